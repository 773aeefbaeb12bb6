package org.pingxuan.desk;

import java.util.List;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.yearend.ScoreEverybody;

/** Puts a release in force: everybody is scored under it first, then one transaction makes the change. */
public final class PublishRelease {

    private final Archive archive;
    private final ScoreCycle scoreCycle;

    public PublishRelease(Archive archive, ScoreCycle scoreCycle) {
        this.archive = archive;
        this.scoreCycle = scoreCycle;
    }

    /** @param release whose files are on file */
    public void publish(BuiltRelease release, int fromYear, ScoreEverybody.Progress progress) {
        for (Cycle cycle : archive.read(holdings -> concerned(holdings, fromYear))) {
            scoreCycle.under(release, cycle, progress);
        }
        archive.write(holdings -> {
            for (Cycle cycle : concerned(holdings, fromYear)) {
                scoreCycle.catchUp(holdings, release, cycle);
            }
            holdings.releases().publish(release.id(), fromYear);
            return release;
        });
    }

    private static List<Cycle> concerned(Holdings holdings, int fromYear) {
        return holdings.cycles().stream()
                .filter(cycle -> cycle.year() >= fromYear)
                .toList();
    }
}
