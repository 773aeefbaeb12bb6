package org.pingxuan.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.evidence.Contribution;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.yearend.Keeping;
import org.pingxuan.yearend.ScoreEverybody;

/**
 * Scores everybody of a cycle under a release and keeps the results beside those of other releases. It reads one moment's
 * state and writes piece by piece, so that submissions go on meanwhile; those that came in between are caught up with, at
 * last in the transaction that needs exact results. One object serves all who do so on an archive.
 */
public final class ScoreCycle {

    /** Subjects written in one transaction. */
    private static final int PIECE = 256;

    /** Submissions caught up with in one transaction; with fewer left the transaction that needs exact results does it. */
    private static final int STEP = 64;

    /** With more submissions to catch up with, or more than there are subjects, scoring everybody again is quicker. */
    private static final int TOO_MANY = 2_000;

    private final Archive archive;
    private final int step;
    private final int tooMany;

    public ScoreCycle(Archive archive) {
        this(archive, STEP, TOO_MANY);
    }

    /** Of other sizes, so that a few submissions show what many do. */
    ScoreCycle(Archive archive, int step, int tooMany) {
        this.archive = archive;
        this.step = step;
        this.tooMany = tooMany;
    }

    /** Does a piece of work while nobody else scores a cycle. */
    <T> T alone(Supplier<T> work) {
        synchronized (this) {
            return work.get();
        }
    }

    /** Brings the results so near to the latest submission that {@link #catchUp} takes moments. */
    public synchronized void under(BuiltRelease release, Cycle cycle, ScoreEverybody.Progress progress) {
        boolean afresh = archive.read(holdings -> {
            long upTo = holdings.under(release.id()).upTo(cycle);
            return upTo == 0 || !isInForce(holdings, release, cycle) && isFarBehind(holdings, cycle, upTo);
        });
        if (afresh) {
            everybody(release, cycle, progress);
        }
        while (archive.read(holdings -> lag(holdings, release, cycle)) > step) {
            archive.write(holdings -> {
                catchUp(holdings, release, cycle, step);
                return release;
            });
        }
    }

    /**
     * Removes the results of a cycle under releases that were never published. They were made to compare, and are made anew
     * if one of these releases is compared again or published.
     *
     * @param but the release whose results are needed now
     */
    synchronized void forgetDrafts(Cycle cycle, String but) {
        Set<String> idle = archive.read(holdings -> {
            Set<String> releases = new TreeSet<>(holdings.scoredUnder(cycle));
            releases.remove(but);
            holdings.releases().publications().forEach(publication -> releases.remove(publication.release()));
            return releases;
        });
        for (String release : idle) {
            archive.write(holdings -> {
                holdings.under(release).upTo(cycle, 0);
                return release;
            });
            Optional<String> after = Optional.of("");
            while (after.isPresent()) {
                String last = after.get();
                after = archive.write(holdings -> holdings.under(release).forget(cycle, last, PIECE));
            }
        }
    }

    private boolean isFarBehind(Holdings holdings, Cycle cycle, long upTo) {
        int subjects = holdings.submittedSince(cycle, 0).size();
        int most = Math.min(tooMany, subjects);
        return holdings.submissions(cycle, upTo, most + 1).size() > most;
    }

    private static boolean isInForce(Holdings holdings, BuiltRelease release, Cycle cycle) {
        return holdings.releases().newest().isPresent()
                && holdings.releases().inForce(cycle).equals(release.id());
    }

    private long lag(Holdings holdings, BuiltRelease release, Cycle cycle) {
        return holdings.submissions(cycle, holdings.under(release.id()).upTo(cycle), step + 1)
                .size();
    }

    private void everybody(BuiltRelease release, Cycle cycle, ScoreEverybody.Progress progress) {
        // whatever comes in after the order was settled may be read only in part, so it does not count as scored
        long upTo = archive.write(holdings -> {
            holdings.evaluations(release.book().dictionary()).settle(problem -> {});
            // results of two moments side by side are none: if this is cut off, it starts again
            holdings.under(release.id()).upTo(cycle, 0);
            return holdings.latest(cycle);
        });
        archive.read(holdings -> {
            Piecewise keeping = new Piecewise(release.id());
            new ScoreEverybody(
                            holdings.evaluations(release.book().dictionary()),
                            release.derivations(),
                            release.scorer(),
                            keeping)
                    .score(cycle, problem -> {}, progress);
            keeping.flush();
            return upTo;
        });
        archive.write(holdings -> {
            holdings.under(release.id()).upTo(cycle, upTo);
            return upTo;
        });
    }

    /** Makes the results exact as of this transaction: scores again whom submissions since have touched. */
    public void catchUp(Holdings holdings, BuiltRelease release, Cycle cycle) {
        catchUp(holdings, release, cycle, Integer.MAX_VALUE);
    }

    /**
     * Scores again whom the next so many submissions have touched. Whoever moved in any of the submissions since is among
     * them: else a parent could count it whom it has left again when its turn comes, and nobody would remember that one.
     */
    private static void catchUp(Holdings holdings, BuiltRelease release, Cycle cycle, int most) {
        Results results = holdings.under(release.id());
        long from = results.upTo(cycle);
        if (from == holdings.latest(cycle)) {
            return;
        }
        List<Submitted> next = holdings.submissions(cycle, from, most);
        Set<String> concerned = new HashSet<>();
        next.forEach(submitted -> concerned.add(submitted.subject()));
        SortedSet<Key> touched = new TreeSet<>();
        Reach reach = new Reach(holdings, touched);
        for (String subject : holdings.submittedSince(cycle, from)) {
            Optional<String> before = results.outcomes()
                    .of(cycle, subject)
                    .flatMap(outcome -> Optional.ofNullable(outcome.subject().parent()));
            if (concerned.contains(subject) || !before.equals(parent(holdings, cycle, subject))) {
                reach.everythingAround(cycle, subject);
                before.ifPresent(parent -> touched.add(new Key(cycle, parent)));
            }
        }
        new Rescoring(release, holdings).rescore(touched);
        results.upTo(
                cycle,
                next.size() < most ? holdings.latest(cycle) : next.get(most - 1).number());
    }

    private static Optional<String> parent(Holdings holdings, Cycle cycle, String subject) {
        return holdings.tree()
                .position(cycle, subject)
                .flatMap(position -> position.ancestors().stream().findFirst().or(position::beyond));
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
