package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Scorer;

/**
 * Looks for readings that are better by the direction of their indicator and come off worse: in a total, a grade, stars, the
 * result of a gate, a title or whether a subject may be commended. What is found is made as simple as possible and told as a
 * pair. The search is the same for the same rules, on every machine.
 */
public final class Monotonicity {

    private Monotonicity() {}

    /**
     * What the search came to.
     *
     * @param diagnostics an error for each rule that makes something better come off worse, unless its pack explains why,
     *     and a warning for each pack too large to be searched to the end
     * @param pairs how many pairs of cases were compared
     * @param brokenOff packs too large to be searched to the end
     */
    public record Report(List<Diagnostic> diagnostics, long pairs, List<String> brokenOff) {}

    public static Report of(RuleBook book) {
        List<Diagnostic> told = new ArrayList<>(DerivedCheck.of(book));
        Set<Place> causes = new HashSet<>();
        List<String> brokenOff = new ArrayList<>();
        long pairs = 0;
        for (PackRules rules : book.packs()) {
            PackSearch search = new PackSearch(book, rules);
            for (Counterexample found : search.search()) {
                TrialScoring scoring = search.scoring();
                Counterexample simple = new Shrinking(book, rules, search.inputs(), scoring).simplest(found);
                Scorer.Scored before = scoring.score(simple.before());
                Scorer.Scored after = scoring.score(simple.after());
                Cause cause = Cause.of(rules, simple.loss(), before, after);
                if (causes.add(cause.place())) {
                    told.add(new Telling(book, rules, search.inputs()).of(simple, cause, before, after));
                }
            }
            pairs += search.pairs();
            if (search.brokenOff()) {
                brokenOff.add(rules.pack().id());
                told.add(Diagnostic.warning(
                        rules.place(), "MONOTONE_NOT_SEARCHED", rules.pack().title()));
            }
        }
        return new Report(told.stream().sorted().toList(), pairs, List.copyOf(brokenOff));
    }
}
