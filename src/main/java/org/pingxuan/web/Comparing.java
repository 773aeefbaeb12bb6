package org.pingxuan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.ComparisonReport;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.ReleaseRecord;
import org.springframework.http.HttpStatus;

/** Comparisons of a release with what is in force, as they are asked for at the door. */
final class Comparing {

    private Comparing() {}

    /** @param cycle null for the last in which somebody is registered */
    static ComparisonReport of(House house, String release, @Nullable String cycle) {
        Cycle of = house.archive().read(holdings -> Answers.cycle(holdings, cycle == null ? last(holdings) : cycle));
        BuiltReleases.Lease draft = house.archive().read(holdings -> {
            ReleaseRecord found = ReleaseRecord.of(holdings, release)
                    .orElseThrow(() -> Refusal.notFound("RELEASE_NOT_ON_FILE", release));
            if (!found.state().canScore()) {
                throw new Refusal(HttpStatus.CONFLICT, List.of(), "RELEASE_HAS_ERRORS");
            }
            return house.releases().borrow(holdings, release);
        });
        try (draft) {
            return house.compareDraft().of(draft.release(), of, (done, total) -> {});
        }
    }

    private static String last(Holdings holdings) {
        List<Cycle> cycles = holdings.cycles();
        return cycles.isEmpty() ? "–" : cycles.get(cycles.size() - 1).text();
    }
}
