package org.pingxuan.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
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
import org.pingxuan.rules.Negation;

/** Whether a condition holds for an evaluation, exactly as the engine answers, and if not, what it failed at. */
public final class Truth {

    /** Conditions compare whole units of 1e-8. */
    private static final int PLACES = 8;

    private Truth() {}

    /**
     * What kept a condition from holding.
     *
     * @param part the first part that does not hold
     * @param field the field it is about: of several, the first one missing, or the first
     * @param actual what was compared - the left side of a comparison -, null if it is missing or unverified
     * @param distance how far a number is from the threshold, never negative; null where nothing is measured
     */
    public record Failure(
            Condition part,
            @Nullable Field field,
            @Nullable Value actual,
            @Nullable BigDecimal distance) {}

    public static boolean holds(Condition condition, Evaluation evaluation) {
        return Meaning.holds(condition, evaluation::value);
    }

    /** Empty if the condition holds. Of alternatives that all fail, the first is told. */
    public static Optional<Failure> firstFailing(Condition condition, Evaluation evaluation) {
        return holds(condition, evaluation)
                ? Optional.empty()
                : Optional.of(failing(Negation.inward(condition), evaluation));
    }

    private static Failure failing(Condition condition, Evaluation evaluation) {
        if (condition instanceof All all) {
            Condition first = all.parts().stream()
                    .filter(part -> !holds(part, evaluation))
                    .findFirst()
                    .orElseThrow();
            return failing(first, evaluation);
        }
        if (condition instanceof Any any && !any.parts().isEmpty()) {
            return failing(any.parts().get(0), evaluation);
        }
        Function<Field, @Nullable Value> values = evaluation::value;
        Field about = null;
        for (Field field : FieldsRead.by(condition)) {
            boolean missing = values.apply(field) == null;
            if (about == null || missing && values.apply(about) != null) {
                about = field;
            }
        }
        Value value = about == null ? null : values.apply(about);
        return condition instanceof Compare compare && value != null
                ? compared(compare, about, values)
                : new Failure(condition, about, value, null);
    }

    private static Failure compared(Compare compare, @Nullable Field about, Function<Field, @Nullable Value> values) {
        OptionalLong left = Meaning.scaled(compare.left(), values);
        OptionalLong right = Meaning.scaled(compare.right(), values);
        Value actual = compare.left() instanceof Term.Reading reading
                ? values.apply(reading.field())
                : new Fraction(left.orElseThrow(), Fraction.SCALE);
        BigDecimal distance = BigDecimal.valueOf(left.orElseThrow(), PLACES)
                .subtract(BigDecimal.valueOf(right.orElseThrow(), PLACES))
                .abs()
                .stripTrailingZeros();
        return new Failure(compare, about, actual, distance);
    }
}
