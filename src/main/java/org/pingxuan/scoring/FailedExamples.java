package org.pingxuan.scoring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;

/**
 * The examples of a pack that do not come out as expected. One change may upset all of them: the first few are told, and of
 * the rest how many there are and which rule most of them have in common.
 */
final class FailedExamples {

    private static final int MOST_TOLD = 6;

    private final PackRules rules;
    private final Map<String, Integer> concerned = new HashMap<>();
    private int failed;

    FailedExamples(PackRules rules) {
        this.rules = rules;
    }

    /**
     * @param found what is wrong with an example, nothing if it came out as expected
     * @param differing names of the rules and amounts that came out otherwise
     */
    void add(List<Diagnostic> found, Set<String> differing, Diagnostics diagnostics) {
        if (found.isEmpty()) {
            return;
        }
        failed++;
        differing.forEach(name -> concerned.merge(name, 1, Integer::sum));
        if (failed <= MOST_TOLD) {
            found.forEach(diagnostics::add);
        }
    }

    void tellRest(Diagnostics diagnostics) {
        if (failed <= MOST_TOLD) {
            return;
        }
        Optional<Rule> common = Stream.of(Rule.Phase.values())
                .flatMap(phase -> rules.of(phase).stream())
                .filter(rule -> concerned.containsKey(rule.name()))
                .max(Comparator.comparing((Rule rule) -> concerned.get(rule.name()))
                        .thenComparing(Rule::place, Comparator.reverseOrder()));
        Object title = rules.pack().title();
        int rest = failed - MOST_TOLD;
        diagnostics.add(common.map(rule -> Diagnostic.error(
                        rule.place(),
                        "EXAMPLES_DIFFER_BY_RULE",
                        title,
                        rest,
                        failed,
                        concerned.get(rule.name()),
                        rule.name()))
                .orElseGet(() -> Diagnostic.error(rules.place(), "EXAMPLES_DIFFER", title, rest, failed)));
    }
}
