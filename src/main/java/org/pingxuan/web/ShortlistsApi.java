package org.pingxuan.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pingxuan.answers.ShortlistCsv;
import org.pingxuan.answers.ShortlistJson;
import org.pingxuan.answers.ShortlistXlsx;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.desk.InForce;
import org.pingxuan.ranking.Shortlist;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Awards and their shortlists, for programs, as tables and as workbooks (contract 1.3). */
@RestController
@Tag(name = "results")
@RequestMapping("/api/v1")
final class ShortlistsApi {

    private static final String AT = "/shortlists/{cycle}/{award}";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final House house;

    ShortlistsApi(House house) {
        this.house = house;
    }

    /** Writes a shortlist in one of its forms. */
    private interface Writer {
        void write(
                Shortlist shortlist, Award award, Dictionary dictionary, UnaryOperator<String> names, OutputStream out)
                throws IOException;
    }

    @Operation(summary = "奖项 · Awards")
    @GetMapping("/awards")
    @Nullable
    List<Map<String, Object>> awards(ServletWebRequest request) {
        return house.inForce()
                .newest(release -> Conditional.isKnown(request, release.id())
                        ? null
                        : release.book().awards().stream()
                                .map(ShortlistsApi::shown)
                                .toList());
    }

    static Map<String, Object> shown(Award award) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", award.id());
        shown.put("title", Answers.label(award.title()));
        shown.put("pack", award.pack());
        shown.put("kinds", award.kinds().stream().sorted().toList());
        shown.put("pool", award.pool());
        shown.put("order", award.order());
        return shown;
    }

    @Operation(
            summary = "候选名单 · Shortlist of an award",
            description = "JSON、CSV 或 XLSX，由 Accept 决定，或用 ?format=json、csv、xlsx · by Accept, or by format")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = RecordSchema.Shortlist.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping(path = AT, produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<byte[]> json(@PathVariable String cycle, @PathVariable String award, ServletWebRequest request) {
        return answer(
                request,
                cycle,
                award,
                MediaType.APPLICATION_JSON,
                (list, of, dictionary, names, out) -> ShortlistJson.write(list, out));
    }

    @Hidden
    @GetMapping(path = AT, produces = CSV)
    @Nullable
    ResponseEntity<byte[]> csv(
            @PathVariable String cycle, @PathVariable String award, ServletWebRequest request, Locale locale) {
        return answer(
                request,
                cycle,
                award,
                MediaType.parseMediaType(CSV + ";charset=UTF-8"),
                (list, of, dictionary, names, out) -> ShortlistCsv.write(list, of, dictionary, names, locale, out));
    }

    @Hidden
    @GetMapping(path = AT, produces = XLSX)
    @Nullable
    ResponseEntity<byte[]> workbook(
            @PathVariable String cycle, @PathVariable String award, ServletWebRequest request, Locale locale) {
        return answer(
                request,
                cycle,
                award,
                MediaType.parseMediaType(XLSX),
                (list, of, dictionary, names, out) -> ShortlistXlsx.write(list, of, dictionary, names, locale, out));
    }

    private @Nullable ResponseEntity<byte[]> answer(
            ServletWebRequest request, String cycle, String awardId, MediaType type, Writer writer) {
        return house.inForce().read(Answers.cycle(cycle), current -> {
            Award award = Answers.award(current, awardId);
            return Conditional.isKnown(request, current, type, request.getLocale())
                    ? null
                    : ResponseEntity.ok()
                            .contentType(type)
                            .headers(headers -> named(headers, type, cycle + "-" + awardId))
                            .body(write(current, award, writer));
        });
    }

    private static void named(HttpHeaders headers, MediaType type, String name) {
        if (!type.equals(MediaType.APPLICATION_JSON)) {
            String ending = type.equals(MediaType.parseMediaType(XLSX)) ? ".xlsx" : ".csv";
            headers.setContentDisposition(
                    ContentDisposition.attachment().filename(name + ending).build());
        }
    }

    private byte[] write(InForce.Current current, Award award, Writer writer) {
        UnaryOperator<String> names = id -> current.results()
                .outcomes()
                .of(current.cycle(), id)
                .map(outcome -> outcome.subject().name())
                .orElse(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(
                    house.shortlists().of(current, award), award, current.book().dictionary(), names, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
