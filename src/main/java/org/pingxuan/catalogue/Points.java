package org.pingxuan.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of points in whole hundredths: a score line, a criterion, a total (G2). May be negative. */
public record Points(long hundredths) implements Comparable<Points> {

    public static final Points ZERO = new Points(0);

    /** Rounded half up, away from zero, to hundredths: the one rounding of a score line. */
    public static Points rounded(Fraction exact) {
        long numerator = exact.numerator();
        long denominator = exact.denominator();
        if (numerator <= Integer.MAX_VALUE && numerator >= -Integer.MAX_VALUE && denominator <= Integer.MAX_VALUE) {
            long hundredths = (200 * Math.abs(numerator) + denominator) / (2 * denominator);
            return new Points(numerator < 0 ? -hundredths : hundredths);
        }
        return new Points(exact.decimal(2, RoundingMode.HALF_UP).unscaledValue().longValueExact());
    }

    /** Reads {@code 91.83}; at most two places. */
    public static Points parse(String text) {
        return new Points(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(hundredths, other.hundredths));
    }

    public Points minus(Points other) {
        return new Points(Math.subtractExact(hundredths, other.hundredths));
    }

    public Points negated() {
        return new Points(Math.negateExact(hundredths));
    }

    public Fraction exact() {
        return new Fraction(hundredths, 100);
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(hundredths, other.hundredths);
    }

    /** Always two places: {@code 7.20}, {@code -0.05}. */
    @Override
    public String toString() {
        long absolute = Math.abs(hundredths);
        return (hundredths < 0 ? "-" : "") + absolute / 100 + "." + absolute / 10 % 10 + absolute % 10;
    }
}
