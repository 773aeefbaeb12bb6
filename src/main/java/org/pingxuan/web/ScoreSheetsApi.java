package org.pingxuan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.answers.SheetJson;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.rules.RuleBook;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.util.RawValue;

/** Score sheets as they were sealed (contract 1.2). */
@RestController
@Tag(name = "results", description = "结果 · Results")
@RequestMapping("/api/v1/score-sheets")
final class ScoreSheetsApi {

    private final House house;

    ScoreSheetsApi(House house) {
        this.house = house;
    }

    @Operation(summary = "评分表 · Score sheets of a subject")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = SheetSchema.class))))
    @GetMapping("/{cycle}/{subject}")
    @Nullable
    List<RawValue> sheets(
            ServletWebRequest request,
            @PathVariable String cycle,
            @PathVariable String subject,
            @RequestParam(required = false) @Nullable String pack,
            @RequestParam(required = false) @Nullable String release) {
        Cycle of = Answers.cycle(cycle);
        return release == null
                ? house.inForce()
                        .read(
                                of,
                                current -> Conditional.isKnown(request, current)
                                        ? null
                                        : sheets(
                                                current.book(),
                                                of,
                                                subject,
                                                pack,
                                                current.results().sheets().of(of, subject)))
                : house.scoreAgain()
                        .under(
                                release,
                                of,
                                subject,
                                SheetJson::read,
                                (under, sheets) -> sheets(
                                        under.book(),
                                        of,
                                        subject,
                                        pack,
                                        sheets.stream().map(SheetJson::write).toList()));
    }

    private static List<RawValue> sheets(
            RuleBook book, Cycle cycle, String subject, @Nullable String pack, List<String> lines) {
        if (pack != null && book.pack(pack).isEmpty()) {
            throw Refusal.notFound("PACK_NOT_FOUND", pack);
        }
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
