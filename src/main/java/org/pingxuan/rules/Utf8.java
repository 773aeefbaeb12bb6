package org.pingxuan.rules;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of a rule file, read strictly as UTF-8 whatever the machine's encoding: a byte order mark is dropped, line
 * ends become {@code \n}, and bytes or characters that have no business in a rule file are a diagnostic.
 */
public final class Utf8 {

    private Utf8() {}

    /** Empty, with a diagnostic, if the bytes are not UTF-8 or hold control or writing-direction characters. */
    public static Optional<String> text(RuleFile file, Diagnostics diagnostics) {
        if (file.isTooLarge()) {
            diagnostics.error(Place.of(file.path()), "FILE_TOO_LARGE", file.path(), RuleFile.MAX_BYTES >> 20);
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(file.content());
        CharBuffer characters = CharBuffer.allocate(file.content().length + 1);
        CoderResult result = decoder.decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            diagnostics.error(Place.of(file.path(), line, 0), "NOT_UTF8", file.path(), line);
            return Optional.empty();
        }
        String plain = normalised(text);
        return isClean(file, plain, diagnostics) ? Optional.of(plain) : Optional.empty();
    }

    /** Without byte order mark and with {@code \n} as the only line end: what counts for the release id. */
    static String normalised(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isClean(RuleFile file, String text, Diagnostics diagnostics) {
        boolean clean = true;
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (isForbidden(c)) {
                String name = String.format(Locale.ROOT, "U+%04X", (int) c);
                diagnostics.error(Place.of(file.path(), line, i - lineStart + 1), "FORBIDDEN_CHARACTER", name);
                clean = false;
            }
        }
        return clean;
    }

    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\t'
                || c >= '\u007F' && c <= '\u009F'
                || c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || c >= '\u2028' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\uFFFE'
                || c == '\uFFFF';
    }
}
