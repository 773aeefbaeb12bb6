package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.AddFinding;
import org.pingxuan.rules.Consequence.AwardTitle;
import org.pingxuan.rules.Consequence.SetResult;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/**
 * Judge rules that say opposite things of the same case: one code as two effects, and by the same condition a title and that
 * nothing may be awarded, or two results.
 */
final class Contradictions {

    private final PackRules rules;
    private final Possible possible;
    private final Findings findings;

    Contradictions(PackRules rules, Possible possible, Findings findings) {
        this.rules = rules;
        this.possible = possible;
        this.findings = findings;
    }

    /** What a rule says, and the rule. */
    private record Said(Consequence consequence, Rule rule) {}

    void check() {
        Map<String, List<Said>> byCondition = new TreeMap<>();
        Map<String, List<Said>> byCode = new TreeMap<>();
        for (Rule rule : rules.judge()) {
            String key = Keys.of(rule.when());
            for (Consequence consequence : rule.then()) {
                Said said = new Said(consequence, rule);
                byCondition.computeIfAbsent(key, each -> new ArrayList<>()).add(said);
                if (consequence instanceof AddFinding finding) {
                    byCode.computeIfAbsent(finding.code(), each -> new ArrayList<>())
                            .add(said);
                }
            }
        }
        byCondition.values().forEach(said -> pairs(said, false));
        byCode.values().forEach(said -> pairs(said, true));
    }

    private void pairs(List<Said> said, boolean ofOneCode) {
        for (int j = 1; j < said.size(); j++) {
            for (int i = 0; i < j; i++) {
                Said first = said.get(i);
                Said second = said.get(j);
                Label contrary = ofOneCode
                        ? twoEffects(first.consequence, second.consequence)
                        : contrary(first.consequence, second.consequence);
                if (contrary != null && together(first, second)) {
                    findings.error(
                            second.rule.place(),
                            "FINDINGS_CONTRADICT",
                            second.rule.name(),
                            first.rule.name(),
                            first.rule.place().at(),
                            contrary);
                    return;
                }
            }
        }
    }

    private boolean together(Said first, Said second) {
        Optional<?> witness = possible.within(rules.pack(), first.rule.when(), second.rule.when())
                .witness();
        return witness.isPresent();
    }

    private static @Nullable Label twoEffects(Consequence one, Consequence other) {
        return one instanceof AddFinding first
                        && other instanceof AddFinding second
                        && first.effect() != second.effect()
                ? Messages.of(
                        "ONE_CODE_TWO_EFFECTS",
                        first.code(),
                        first.effect().label(),
                        second.effect().label())
                : null;
    }

    private static @Nullable Label contrary(Consequence one, Consequence other) {
        if (one instanceof SetResult first && other instanceof SetResult second) {
            return first.equals(second) ? null : Messages.of("TWO_RESULTS", first.result(), second.result());
        }
        if (one instanceof AddFinding && other instanceof AwardTitle) {
            return contrary(other, one);
        }
        return one instanceof AwardTitle title
                        && other instanceof AddFinding finding
                        && finding.effect().bars()
                ? Messages.of("TITLE_AND_BAR", title.title(), finding.code())
                : null;
    }
}
