package org.pingxuan.ranking;

import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Fraction;

/**
 * How many of a pool may be commended and how long its list may be (G9), in exact arithmetic.
 *
 * @param places the greater of the award's least quota and floor(size × rate)
 * @param listed ceil(list factor × places)
 */
record Quota(int places, int listed) {

    static Quota of(Award award, int size) {
        int places = Math.max(award.atLeast(), floor(award.rate().times(size)));
        return new Quota(places, ceil(award.listFactor().times(places)));
    }

    static int floor(Fraction exact) {
        return Math.toIntExact(Math.floorDiv(exact.numerator(), exact.denominator()));
    }

    private static int ceil(Fraction exact) {
        return -floor(exact.negated());
    }
}
