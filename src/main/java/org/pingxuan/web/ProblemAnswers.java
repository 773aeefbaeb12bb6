package org.pingxuan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pingxuan.desk.InForce;
import org.pingxuan.desk.NotDone;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Whatever goes wrong is answered as a problem document (RFC 9457) in the language of the asker. */
@RestControllerAdvice
final class ProblemAnswers extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(
            Refusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (!response.isCommitted()) {
            // the tag of an answer that is not given
            response.reset();
        }
        return answer(
                refusal.headers(),
                ProblemDocument.of(
                        refusal.status(),
                        refusal.code(),
                        refusal.detail(),
                        refusal.problems(),
                        request.getRequestURI(),
                        locale));
    }

    @ExceptionHandler
    ResponseEntity<Object> notDone(
            NotDone told, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return refused(new Refusal(told), request, response, locale);
    }

    /** The database or the disk; nothing of the request was kept. */
    @ExceptionHandler({UncheckedIOException.class, IOException.class})
    ResponseEntity<Object> notKept(Exception failure, HttpServletRequest request, Locale locale) {
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), failure);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "NOT_KEPT", Messages.of("NOT_KEPT"), request, locale);
    }

    /** After a moment it will be: it is better to say so than to show what lags behind. */
    @ExceptionHandler
    ResponseEntity<Object> notCurrent(InForce.NotCurrent moment, HttpServletRequest request, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return answer(
                headers,
                ProblemDocument.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "NOT_CURRENT",
                        Messages.of("NOT_CURRENT", moment.getMessage()),
                        List.of(),
                        request.getRequestURI(),
                        locale));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(RuntimeException failure, HttpServletRequest request, Locale locale) {
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "FAILED_INSIDE", Messages.of("FAILED_INSIDE"), request, locale);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                headers,
                ProblemDocument.of(
                        status.value(),
                        ((ServletWebRequest) request).getRequest().getRequestURI(),
                        LocaleContextHolder.getLocale()));
    }

    private static ResponseEntity<Object> answer(
            HttpStatus status, String code, Label detail, HttpServletRequest request, Locale locale) {
        return answer(
                new HttpHeaders(),
                ProblemDocument.of(status, code, detail, List.of(), request.getRequestURI(), locale));
    }

    private static ResponseEntity<Object> answer(HttpHeaders headers, ProblemDocument document) {
        return ResponseEntity.status(document.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
