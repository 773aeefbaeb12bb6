package org.pingxuan.ranking;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scores between which a pool is cut. Whom the limit on a group moved does not count: no score did.
 *
 * @param lowestPlaced null if nobody is placed by score; likewise the others
 */
record PoolLines(
        @Nullable BigDecimal lowestPlaced,
        @Nullable BigDecimal bestUnplaced,
        @Nullable BigDecimal lowestListed,
        @Nullable BigDecimal bestUnlisted) {

    private static final Set<Placement> PLACED = EnumSet.of(Placement.PLACE);
    private static final Set<Placement> LISTED = EnumSet.of(Placement.PLACE, Placement.RESERVE);

    static PoolLines of(Pool pool) {
        return new PoolLines(
                end(pool, PLACED, true), end(pool, PLACED, false), end(pool, LISTED, true), end(pool, LISTED, false));
    }

    /** The lowest score within, or the best beyond. */
    private static @Nullable BigDecimal end(Pool pool, Set<Placement> outcomes, boolean within) {
        BigDecimal end = null;
        for (Standing standing : pool.standings()) {
            if (isRanked(standing) && outcomes.contains(standing.outcome()) == within) {
                BigDecimal score = new BigDecimal(standing.score());
                if (end == null || (within ? score.compareTo(end) < 0 : score.compareTo(end) > 0)) {
                    end = score;
                }
            }
        }
        return end;
    }

    private static boolean isRanked(Standing standing) {
        return standing.rank() != null
                && standing.score() != null
                && standing.limit() == null
                && standing.replaces() == null;
    }

    /** Signed: above the line is positive; null without a line. */
    @Nullable
    BigDecimal margin(Standing standing) {
        return isRanked(standing) ? margin(standing, PLACED, lowestPlaced, bestUnplaced) : null;
    }

    /** The line that a candidate is nearest to, if it is no farther than asked; the line of places goes before. */
    Optional<Near> near(PoolKey key, Standing standing, BigDecimal within) {
        if (!isRanked(standing)) {
            return Optional.empty();
        }
        BigDecimal places = margin(standing, PLACED, lowestPlaced, bestUnplaced);
        BigDecimal list = margin(standing, LISTED, lowestListed, bestUnlisted);
        boolean byPlaces = places != null && places.abs().compareTo(within) <= 0;
        BigDecimal margin = byPlaces ? places : list;
        return margin == null || margin.abs().compareTo(within) > 0
                ? Optional.empty()
                : Optional.of(new Near(key, standing, byPlaces ? Near.Line.PLACE : Near.Line.LIST, margin.abs()));
    }

    private static @Nullable BigDecimal margin(
            Standing standing,
            Set<Placement> outcomes,
            @Nullable BigDecimal lowestWithin,
            @Nullable BigDecimal bestBeyond) {
        BigDecimal other = outcomes.contains(standing.outcome()) ? bestBeyond : lowestWithin;
        return other == null ? null : new BigDecimal(standing.score()).subtract(other);
    }
}
