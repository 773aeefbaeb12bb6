package org.pingxuan.lint;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.RuleBook;

/**
 * The numbers that a field or term can have.
 *
 * @param least null if there is no least
 * @param most null if there is no most
 * @param step smallest difference between two of them
 */
record Range(@Nullable Fraction least, @Nullable Fraction most, Fraction step) {

    private static final Fraction HUNDREDTH = new Fraction(1, 100);

    static Range of(Term term, RuleBook book) {
        if (term instanceof Term.Literal literal) {
            return new Range(literal.number(), literal.number(), Fraction.ZERO);
        }
        if (term instanceof Term.Reading reading) {
            return of(reading.field(), book);
        }
        if (term instanceof Term.Multiple multiple) {
            return of(multiple.term(), book).times(multiple.factor());
        }
        if (term instanceof Term.Sum sum) {
            return of(sum.left(), book).plus(of(sum.right(), book));
        }
        Term.Difference difference = (Term.Difference) term;
        return of(difference.left(), book).plus(of(difference.right(), book).times(-1));
    }

    static Range of(Field field, RuleBook book) {
        Optional<Indicator> indicator = book.fields().indicator(field);
        if (indicator.isPresent()) {
            Indicator found = indicator.get();
            Fraction least =
                    found.minimum() == null && field.origin() == Field.Origin.ELEMENT ? Fraction.ZERO : found.minimum();
            return new Range(least, found.maximum(), step(found));
        }
        return field.origin() == Field.Origin.PACK
                ? ofOutcome(field, book)
                : new Range(Fraction.ZERO, null, Fraction.ONE);
    }

    private static Fraction step(Indicator indicator) {
        Fraction step = indicator.step();
        return step != null ? step : Fraction.of(BigDecimal.ONE.movePointLeft(indicator.decimals()));
    }

    /** Stars are whole; points have two places. */
    private static Range ofOutcome(Field field, RuleBook book) {
        int dot = field.id().indexOf('.');
        String output = field.id().substring(dot + 1);
        Optional<Pack> pack = book.pack(field.id().substring(0, dot)).map(PackRules::pack);
        return switch (output) {
            case "stars" ->
                new Range(
                        Fraction.ZERO, pack.map(found -> mostStars(found, book)).orElse(null), Fraction.ONE);
            case "base" -> new Range(Fraction.ZERO, pack.map(Range::mostBase).orElse(null), HUNDREDTH);
            case "total" -> new Range(null, null, HUNDREDTH);
            default -> new Range(Fraction.ZERO, null, HUNDREDTH);
        };
    }

    private static @Nullable Fraction mostStars(Pack pack, RuleBook book) {
        Pack.Stars stars = pack.stars();
        if (stars == null) {
            return null;
        }
        if (stars.of() != null && stars.bands().isEmpty()) {
            return book.fields()
                    .find(stars.of(), pack)
                    .map(field -> of(field, book).most())
                    .orElse(null);
        }
        return stars.perCriterion() != null
                ? Fraction.of(pack.criteria().size())
                : stars.bands().stream()
                        .map(band -> Fraction.of(band.stars()))
                        .max(Fraction::compareTo)
                        .orElse(null);
    }

    /** The sum of the criteria; of dated weights the largest. */
    private static @Nullable Fraction mostBase(Pack pack) {
        if (pack.criteria().stream().anyMatch(criterion -> criterion.maximum() == null)) {
            return pack.weights().rows().stream()
                    .map(Weights.Row::byCriterion)
                    .map(weights -> weights.values().stream().reduce(Fraction.ZERO, Fraction::plus))
                    .max(Fraction::compareTo)
                    .orElse(null);
        }
        Fraction sum = Fraction.ZERO;
        for (Pack.Criterion criterion : pack.criteria()) {
            sum = criterion.maximum() == null ? sum : sum.plus(criterion.maximum());
        }
        return sum.sign() == 0 ? null : sum;
    }

    /** The nearest number not above that the field can have. */
    Fraction onStep(Fraction number) {
        if (step.sign() == 0) {
            return number;
        }
        Fraction steps = number.dividedBy(step);
        return step.times(Math.floorDiv(steps.numerator(), steps.denominator()));
    }

    private Range plus(Range other) {
        return new Range(
                least == null || other.least == null ? null : least.plus(other.least),
                most == null || other.most == null ? null : most.plus(other.most),
                step.sign() == 0 || other.step.sign() > 0 && other.step.compareTo(step) < 0 ? other.step : step);
    }

    private Range times(long factor) {
        Fraction one = least == null ? null : least.times(factor);
        Fraction other = most == null ? null : most.times(factor);
        return new Range(factor < 0 ? other : one, factor < 0 ? one : other, step.times(Math.abs(factor)));
    }
}
