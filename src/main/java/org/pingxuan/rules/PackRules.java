package org.pingxuan.rules;

import java.util.List;
import org.pingxuan.catalogue.Pack;

/** A pack with its rules in the order of its files; a rule's place in its phase's list is its ordinal. */
public record PackRules(Pack pack, List<Rule> score, List<Rule> judge) {

    public PackRules {
        score = List.copyOf(score);
        judge = List.copyOf(judge);
    }

    public List<Rule> of(Rule.Phase phase) {
        return phase == Rule.Phase.SCORE ? score : judge;
    }
}
