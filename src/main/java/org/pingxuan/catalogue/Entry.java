package org.pingxuan.catalogue;

import org.pingxuan.words.Label;

/** One entry of a dictionary list: a kind, form, tier, sector, post category or flag. */
public record Entry(String id, Label label) {}
