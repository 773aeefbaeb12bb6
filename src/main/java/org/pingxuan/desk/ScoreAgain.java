package org.pingxuan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.yearend.Keeping;
import org.pingxuan.yearend.ScoreEverybody;

/** Sheets of a subject under any release on file: the kept ones if they are current, else scored anew and not kept. */
public final class ScoreAgain {

    /** Scoring a county means scoring all its members, so only so many do it at a time. */
    private static final int AT_ONCE = 1;

    private final Archive archive;
    private final BuiltReleases releases;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    public ScoreAgain(Archive archive, BuiltReleases releases) {
        this.archive = archive;
        this.releases = releases;
    }

    /** Does something with the sheets of a release. */
    public interface Reader<T> {
        /**
         * @param release by which they were scored
         * @param sheets none if the subject is not registered in the cycle
         */
        T read(BuiltRelease release, List<ScoreSheet> sheets);
    }

    /**
     * @param kept reads a sheet as it was kept
     * @throws NotDone if there is no such release, or nobody can be scored by it
     */
    public <T> T under(
            String release, Cycle cycle, String subject, Function<String, ScoreSheet> kept, Reader<T> reader) {
        boolean current = archive.read(holdings -> {
            ReleaseRecord found = ReleaseRecord.of(holdings, release)
                    .orElseThrow(() -> NotDone.notThere("RELEASE_NOT_ON_FILE", release));
            if (!found.state().canScore()) {
                throw NotDone.notNow("RELEASE_HAS_ERRORS");
            }
            return holdings.under(release).upTo(cycle) == holdings.latest(cycle);
        });
        if (!current) {
            turns.acquireUninterruptibly();
        }
        try {
            return archive.read(holdings -> {
                try (BuiltReleases.Lease lease = releases.borrow(holdings, release)) {
                    Results results = holdings.under(release);
                    boolean still = results.upTo(cycle) == holdings.latest(cycle);
                    return reader.read(
                            lease.release(),
                            still
                                    ? results.sheets().of(cycle, subject).stream()
                                            .map(kept)
                                            .toList()
                                    : anew(holdings, lease.release(), cycle, subject));
                }
            });
        } finally {
            if (!current) {
                turns.release();
            }
        }
    }

    private static List<ScoreSheet> anew(Holdings holdings, BuiltRelease release, Cycle cycle, String subject) {
        if (holdings.tree().position(cycle, subject).isEmpty()) {
            return List.of();
        }
        Wanted wanted = new Wanted(subject, release.id());
        Subtree subtree =
                new Subtree(holdings, holdings.evaluations(release.book().dictionary()), cycle, subject);
        new ScoreEverybody(subtree, release.derivations(), release.scorer(), wanted)
                .score(cycle, problem -> {}, (done, total) -> {});
        return wanted.sheets;
    }

    /** Of everybody scored keeps the sheets of one. */
    private static final class Wanted implements Keeping {

        private final String subject;
        private final String release;
        private final List<ScoreSheet> sheets = new ArrayList<>();

        Wanted(String subject, String release) {
            this.subject = subject;
            this.release = release;
        }

        @Override
        public void scored(Scorer.Scored scored) {
            if (scored.outcome().subject().id().equals(subject)) {
                sheets.addAll(scored.sheets());
            }
        }

        @Override
        public void unscored(Cycle cycle, String id) {
            if (id.equals(subject)) {
                sheets.add(ScoreSheet.notApplicable(cycle, id, release));
            }
        }
    }
}
