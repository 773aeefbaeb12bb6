package org.pingxuan.rules;

import java.util.List;
import java.util.Optional;
import org.pingxuan.catalogue.Pack;

/**
 * A pack with its rules in the order of its files; a rule's place in its phase's list is its ordinal.
 *
 * @param required rows that only ask
 * @param exceptions checks that say nothing about the pack, each with a reason
 * @param place of its {@code pack.yaml}
 */
public record PackRules(
        Pack pack, List<Rule> score, List<Rule> judge, List<Required> required, List<Excused> exceptions, Place place) {

    /** A pack all of whose rows score. */
    public PackRules(Pack pack, List<Rule> score, List<Rule> judge) {
        this(pack, score, judge, List.of());
    }

    /** A pack that excuses itself from nothing. */
    public PackRules(Pack pack, List<Rule> score, List<Rule> judge, List<Required> required) {
        this(pack, score, judge, required, List.of(), Place.of(pack.folder() + "/" + PackFile.NAME));
    }

    public PackRules {
        score = List.copyOf(score);
        judge = List.copyOf(judge);
        required = List.copyOf(required);
        exceptions = List.copyOf(exceptions);
    }

    /** The exception the pack declares from a check, if it is about the thing the check speaks of. */
    public Optional<Excused> excused(String check, String about) {
        return exceptions.stream()
                .filter(exception -> exception.covers(check, about))
                .findFirst();
    }

    PackRules declaring(List<Excused> declared, Place at) {
        return new PackRules(pack, score, judge, required, declared, at);
    }

    public List<Rule> of(Rule.Phase phase) {
        return phase == Rule.Phase.SCORE ? score : judge;
    }
}
