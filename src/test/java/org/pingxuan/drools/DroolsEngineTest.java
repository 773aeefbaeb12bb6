package org.pingxuan.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

class DroolsEngineTest {

    private final SampleRelease release =
            new SampleRelease().with(ValueType.NUMBER, "赞成率", "满意指数").with(ValueType.TEXT, "结果");

    @Test
    void aMissingOrUnverifiedReadingNeverHoldsEvenNegated() throws BuildFailed {
        Condition low = release.compare("赞成率", Comparator.LESS, "80");
        List<BitSet> holding = holding(
                release.book(low, new Condition.Not(low, SampleRelease.PLACE)),
                release.evaluation(Map.of()),
                release.evaluation(Map.of("赞成率", Fraction.of(70)), "赞成率"),
                release.evaluation(Map.of("赞成率", Fraction.of(70))),
                release.evaluation(Map.of("赞成率", Fraction.of(90))));
        assertThat(holding).extracting(BitSet::toString).containsExactly("{}", "{}", "{0}", "{1}");
    }

    @Test
    void anIndexJustBelowABoundStaysBelowIt() throws BuildFailed {
        List<BitSet> holding = holding(
                release.book(release.compare("赞成率", Comparator.AT_LEAST, "80")),
                release.evaluation(Map.of("赞成率", new Fraction(239_999, 3_000))),
                release.evaluation(Map.of("赞成率", Fraction.of(80))));
        assertThat(holding).extracting(BitSet::toString).containsExactly("{}", "{0}");
    }

    @Test
    void aBatchOf250AnswersLikeEachOneAlone() throws BuildFailed {
        RuleBook book = release.book(
                release.compare("赞成率", Comparator.AT_LEAST, "80"),
                release.compare("满意指数", Comparator.LESS, "60"),
                new Condition.Present(release.field("满意指数"), SampleRelease.PLACE));
        List<Evaluation> evaluations = IntStream.range(0, 250)
                .mapToObj(i -> release.evaluation(
                        i % 7 == 0
                                ? Map.of("赞成率", Fraction.of(i % 100))
                                : Map.of("赞成率", Fraction.of(i % 100), "满意指数", Fraction.of(i % 90))))
                .toList();
        try (DroolsEngine engine = DroolsEngine.build(book)) {
            List<BitSet> alone = new ArrayList<>();
            evaluations.forEach(evaluation ->
                    alone.addAll(engine.holding(SampleRelease.PACK, Rule.Phase.SCORE, List.of(evaluation))));
            assertThat(engine.holding(SampleRelease.PACK, Rule.Phase.SCORE, evaluations))
                    .isEqualTo(alone);
            assertThat(IntStream.range(0, 4)
                            .parallel()
                            .mapToObj(i -> engine.holding(SampleRelease.PACK, Rule.Phase.SCORE, evaluations))
                            .distinct())
                    .containsExactly(alone);
        }
    }

    @Test
    void aPhaseWithoutRulesHoldsNothing() throws BuildFailed {
        try (DroolsEngine engine = DroolsEngine.build(release.book(new Condition.Always(SampleRelease.PLACE)))) {
            List<Evaluation> one = List.of(release.evaluation(Map.of()));
            assertThat(engine.holding(SampleRelease.PACK, Rule.Phase.JUDGE, one))
                    .containsExactly(new BitSet());
            assertThat(engine.holding(SampleRelease.PACK, Rule.Phase.SCORE, one))
                    .extracting(BitSet::toString)
                    .containsExactly("{0}");
        }
    }

    @Test
    void labelsOfAnyKindBuild() throws BuildFailed {
        SampleRelease odd = new SampleRelease()
                .with(ValueType.NUMBER, "三星（以上）比例%", "三星、以上、比例", "unit", "rule", "3D", "\"", "票数.很满意", "𠮷", "a b");
        Condition[] conditions = IntStream.range(0, 9)
                .mapToObj(i -> odd.compare("sample.x" + i, Comparator.MORE, "1"))
                .toArray(Condition[]::new);
        assertThat(holding(odd.book(conditions), odd.evaluation(Map.of("unit", Fraction.of(2), "\"", Fraction.of(3)))))
                .extracting(BitSet::toString)
                .containsExactly("{2, 5}");
    }

    @Test
    void textWithQuotesIsComparedAndNeverBecomesCode() throws BuildFailed {
        String hostile = "x\") || never() == false || (\"a\" == \"a\\u0022";
        RuleBook book = release.book(
                new Condition.OneOf(release.field("结果"), List.of(hostile), SampleRelease.PLACE),
                new Condition.OneOf(release.field("结果"), List.of("国有企业", "B"), SampleRelease.PLACE));
        assertThat(holding(
                        book,
                        release.evaluation(Map.of("结果", new Value.Text("x"))),
                        release.evaluation(Map.of("结果", new Value.Text(hostile))),
                        release.evaluation(Map.of("结果", new Value.Text("国有企业")))))
                .extracting(BitSet::toString)
                .containsExactly("{}", "{0}", "{1}");
        String drl = CanonicalDrl.of(
                        book.packs(),
                        new FactClass(FieldLimits.by(book.packs().get(0).score())))
                .text();
        assertThat(drl).doesNotContain("x\\").matches("\\p{ASCII}*");
    }

    @Test
    void thousandsOfFieldsFitIntoTheFactClass() throws BuildFailed {
        SampleRelease large = new SampleRelease()
                .with(
                        ValueType.NUMBER,
                        IntStream.range(0, 2_000).mapToObj(i -> "指标" + i).toArray(String[]::new));
        Condition[] conditions = IntStream.range(0, 20)
                .mapToObj(rule -> new Condition.All(
                        IntStream.range(rule * 100, rule * 100 + 100)
                                .<Condition>mapToObj(
                                        i -> new Condition.Absent(large.field("sample.x" + i), SampleRelease.PLACE))
                                .toList(),
                        SampleRelease.PLACE))
                .toArray(Condition[]::new);
        List<BitSet> holding =
                holding(large.book(conditions), large.evaluation(Map.of("sample.x1999", Fraction.of(1))));
        assertThat(holding.get(0).cardinality()).isEqualTo(19);
        assertThat(holding.get(0).get(19)).isFalse();
    }

    @Test
    void bracketsSixDeepBuild() throws BuildFailed {
        Condition deep = new Condition.Present(release.field("赞成率"), SampleRelease.PLACE);
        for (int level = 0; level < 6; level++) {
            Condition other = release.compare("满意指数", Comparator.MORE, Integer.toString(level));
            deep = new Condition.All(
                    List.of(
                            new Condition.Any(List.of(deep, other), SampleRelease.PLACE),
                            new Condition.Absent(release.field("结果"), SampleRelease.PLACE)),
                    SampleRelease.PLACE);
        }
        assertThat(holding(release.book(deep), release.evaluation(Map.of("赞成率", Fraction.of(1)))))
                .extracting(BitSet::toString)
                .containsExactly("{0}");
    }

    @Test
    void aSumThatCouldOverflowIsRefusedWithItsPlace() {
        Condition huge = new Condition.Compare(
                new Term.Multiple(10_000_000, new Term.Reading(release.field("赞成率"))),
                Comparator.MORE,
                new Term.Reading(release.field("满意指数")),
                SampleRelease.PLACE);
        assertThatThrownBy(() -> DroolsEngine.build(release.book(huge)))
                .asInstanceOf(InstanceOfAssertFactories.type(BuildFailed.class))
                .satisfies(failed -> assertThat(failed.diagnostics())
                        .singleElement()
                        .satisfies(diagnostic -> {
                            assertThat(diagnostic.code()).isEqualTo("TERM_TOO_LARGE");
                            assertThat(diagnostic.place()).isEqualTo(SampleRelease.PLACE);
                        }));
    }

    @Test
    void aReadingTooLargeForItsSumIsNeverComparedWrongly() throws BuildFailed {
        Condition difference = new Condition.Compare(
                new Term.Multiple(100, new Term.Reading(release.field("赞成率"))),
                Comparator.MORE,
                new Term.Reading(release.field("满意指数")),
                SampleRelease.PLACE);
        try (DroolsEngine engine = DroolsEngine.build(release.book(difference))) {
            Evaluation large = release.evaluation(Map.of("赞成率", Fraction.of(2_000_000_000L)));
            assertThatThrownBy(() -> engine.holding(SampleRelease.PACK, Rule.Phase.SCORE, List.of(large)))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void whatDroolsSaysOfALineIsSaidOfTheRuleThatStandsThere() {
        RuleBook book = release.book(
                new Condition.Always(SampleRelease.PLACE),
                new Condition.Present(release.field("赞成率"), SampleRelease.PLACE));
        CanonicalDrl drl = CanonicalDrl.of(
                book.packs(), new FactClass(FieldLimits.by(book.packs().get(0).score())));
        String[] lines = drl.text().split("\n");
        assertThat(drl.ordinalAt(2)).isEmpty();
        for (int line = 1; line <= lines.length; line++) {
            if (lines[line - 1].startsWith("rule")) {
                assertThat(lines[line - 1])
                        .isEqualTo("rule \""
                                + CanonicalDrl.name(drl.ordinalAt(line).orElseThrow()) + "\"");
            }
        }
        assertThat(drl.ordinalAt(lines.length)).contains(1);
        assertThat(drl.ordinalAt(lines.length + 1)).isEmpty();
    }

    @Test
    void rulesOfEqualConditionShareItAndAreStillToldApart() throws BuildFailed {
        Condition low = release.compare("赞成率", Comparator.LESS, "80");
        Condition given = new Condition.Present(release.field("满意指数"), SampleRelease.PLACE);
        RuleBook book = release.book(List.of(low, given, low), List.of(given, low));
        assertThat(CanonicalDrl.of(
                                book.packs(),
                                new FactClass(FieldLimits.by(book.packs().get(0).score())))
                        .first())
                .hasSize(2);
        List<Evaluation> one = List.of(release.evaluation(Map.of("赞成率", Fraction.of(70))));
        try (DroolsEngine engine = DroolsEngine.build(book)) {
            assertThat(engine.holding(SampleRelease.PACK, Rule.Phase.SCORE, one))
                    .extracting(BitSet::toString)
                    .containsExactly("{0, 2}");
            assertThat(engine.holding(SampleRelease.PACK, Rule.Phase.JUDGE, one))
                    .extracting(BitSet::toString)
                    .containsExactly("{1}");
        }
    }

    @Test
    void closingRemovesTheModule() throws BuildFailed {
        DroolsEngine engine = DroolsEngine.build(release.book(new Condition.Always(SampleRelease.PLACE)));
        assertThat(KieServices.get().getRepository().getKieModule(engine.release()))
                .isNotNull();
        engine.close();
        assertThat(KieServices.get().getRepository().getKieModule(engine.release()))
                .isNull();
    }

    @Test
    void generatedCodeSeesNoMoreThanItNeeds() {
        Fence fence = new Fence(new byte[0]);
        assertThatThrownBy(() -> fence.loadClass("java.lang.ProcessBuilder"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> fence.loadClass("org.pingxuan.Pingxuan")).isInstanceOf(ClassNotFoundException.class);
        assertThat(fence.getResource("messages/build_zh.properties")).isNull();
    }

    @Test
    void anEngineThatWasClosedNeverAnswersThatNothingHolds() throws BuildFailed {
        DroolsEngine engine = DroolsEngine.build(release.book(new Condition.Always(SampleRelease.PLACE)));
        engine.close();
        assertThatThrownBy(() ->
                        engine.holding(SampleRelease.PACK, Rule.Phase.SCORE, List.of(release.evaluation(Map.of()))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<BitSet> holding(RuleBook book, Evaluation... evaluations) throws BuildFailed {
        try (DroolsEngine engine = DroolsEngine.build(book)) {
            return engine.holding(SampleRelease.PACK, Rule.Phase.SCORE, List.of(evaluations));
        }
    }
}
