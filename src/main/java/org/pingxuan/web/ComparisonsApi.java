package org.pingxuan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.ComparisonReport;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.NotDone;
import org.pingxuan.desk.ReleaseRecord;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What would change if a release went live. It is compared when somebody asks, which for a county takes a while. */
@RestController
final class ComparisonsApi {

    private final House house;

    ComparisonsApi(House house) {
        this.house = house;
    }

    /** The comparison as the command line writes it, and what it was made for. */
    @GetMapping(path = "/api/v1/releases/{id}/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> comparison(@PathVariable String id, @RequestParam(required = false) @Nullable String cycle) {
        ComparisonReport report = report(id, cycle);
        return ResponseEntity.ok("{\"upTo\":" + report.upTo() + ",\"made\":\"" + report.made() + "\","
                + report.body().substring(1));
    }

    /** @param cycle null for the last in which somebody is registered */
    ComparisonReport report(String id, @Nullable String cycle) {
        Cycle chosen = house.archive().read(holdings -> {
            check(holdings, id);
            return chosen(holdings, cycle);
        });
        try (BuiltReleases.Lease draft =
                house.archive().read(holdings -> house.releases().borrow(holdings, id))) {
            return house.comparing().of(draft.release(), chosen, (done, total) -> {});
        }
    }

    private static void check(Holdings holdings, String id) {
        ReleaseRecord release =
                ReleaseRecord.of(holdings, id).orElseThrow(() -> Refusal.notFound("RELEASE_NOT_ON_FILE", id));
        if (!release.draft().passed()) {
            throw NotDone.notNow("RELEASE_HAS_ERRORS");
        }
    }

    private static Cycle chosen(Holdings holdings, @Nullable String cycle) {
        List<Cycle> cycles = holdings.cycles();
        if (cycle != null || cycles.isEmpty()) {
            return Answers.cycle(holdings, cycle == null ? "-" : cycle);
        }
        return cycles.get(cycles.size() - 1);
    }
}
