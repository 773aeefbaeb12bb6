package org.pingxuan.rules;

import java.util.List;
import org.pingxuan.catalogue.Pack;

/**
 * A pack with its rules in the order of its files; a rule's place in its phase's list is its ordinal.
 *
 * @param required rows that only ask
 */
public record PackRules(Pack pack, List<Rule> score, List<Rule> judge, List<Required> required) {

    /** A pack all of whose rows score. */
    public PackRules(Pack pack, List<Rule> score, List<Rule> judge) {
        this(pack, score, judge, List.of());
    }

    public PackRules {
        score = List.copyOf(score);
        judge = List.copyOf(judge);
        required = List.copyOf(required);
    }

    public List<Rule> of(Rule.Phase phase) {
        return phase == Rule.Phase.SCORE ? score : judge;
    }
}
