package org.pingxuan.web;

import java.util.Locale;
import org.pingxuan.language.Phrasebook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of phrases for those who write sentences. */
@Controller
final class VocabularyPage {

    private final House house;
    private final Phrasebook phrasebook = Phrasebook.shipped();

    VocabularyPage(House house) {
        this.house = house;
    }

    @GetMapping("/vocabulary")
    String page(Model model, Locale locale) {
        model.addAttribute("words", house.inForce().newest(release -> new PageWords(release.book(), locale)));
        model.addAttribute("sections", phrasebook.sections());
        return "vocabulary";
    }
}
