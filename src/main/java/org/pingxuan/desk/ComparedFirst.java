package org.pingxuan.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pingxuan.catalogue.Cycle;

/**
 * Nobody publishes without having seen what changes: of every cycle concerned there must be a comparison of this very
 * release with the one in force, made by the very submissions there are.
 */
final class ComparedFirst implements PublishRelease.Condition {

    @Override
    public void check(Holdings holdings, String release, List<Cycle> concerned) {
        List<Cycle> open = concerned.stream()
                .filter(cycle -> !holdings.releases().inForce(cycle).equals(release))
                .filter(cycle ->
                        ComparisonReport.current(holdings, release, cycle).isEmpty())
                .toList();
        if (!open.isEmpty()) {
            Optional<ComparisonReport> stale = open.stream()
                    .flatMap(cycle -> holdings.comparisons().find(release, cycle).stream())
                    .findFirst();
            throw NotDone.notNow(
                    stale.isPresent() ? "COMPARE_AGAIN" : "COMPARE_FIRST",
                    open.stream().map(Cycle::text).collect(Collectors.joining(", ")),
                    release);
        }
    }
}
