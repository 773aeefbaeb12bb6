package org.pingxuan.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number: numerator over a positive denominator, in lowest terms. Indices, rates and means are kept as
 * fractions and are never rounded before a score line is (FACTS section 10, G2 and G3).
 */
public record Fraction(long numerator, long denominator) implements Value, Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);
    public static final Fraction HUNDRED = new Fraction(100, 1);

    /** How many units of a condition's whole-number scale make one: conditions compare floors at 1e-8. */
    public static final long SCALE = 100_000_000L;

    private static final long SMALL = Integer.MAX_VALUE;

    private static final int DISPLAYED = 10_000;

    /** Powers of ten, as far as readings usually need them. */
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private static final BigInteger SCALE_BIG = BigInteger.valueOf(SCALE);

    public Fraction {
        if (denominator == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        if (denominator != 1) {
            long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
            if (denominator < 0) {
                divisor = -divisor;
            }
            numerator /= divisor;
            denominator /= divisor;
        }
    }

    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    /** @throws ArithmeticException if the decimal has more digits than a fraction of two longs can hold */
    public static Fraction of(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        return plain.scale() <= 0
                ? of(plain.longValueExact())
                : new Fraction(
                        plain.unscaledValue().longValueExact(),
                        plain.scale() < TENS.length
                                ? TENS[plain.scale()]
                                : BigInteger.TEN.pow(plain.scale()).longValueExact());
    }

    public static Fraction of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    public Fraction plus(Fraction other) {
        if (denominator == other.denominator && denominator == 1) {
            return of(Math.addExact(numerator, other.numerator));
        }
        if (isSmall() && other.isSmall()) {
            return new Fraction(
                    numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
        }
        return exact(
                big(numerator)
                        .multiply(big(other.denominator))
                        .add(big(other.numerator).multiply(big(denominator))),
                big(denominator).multiply(big(other.denominator)));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        if (isSmall() && other.isSmall()) {
            return new Fraction(numerator * other.numerator, denominator * other.denominator);
        }
        return exact(
                big(numerator).multiply(big(other.numerator)), big(denominator).multiply(big(other.denominator)));
    }

    public Fraction times(long whole) {
        return times(of(whole));
    }

    /** @throws ArithmeticException if the other is zero */
    public Fraction dividedBy(Fraction other) {
        if (isSmall() && other.isSmall()) {
            return new Fraction(numerator * other.denominator, denominator * other.numerator);
        }
        return exact(
                big(numerator).multiply(big(other.denominator)),
                big(denominator).multiply(big(other.numerator)));
    }

    public Fraction negated() {
        return new Fraction(Math.negateExact(numerator), denominator);
    }

    public Fraction atMost(Fraction limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }

    public Fraction atLeast(Fraction limit) {
        return compareTo(limit) >= 0 ? this : limit;
    }

    public int sign() {
        return Long.signum(numerator);
    }

    /** The greatest whole number of 1e-8 units that is not above this number: what a condition compares. */
    public long floorScaled() {
        long high = Math.multiplyHigh(numerator, SCALE);
        long low = numerator * SCALE;
        if (high == 0 && low >= 0 || high == -1 && low < 0) {
            return denominator == 1 ? low : Math.floorDiv(low, denominator);
        }
        BigInteger[] parts = big(numerator).multiply(SCALE_BIG).divideAndRemainder(big(denominator));
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return floor.longValueExact();
    }

    /** This number to the given places, rounded as asked. */
    public BigDecimal decimal(int places, RoundingMode rounding) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), places, rounding);
    }

    /** As people read it: a plain decimal, at most four places, cut off and never rounded up (79.996 stays 79.996). */
    public String display() {
        if (denominator == 1) {
            return Long.toString(numerator);
        }
        if (isSmall()) {
            return displayed(numerator * DISPLAYED / denominator);
        }
        BigDecimal cut = decimal(4, RoundingMode.DOWN).stripTrailingZeros();
        return cut.signum() == 0 ? "0" : cut.toPlainString();
    }

    /** A number of ten thousandths, without zeros at its end. */
    private static String displayed(long cut) {
        long absolute = Math.abs(cut);
        StringBuilder text = new StringBuilder(24).append(cut < 0 ? "-" : "").append(absolute / DISPLAYED);
        long rest = absolute % DISPLAYED;
        if (rest > 0) {
            text.append('.');
            for (long place = DISPLAYED / 10; rest > 0; place /= 10) {
                text.append((char) ('0' + rest / place));
                rest %= place;
            }
        }
        return text.toString();
    }

    @Override
    public int compareTo(Fraction other) {
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        if (isSmall() && other.isSmall()) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return big(numerator)
                .multiply(big(other.denominator))
                .compareTo(big(other.numerator).multiply(big(denominator)));
    }

    /** {@code 37/2} or, for a whole number, {@code 18}: read back by {@link #parse}. */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    /** Reads what {@link #toString} wrote. */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(Long.parseLong(text))
                : new Fraction(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    private static Fraction exact(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        return divisor.signum() == 0
                ? new Fraction(0, denominator.signum())
                : new Fraction(
                        numerator.divide(divisor).longValueExact(),
                        denominator.divide(divisor).longValueExact());
    }

    /** Whether products with another small one, and the sum of two of them, stay within a long. */
    private boolean isSmall() {
        return denominator <= SMALL && numerator <= SMALL && numerator >= -SMALL;
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a == 0 ? 1 : a;
    }
}
