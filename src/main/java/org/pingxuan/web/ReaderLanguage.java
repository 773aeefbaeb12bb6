package org.pingxuan.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chinese for everybody who does not ask for English. Programs ask by {@code Accept-Language}; a reader of pages may choose
 * there, and the choice is remembered.
 */
final class ReaderLanguage implements LocaleResolver {

    /** Name of the parameter by which a page is asked for in a language, and of the cookie that remembers it. */
    static final String CHOICE = "lang";

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final AcceptHeaderLocaleResolver asked = new AcceptHeaderLocaleResolver();

    ReaderLanguage() {
        asked.setSupportedLocales(LANGUAGES);
        asked.setDefaultLocale(Locale.CHINESE);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return isOfAPage(request)
                ? chosen(request).orElseGet(() -> asked.resolveLocale(request))
                : asked.resolveLocale(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null && isOfAPage(request) && LANGUAGES.contains(locale)) {
            request.setAttribute(CHOICE, locale.getLanguage());
            ResponseCookie cookie = ResponseCookie.from(CHOICE, locale.getLanguage())
                    .path("/")
                    .httpOnly(true)
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    private static boolean isOfAPage(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Object now = request.getAttribute(CHOICE);
        Cookie before = WebUtils.getCookie(request, CHOICE);
        String language = now != null ? now.toString() : before == null ? "" : before.getValue();
        return LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst();
    }
}
