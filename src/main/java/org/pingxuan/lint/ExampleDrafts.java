package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Field.Origin;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Subject;
import org.pingxuan.lint.Literal.Side;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Consequence.AddFinding;
import org.pingxuan.rules.Consequence.AwardTitle;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.ScoreLine;
import org.pingxuan.scoring.Truth;

/**
 * Examples that would try out what no example tries, as YAML that can be put beside the rules: the fewest readings with which
 * the literal decides, and what the rules give for them now, for people to look over. None for what cannot be given, such as
 * the own total.
 */
final class ExampleDrafts {

    /** Literals of one pack for which examples are drafted; who sees these knows how the others go. */
    private static final int MOST = 4;

    private final RuleBook book;
    private final PackRules rules;
    private final Possible possible;
    private @Nullable TrialScoring scoring;
    private int drafted;

    ExampleDrafts(RuleBook book, PackRules rules) {
        this.book = book;
        this.rules = rules;
        this.possible = new Possible(new Domains(book));
    }

    /** One example for each side that is missing; empty if none can be made or there were enough. */
    Optional<String> of(Literal literal, Set<Side> missing) {
        Literal.Use use = literal.use();
        if (use == null || drafted >= MOST) {
            return Optional.empty();
        }
        List<String> examples = new ArrayList<>();
        for (Side side : missing) {
            example(literal, use, side).ifPresent(examples::add);
        }
        drafted += examples.isEmpty() ? 0 : 1;
        return examples.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", examples));
    }

    private Optional<String> example(Literal literal, Literal.Use use, Side side) {
        Fraction number = literal.valueFor(side);
        Compare on = new Compare(use.term(), Comparator.EQUAL, new Term.Literal(number), literal.place());
        Map<Field, Value> values = possible.within(rules.pack(), new All(List.of(use.others(), on), literal.place()))
                .witness()
                .orElse(Map.of());
        String own = rules.pack().id() + ".";
        boolean canBeGiven = !values.isEmpty()
                && values.keySet().stream()
                        .noneMatch(field ->
                                field.origin() == Origin.ELEMENT || field.id().startsWith(own));
        if (!canBeGiven) {
            return Optional.empty();
        }
        Trial trial = trial(values);
        Evaluation evaluation = evaluation(trial, values);
        if (!literal.triedBy(evaluation).equals(Optional.of(side))) {
            return Optional.empty();
        }
        String expected =
                use.rule().phase() == Rule.Phase.SCORE ? points(use.rule(), trial) : judged(use.rule(), evaluation);
        return expected.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                        "\n",
                        "- 名称: \"" + use.rule().name() + "："
                                + literal.compared().zh() + " " + number.display() + "\"",
                        "  对象: {" + subject(trial.subject()) + "}",
                        "  周期: \"" + trial.cycle().text() + "\"" + given(values),
                        "  期望: {" + expected + "}   # 按现在的规则算出，请核对"));
    }

    /** The subject a witness tells, with the attributes an example has if it says nothing. */
    private Trial trial(Map<Field, Value> values) {
        Map<String, Value> byId = new LinkedHashMap<>();
        Map<Field, Value> readings = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            byId.put(field.id(), value);
            if (field.origin() != Origin.ATTRIBUTE) {
                readings.put(field, value);
            }
        });
        Value year = byId.get("cycle.year");
        Cycle cycle = Cycle.parse(year == null ? "2013" : year.display()).orElseThrow();
        Value form = byId.get("subject.form");
        Value tier = byId.get("subject.tier");
        Value sector = byId.get("subject.sector");
        return new Trial(
                cycle,
                Trial.subject(
                        byId.get("subject.kind").display(),
                        form == null ? null : form.display(),
                        tier == null ? book.dictionary().tiers().get(0).id() : tier.display(),
                        sector == null ? Weights.BASE_SECTOR : sector.display(),
                        codes(byId.get("subject.postCategories")),
                        codes(byId.get("subject.flags"))),
                readings);
    }

    private static TreeSet<String> codes(@Nullable Value value) {
        return value instanceof Value.Codes codes ? new TreeSet<>(codes.codes()) : new TreeSet<>();
    }

    private Evaluation evaluation(Trial trial, Map<Field, Value> given) {
        @Nullable Value[] values = new Value[book.fields().size()];
        given.forEach((field, value) -> values[field.slot()] = value);
        return new Evaluation(
                trial.cycle(), trial.subject(), values, new BitSet(), new BitSet(), new TreeSet<>(), new TreeSet<>());
    }

    /** The points of the rule; empty if it gives none. */
    private String points(Rule rule, Trial trial) {
        if (scoring == null) {
            scoring = new TrialScoring(book, rules, Inputs.of(book, rules));
        }
        return scoring.score(trial).sheets().stream()
                .flatMap(sheet -> sheet.lines().stream())
                .filter(line -> line.rule().equals(rule.name()))
                .map(ScoreLine::points)
                .findFirst()
                .map(points -> "得分: {" + rule.name() + ": " + points + "}")
                .orElse("");
    }

    /** That a finding or title of the rule is there or is not. */
    private static String judged(Rule rule, Evaluation evaluation) {
        boolean holds = Truth.holds(rule.when(), evaluation);
        Set<String> findings = new LinkedHashSet<>();
        Set<String> titles = new LinkedHashSet<>();
        rule.then().forEach(consequence -> {
            if (consequence instanceof AddFinding finding) {
                findings.add(finding.code());
            } else if (consequence instanceof AwardTitle title) {
                titles.add(title.title());
            }
        });
        if (!titles.isEmpty()) {
            return "称号: " + (holds ? titles : "[]");
        }
        return findings.isEmpty() ? "" : (holds ? "结论: " : "不含结论: ") + findings;
    }

    private String subject(Subject subject) {
        List<String> parts = new ArrayList<>(List.of("类别: " + subject.kind()));
        if (subject.form() != null) {
            parts.add("形式: " + subject.form());
        }
        parts.add("层级: " + subject.tier());
        parts.add("领域: " + subject.sector());
        if (!subject.postCategories().isEmpty()) {
            parts.add("岗位: " + subject.postCategories());
        }
        if (!subject.flags().isEmpty()) {
            parts.add("标记: " + subject.flags());
        }
        return String.join(", ", parts);
    }

    private static String given(Map<Field, Value> values) {
        return given("读数", Origin.INDICATOR, values) + given("上游", Origin.PACK, values);
    }

    private static String given(String key, Origin origin, Map<Field, Value> values) {
        String all = values.entrySet().stream()
                .filter(entry -> entry.getKey().origin() == origin)
                .map(entry -> entry.getKey().label().zh() + ": " + shown(entry.getValue()))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : "\n  " + key + ": {" + all + "}";
    }

    private static String shown(Value value) {
        if (value instanceof Value.YesNo yesNo) {
            return yesNo == Value.YesNo.YES ? "是" : "否";
        }
        return value instanceof Value.Codes codes ? codes.codes().toString() : value.display();
    }
}
