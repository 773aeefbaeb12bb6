package org.pingxuan.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.Negation;

/** Whether a condition holds for an evaluation, exactly as the engine answers, and if not, what it failed at. */
public final class Truth {

    private Truth() {}

    /**
     * What kept a condition from holding.
     *
     * @param part the first part that does not hold; of alternatives that all fail, the first part of the nearest one
     * @param field the field it is about: of several, the first one missing, or the first
     * @param actual what was compared - the left side of a comparison -, null if it is missing or unverified
     * @param threshold what it was compared with, if that is a number
     * @param distance how far a number is from the threshold, never negative; null where nothing is measured
     * @param beyond whether reaching the threshold is not enough, however little is missing
     * @param alternatives how many there were to choose from; 1 where there was no choice
     */
    public record Failure(
            Condition part,
            @Nullable Field field,
            @Nullable Value actual,
            @Nullable Fraction threshold,
            @Nullable BigDecimal distance,
            boolean beyond,
            int alternatives) {}

    public static boolean holds(Condition condition, Evaluation evaluation) {
        return Meaning.holds(condition, evaluation::value);
    }

    /** Empty if the condition holds. */
    public static Optional<Failure> firstFailing(Condition condition, Evaluation evaluation) {
        return holds(condition, evaluation)
                ? Optional.empty()
                : Optional.of(new WhyNot(evaluation).of(Negation.inward(condition)));
    }
}
