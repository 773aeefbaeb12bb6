package org.pingxuan.desk;

import java.util.List;
import org.pingxuan.catalogue.Cycle;

/** Nothing is published before somebody could see what it changes, for each cycle concerned and as the data are now. */
public final class ComparedFirst implements PublishRelease.Condition {

    @Override
    public void check(Holdings holdings, String release, List<Cycle> concerned) {
        for (Cycle cycle : concerned) {
            if (ComparisonReport.current(holdings, release, cycle).isEmpty()) {
                throw NotDone.notNow("RELEASE_NOT_COMPARED", cycle, release);
            }
        }
    }
}
