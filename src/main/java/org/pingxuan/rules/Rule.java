package org.pingxuan.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.IndicatorCode;

/**
 * One rule of a pack, from whatever form it was written in.
 *
 * @param name as written
 * @param when all it asks, attributes of the subject included
 * @param row what a scoring row adds to a plain rule; null for sentences and DRL
 */
public record Rule(
        String name,
        Phase phase,
        Condition when,
        List<Consequence> then,
        @Nullable Row row,
        Place place) {

    public Rule {
        then = List.copyOf(then);
    }

    /** Score rules add lines; judge rules see the tally and add findings, titles and results. */
    public enum Phase {
        SCORE,
        JUDGE
    }

    /**
     * What a scoring row says beyond its rule.
     *
     * @param applies condition on attributes under which the row exists for a subject (适用)
     * @param notApplicable condition on attributes under which its item is left out and the criterion rescaled (不适用)
     * @param asks indicator it asks for when it applies; null if it scores an outcome of another pack or nothing
     */
    public record Row(
            Condition applies,
            @Nullable Condition notApplicable,
            @Nullable IndicatorCode asks) {}
}
