package org.pingxuan.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Field.Origin;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.Meaning;

/**
 * Finds what a condition failed at. Of alternatives it takes the nearest: one that asks for another kind of subject only if all
 * do, then the one with the fewest parts that fail, then one that fails by a number rather than by something missing,
 * then the one with the smallest distance in proportion to its threshold.
 */
final class WhyNot {

    /** Conditions compare whole units of 1e-8. */
    private static final int PLACES = 8;

    private static final Comparator<Distance> NEAREST = Comparator.comparing(Distance::otherSubject)
            .thenComparingInt(Distance::parts)
            .thenComparingInt(Distance::kind)
            .thenComparing(Distance::proportion);

    private static final Distance NONE = new Distance(false, 0, 0, BigDecimal.ZERO);

    private final Evaluation evaluation;

    WhyNot(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * How far a condition is from holding.
     *
     * @param kind 0 for numbers, 1 for other values, 2 for values that are not there
     */
    private record Distance(boolean otherSubject, int parts, int kind, BigDecimal proportion) {
        Distance and(Distance other) {
            return new Distance(
                    otherSubject || other.otherSubject,
                    parts + other.parts,
                    Math.max(kind, other.kind),
                    proportion.max(other.proportion));
        }
    }

    /** @param condition that does not hold, with its negations moved inwards */
    Truth.Failure of(Condition condition) {
        return failing(condition, 1);
    }

    private Truth.Failure failing(Condition condition, int alternatives) {
        if (condition instanceof All all) {
            return all.parts().stream()
                    .filter(part -> !Truth.holds(part, evaluation))
                    .findFirst()
                    .map(part -> failing(part, alternatives))
                    .orElseThrow();
        }
        if (condition instanceof Any any && !any.parts().isEmpty()) {
            Condition nearest = any.parts().stream()
                    .min(Comparator.comparing(this::distance, NEAREST))
                    .orElseThrow();
            return failing(nearest, Math.max(alternatives, any.parts().size()));
        }
        return leaf(condition, alternatives);
    }

    private Distance distance(Condition condition) {
        if (Truth.holds(condition, evaluation)) {
            return NONE;
        }
        if (condition instanceof All all) {
            return all.parts().stream().map(this::distance).reduce(NONE, Distance::and);
        }
        if (condition instanceof Any any && !any.parts().isEmpty()) {
            return any.parts().stream().map(this::distance).min(NEAREST).orElseThrow();
        }
        Truth.Failure failure = leaf(condition, 1);
        Field field = failure.field();
        boolean otherSubject = field == null || field.origin() == Origin.ATTRIBUTE;
        int kind = failure.distance() != null ? 0 : failure.actual() != null ? 1 : 2;
        return new Distance(otherSubject, 1, kind, proportion(failure));
    }

    private static BigDecimal proportion(Truth.Failure failure) {
        if (failure.distance() == null || failure.threshold() == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal threshold =
                failure.threshold().decimal(PLACES, RoundingMode.HALF_UP).abs();
        return failure.distance().divide(threshold.max(BigDecimal.ONE), PLACES, RoundingMode.UP);
    }

    private Truth.Failure leaf(Condition condition, int alternatives) {
        Condition part = condition instanceof Compare compare ? fieldFirst(compare) : condition;
        Field about = null;
        for (Field field : FieldsRead.by(part)) {
            boolean missing = evaluation.value(field) == null;
            if (about == null || missing && evaluation.value(about) != null) {
                about = field;
            }
        }
        @Nullable Value value = about == null ? null : evaluation.value(about);
        return part instanceof Compare compare && value != null
                ? compared(compare, about, alternatives)
                : new Truth.Failure(part, about, value, null, null, false, alternatives);
    }

    /** {@code 80 <= X} is told as {@code X >= 80}. */
    private static Compare fieldFirst(Compare compare) {
        return compare.left() instanceof Term.Literal && !(compare.right() instanceof Term.Literal)
                ? new Compare(compare.right(), compare.comparator().mirrored(), compare.left(), compare.place())
                : compare;
    }

    private Truth.Failure compared(Compare compare, @Nullable Field about, int alternatives) {
        OptionalLong left = Meaning.scaled(compare.left(), evaluation::value);
        OptionalLong right = Meaning.scaled(compare.right(), evaluation::value);
        Value actual = compare.left() instanceof Term.Reading reading
                ? evaluation.value(reading.field())
                : new Fraction(left.orElseThrow(), Fraction.SCALE);
        BigDecimal distance = BigDecimal.valueOf(left.orElseThrow(), PLACES)
                .subtract(BigDecimal.valueOf(right.orElseThrow(), PLACES))
                .abs()
                .stripTrailingZeros();
        boolean beyond = switch (compare.comparator()) {
            case LESS, MORE, NOT_EQUAL -> true;
            case AT_MOST, AT_LEAST, EQUAL -> false;
        };
        Fraction threshold = new Fraction(right.orElseThrow(), Fraction.SCALE);
        return new Truth.Failure(compare, about, actual, threshold, distance, beyond, alternatives);
    }
}
