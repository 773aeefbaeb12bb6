package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Indicator.Direction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.words.Label;

/**
 * Whether what is derived follows what it is derived from. An index does just when its weights fall from level to level:
 * moving a ballot from a worse level to a better one then never lowers it. A yes or no is searched like a pack whose one
 * rule gives a title.
 */
final class DerivedCheck {

    private final RuleBook book;
    private final List<Diagnostic> told = new ArrayList<>();

    private DerivedCheck(RuleBook book) {
        this.book = book;
    }

    static List<Diagnostic> of(RuleBook book) {
        DerivedCheck check = new DerivedCheck(book);
        for (Derivation derivation : book.derivations()) {
            if (derivation instanceof Derivation.WeightedIndex index) {
                index.weights().forEach(weights -> check.weights(index, weights));
            } else if (derivation instanceof Derivation.Holds holds) {
                check.condition(holds);
            }
        }
        return check.told;
    }

    private void weights(Derivation.WeightedIndex index, List<Fraction> weights) {
        Indicator target = book.dictionary().get(index.target());
        Indicator counts = book.dictionary().get(index.counts());
        for (int level = 1; level < weights.size(); level++) {
            int comparison = weights.get(level).compareTo(weights.get(level - 1));
            boolean wrong = target.direction() == Direction.LOWER
                    ? comparison < 0
                    : target.direction() == Direction.HIGHER && comparison > 0;
            if (wrong) {
                boolean named = weights.size() == counts.parts().size();
                told.add(Diagnostic.error(
                        index.place(),
                        "INDEX_NOT_MONOTONE",
                        target.label(),
                        level(counts, level, named),
                        weights.get(level).display(),
                        level(counts, level - 1, named),
                        weights.get(level - 1).display()));
            }
        }
    }

    private static Label level(Indicator counts, int level, boolean named) {
        return named ? counts.parts().get(level).label() : new Label("第 " + (level + 1) + " 档", "level " + (level + 1));
    }

    private void condition(Derivation.Holds holds) {
        Indicator target = book.dictionary().get(holds.target());
        if (target.direction() == Direction.NONE) {
            return;
        }
        Consequence then = target.direction() == Direction.HIGHER
                ? new Consequence.AwardTitle(target.identifier())
                : new Consequence.AddFinding(target.identifier(), Consequence.Effect.INELIGIBLE, "");
        Rule rule =
                new Rule(target.label().zh(), Rule.Phase.JUDGE, holds.condition(), List.of(then), null, holds.place());
        PackRules alone = new PackRules(pack(target), List.of(), List.of(rule));
        List<Pack> packs = new ArrayList<>();
        book.packs().forEach(rules -> packs.add(rules.pack()));
        packs.add(alone.pack());
        RuleBook with = new RuleBook(
                book.release(),
                book.dictionary(),
                new Fields(book.dictionary(), packs),
                book.derivations(),
                List.of(alone));
        PackSearch search = new PackSearch(with, alone);
        for (Counterexample found : search.search()) {
            Counterexample simple = search.simplest(found);
            Telling telling = new Telling(with, alone, search.inputs());
            told.add(Diagnostic.error(holds.place(), "DERIVED_NOT_MONOTONE", telling.changes(simple), target.label())
                    .hinting(telling.example("DERIVED_NOT_MONOTONE.hint", simple)));
        }
    }

    /** As many packs have no points, this one has nothing but a rule. */
    private static Pack pack(Indicator target) {
        return Pack.plain(
                target.code().code(),
                "dictionary",
                target.label(),
                "",
                Pack.Applies.to(target.kinds(), Set.of(Cycle.Type.YEAR)),
                List.of(),
                List.of());
    }
}
