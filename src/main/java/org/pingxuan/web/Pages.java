package org.pingxuan.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.Overview;
import org.pingxuan.evidence.Registered;
import org.pingxuan.office.SheetJson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages for people: how far a cycle is, shortlists by pool, and a subject's sheets. */
@Controller
final class Pages {

    private final House house;

    Pages(House house) {
        this.house = house;
    }

    @GetMapping("/")
    String home(@RequestParam(required = false) @Nullable String cycle, Model model, Locale locale) {
        return house.archive().read(holdings -> {
            List<Cycle> cycles = holdings.cycles();
            PageWords words = words(model, locale);
            model.addAttribute("cycles", cycles);
            model.addAttribute("release", house.book().release());
            if (!cycles.isEmpty()) {
                Cycle chosen = cycle == null ? cycles.get(cycles.size() - 1) : Answers.cycle(holdings, cycle);
                Overview overview = Overview.of(holdings, chosen);
                model.addAttribute("overview", overview);
                model.addAttribute("kinds", words.kinds(overview));
                model.addAttribute("packs", words.packs(overview));
                model.addAttribute("awards", house.book().awards());
            }
            return "home";
        });
    }

    @GetMapping("/shortlists/{cycle}/{award}")
    String shortlist(@PathVariable String cycle, @PathVariable String award, Model model, Locale locale) {
        Award of = house.book().award(award).orElseThrow(() -> Refusal.notFound("AWARD_NOT_FOUND", award));
        return house.archive().read(holdings -> {
            Cycle chosen = Answers.cycle(holdings, cycle);
            PageWords words = words(model, locale);
            model.addAttribute("award", of);
            model.addAttribute("cycle", chosen);
            model.addAttribute(
                    "pools",
                    words.pools(house.shortlists().of(holdings, of, chosen), id -> name(holdings, chosen, id)));
            return "shortlist";
        });
    }

    private static String name(Holdings holdings, Cycle cycle, String subject) {
        return holdings.outcomes()
                .of(cycle, subject)
                .map(outcome -> outcome.subject().name())
                .orElse(subject);
    }

    /** The form on the start page asks this way. */
    @GetMapping("/sheets")
    String find(@RequestParam String cycle, @RequestParam String subject, Model model, Locale locale) {
        return sheets(cycle, subject.strip(), model, locale);
    }

    @GetMapping("/sheets/{cycle}/{subject}")
    String sheets(@PathVariable String cycle, @PathVariable String subject, Model model, Locale locale) {
        return house.archive().read(holdings -> {
            Cycle chosen = Answers.cycle(cycle);
            Registered registered = Answers.registered(holdings, chosen, subject);
            PageWords words = words(model, locale);
            model.addAttribute("cycle", chosen);
            model.addAttribute("id", subject);
            model.addAttribute("subject", registered.subject().orElse(null));
            model.addAttribute(
                    "problems",
                    registered.problems().stream()
                            .map(problem -> problem.message().in(locale))
                            .toList());
            model.addAttribute(
                    "sheets",
                    holdings.sheets().of(chosen, subject).stream()
                            .map(SheetJson::read)
                            .filter(sheet -> sheet.pack() != null)
                            .map(words::sheet)
                            .toList());
            return "sheet";
        });
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Locale locale) {
        HttpStatus status = refusal.status();
        ModelAndView page = new ModelAndView("refused", status);
        page.addObject("words", new PageWords(house.book(), locale));
        page.addObject("detail", refusal.detail().in(locale));
        return page;
    }

    private PageWords words(Model model, Locale locale) {
        PageWords words = new PageWords(house.book(), locale);
        model.addAttribute("words", words);
        return words;
    }
}
