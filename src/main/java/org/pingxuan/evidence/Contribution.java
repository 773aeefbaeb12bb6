package org.pingxuan.evidence;

import org.pingxuan.catalogue.Fraction;

/**
 * What children add to a derived share or mean of a subject above them.
 *
 * @param count children of the kind and form meant, scored or not: the denominator
 * @param known how many of them have the values read
 * @param unverified how many have them, but not verified
 * @param sum hits of a share, or the sum of the values of a mean; exact
 */
public record Contribution(long count, long known, long unverified, Fraction sum) {

    public static final Contribution NONE = new Contribution(0, 0, 0, Fraction.ZERO);

    public Contribution plus(Contribution other) {
        return new Contribution(
                count + other.count, known + other.known, unverified + other.unverified, sum.plus(other.sum));
    }

    /** {@code 24/20/0/37:2}: read back by {@link #parse}. */
    @Override
    public String toString() {
        return count + "/" + known + "/" + unverified + "/" + sum.numerator() + ":" + sum.denominator();
    }

    /** Reads what {@link #toString} wrote. */
    public static Contribution parse(String text) {
        String[] parts = text.split("[/:]", -1);
        return new Contribution(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                new Fraction(Long.parseLong(parts[3]), Long.parseLong(parts[4])));
    }
}
