package org.pingxuan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.InForce;
import org.pingxuan.office.SheetJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.util.RawValue;

/** Score sheets as they were sealed (contract 1.2). */
@RestController
@RequestMapping("/api/v1/score-sheets")
final class ScoreSheetsApi {

    private final House house;

    ScoreSheetsApi(House house) {
        this.house = house;
    }

    @GetMapping("/{cycle}/{subject}")
    List<RawValue> sheets(
            @PathVariable String cycle,
            @PathVariable String subject,
            @RequestParam(required = false) @Nullable String pack,
            @RequestParam(required = false) @Nullable String release) {
        return house.inForce().read(Answers.cycle(cycle), current -> sheets(current, subject, pack, release));
    }

    private static List<RawValue> sheets(
            InForce.Current current, String subject, @Nullable String pack, @Nullable String release) {
        Cycle cycle = current.cycle();
        if (pack != null && current.book().pack(pack).isEmpty()) {
            throw Refusal.notFound("PACK_NOT_FOUND", pack);
        }
        if (release != null && !release.equals(current.book().release())) {
            throw Refusal.notFound("RELEASE_NOT_LIVE", release, current.book().release());
        }
        List<String> lines = current.results().sheets().of(cycle, subject);
        if (lines.isEmpty()) {
            throw Refusal.notFound("SUBJECT_NOT_FOUND", subject, cycle);
        }
        return Answers.raw(
                pack == null
                        ? lines
                        : lines.stream()
                                .filter(line -> pack.equals(SheetJson.read(line).pack()))
                                .toList());
    }
}
