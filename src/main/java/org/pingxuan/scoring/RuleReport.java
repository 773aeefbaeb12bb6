package org.pingxuan.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.Rule.Phase;
import org.pingxuan.words.Label;

/**
 * What one rule did for a sheet, or why it did nothing.
 *
 * @param phase null for limits and for what the house itself found
 * @param points of all its lines; null if it has none
 * @param because conditions that held, with the values they met; only for rules that are no rows of a scoring table
 * @param firstFailing null if it fired
 * @param sentences the same in plain language
 */
public record RuleReport(
        String rule,
        String at,
        @Nullable Phase phase,
        Verdict verdict,
        @Nullable Points points,
        List<Met> because,
        @Nullable Shortfall firstFailing,
        List<Label> sentences) {

    public RuleReport {
        because = List.copyOf(because);
        sentences = List.copyOf(sentences);
    }

    /** Whether a rule did something. */
    public enum Verdict {
        FIRED,
        /** A condition failed. */
        NOT_FIRED,
        /** The row is for other subjects. */
        NOT_FOR,
        /** The row is for subjects like this one, but its item is left out for it. */
        LEFT_OUT
    }

    /** A condition that held and the value it met. */
    public record Met(Label condition, Label actual) {}

    public boolean fired() {
        return verdict == Verdict.FIRED;
    }
}
