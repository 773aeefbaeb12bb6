package org.pingxuan.rulebook;

import java.util.Collection;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;

/** Counts rules and what they compare: the time and memory of a build grow with them. */
final class RuleCount {

    private RuleCount() {}

    /** Whether a rule by itself is not too large, which is told. */
    static boolean isSmall(Rule rule, Diagnostics diagnostics) {
        int conditions = conditions(rule.when());
        if (conditions > Limits.CONDITIONS_OF_RULE) {
            diagnostics.error(rule.place(), "TOO_MANY_CONDITIONS", rule.name(), conditions, Limits.CONDITIONS_OF_RULE);
            return false;
        }
        if (rule.then().size() > Limits.CONSEQUENCES_OF_RULE) {
            diagnostics.error(
                    rule.place(),
                    "TOO_MANY_CONSEQUENCES",
                    rule.name(),
                    rule.then().size(),
                    Limits.CONSEQUENCES_OF_RULE);
            return false;
        }
        return true;
    }

    /** That the rules of a release together are too many. */
    static void check(Collection<PackRules> packs, Diagnostics diagnostics) {
        int rules = 0;
        int conditions = 0;
        for (PackRules pack : packs) {
            for (Rule.Phase phase : Rule.Phase.values()) {
                for (Rule rule : pack.of(phase)) {
                    rules++;
                    conditions += conditions(rule.when());
                }
            }
        }
        if (rules > Limits.RULES) {
            diagnostics.error(Place.of("."), "TOO_MANY_RULES_IN_ALL", rules, Limits.RULES);
        }
        if (conditions > Limits.CONDITIONS) {
            diagnostics.error(Place.of("."), "TOO_MANY_CONDITIONS_IN_ALL", conditions, Limits.CONDITIONS);
        }
    }

    private static int conditions(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().mapToInt(RuleCount::conditions).sum();
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().mapToInt(RuleCount::conditions).sum();
        } else if (condition instanceof Condition.Not not) {
            return conditions(not.part());
        }
        return condition instanceof Condition.OneOf oneOf ? oneOf.choices().size() : 1;
    }
}
