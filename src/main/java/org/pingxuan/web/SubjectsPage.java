package org.pingxuan.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds subjects by a part of their id or name, or below another one. */
@Controller
final class SubjectsPage {

    private static final int MOST = 100;

    private final House house;

    SubjectsPage(House house) {
        this.house = house;
    }

    @GetMapping("/subjects")
    String page(
            @RequestParam String cycle,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(defaultValue = "") String after,
            Model model,
            RedirectAttributes found,
            Locale locale) {
        return house.inForce().read(Answers.cycle(cycle), current -> {
            Answers.cycle(current.holdings(), cycle);
            if (Answers.find(current, q.strip()).isPresent()) {
                found.addAttribute("cycle", cycle).addAttribute("subject", q.strip());
                return "redirect:/sheets/{cycle}/{subject}";
            }
            Listing listing = Listing.of(current, Listing.Wanted.of(parent, null, q), after, MOST);
            model.addAttribute("words", new PageWords(current.book(), locale));
            model.addAttribute("cycle", current.cycle());
            model.addAttribute("q", q.strip());
            model.addAttribute("parent", parent);
            model.addAttribute("listing", listing);
            return "subjects";
        });
    }
}
