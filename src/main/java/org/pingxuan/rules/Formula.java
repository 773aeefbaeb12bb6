package org.pingxuan.rules;

import java.util.List;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;

/** How a value becomes points (G1), exact before the one rounding of the line. */
public sealed interface Formula {

    /**
     * Exact points of a value.
     *
     * @param value a number, or yes or no; for {@link Fixed} it does not matter
     * @param maximum the most the line can give; of a deduction the most it can take, zero if there is no limit
     */
    Fraction points(Value value, Fraction maximum);

    /** Full points for yes, none for no (是否). */
    record YesNo() implements Formula {
        @Override
        public Fraction points(Value value, Fraction maximum) {
            return value == Value.YesNo.YES ? maximum : Fraction.ZERO;
        }
    }

    /** {@code lin(x; from→to)} (按比例): none at {@code from}, full at {@code to}, which may be the lower. */
    record Linear(Fraction from, Fraction to) implements Formula {
        public Linear {
            if (from.equals(to)) {
                throw new IllegalArgumentException("from equals to");
            }
        }

        @Override
        public Fraction points(Value value, Fraction maximum) {
            Fraction x = (Fraction) value;
            boolean rising = to.compareTo(from) > 0;
            if (rising ? x.compareTo(from) <= 0 : x.compareTo(from) >= 0) {
                return Fraction.ZERO;
            }
            if (rising ? x.compareTo(to) >= 0 : x.compareTo(to) <= 0) {
                return maximum;
            }
            return maximum.times(x.minus(from)).dividedBy(to.minus(from));
        }
    }

    /** So many points each, up to the maximum (按次). */
    record PerCount(Fraction each) implements Formula {
        @Override
        public Fraction points(Value value, Fraction maximum) {
            return ((Fraction) value).times(each).atMost(maximum);
        }
    }

    /** So many points off each (扣分), up to the maximum if there is one; the line is negative, the criterion's floor a line of its own. */
    record Deduct(Fraction each) implements Formula {
        @Override
        public Fraction points(Value value, Fraction maximum) {
            Fraction off = ((Fraction) value).times(each);
            return (maximum.sign() > 0 ? off.atMost(maximum) : off).negated();
        }
    }

    /** Shares of the maximum by half-open bands (区间); below the first band nothing. Bands rise. */
    record Bands(List<Band> bands) implements Formula {
        public Bands {
            bands = List.copyOf(bands);
        }

        /** From this value on, this share (0 to 1) of the maximum. */
        public record Band(Fraction from, Fraction share) {}

        @Override
        public Fraction points(Value value, Fraction maximum) {
            Fraction share = Fraction.ZERO;
            for (Band band : bands) {
                if (((Fraction) value).compareTo(band.from()) >= 0) {
                    share = band.share();
                }
            }
            return maximum.times(share);
        }
    }

    /** The full amount, whatever the value (定额). */
    record Fixed() implements Formula {
        @Override
        public Fraction points(Value value, Fraction maximum) {
            return maximum;
        }
    }
}
