package org.pingxuan.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.words.Label;

/**
 * An award of a pack: who competes with whom, in which order, for how many places (G8 to G10).
 *
 * @param pack the pack that states it
 * @param forms empty for any
 * @param flags a candidate carries one of these; empty for anybody
 * @param pool attributes that make the pool: kind, tier, sector, form
 * @param areaDigits leading digits of the region that pools never cross: 0 (all), 2, 4 or 6
 * @param mergeBelow pools smaller than this merge upward by tier
 * @param order fields to order by, best first; {@code -x} prefers the lower, {@code lower-tier} the lower tier. The first
 *     is the score, the others break ties
 * @param barredBy findings that bar: pack id to the codes that count
 * @param requiresTitle title a candidate must have met the conditions of, in the award's own pack; null if none
 * @param rate share of the pool that may be commended, 0 to 1
 * @param atLeast least quota of a pool
 * @param listFactor length of the list as a multiple of the quota (1.2)
 */
public record Award(
        String id,
        Label title,
        String pack,
        Set<String> kinds,
        Set<String> forms,
        Set<String> tiers,
        Set<String> sectors,
        Set<String> flags,
        List<String> pool,
        int areaDigits,
        int mergeBelow,
        List<String> order,
        Map<String, Bars> barredBy,
        @Nullable String requiresTitle,
        Fraction rate,
        int atLeast,
        Fraction listFactor,
        List<Limit> limits) {

    /** Which INELIGIBLE and VETO findings of a pack bar from an award: all but the listed codes, or only those listed. */
    public record Bars(boolean allBut, Set<String> codes) {
        public boolean bars(String code) {
            return allBut != codes.contains(code);
        }
    }

    /** A limit across the pools of an award (S29). */
    public sealed interface Limit {
        /** At most this share of all quotas may go to subjects with the post category or flag. */
        record ShareOf(String group, Fraction atMost) implements Limit {}

        /** At least this share of places should go to the tier or below; reported, nobody is moved. */
        record ShareAtOrBelow(String tier, Fraction atLeast) implements Limit {}
    }
}
