package org.pingxuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.pingxuan.desk.InForce;
import org.pingxuan.desk.NotDone;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/** What all pages have in common: the way to the other language, and a page instead of an answer that cannot be given. */
@ControllerAdvice(
        assignableTypes = {
            Pages.class,
            SubjectsPage.class,
            ReleasePages.class,
            ComparisonPages.class,
            VocabularyPage.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Frame {

    private static final Logger LOG = LoggerFactory.getLogger(Frame.class);

    private final House house;

    Frame(House house) {
        this.house = house;
    }

    /** Address of the same page in the other language. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(Locale locale) {
        UriComponents here = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(ReaderLanguage.CHOICE, locale.getLanguage().equals("en") ? "zh" : "en")
                .build();
        return here.getPath() + "?" + here.getQuery();
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Locale locale) {
        return page(refusal.status(), refusal.detail(), locale);
    }

    @ExceptionHandler
    ModelAndView notDone(NotDone told, Locale locale) {
        return refused(new Refusal(told), locale);
    }

    @ExceptionHandler
    ModelAndView notCurrent(InForce.NotCurrent moment, Locale locale) {
        return page(
                HttpStatus.SERVICE_UNAVAILABLE,
                Messages.of("NOT_CURRENT", String.valueOf(moment.getMessage())),
                locale);
    }

    @ExceptionHandler
    ModelAndView unexpected(RuntimeException failure, HttpServletRequest request, Locale locale) {
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, Messages.of("FAILED_INSIDE"), locale);
    }

    private ModelAndView page(HttpStatus status, Label detail, Locale locale) {
        ModelAndView page = new ModelAndView("refused", status);
        page.addObject("words", house.inForce().newest(release -> new PageWords(release.book(), locale)));
        page.addObject("otherLanguage", otherLanguage(locale));
        page.addObject("detail", detail.in(locale));
        return page;
    }
}
