package org.pingxuan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.datafiles.Corrections;
import org.pingxuan.datafiles.RejectedRows;
import org.pingxuan.desk.Submit.Report;
import org.pingxuan.evidence.Incoming;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many records in one request: NDJSON, JSON, CSV or a workbook, read row by row as they come. */
@RestController
@Tag(name = "evaluations")
@RequestMapping("/api/v1/evaluations/batch")
final class BatchApi {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String NDJSON = "application/x-ndjson";

    private static final String AT = "/api/v1/evaluations/batch/";
    private static final int MEGABYTES = 1_000;
    private static final String RETRY_SECONDS = "30";

    private static final Map<String, String> NAMES = Map.of(
            NDJSON,
            "batch.ndjson",
            "application/ndjson",
            "batch.ndjson",
            "application/jsonl",
            "batch.ndjson",
            "application/json",
            "batch.json",
            "text/csv",
            "batch.csv",
            XLSX,
            "batch.xlsx");

    private final House house;
    private final Batches batches;
    private final Counts counts;

    BatchApi(House house, Batches batches, Counts counts) {
        this.house = house;
        this.batches = batches;
        this.counts = counts;
    }

    @Operation(
            summary = "批量导入 · Submit many records",
            description =
                    "好的行收下，有问题的逐行说明，并给出待更正行的文件；同一批再传一次没有变化"
                            + " · good rows are taken in, bad ones told row by row, with a file of them to correct; sending it again changes nothing")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(implementation = RecordSchema.class),
                        examples = @ExampleObject(RecordSchema.LINES)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(RecordSchema.TABLE)),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "逐行结果 · What became of each row",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RecordSchema.Batch.class),
                            examples = @ExampleObject(RecordSchema.Batch.EXAMPLE)))
    @PostMapping
    void batch(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestHeader(name = "Content-Type", required = false) @Nullable MediaType type,
            Locale locale)
            throws IOException {
        String name = name(type);
        if (!batches.enter()) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, List.of(), "BATCHES_AT_ONCE")
                    .with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        try {
            Batches.Kept kept = batches.next(form(name));
            Report report;
            try (RejectedRows rejected = new RejectedRows(kept.file());
                    Incoming incoming = house.door().open(name, LimitedBody.of(request, MEGABYTES))) {
                report = house.submit().batch(incoming, rejected::add, rows -> {});
            }
            counts.batch(report);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            new BatchReport(locale, response.getOutputStream())
                    .write(report, report.rejected() == 0 ? null : AT + kept.id() + "/corrections", kept.file());
        } finally {
            batches.leave();
        }
    }

    private static String name(@Nullable MediaType type) {
        String name = type == null ? null : NAMES.get(type.getType() + "/" + type.getSubtype());
        if (name == null) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, List.of(), "BATCH_TYPE", type == null ? "–" : type);
        }
        return name;
    }

    private static Batches.Form form(String name) {
        return name.endsWith(".csv")
                ? Batches.Form.CSV
                : name.endsWith(".xlsx") ? Batches.Form.XLSX : Batches.Form.NDJSON;
    }

    /** The refused rows, as the kind of file that was sent, each with a note of what is wrong. */
    @Operation(
            summary = "待更正的行 · Rows to correct",
            description =
                    "与送来的文件同样格式，多出 #行 和 #问题 两列；更正后可直接再传（以 # 开头的列不读）"
                            + " · in the format that was sent, with columns #row and #problem, which are not read when it is sent again")
    @ApiResponse(
            responseCode = "200",
            description = "CSV, XLSX, NDJSON",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = NDJSON, schema = @Schema(type = "string"))
            })
    @GetMapping("/{id}/corrections")
    void corrections(@PathVariable String id, HttpServletResponse response, Locale locale) throws IOException {
        Batches.Kept kept = batches.find(id).orElseThrow(() -> Refusal.notFound("BATCH_NOT_FOUND", id));
        response.setContentType(
                switch (kept.form()) {
                    case CSV -> "text/csv;charset=UTF-8";
                    case XLSX -> XLSX;
                    case NDJSON -> NDJSON;
                });
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"corrections-" + id.substring(0, 8) + "."
                        + kept.form().name().toLowerCase(Locale.ROOT) + "\"");
        OutputStream out = response.getOutputStream();
        Corrections corrections = new Corrections(locale, out);
        try {
            switch (kept.form()) {
                case CSV -> corrections.csv(kept.file());
                case XLSX -> corrections.workbook(kept.file());
                case NDJSON -> corrections.lines(kept.file());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }
}
