package org.pingxuan.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a candidate stands in its pool, and what decided it (contract 1.3).
 *
 * @param rank 1, 1, 3 after a tie; null if ineligible
 * @param score what the award orders by first, as printed; null without a score
 * @param decidedBy what sets it apart from its neighbour of equal score, else {@code score}; null if ineligible
 * @param reasons finding codes, {@code NO_TITLE} or the status of its sheet; empty unless ineligible
 * @param limit group whose limit made it give way or sent it to the leading group; null for everybody else
 * @param successor who moved up for it; null if nobody did
 * @param replaces for whom it moved up; null for everybody else
 */
public record Standing(
        String subject,
        @Nullable Integer rank,
        @Nullable String score,
        Placement outcome,
        @Nullable String decidedBy,
        List<String> reasons,
        @Nullable String limit,
        @Nullable String successor,
        @Nullable String replaces) {}
