package org.pingxuan.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Place;
import org.pingxuan.words.Messages;

/** Numbers in rules: how they are written and whether they fit what they are compared with. */
public final class Numbers {

    /** Beyond this a number in units of 1e-8 no longer fits a long. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE / Fraction.SCALE);

    /** The most a field without a range of its own is taken to hold. */
    private static final BigDecimal UNBOUNDED = BigDecimal.valueOf(1_000_000_000L);

    private Numbers() {}

    /** A literal with at most two decimals; anything else is a diagnostic. */
    static Optional<Fraction> literal(String digits, Place place, Diagnostics diagnostics) {
        BigDecimal number = new BigDecimal(digits);
        if (number.stripTrailingZeros().scale() > 2) {
            diagnostics.error(place, "TOO_MANY_DECIMALS", digits);
            return Optional.empty();
        }
        if (number.compareTo(UNBOUNDED) > 0) {
            diagnostics.error(place, "TOO_LARGE_TO_COMPUTE", digits);
            return Optional.empty();
        }
        return Optional.of(Fraction.of(number));
    }

    /** The sum, difference or whole multiple of two terms; null if neither factor is a whole constant. */
    static @Nullable Term computed(Term left, String sign, Term right) {
        if (sign.equals("*")) {
            return isWhole(left)
                    ? multiple(((Term.Literal) left).number().numerator(), right)
                    : isWhole(right) ? multiple(((Term.Literal) right).number().numerator(), left) : null;
        }
        boolean plus = sign.equals("+");
        if (left instanceof Term.Literal a && right instanceof Term.Literal b) {
            return new Term.Literal(
                    plus ? a.number().plus(b.number()) : a.number().minus(b.number()));
        }
        return plus ? new Term.Sum(left, right) : new Term.Difference(left, right);
    }

    private static boolean isWhole(Term term) {
        return term instanceof Term.Literal literal && literal.number().denominator() == 1;
    }

    private static Term multiple(long factor, Term term) {
        boolean fits = term instanceof Term.Literal literal
                && decimal(literal.number())
                                .abs()
                                .multiply(BigDecimal.valueOf(factor).abs())
                                .compareTo(LARGEST)
                        <= 0;
        return fits ? new Term.Literal(((Term.Literal) term).number().times(factor)) : new Term.Multiple(factor, term);
    }

    /** Whether the number of a term may grow too large to be computed exactly. */
    static boolean mayOverflow(Fields fields, Term term) {
        return magnitude(fields, term).compareTo(LARGEST) > 0;
    }

    private static BigDecimal magnitude(Fields fields, Term term) {
        if (term instanceof Term.Literal literal) {
            return decimal(literal.number()).abs();
        }
        if (term instanceof Term.Reading reading) {
            Indicator indicator = fields.indicator(reading.field()).orElse(null);
            return indicator == null || indicator.maximum() == null || indicator.minimum() == null
                    ? UNBOUNDED
                    : decimal(indicator.maximum())
                            .abs()
                            .max(decimal(indicator.minimum()).abs());
        }
        if (term instanceof Term.Multiple multiple) {
            return BigDecimal.valueOf(multiple.factor()).abs().multiply(magnitude(fields, multiple.term()));
        }
        if (term instanceof Term.Sum sum) {
            return magnitude(fields, sum.left()).add(magnitude(fields, sum.right()));
        }
        Term.Difference difference = (Term.Difference) term;
        return magnitude(fields, difference.left()).add(magnitude(fields, difference.right()));
    }

    private static BigDecimal decimal(Fraction number) {
        return number.decimal(8, RoundingMode.UP);
    }

    /** That a threshold lies outside what the field can ever hold, with the number that was probably meant. */
    public static void checkRange(
            Fields fields, Field field, Fraction threshold, String what, Place place, Diagnostics diagnostics) {
        Indicator indicator = fields.indicator(field).orElse(null);
        if (indicator == null || fits(indicator, threshold)) {
            return;
        }
        Diagnostic diagnostic = Diagnostic.error(
                place,
                "THRESHOLD_OUT_OF_RANGE",
                what,
                threshold.display(),
                field.label(),
                shown(indicator.minimum()) + "–" + shown(indicator.maximum()));
        Optional<Fraction> meant = Stream.of(
                        new Fraction(1, 10), Fraction.of(10), new Fraction(1, 100), Fraction.of(100))
                .map(threshold::times)
                .filter(number -> fits(indicator, number))
                .findFirst();
        diagnostics.add(
                meant.isEmpty()
                        ? diagnostic
                        : diagnostic.hinting(
                                Messages.of("SUGGESTED_NUMBER", meant.get().display())));
    }

    private static boolean fits(Indicator indicator, Fraction number) {
        return !isBelow(indicator, number)
                && (indicator.maximum() == null || number.compareTo(indicator.maximum()) <= 0);
    }

    private static boolean isBelow(Indicator indicator, Fraction number) {
        return indicator.minimum() != null && number.compareTo(indicator.minimum()) < 0;
    }

    private static String shown(@Nullable Fraction bound) {
        return bound == null ? "" : bound.display();
    }
}
