package org.pingxuan.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

class EngineMeaningTest {

    private final GeneratedConditions generated = new GeneratedConditions();

    /** Three releases of 120 rules with 250 evaluations each: 90,000 answers, each from three sides. */
    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void directAnswersAreThoseOfSessionsAndWhatTheTreeMeans(
            @ForAll("releases") List<Condition> conditions, @ForAll("batches") List<Evaluation> evaluations)
            throws BuildFailed {
        RuleBook book = generated.release.book(conditions, List.of());
        try (DroolsEngine engine = DroolsEngine.build(book)) {
            assertThat(engine.bySessions()).isZero();
            List<BitSet> holding = engine.holding(SampleRelease.PACK, Rule.Phase.SCORE, evaluations);
            assertThat(engine.holdingBySessions(SampleRelease.PACK, Rule.Phase.SCORE, evaluations))
                    .isEqualTo(holding);
            for (int i = 0; i < evaluations.size(); i++) {
                for (int ordinal = 0; ordinal < conditions.size(); ordinal++) {
                    if (holding.get(i).get(ordinal)
                            != KleeneOracle.holds(conditions.get(ordinal), evaluations.get(i))) {
                        fail("%s for %s", conditions.get(ordinal), evaluations.get(i));
                    }
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Condition>> releases() {
        return generated.conditions().list().ofSize(120);
    }

    @Provide
    Arbitrary<List<Evaluation>> batches() {
        return generated.evaluations().list().ofSize(250);
    }
}
