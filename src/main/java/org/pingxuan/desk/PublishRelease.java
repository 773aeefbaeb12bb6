package org.pingxuan.desk;

import java.time.Instant;
import java.util.List;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.yearend.ScoreEverybody;

/**
 * Puts a release in force: everybody is scored under it first while submissions go on, then one transaction catches up and
 * makes the change. Until then, and if anything fails, the release before stays in force.
 */
public final class PublishRelease {

    private final Archive archive;
    private final BuiltReleases releases;
    private final ScoreCycle scoreCycle;

    /** Says whether a release may be put in force as things stand. */
    public interface Condition {
        /** @throws NotDone if not */
        void check(Holdings holdings, String release, List<Cycle> concerned);
    }

    public PublishRelease(Archive archive, BuiltReleases releases, ScoreCycle scoreCycle) {
        this.archive = archive;
        this.releases = releases;
        this.scoreCycle = scoreCycle;
    }

    /**
     * @param fromYear the first year whose cycles are scored by it
     * @param by name of the account
     * @param condition asked first, and again in the transaction that makes the change
     * @throws NotDone if the release is not approved or the condition says no
     */
    public ReleaseRecord publish(
            String release, int fromYear, String by, Condition condition, ScoreEverybody.Progress progress) {
        return scoreCycle.alone(() -> {
            archive.read(holdings -> {
                check(holdings, release, fromYear, condition);
                return release;
            });
            try (BuiltReleases.Lease lease = archive.read(holdings -> releases.borrow(holdings, release))) {
                return publish(lease.release(), fromYear, by, condition, progress);
            }
        });
    }

    private ReleaseRecord publish(
            BuiltRelease release, int fromYear, String by, Condition condition, ScoreEverybody.Progress progress) {
        for (Cycle cycle : archive.read(holdings -> concerned(holdings, fromYear))) {
            scoreCycle.under(release, cycle, progress);
        }
        ReleaseRecord published = archive.write(holdings -> {
            check(holdings, release.id(), fromYear, condition);
            for (Cycle cycle : concerned(holdings, fromYear)) {
                scoreCycle.catchUp(holdings, release, cycle);
            }
            holdings.releases().publish(release.id(), fromYear, by);
            holdings.drafts()
                    .add(new ReleaseEvent(
                            release.id(),
                            ReleaseEvent.Kind.PUBLISHED,
                            by,
                            Instant.now(),
                            fromYear == Releases.FROM_THE_FIRST ? "" : String.valueOf(fromYear)));
            return ReleaseRecord.of(holdings, release.id()).orElseThrow();
        });
        releases.keepThoseInForce();
        return published;
    }

    private static void check(Holdings holdings, String release, int fromYear, Condition condition) {
        ReleaseRecord found =
                ReleaseRecord.of(holdings, release).orElseThrow(() -> NotDone.notThere("RELEASE_NOT_ON_FILE", release));
        if (found.draft().approval() == null) {
            throw NotDone.notNow(found.draft().passed() ? "RELEASE_NOT_APPROVED" : "RELEASE_HAS_ERRORS");
        }
        condition.check(holdings, release, concerned(holdings, fromYear));
    }

    /** Cycles in which somebody is registered that a release published from a year on would score. */
    private static List<Cycle> concerned(Holdings holdings, int fromYear) {
        return holdings.cycles().stream()
                .filter(cycle -> cycle.year() >= fromYear)
                .toList();
    }
}
