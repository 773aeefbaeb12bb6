package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.List;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Indicator.Direction;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.words.Label;

/**
 * Whether what is derived follows what it is derived from. An index does just when its weights fall from level to level:
 * moving a ballot from a worse level to a better one then never lowers it.
 */
final class IndexCheck {

    private IndexCheck() {}

    static List<Diagnostic> of(RuleBook book) {
        List<Diagnostic> told = new ArrayList<>();
        for (Derivation derivation : book.derivations()) {
            if (derivation instanceof Derivation.WeightedIndex index) {
                index.weights().forEach(weights -> weights(book, index, weights, told));
            }
        }
        return told;
    }

    private static void weights(
            RuleBook book, Derivation.WeightedIndex index, List<Fraction> weights, List<Diagnostic> told) {
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
}
