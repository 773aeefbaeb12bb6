package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Rule;

/**
 * What the judge rules that hold say together: findings in the order of the files, each once, titles and the result of a
 * gate.
 *
 * @param titles none while a finding bars
 * @param result REDO before MAKE_UP before PASS; null if no rule gave one
 */
record Judgement(
        List<Finding> findings,
        List<String> titles,
        @Nullable String result) {

    private static final List<String> RESULTS = List.of("REDO", "MAKE_UP", "PASS");

    static Judgement of(List<Rule> rules, BitSet holding) {
        Map<List<Object>, Finding> findings = new LinkedHashMap<>();
        Set<String> titles = new LinkedHashSet<>();
        String result = null;
        for (int ordinal = holding.nextSetBit(0); ordinal >= 0; ordinal = holding.nextSetBit(ordinal + 1)) {
            Rule rule = rules.get(ordinal);
            for (Consequence consequence : rule.then()) {
                if (consequence instanceof Consequence.AddFinding add) {
                    Finding finding = new Finding(
                            add.code(),
                            add.effect(),
                            add.reason(),
                            rule.name(),
                            rule.place().at());
                    findings.putIfAbsent(List.of(add.code(), add.effect(), add.reason()), finding);
                } else if (consequence instanceof Consequence.AwardTitle award) {
                    titles.add(award.title());
                } else if (consequence instanceof Consequence.SetResult set) {
                    result = graver(result, set.result());
                }
            }
        }
        boolean barred =
                findings.values().stream().anyMatch(finding -> finding.effect().bars());
        return new Judgement(
                List.copyOf(findings.values()), barred ? List.of() : List.copyOf(new ArrayList<>(titles)), result);
    }

    private static String graver(@Nullable String one, String other) {
        return one == null || RESULTS.indexOf(other) < RESULTS.indexOf(one) ? other : one;
    }
}
