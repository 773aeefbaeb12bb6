package org.pingxuan.drools;

import static org.assertj.core.api.Assertions.assertThat;

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

class EngineMeaningTest {

    private final GeneratedConditions generated = new GeneratedConditions();

    /** Three releases of 120 rules with 250 evaluations each: 90,000 answers. */
    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void theEngineAnswersWhatTheTreeMeans(
            @ForAll("releases") List<Condition> conditions, @ForAll("batches") List<Evaluation> evaluations)
            throws BuildFailed {
        try (DroolsEngine engine = DroolsEngine.build(generated.release.book(conditions, List.of()))) {
            List<BitSet> holding = engine.holding(SampleRelease.PACK, Rule.Phase.SCORE, evaluations);
            for (int i = 0; i < evaluations.size(); i++) {
                for (int ordinal = 0; ordinal < conditions.size(); ordinal++) {
                    assertThat(holding.get(i).get(ordinal))
                            .as("%s for %s", conditions.get(ordinal), evaluations.get(i))
                            .isEqualTo(KleeneOracle.holds(conditions.get(ordinal), evaluations.get(i)));
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
