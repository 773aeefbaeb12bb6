package org.pingxuan.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.evidence.Contribution;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.scoring.Truth;
import org.pingxuan.yearend.Keeping;
import org.pingxuan.yearend.ScoreEverybody;

/**
 * Scores everybody when the service starts under other rules than those the sheets were made by: what is shown is always of
 * the live release.
 */
public final class CatchUp {

    private static final String LIVE = "live";

    private final Archive archive;
    private final RuleBook book;
    private final Scorer scorer;

    public CatchUp(Archive archive, RuleBook book, Scorer scorer) {
        this.archive = archive;
        this.book = book;
        this.scorer = scorer;
    }

    /** Whether the sheets were made by another release than the live one, or nothing was scored ever. */
    public boolean isBehind() {
        return !archive.read(holdings -> holdings.note(LIVE)).equals(Optional.of(book.release()));
    }

    /** Scores everybody, in one transaction, and remembers by which release. */
    public void scoreEverybody(ScoreEverybody.Progress progress) {
        archive.write(holdings -> {
            holdings.evaluations().settle(problem -> {});
            ScoreEverybody everybody = new ScoreEverybody(
                    holdings.evaluations(), new Derivations(book, Truth::holds), scorer, new Kept(holdings));
            for (Cycle cycle : holdings.cycles()) {
                everybody.score(cycle, problem -> {}, progress);
            }
            holdings.note(LIVE, book.release());
            return holdings.latest();
        });
    }

    /** Under the live release there may be sheets from when it was live before. */
    private final class Kept implements Keeping {

        private final Holdings holdings;

        Kept(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void scored(Scorer.Scored scored) {
            Cycle cycle = scored.outcome().cycle();
            holdings.sheets().put(cycle, scored.outcome().subject().id(), scored.sheets());
            holdings.outcomes().put(scored.outcome());
        }

        @Override
        public void unscored(Cycle cycle, String subject) {
            holdings.sheets().put(cycle, subject, List.of(ScoreSheet.notApplicable(cycle, subject, book.release())));
            holdings.outcomes().remove(cycle, subject);
            holdings.contributions().put(cycle, subject, Map.of());
        }

        @Override
        public void handsUp(Cycle cycle, String subject, Map<IndicatorCode, Contribution> contributed) {
            holdings.contributions().put(cycle, subject, contributed);
        }
    }
}
