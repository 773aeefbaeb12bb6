package org.pingxuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The body of a request, which ends in a refusal (413) where it becomes too large. */
final class LimitedBody extends FilterInputStream {

    private static final int MEGABYTE = 1_000_000;

    /** Whoever sends this slowly blocks others. */
    private static final Duration TIME = Duration.ofMinutes(10);

    private final long most;
    private final long until = System.nanoTime() + TIME.toNanos();
    private long read;

    private LimitedBody(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    static InputStream of(HttpServletRequest request, int megabytes) throws IOException {
        long most = (long) megabytes * MEGABYTE;
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        return new LimitedBody(request.getInputStream(), most);
    }

    @Override
    public int read() throws IOException {
        int next;
        try {
            next = super.read();
        } catch (IOException e) {
            throw brokenOff();
        }
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, from, length);
        } catch (IOException e) {
            throw brokenOff();
        }
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > most) {
            throw tooLarge(most);
        }
        if (System.nanoTime() > until) {
            throw new Refusal(HttpStatus.REQUEST_TIMEOUT, List.of(), "BODY_TOO_SLOW", TIME.toMinutes());
        }
    }

    private static Refusal brokenOff() {
        return new Refusal(HttpStatus.BAD_REQUEST, List.of(), "BODY_BROKEN_OFF");
    }

    private static Refusal tooLarge(long most) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, List.of(), "BODY_TOO_LARGE", most / MEGABYTE);
    }
}
