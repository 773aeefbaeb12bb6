package org.pingxuan.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.rules.SampleRules.FIELDS;
import static org.pingxuan.rules.SampleRules.FIVE_GOODS;
import static org.pingxuan.rules.SampleRules.HERE;
import static org.pingxuan.rules.SampleRules.YEAR_END;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Contains;
import org.pingxuan.rules.Condition.Not;
import org.pingxuan.rules.Condition.OneOf;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.Negation;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Wording;

class LanguagePropertiesTest {

    private static final List<String> PIECES = List.of(
            "群众满意指数",
            "有效票",
            "票数.很满意",
            "否决项",
            "转段分析会",
            "领域",
            "岗位",
            "年度",
            "基础分",
            "有",
            "缺",
            "是",
            "否",
            "且",
            "或",
            "非",
            "低于",
            "不低于",
            "是其中之一",
            "含有",
            "&&",
            "||",
            "!",
            "(",
            ")",
            "（",
            "<",
            "==",
            "=",
            "≠",
            "+",
            "-",
            "*",
            "/",
            "%",
            ",",
            "，",
            "、",
            ";",
            "80",
            "8.125",
            "1e5",
            "\"V3\"",
            "\"",
            "“",
            "not",
            "in",
            "contains",
            " ",
            "\n",
            "得分.加分",
            "结论.复核",
            "得分.按比例",
            "规则 \"a\"",
            "\n如果\n",
            "\n那么\n",
            "\n结束\n",
            "\n或者\n",
            "\uD83D\uDE00",
            "\uD800");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieced = Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join(" ", pieces));
        Arbitrary<String> glued = Arbitraries.of(PIECES).list().ofMaxSize(15).map(pieces -> String.join("", pieces));
        return Arbitraries.oneOf(pieced, glued, Arbitraries.strings().ofMaxLength(60));
    }

    @Property(tries = 2000)
    void readingNeverThrowsAndSaysWhyThereIsNoTree(@ForAll("texts") String text) {
        Diagnostics ofCondition = new Diagnostics();
        boolean read =
                Conditions.parse(text, HERE, FIELDS, YEAR_END, ofCondition).isPresent();
        assertThat(ofCondition.hasErrors()).isEqualTo(!read);
        Diagnostics ofAttributes = new Diagnostics();
        read = Attributes.parse(text, HERE, FIELDS, ofAttributes).isPresent();
        assertThat(ofAttributes.hasErrors()).isEqualTo(!read);
        Diagnostics ofConsequence = new Diagnostics();
        read = Consequences.parse(text, HERE, FIELDS, FIVE_GOODS, ofConsequence).isPresent();
        assertThat(ofConsequence.hasErrors()).isEqualTo(!read);
        RuleFile file = new RuleFile("five-goods/a.dslr", text.getBytes(StandardCharsets.UTF_8));
        assertThat(Sentences.read(file, new VocabularySyntax(), new Diagnostics()))
                .isNotNull();
    }

    @Property(tries = 1000)
    void aConditionAndItsNegationAreNeverBothTrue(
            @ForAll("conditions") Condition condition, @ForAll("values") Map<Field, Value> values) {
        Condition negated = Negation.inward(new Not(condition, HERE));
        boolean holds = Meaning.holds(condition, values::get);
        assertThat(holds && Meaning.holds(negated, values::get)).isFalse();
        boolean complete = values.keySet().containsAll(FieldsRead.by(condition));
        if (complete) {
            assertThat(holds || Meaning.holds(negated, values::get)).isTrue();
        }
    }

    @Property(tries = 1000)
    void movingNegationInwardsChangesNothing(
            @ForAll("conditions") Condition condition, @ForAll("values") Map<Field, Value> values) {
        assertThat(Meaning.holds(Negation.inward(condition), values::get))
                .isEqualTo(Meaning.holds(condition, values::get));
        assertNoNot(Negation.inward(condition));
    }

    private static void assertNoNot(Condition condition) {
        if (condition instanceof All all) {
            all.parts().forEach(LanguagePropertiesTest::assertNoNot);
        } else if (condition instanceof Any any) {
            any.parts().forEach(LanguagePropertiesTest::assertNoNot);
        } else if (condition instanceof Not not) {
            assertThat(not.part()).isInstanceOfAny(OneOf.class, Contains.class);
        }
    }

    @Property(tries = 1000)
    void whatIsPrintedCanBeReadAgain(@ForAll("conditions") Condition condition) {
        Diagnostics diagnostics = new Diagnostics();
        String printed = Wording.of(condition).zh();
        Condition again =
                Conditions.parse(printed, HERE, FIELDS, null, diagnostics).orElse(null);
        assertThat(diagnostics.all()).as(printed).isEmpty();
        assertThat(Wording.of(again).zh()).isEqualTo(printed);
    }

    @Property(tries = 500)
    void whatIsPrintedMeansTheSame(
            @ForAll("conditions") Condition condition, @ForAll("values") Map<Field, Value> values) {
        Condition again = Conditions.parse(Wording.of(condition).zh(), HERE, FIELDS, null, new Diagnostics())
                .orElseThrow();
        assertThat(Meaning.holds(again, values::get)).isEqualTo(Meaning.holds(condition, values::get));
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return conditions(3);
    }

    private Arbitrary<Condition> conditions(int depth) {
        Arbitrary<Condition> leaves = Arbitraries.oneOf(comparisons(), others());
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Condition> smaller = conditions(depth - 1);
        Arbitrary<List<Condition>> several = smaller.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, leaves),
                net.jqwik.api.Tuple.of(1, several.map(parts -> new All(parts, HERE))),
                net.jqwik.api.Tuple.of(1, several.map(parts -> new Any(parts, HERE))),
                net.jqwik.api.Tuple.of(1, leaves.map(part -> new Not(part, HERE))));
    }

    private Arbitrary<Condition> comparisons() {
        return Combinators.combine(terms(), Arbitraries.of(Comparator.values()), terms())
                .as((left, comparator, right) -> new Compare(
                        new Term.Sum(left, new Term.Reading(FIELDS.get("rural.class_change"))),
                        comparator,
                        right,
                        HERE));
    }

    private Arbitrary<Term> terms() {
        Arbitrary<Term> literals =
                Arbitraries.longs().between(0, 12000).map(number -> new Term.Literal(new Fraction(number, 100)));
        Arbitrary<Term> readings = Arbitraries.of("mass.msi", "mass.ballots_valid", "mass.ballot_counts.very")
                .map(id -> new Term.Reading(FIELDS.get(id)));
        Arbitrary<Term> computed = Combinators.combine(
                        readings, readings, Arbitraries.longs().between(2, 9))
                .as((left, right, factor) -> new Term.Difference(new Term.Multiple(factor, left), right));
        return Arbitraries.oneOf(literals, readings, computed);
    }

    private Arbitrary<Condition> others() {
        return Arbitraries.of(
                new Condition.Present(FIELDS.get("mass.msi"), HERE),
                new Condition.Absent(FIELDS.get("subject.form"), HERE),
                new Condition.Is(FIELDS.get("team.complete_on_term"), true, HERE),
                new Condition.Is(FIELDS.get("team.complete_on_term"), false, HERE),
                new OneOf(FIELDS.get("subject.form"), List.of("BRANCH"), HERE),
                new OneOf(FIELDS.get("subject.sector"), List.of("rural", "soe"), HERE),
                new Contains(FIELDS.get("integrity.veto_codes"), "V3", HERE));
    }

    @Provide
    Arbitrary<Map<Field, Value>> values() {
        Arbitrary<Long> seeds = Arbitraries.longs();
        return seeds.map(LanguagePropertiesTest::some);
    }

    private static Map<Field, Value> some(long seed) {
        Random random = new Random(seed);
        Map<Field, Value> values = new HashMap<>();
        for (Field field : FIELDS.all()) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            values.put(
                    field,
                    switch (field.type()) {
                        case NUMBER -> new Fraction(random.nextInt(1000), 1 + random.nextInt(9));
                        case YES_NO -> Value.YesNo.of(random.nextBoolean());
                        case TEXT ->
                            new Value.Text(
                                    field.choices().isEmpty()
                                            ? "A"
                                            : field.choices()
                                                    .get(random.nextInt(
                                                            field.choices().size()))
                                                    .id());
                        case CODES -> new Value.Codes(new TreeSet<>(random.nextBoolean() ? List.of("V3") : List.of()));
                        case NUMBERS -> new Value.Numbers(List.of(Fraction.ONE));
                    });
        }
        return values;
    }
}
