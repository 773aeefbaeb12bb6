package org.pingxuan.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.yearend.ScoreEverybody;

/**
 * Takes the last publication of a release back, so that what was published before counts again. Results of the releases
 * that come back are brought up to date first, while submissions go on.
 */
public final class RollBackRelease {

    private final Archive archive;
    private final BuiltReleases releases;
    private final ScoreCycle scoreCycle;

    public RollBackRelease(Archive archive, BuiltReleases releases, ScoreCycle scoreCycle) {
        this.archive = archive;
        this.releases = releases;
        this.scoreCycle = scoreCycle;
    }

    /**
     * @param by name of the account
     * @throws NotDone if the release is not in force, or there is none to go back to
     */
    public ReleaseRecord rollBack(String release, String by, String note, ScoreEverybody.Progress progress) {
        return scoreCycle.alone(() -> {
            List<BuiltReleases.Lease> ready = new ArrayList<>();
            try {
                archive.read(holdings -> comingBack(holdings, release)).forEach((cycle, back) -> {
                    BuiltReleases.Lease lease = archive.read(holdings -> releases.borrow(holdings, back));
                    ready.add(lease);
                    scoreCycle.under(lease.release(), cycle, progress);
                });
                ReleaseRecord rolledBack = archive.write(holdings -> rollBack(holdings, release, by, note));
                releases.keepThoseInForce();
                return rolledBack;
            } finally {
                ready.forEach(BuiltReleases.Lease::close);
            }
        });
    }

    private ReleaseRecord rollBack(Holdings holdings, String release, String by, String note) {
        comingBack(holdings, release).forEach((cycle, back) -> {
            try (BuiltReleases.Lease lease = releases.borrow(holdings, back)) {
                scoreCycle.catchUp(holdings, lease.release(), cycle);
            }
        });
        holdings.releases().withdraw(last(holdings, release), by);
        holdings.drafts().add(new ReleaseEvent(release, ReleaseEvent.Kind.ROLLED_BACK, by, Instant.now(), note));
        return ReleaseRecord.of(holdings, release).orElseThrow();
    }

    /** The releases that will be in force instead, by cycle in which somebody is registered. */
    private static SortedMap<Cycle, String> comingBack(Holdings holdings, String release) {
        Publication last = last(holdings, release);
        List<Publication> others = holdings.releases().publications().stream()
                .filter(each -> each.counts() && each.number() != last.number())
                .toList();
        if (others.stream().noneMatch(each -> each.fromYear() <= last.fromYear())) {
            throw NotDone.notNow("NOTHING_TO_GO_BACK_TO");
        }
        SortedMap<Cycle, String> back = new TreeMap<>();
        for (Cycle cycle : holdings.cycles()) {
            if (holdings.releases().inForce(cycle).equals(release)) {
                others.stream()
                        .filter(each -> each.fromYear() <= cycle.year())
                        .reduce((earlier, later) -> later)
                        .map(Publication::release)
                        .filter(other -> !other.equals(release))
                        .ifPresent(other -> back.put(cycle, other));
            }
        }
        return back;
    }

    /** The last publication of a release that is in force. */
    private static Publication last(Holdings holdings, String release) {
        List<Publication> all = holdings.releases().publications();
        if (ReleaseRecord.of(holdings, release).isEmpty()) {
            throw NotDone.notThere("RELEASE_NOT_ON_FILE", release);
        }
        return all.stream()
                .filter(each -> each.release().equals(release) && each.isInForce(all))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> NotDone.notNow("RELEASE_NOT_IN_FORCE"));
    }
}
