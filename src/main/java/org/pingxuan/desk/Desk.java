package org.pingxuan.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.Where;

/**
 * The desk of a cycle: open, or frozen, when it takes neither submissions nor verifications.
 *
 * @param reason why it was frozen or reopened last; null if it never was
 * @param changed when
 */
public record Desk(
        Cycle cycle,
        boolean frozen,
        @Nullable String reason,
        @Nullable Instant changed) {

    /** What somebody is told who comes to a frozen desk. */
    public Problem problem(Where where) {
        return Problem.of(where, "/cycle", "CYCLE_FROZEN", cycle, String.valueOf(reason));
    }
}
