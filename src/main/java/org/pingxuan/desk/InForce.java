package org.pingxuan.desk;

import java.util.function.Function;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.rules.RuleBook;

/** Reads what is current: results under the release in force, never any that lag behind the submissions. */
public final class InForce {

    private final Archive archive;
    private final BuiltReleases releases;

    /**
     * A cycle as of one moment.
     *
     * @param release the one in force for the cycle
     * @param results of that release, up to the latest submission
     */
    public record Current(Cycle cycle, Holdings holdings, BuiltRelease release, Results results) {

        public RuleBook book() {
            return release.book();
        }

        /** Submissions, folded by the dictionary of the release. */
        public Evaluations evaluations() {
            return holdings.evaluations(book().dictionary());
        }
    }

    /** The results of a cycle are being brought up to date. */
    public static final class NotCurrent extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotCurrent(Cycle cycle) {
            super(cycle.text(), null, false, false);
        }
    }

    public InForce(Archive archive, BuiltReleases releases) {
        this.archive = archive;
        this.releases = releases;
    }

    /** @throws NotCurrent if the results lag behind */
    public <T> T read(Cycle cycle, Function<Current, T> work) {
        return archive.read(holdings -> {
            String release = holdings.releases().inForce(cycle);
            Results results = holdings.under(release);
            if (results.upTo(cycle) != holdings.latest(cycle)) {
                throw new NotCurrent(cycle);
            }
            try (BuiltReleases.Lease lease = releases.borrow(holdings, release)) {
                return work.apply(new Current(cycle, holdings, lease.release(), results));
            }
        });
    }

    /** What is assessed by the release published last. */
    public <T> T newest(Function<BuiltRelease, T> work) {
        try (BuiltReleases.Lease lease = releases.newest()) {
            return work.apply(lease.release());
        }
    }
}
