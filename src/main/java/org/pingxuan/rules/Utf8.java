package org.pingxuan.rules;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a rule file, read strictly as UTF-8 whatever the machine's encoding: a byte order mark is dropped, line
 * ends become {@code \n}, and bytes or characters that have no business in a rule file are a diagnostic.
 */
public final class Utf8 {

    /** More would be told of a file that is no rule file at all. */
    private static final int MOST_TOLD = 20;

    private Utf8() {}

    /** Empty, with a diagnostic, if the bytes are not UTF-8 or hold characters that nobody sees or that look like others. */
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
    public static String normalised(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isClean(RuleFile file, String text, Diagnostics diagnostics) {
        if (text.length() > Limits.TEXT) {
            diagnostics.error(Place.of(file.path()), "TEXT_TOO_LONG", Limits.TEXT);
            return false;
        }
        int told = 0;
        int number = 1;
        for (int begin = 0; begin <= text.length() && told < MOST_TOLD; number++) {
            int end = text.indexOf('\n', begin);
            String line = text.substring(begin, end < 0 ? text.length() : end);
            if (number > Limits.LINES) {
                diagnostics.error(Place.of(file.path(), number, 0), "TOO_MANY_LINES", Limits.LINES);
                return false;
            }
            if (line.length() > Limits.LINE && !file.is(".csv")) {
                diagnostics.error(
                        Place.of(file.path(), number, 0), "LINE_OF_FILE_TOO_LONG", line.length(), Limits.LINE);
                told++;
            }
            Optional<Characters.Flaw> flaw = Characters.flaw(line);
            while (flaw.isPresent() && told < MOST_TOLD) {
                Place place = Place.of(file.path(), number, flaw.get().offset() + 1);
                diagnostics.error(place, flaw.get().code(), flaw.get().shown());
                told++;
                flaw = Characters.flaw(line, line.offsetByCodePoints(flaw.get().offset(), 1));
            }
            begin = end < 0 ? text.length() + 1 : end + 1;
        }
        return told == 0;
    }
}
