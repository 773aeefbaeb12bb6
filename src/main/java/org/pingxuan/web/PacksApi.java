package org.pingxuan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.datafiles.EmptyForm;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Asks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What is assessed, readable. */
@RestController
@Tag(name = "packs", description = "评的是什么 · What is assessed")
@RequestMapping("/api/v1/packs")
final class PacksApi {

    private final House house;

    PacksApi(House house) {
        this.house = house;
    }

    @Operation(summary = "全部方案 · All packs")
    @GetMapping
    @Nullable
    List<Map<String, Object>> packs(ServletWebRequest request) {
        return house.inForce()
                .newest(release -> Conditional.isKnown(request, release.id())
                        ? null
                        : release.book().packs().stream()
                                .map(rules -> head(rules.pack()))
                                .toList());
    }

    @Operation(summary = "一个方案的指标、维度、规则和奖项 · Indicators, criteria, rules and awards of a pack")
    @GetMapping("/{id}")
    @Nullable
    Map<String, Object> pack(@PathVariable String id, ServletWebRequest request) {
        return house.inForce()
                .newest(release -> Conditional.isKnown(request, release.id()) ? null : pack(release.book(), id));
    }

    @Operation(
            summary = "空白表格 · Empty form",
            description =
                    "方案要某类对象填报的全部列，第二页逐列说明；填好后发到 /evaluations/batch"
                            + " · a workbook with the columns that the pack asks of a kind of subject; send it to /evaluations/batch")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = BatchApi.XLSX, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/form")
    ResponseEntity<byte[]> form(
            @PathVariable String id, @RequestParam(required = false) @Nullable String kind, Locale locale) {
        byte[] workbook = house.inForce().newest(release -> form(release.book(), id, kind, locale));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(BatchApi.XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".xlsx\"")
                .body(workbook);
    }

    private static byte[] form(RuleBook book, String id, @Nullable String kind, Locale locale) {
        PackRules rules = book.pack(id).orElseThrow(() -> Refusal.notFound("PACK_NOT_FOUND", id));
        List<Indicator> asked = new Asks(book)
                .ofAnybody(rules, kind).stream().map(book.dictionary()::get).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            EmptyForm.write(asked, locale, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, Object> pack(RuleBook book, String id) {
        PackRules rules = book.pack(id).orElseThrow(() -> Refusal.notFound("PACK_NOT_FOUND", id));
        Pack pack = rules.pack();
        Map<String, Object> shown = head(pack);
        shown.put("release", book.release());
        shown.put("reads", pack.reads().stream().map(Object::toString).toList());
        shown.put("criteria", pack.criteria().stream().map(PacksApi::criterion).toList());
        Answers.putIfThere(
                shown,
                "bonusLimit",
                pack.bonusLimit() == null ? null : pack.bonusLimit().toString());
        Answers.putIfThere(
                shown,
                "deductionLimit",
                pack.deductionLimit() == null ? null : pack.deductionLimit().toString());
        Map<String, String> grades = new LinkedHashMap<>();
        pack.grades().forEach(grade -> grades.put(grade.id(), grade.from().display()));
        shown.put("grades", grades);
        shown.put(
                "indicators",
                asked(rules).stream()
                        .map(code -> indicator(book.dictionary().get(code)))
                        .toList());
        shown.put("rules", rules(rules));
        shown.put("awards", pack.awards().stream().map(ShortlistsApi::shown).toList());
        return shown;
    }

    private static Map<String, Object> head(Pack pack) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", pack.id());
        shown.put("title", Answers.label(pack.title()));
        shown.put("source", pack.source());
        shown.put("kinds", any(pack, Pack.Applies::kinds));
        shown.put("cycles", any(pack, Pack.Applies::cycles));
        return shown;
    }

    /** What any of the alternatives of whom it applies to names. */
    private static <T> List<T> any(Pack pack, Function<Pack.Applies, Set<T>> named) {
        return pack.applies().stream()
                .flatMap(applies -> named.apply(applies).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, Object> criterion(Pack.Criterion criterion) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", criterion.id());
        shown.put("label", Answers.label(criterion.label()));
        Answers.putIfThere(
                shown,
                "max",
                criterion.maximum() == null ? null : criterion.maximum().display());
        return shown;
    }

    /** What it requires, then what its rows score, each once. */
    private static Set<IndicatorCode> asked(PackRules rules) {
        Set<IndicatorCode> codes = new LinkedHashSet<>(rules.pack().requires());
        for (Rule rule : rules.score()) {
            if (rule.row() != null && rule.row().asks() != null) {
                codes.add(rule.row().asks());
            }
        }
        return codes;
    }

    private static Map<String, Object> indicator(Indicator indicator) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", indicator.code().code());
        shown.put("label", Answers.label(indicator.label()));
        shown.put("type", indicator.type().name());
        shown.put("unit", indicator.unit());
        shown.put("required", indicator.required());
        shown.put("derived", indicator.derived());
        shown.put("supplier", indicator.supplier());
        shown.put("verifier", indicator.verifier());
        return shown;
    }

    private static List<Map<String, Object>> rules(PackRules rules) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Rule.Phase phase : Rule.Phase.values()) {
            for (Rule rule : rules.of(phase)) {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("name", rule.name());
                each.put("phase", phase.name());
                each.put("at", rule.place().at());
                shown.add(each);
            }
        }
        return shown;
    }
}
