package org.pingxuan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.desk.ExplainSheets;
import org.pingxuan.desk.InForce;
import org.pingxuan.scoring.Explanation;
import org.pingxuan.scoring.RuleReport;
import org.pingxuan.scoring.Shortfall;
import org.pingxuan.words.Label;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why and why not: what every rule did for a subject, or the first condition that kept it from doing anything. */
@RestController
@RequestMapping("/api/v1/score-sheets")
final class ExplanationApi {

    private final House house;

    ExplanationApi(House house) {
        this.house = house;
    }

    @GetMapping("/{cycle}/{subject}/explanation")
    List<Map<String, Object>> explanation(
            @PathVariable String cycle,
            @PathVariable String subject,
            @RequestParam(required = false) @Nullable String pack) {
        return house.inForce().read(Answers.cycle(cycle), current -> explanation(current, subject, pack));
    }

    private static List<Map<String, Object>> explanation(
            InForce.Current current, String subject, @Nullable String pack) {
        if (pack != null && current.book().pack(pack).isEmpty()) {
            throw Refusal.notFound("PACK_NOT_FOUND", pack);
        }
        Answers.registered(current, subject);
        return ExplainSheets.of(current, subject).stream()
                .filter(each -> pack == null || pack.equals(each.pack()))
                .map(each -> shown(current, subject, each))
                .toList();
    }

    private static Map<String, Object> shown(InForce.Current current, String subject, Explanation explanation) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("cycle", current.cycle().text());
        shown.put("subject", subject);
        shown.put("pack", explanation.pack());
        shown.put("release", current.release().id());
        shown.put("summary", labels(explanation.summary()));
        shown.put(
                "rules", explanation.rules().stream().map(ExplanationApi::shown).toList());
        return shown;
    }

    private static Map<String, Object> shown(RuleReport report) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("rule", report.rule());
        shown.put("at", report.at());
        shown.put("phase", report.phase() == null ? null : report.phase().name());
        shown.put("fired", report.fired());
        shown.put("verdict", report.verdict().name());
        shown.put("points", report.points() == null ? null : report.points().toString());
        shown.put(
                "because",
                report.because().stream()
                        .map(met -> Map.of(
                                "condition", Answers.label(met.condition()), "actual", Answers.label(met.actual())))
                        .toList());
        shown.put("firstFailing", report.firstFailing() == null ? null : shown(report.firstFailing()));
        shown.put("sentences", labels(report.sentences()));
        return shown;
    }

    private static Map<String, Object> shown(Shortfall failing) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("condition", Answers.label(failing.condition()));
        shown.put("field", failing.field());
        shown.put("label", label(failing.label()));
        shown.put("actual", label(failing.actual()));
        shown.put("threshold", label(failing.threshold()));
        shown.put(
                "distance",
                failing.distance() == null ? null : failing.distance().toPlainString());
        shown.put("beyond", failing.beyond());
        shown.put(
                "absence", failing.absence() == null ? null : failing.absence().name());
        shown.put("alternatives", failing.alternatives());
        return shown;
    }

    private static @Nullable Map<String, String> label(@Nullable Label label) {
        return label == null ? null : Answers.label(label);
    }

    private static List<Map<String, String>> labels(List<Label> labels) {
        return labels.stream().map(Answers::label).toList();
    }
}
