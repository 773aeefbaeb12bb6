package org.pingxuan.catalogue;

import org.pingxuan.words.Label;

/** A form of organisation, with the subject kind it belongs to. */
public record Form(String id, Label label, String kind) {}
