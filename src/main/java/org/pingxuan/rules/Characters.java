package org.pingxuan.rules;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Characters that have no business in what people fill in: those that nobody sees, those that turn the direction of
 * writing, those that look like others, and escapes that stand for any of them.
 */
public final class Characters {

    /** Invisible though Unicode calls them letters, marks or symbols. */
    private static final Set<Integer> BLANK =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0);

    /** Scripts nobody here writes, whose letters look like Latin ones. */
    private static final Set<UnicodeScript> LOOKALIKES = Set.of(
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE,
            UnicodeScript.COPTIC,
            UnicodeScript.LISU,
            UnicodeScript.DESERET);

    /** Marks of writing direction, separators of lines, and zero-width spaces. */
    private static final Set<Integer> TURNING =
            Set.of(0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB);

    /** Of programming languages and YAML, and of the texts in a workbook. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\[uUxN]|_x[0-9A-Fa-f]{4}_");

    private Characters() {}

    /**
     * What is wrong with a text.
     *
     * @param code of the message, {@code shown} its only argument
     * @param offset of the first such character
     */
    public record Flaw(String code, String shown, int offset) {}

    /** The first thing wrong with a rule text, if there is any. */
    public static Optional<Flaw> flaw(String text) {
        return flaw(text, 0);
    }

    /** The first thing wrong from an offset on. */
    static Optional<Flaw> flaw(String text, int from) {
        for (int i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String code = code(text.codePointAt(i));
            if (code != null) {
                return Optional.of(new Flaw(code, name(text.codePointAt(i)), i));
            }
        }
        Matcher escape = ESCAPE.matcher(text);
        if (escape.find(from)) {
            return Optional.of(new Flaw("ESCAPE_SEQUENCE", escape.group(), escape.start()));
        }
        if (from == 0 && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
            int at = 0;
            while (at < normal.length() && at < text.length() && normal.charAt(at) == text.charAt(at)) {
                at++;
            }
            int shown = Math.min(at, text.length() - 1);
            return Optional.of(new Flaw("NOT_NORMALISED", name(text.codePointAt(shown)), shown));
        }
        return Optional.empty();
    }

    /**
     * Whether the name of somebody can be shown among others: nothing in it turns the direction of writing, breaks the line
     * or is there without being seen. Joiners of Mongolian, Tibetan and Uyghur writing may stand there.
     */
    public static boolean isName(String text) {
        return text.codePoints()
                .noneMatch(c -> c >= 0x202A && c <= 0x202E
                        || c >= 0x2060 && c <= 0x206F
                        || c >= 0xE0000 && c <= 0xE007F
                        || TURNING.contains(c)
                        || Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.SURROGATE
                        || (c & 0xFFFE) == 0xFFFE);
    }

    private static @Nullable String code(int c) {
        if (c < 0x7F && (c >= ' ' || c == '\t' || c == '\n')) {
            return null;
        }
        return isUnseen(c) ? "FORBIDDEN_CHARACTER" : isLookalike(c) ? "LOOKALIKE_CHARACTER" : null;
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t' && c != '\n';
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            case Character.SPACE_SEPARATOR -> c != ' ' && c != '\u00A0' && c != '\u3000';
            default ->
                (c & 0xFFFE) == 0xFFFE
                        || c >= 0xFDD0 && c <= 0xFDEF
                        || c >= 0xFE00 && c <= 0xFE0F
                        || c >= 0xE0000 && c <= 0xE0FFF
                        || c == 0xFFFD
                        || BLANK.contains(c);
        };
    }

    /** Radicals look like whole characters, mathematical letters like letters, Cyrillic ones like Latin ones. */
    private static boolean isLookalike(int c) {
        return c >= 0x2E80 && c <= 0x2FDF
                || c >= 0x1D400 && c <= 0x1D7FF
                || Character.isLetter(c) && LOOKALIKES.contains(UnicodeScript.of(c));
    }

    /** Two names with the same outline are the same name to whoever reads them. */
    public static String outline(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        return Normalizer.normalize(folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /** A text as it can be shown in a message: what nobody sees is shown by its number. */
    public static String shown(String text) {
        if (text.codePoints().noneMatch(Characters::isUnseen) && text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isUnseen(c) || c == '\n') {
                shown.append(name(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
