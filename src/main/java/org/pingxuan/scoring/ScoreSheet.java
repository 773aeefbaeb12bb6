package org.pingxuan.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Points;

/**
 * The explained result of one pack for one subject and cycle (contract 1.2).
 *
 * @param pack null on the one sheet of a subject to which no pack applies
 * @param criteria points by criterion, in the order of the pack
 * @param base null without a score, likewise bonus, deductions, total and grade
 * @param deductions shown positive
 * @param stars null if the pack gives none
 * @param result of a gate pack, else null
 * @param missing codes of required readings that are not there
 * @param pending codes of readings that are there but not verified
 */
public record ScoreSheet(
        Cycle cycle,
        String subject,
        @Nullable String pack,
        String release,
        Status status,
        List<ScoreLine> lines,
        Map<String, Points> criteria,
        @Nullable Points base,
        @Nullable Points bonus,
        @Nullable Points deductions,
        @Nullable Points total,
        @Nullable String grade,
        @Nullable Integer stars,
        @Nullable String result,
        List<String> titles,
        List<Finding> findings,
        List<String> missing,
        List<String> pending) {

    /** Version of the scoring semantics; it changes when the same release and readings would give other bytes. */
    public static final String ENGINE = "1";

    /** Whether there is a score, and if not, why. */
    public enum Status {
        SCORED,
        INCOMPLETE,
        PENDING,
        NOT_APPLICABLE
    }

    /** The one sheet of a subject to which no pack applies: nobody is missed (T15). */
    public static ScoreSheet notApplicable(Cycle cycle, String subject, String release) {
        return new ScoreSheet(
                cycle,
                subject,
                null,
                release,
                Status.NOT_APPLICABLE,
                List.of(),
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
