package org.pingxuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.desk.Submit.Report;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many records in one request: NDJSON, JSON, CSV or a workbook, read row by row as they come. */
@RestController
@RequestMapping("/api/v1/evaluations/batch")
final class BatchApi {

    private static final int MEGABYTES = 1_000;

    private static final Map<String, String> NAMES = Map.of(
            "application/x-ndjson", "batch.ndjson",
            "application/ndjson", "batch.ndjson",
            "application/jsonl", "batch.ndjson",
            "application/json", "batch.json",
            "text/csv", "batch.csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "batch.xlsx");

    private final House house;

    BatchApi(House house) {
        this.house = house;
    }

    @PostMapping
    Map<String, Object> batch(
            HttpServletRequest request,
            @RequestHeader(name = "Content-Type", required = false) @Nullable MediaType type,
            Locale locale)
            throws IOException {
        try (Incoming incoming = house.door().open(name(type), LimitedBody.of(request, MEGABYTES))) {
            return shown(house.submit().batch(incoming, rows -> {}), locale);
        }
    }

    private static String name(@Nullable MediaType type) {
        String name = type == null ? null : NAMES.get(type.getType() + "/" + type.getSubtype());
        if (name == null) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, List.of(), "BATCH_TYPE", type == null ? "–" : type);
        }
        return name;
    }

    private static Map<String, Object> shown(Report report, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("rows", report.rows());
        body.put("accepted", report.accepted());
        body.put("unchanged", report.unchanged());
        body.put("rejectedRows", report.rejectedRows());
        body.put(
                "rejected",
                report.rejected().stream()
                        .map(problem -> rejection(problem, locale))
                        .toList());
        body.put(
                "problems",
                report.open().stream().map(problem -> open(problem, locale)).toList());
        return body;
    }

    private static Map<String, Object> rejection(Problem problem, Locale locale) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("row", problem.where().line());
        shown.put("field", problem.field());
        shown.put("code", problem.code());
        shown.put("message", problem.message().in(locale));
        return shown;
    }

    private static Map<String, Object> open(Problem problem, Locale locale) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("at", problem.place());
        shown.put("code", problem.code());
        shown.put("message", problem.message().in(locale));
        return shown;
    }
}
