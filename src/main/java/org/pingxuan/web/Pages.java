package org.pingxuan.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.answers.SheetJson;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.ExplainSheets;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.InForce;
import org.pingxuan.desk.Overview;
import org.pingxuan.evidence.Registered;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Explanation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages for people: how far a cycle is, shortlists by pool, and a subject's sheets. */
@Controller
final class Pages {

    private final House house;
    private final Overview.Kept overviews = new Overview.Kept();

    Pages(House house) {
        this.house = house;
    }

    @GetMapping("/")
    String home(@RequestParam(required = false) @Nullable String cycle, Model model, Locale locale) {
        List<Cycle> cycles = house.archive().read(Holdings::cycles);
        model.addAttribute("cycles", cycles);
        if (cycles.isEmpty() && cycle == null) {
            return house.inForce().newest(release -> {
                words(release.book(), model, locale);
                model.addAttribute("release", release.id());
                return "home";
            });
        }
        Cycle chosen = cycle == null ? cycles.get(cycles.size() - 1) : Answers.cycle(cycle);
        return house.inForce().read(chosen, current -> {
            Answers.cycle(current.holdings(), chosen.text());
            PageWords words = words(current.book(), model, locale);
            Overview overview = overviews.of(current);
            model.addAttribute("release", current.release().id());
            model.addAttribute("overview", overview);
            model.addAttribute("kinds", words.kinds(overview));
            model.addAttribute("packs", words.packs(overview));
            model.addAttribute("awards", current.book().awards());
            return "home";
        });
    }

    @GetMapping("/shortlists/{cycle}/{award}")
    String shortlist(@PathVariable String cycle, @PathVariable String award, Model model, Locale locale) {
        return house.inForce().read(Answers.cycle(cycle), current -> {
            Award of = Answers.award(current, award);
            PageWords words = words(current.book(), model, locale);
            model.addAttribute("award", of);
            model.addAttribute("cycle", current.cycle());
            model.addAttribute("pools", words.pools(house.shortlists().of(current, of), id -> name(current, id)));
            return "shortlist";
        });
    }

    private static String name(InForce.Current current, String subject) {
        return current.results()
                .outcomes()
                .of(current.cycle(), subject)
                .map(outcome -> outcome.subject().name())
                .orElse(subject);
    }

    @GetMapping("/sheets/{cycle}/{subject}")
    String sheets(@PathVariable String cycle, @PathVariable String subject, Model model, Locale locale) {
        return house.inForce().read(Answers.cycle(cycle), current -> {
            Registered registered = Answers.registered(current, subject);
            PageWords words = words(current.book(), model, locale);
            model.addAttribute("cycle", current.cycle());
            model.addAttribute("id", subject);
            model.addAttribute("subject", registered.subject().orElse(null));
            model.addAttribute(
                    "problems",
                    registered.problems().stream()
                            .map(problem -> problem.message().in(locale))
                            .toList());
            model.addAttribute(
                    "sheets",
                    current.results().sheets().of(current.cycle(), subject).stream()
                            .map(SheetJson::read)
                            .filter(sheet -> sheet.pack() != null)
                            .map(words::sheet)
                            .toList());
            model.addAttribute(
                    "told",
                    ExplainSheets.of(current, subject).stream()
                            .collect(Collectors.toMap(Explanation::pack, Explanation::rules)));
            return "sheet";
        });
    }

    private static PageWords words(RuleBook book, Model model, Locale locale) {
        PageWords words = new PageWords(book, locale);
        model.addAttribute("words", words);
        return words;
    }
}
