package org.pingxuan.web;

import java.util.List;
import java.util.Locale;
import org.pingxuan.desk.NotDone;
import org.pingxuan.evidence.Problem;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Why a request is not done; becomes a problem document (RFC 9457). */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient HttpStatus status;
    private final transient Label detail;
    private final transient List<Problem> problems;
    private final transient HttpHeaders headers = new HttpHeaders();

    Refusal(HttpStatus status, List<Problem> problems, String code, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.detail = Messages.of(code, arguments);
        this.problems = problems;
    }

    /** What somebody at the desk was told. */
    Refusal(NotDone notDone) {
        super(notDone.getMessage(), null, false, false);
        this.status = switch (notDone.why()) {
            case NOT_THERE -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case NOT_NOW -> HttpStatus.CONFLICT;
        };
        this.detail = notDone.detail();
        this.problems = List.of();
    }

    static Refusal notFound(String code, Object... arguments) {
        return new Refusal(HttpStatus.NOT_FOUND, List.of(), code, arguments);
    }

    /** With a header in the answer. */
    Refusal with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    HttpStatus status() {
        return status;
    }

    /** Names the kind of problem, the same in every language. */
    String code() {
        return String.valueOf(getMessage());
    }

    /** {@code urn:pingxuan:problem:cycle-frozen}. */
    static String type(String code) {
        return "urn:pingxuan:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Label detail() {
        return detail;
    }

    List<Problem> problems() {
        return problems;
    }

    HttpHeaders headers() {
        return headers;
    }
}
