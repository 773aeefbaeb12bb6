package org.pingxuan.ranking;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award.Limit;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Fraction;

/**
 * The share of all places at a tier or below (S29). It is reported; when it is short the list is marked for decision and
 * nobody is moved.
 *
 * @param exact places at the tier or below over all places; null where nobody has a place
 */
record TierShare(Limit.ShareAtOrBelow limit, @Nullable Fraction exact) {

    static TierShare of(Limit.ShareAtOrBelow limit, List<RankedPool> pools, Dictionary dictionary) {
        int tier = dictionary.tierOrder(limit.tier());
        int places = 0;
        int below = 0;
        for (RankedPool pool : pools) {
            places += pool.placed(any -> true);
            below += pool.placed(candidate -> candidate.tier() <= tier);
        }
        return new TierShare(limit, places == 0 ? null : new Fraction(below, places));
    }

    boolean isShort() {
        return exact != null && exact.compareTo(limit.atLeast()) < 0;
    }

    String decision() {
        return limit.tier() + "_SHARE";
    }

    /** Adds the percentage with two decimals; one that is short never reads as if it were reached. */
    void addTo(Map<String, String> shares) {
        if (exact != null) {
            Fraction percentage = exact.times(100);
            Fraction rounded = Fraction.of(percentage.decimal(2, RoundingMode.HALF_UP));
            boolean hides = isShort() && rounded.compareTo(limit.atLeast().times(100)) >= 0;
            shares.put(
                    limit.tier().toLowerCase(Locale.ROOT) + "-or-below",
                    percentage
                            .decimal(2, hides ? RoundingMode.DOWN : RoundingMode.HALF_UP)
                            .toPlainString());
        }
    }
}
