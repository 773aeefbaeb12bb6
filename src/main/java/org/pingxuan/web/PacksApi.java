package org.pingxuan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is assessed, readable. */
@RestController
@RequestMapping("/api/v1/packs")
final class PacksApi {

    private final House house;

    PacksApi(House house) {
        this.house = house;
    }

    @GetMapping
    List<Map<String, Object>> packs() {
        return house.inForce()
                .newest(release -> release.book().packs().stream()
                        .map(rules -> head(rules.pack()))
                        .toList());
    }

    @GetMapping("/{id}")
    Map<String, Object> pack(@PathVariable String id) {
        return house.inForce().newest(release -> pack(release.book(), id));
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
