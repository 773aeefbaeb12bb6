package org.pingxuan.rules;

import java.util.List;
import java.util.Optional;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;

/**
 * A pack with its rules in the order of its files; a rule's place in its phase's list is its ordinal.
 *
 * @param required rows that only ask
 * @param exceptions checks that say nothing about the pack, each with a reason
 * @param coverage share of its rules and literals that examples are to try out, 0 to 1
 * @param place of its {@code pack.yaml}
 */
public record PackRules(
        Pack pack,
        List<Rule> score,
        List<Rule> judge,
        List<Required> required,
        List<Excused> exceptions,
        Fraction coverage,
        Place place) {

    /** The file in which a pack says what it is. */
    public static final String FILE = "pack.yaml";

    /** The coverage of packs that do not name one. */
    public static final Fraction USUAL_COVERAGE = new Fraction(3, 5);

    /** A pack all of whose rows score. */
    public PackRules(Pack pack, List<Rule> score, List<Rule> judge) {
        this(pack, score, judge, List.of());
    }

    /** A pack that excuses itself from nothing. */
    public PackRules(Pack pack, List<Rule> score, List<Rule> judge, List<Required> required) {
        this(pack, score, judge, required, List.of(), USUAL_COVERAGE, Place.of(pack.folder() + "/" + FILE));
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

    /** The same with what its {@code pack.yaml} declares about checks. */
    public PackRules declaring(List<Excused> declared, Fraction wanted, Place at) {
        return new PackRules(pack, score, judge, required, declared, wanted, at);
    }

    public List<Rule> of(Rule.Phase phase) {
        return phase == Rule.Phase.SCORE ? score : judge;
    }
}
