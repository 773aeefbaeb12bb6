package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.AddFinding;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.Negation;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.Subjects;

/**
 * Rows and rules that do one thing by the same reading: those of which two hold at once, those that say different things of
 * the same case, and the values that fall between two of them.
 */
final class Rows {

    /** More pairs than this are not looked at; honest tables have far fewer rows of one kind. */
    private static final int MOST_PAIRS = 60_000;

    private static final Pattern DECISION_TABLE = Pattern.compile("\\.drl\\.(csv|xlsx)$");

    private final PackRules rules;
    private final Domains domains;
    private final Possible possible;
    private final Findings findings;
    private int pairs;

    Rows(PackRules rules, Domains domains, Possible possible, Findings findings) {
        this.rules = rules;
        this.domains = domains;
        this.possible = possible;
        this.findings = findings;
    }

    void check() {
        for (Rule.Phase phase : Rule.Phase.values()) {
            Map<Target, List<Rule>> alike = new LinkedHashMap<>();
            for (Rule rule : rules.of(phase)) {
                targets(rule)
                        .forEach(target -> alike.computeIfAbsent(target, key -> new ArrayList<>())
                                .add(rule));
            }
            Set<List<Rule>> looked = new HashSet<>();
            alike.forEach((target, group) -> {
                if (group.size() > 1) {
                    if (target.onlyOne) {
                        overlaps(group);
                    }
                    if (looked.add(group)) {
                        new Gaps(rules, new RowSet(group, target.meaning), domains, possible, findings).check();
                    }
                }
            });
        }
        if (pairs >= MOST_PAIRS) {
            findings.warning(
                    rules,
                    "",
                    rules.place(),
                    "PAIRS_NOT_LOOKED_THROUGH",
                    rules.pack().title(),
                    MOST_PAIRS);
        }
    }

    /**
     * What a rule does by which reading.
     *
     * @param onlyOne whether two rules of one target are meant to exclude one another
     */
    private record Target(String what, boolean onlyOne, RowSet.Meaning meaning) {}

    private static Set<Target> targets(Rule rule) {
        Set<Target> targets = new LinkedHashSet<>();
        String by = FieldsRead.compared(rule.when()).stream()
                .filter(field -> field.type() == ValueType.NUMBER && field.origin() != Field.Origin.ATTRIBUTE)
                .map(Field::id)
                .sorted()
                .collect(Collectors.joining(" "));
        for (Consequence consequence : rule.then()) {
            if (consequence instanceof AddLine line && !(line.formula() instanceof Formula.Deduct)) {
                String what = "line " + line.criterion();
                if (line.field() != null) {
                    String of = what + " of " + line.field().id();
                    targets.add(new Target(of, true, RowSet.Meaning.REWARD));
                } else if (!by.isEmpty()) {
                    targets.add(new Target(what + " by " + by, true, RowSet.Meaning.REWARD));
                }
            } else if (consequence instanceof AddFinding finding && !by.isEmpty()) {
                String what = "finding " + finding.code() + " " + finding.effect() + " by " + by;
                targets.add(new Target(what, true, meaning(finding)));
            } else if (consequence instanceof Consequence.SetResult && !by.isEmpty()) {
                targets.add(new Target("result by " + by, false, RowSet.Meaning.OTHER));
            }
        }
        if (!by.isEmpty() && DECISION_TABLE.matcher(rule.place().file()).find()) {
            targets.add(new Target("table " + rule.place().file() + " by " + by, false, RowSet.Meaning.OTHER));
        }
        return targets;
    }

    private static RowSet.Meaning meaning(AddFinding finding) {
        return finding.effect() == Consequence.Effect.INFO ? RowSet.Meaning.OTHER : RowSet.Meaning.WARNING;
    }

    /** Each rule is told with the first one that it meets. */
    private void overlaps(List<Rule> group) {
        List<Map<Field, Span>> reaches = group.stream().map(this::reach).toList();
        for (int j = 1; j < group.size(); j++) {
            for (int i = 0; i < j && pairs < MOST_PAIRS; i++) {
                if (areApart(reaches.get(i), reaches.get(j))) {
                    continue;
                }
                pairs++;
                if (told(group.get(i), group.get(j))) {
                    break;
                }
            }
        }
    }

    /** The numbers a rule can hold for at all, by field. */
    private Map<Field, Span> reach(Rule rule) {
        Situation situation = new Situation(domains);
        Gaps.parts(Negation.inward(rule.when())).stream()
                .filter(part -> !(part instanceof Condition.Any))
                .forEach(situation::meet);
        situation.settle();
        return situation.numbers();
    }

    private static boolean areApart(Map<Field, Span> one, Map<Field, Span> other) {
        return one.entrySet().stream().anyMatch(entry -> {
            Span span = other.get(entry.getKey());
            return span != null
                    && (span.least() > entry.getValue().most()
                            || entry.getValue().least() > span.most());
        });
    }

    private boolean told(Rule first, Rule second) {
        if (Keys.of(first.when()).equals(Keys.of(second.when()))) {
            boolean same = said(first).equals(said(second));
            if (possible.within(rules.pack(), second.when()).never()) {
                return false;
            }
            if (same) {
                tell(second, "ROW_REPEATED", first, "");
            } else {
                findings.error(
                        second.place(),
                        "ROWS_CONTRADICT",
                        second.name(),
                        first.name(),
                        first.place().at());
            }
            return true;
        }
        Optional<Map<Field, Value>> witness =
                possible.within(rules.pack(), first.when(), second.when()).witness();
        witness.ifPresent(values -> tell(second, "ROWS_OVERLAP", first, shown(values, first, second)));
        return witness.isPresent();
    }

    /** What a rule does, whatever reason it gives. */
    private static List<Consequence> said(Rule rule) {
        return rule.then().stream()
                .map(consequence -> consequence instanceof AddLine line
                        ? new AddLine(line.criterion(), line.field(), line.formula(), line.size(), "")
                        : consequence instanceof AddFinding finding
                                ? new AddFinding(finding.code(), finding.effect(), "")
                                : consequence)
                .toList();
    }

    private void tell(Rule rule, String code, Rule other, Object example) {
        findings.warning(
                rules,
                rule.name(),
                rule.place(),
                code,
                rule.name(),
                other.name(),
                other.place().at(),
                example);
    }

    private static Object shown(Map<Field, Value> values, Rule first, Rule second) {
        Map<Field, @Nullable Value> asked = new LinkedHashMap<>();
        List<Condition> both = List.of(first.when(), second.when());
        both.forEach(condition -> FieldsRead.compared(condition).forEach(field -> asked.put(field, values.get(field))));
        if (asked.isEmpty()) {
            both.forEach(condition -> FieldsRead.by(condition).forEach(field -> asked.put(field, values.get(field))));
        }
        return Subjects.shown(asked).<Object>map(label -> label).orElse("");
    }
}
