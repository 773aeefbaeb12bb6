package org.pingxuan.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pingxuan.desk.ComparisonReport;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a draft would change, for those who approve and publish it. */
@Controller
final class ComparisonPages {

    private final House house;

    ComparisonPages(House house) {
        this.house = house;
    }

    @GetMapping("/releases/{id}/comparison")
    String comparison(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cycle,
            Model model,
            Locale locale) {
        ComparisonReport report = Comparing.of(house, id, cycle);
        return house.inForce().newest(release -> {
            model.addAttribute("words", new PageWords(release.book(), locale));
            model.addAttribute("report", report);
            model.addAttribute("view", ComparisonView.of(report.body(), locale));
            return "comparison";
        });
    }
}
