package org.pingxuan.scoring;

import org.pingxuan.rules.Consequence.Effect;

/** Something the rules found about a subject beyond points: a gate, a veto, a review, a help plan, a note. */
public record Finding(String code, Effect effect, String reason, String rule, String at) {}
