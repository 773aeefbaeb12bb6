package org.pingxuan.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.scoring.Truth;

/** What is told of a condition that failed is true: it failed there, and by so much. */
class WhyNotTest {

    private static final BigDecimal STEP = new BigDecimal("0.00000001");

    private final GeneratedConditions generated = new GeneratedConditions();

    @Provide
    Arbitrary<Condition> conditions() {
        return generated.conditions();
    }

    @Provide
    Arbitrary<Evaluation> evaluations() {
        return generated.evaluations();
    }

    @Property(tries = 3000)
    void theFirstFailingConditionIsReallyFalse(
            @ForAll("conditions") Condition condition, @ForAll("evaluations") Evaluation evaluation) {
        Optional<Truth.Failure> failure = Truth.firstFailing(condition, evaluation);
        assertThat(failure.isPresent()).isEqualTo(!Truth.holds(condition, evaluation));
        failure.ifPresent(found -> {
            assertThat(Truth.holds(found.part(), evaluation)).isFalse();
            assertThat(found.actual() == null)
                    .isEqualTo(found.field() == null || evaluation.value(found.field()) == null);
            assertThat(found.distance() == null)
                    .isEqualTo(!(found.part() instanceof Compare) || found.actual() == null);
        });
    }

    /** Only where one field is compared with numbers that do not depend on it, so that it can be moved alone. */
    @Property(tries = 3000)
    void changingTheValueByTheDistanceMakesTheComparisonTrue(
            @ForAll("conditions") Condition condition, @ForAll("evaluations") Evaluation evaluation) {
        Truth.firstFailing(condition, evaluation)
                .filter(failure -> failure.distance() != null)
                .ifPresent(failure -> {
                    Compare compare = (Compare) failure.part();
                    BigDecimal step = failure.beyond() ? failure.distance().add(STEP) : failure.distance();
                    BigDecimal change = grows(compare, failure) ? step : step.negate();
                    Fraction moved = ((Fraction) failure.actual()).plus(Fraction.of(change));
                    int order = Long.compare(
                            moved.floorScaled(), failure.threshold().floorScaled());
                    assertThat(compare.comparator().holds(order)).isTrue();
                    boolean alone = compare.left() instanceof Term.Reading
                            && !FieldsRead.by(new Compare(
                                            compare.right(), compare.comparator(), compare.right(), compare.place()))
                                    .contains(failure.field());
                    if (alone) {
                        assertThat(Truth.holds(compare, evaluation.with(Map.of(failure.field(), moved))))
                                .isTrue();
                    }
                });
    }

    private static boolean grows(Compare compare, Truth.Failure failure) {
        return switch (compare.comparator()) {
            case AT_LEAST, MORE, NOT_EQUAL -> true;
            case AT_MOST, LESS -> false;
            case EQUAL -> ((Fraction) failure.actual()).compareTo(failure.threshold()) < 0;
        };
    }
}
