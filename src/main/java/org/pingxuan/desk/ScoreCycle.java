package org.pingxuan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.evidence.Contribution;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.yearend.Keeping;
import org.pingxuan.yearend.ScoreEverybody;

/**
 * Scores everybody of a cycle under a release and keeps the results beside those of other releases. It reads one moment's
 * state and writes piece by piece, so that submissions go on meanwhile; those that came in between are caught up with in
 * the transaction that needs exact results.
 */
public final class ScoreCycle {

    /** Subjects written in one transaction. */
    private static final int PIECE = 256;

    private final Archive archive;

    public ScoreCycle(Archive archive) {
        this.archive = archive;
    }

    /** Scores everybody, unless there are results already that only lag behind. */
    public synchronized void under(BuiltRelease release, Cycle cycle, ScoreEverybody.Progress progress) {
        boolean known = archive.write(holdings -> {
            boolean scored = holdings.under(release.id()).upTo(cycle) > 0;
            if (!scored) {
                holdings.evaluations(release.book().dictionary()).settle(problem -> {});
            }
            return scored;
        });
        if (known) {
            return;
        }
        long upTo = archive.read(holdings -> {
            Piecewise keeping = new Piecewise(release.id());
            new ScoreEverybody(
                            holdings.evaluations(release.book().dictionary()),
                            release.derivations(),
                            release.scorer(),
                            keeping)
                    .score(cycle, problem -> {}, progress);
            keeping.flush();
            return holdings.latest(cycle);
        });
        archive.write(holdings -> {
            holdings.under(release.id()).upTo(cycle, upTo);
            return upTo;
        });
    }

    /** Makes the results exact as of this transaction: scores again whom submissions since have touched. */
    public void catchUp(Holdings holdings, BuiltRelease release, Cycle cycle) {
        Results results = holdings.under(release.id());
        long from = results.upTo(cycle);
        long latest = holdings.latest(cycle);
        if (from == latest) {
            return;
        }
        SortedSet<Key> touched = new TreeSet<>();
        Reach reach = new Reach(holdings, touched);
        for (String subject : holdings.submittedSince(cycle, from)) {
            reach.everythingAround(cycle, subject);
            results.outcomes()
                    .of(cycle, subject)
                    .map(before -> before.subject().parent())
                    .ifPresent(parent -> touched.add(new Key(cycle, parent)));
        }
        new Rescoring(release, holdings).rescore(touched);
    }

    /** Collects what is to be kept and writes it a piece at a time. */
    private final class Piecewise implements Keeping {

        private final String release;
        private final List<Consumer<Results>> waiting = new ArrayList<>();
        private int subjects;

        Piecewise(String release) {
            this.release = release;
        }

        @Override
        public void scored(Scorer.Scored scored) {
            Cycle cycle = scored.outcome().cycle();
            String subject = scored.outcome().subject().id();
            next();
            waiting.add(results -> {
                results.sheets().put(cycle, subject, scored.sheets());
                results.outcomes().put(scored.outcome());
            });
        }

        @Override
        public void unscored(Cycle cycle, String subject) {
            next();
            waiting.add(results -> {
                results.sheets().put(cycle, subject, List.of(ScoreSheet.notApplicable(cycle, subject, release)));
                results.outcomes().remove(cycle, subject);
                results.contributions().put(cycle, subject, Map.of());
            });
        }

        @Override
        public void handsUp(Cycle cycle, String subject, Map<IndicatorCode, Contribution> contributed) {
            waiting.add(results -> results.contributions().put(cycle, subject, contributed));
        }

        private void next() {
            if (++subjects >= PIECE) {
                flush();
            }
        }

        private void flush() {
            archive.write(holdings -> {
                Results results = holdings.under(release);
                waiting.forEach(each -> each.accept(results));
                return subjects;
            });
            waiting.clear();
            subjects = 0;
        }
    }
}
