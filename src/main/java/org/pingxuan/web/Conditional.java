package org.pingxuan.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.pingxuan.desk.InForce;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers that are the same until something comes in or another release is in force: whoever has one is told that it still
 * holds (304), without anything being read or ranked again.
 */
final class Conditional {

    private static final int DIGITS = 32;

    /** Another run of the program may be another version of it, over other data. */
    private static final String RUN = UUID.randomUUID().toString();

    private Conditional() {}

    /**
     * Tags the answer; if it is true, the asker has it and gets no body.
     *
     * @param parts what else tells one answer from another under one address, such as its language
     */
    static boolean isKnown(ServletWebRequest request, InForce.Current current, Object... parts) {
        return isKnown(
                request,
                current.release().id(),
                current.holdings().latest(current.cycle()),
                String.join("|", texts(parts)));
    }

    /** The same for an answer that depends on nothing but these parts. */
    static boolean isKnown(ServletWebRequest request, Object... parts) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl("no-cache");
        headers.add(HttpHeaders.VARY, "Accept, Accept-Language");
        headers.forEach((name, values) -> values.forEach(value -> {
            if (request.getResponse() != null) {
                request.getResponse().setHeader(name, value);
            }
        }));
        return request.checkNotModified("\"" + digest(String.join("|", texts(parts))) + "\"");
    }

    private static String[] texts(Object... parts) {
        String[] texts = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            texts[i] = String.valueOf(parts[i]);
        }
        return texts;
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((RUN + "|" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
