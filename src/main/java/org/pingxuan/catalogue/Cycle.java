package org.pingxuan.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The period an evaluation belongs to: {@code 2013}, {@code 2013-H1}, {@code 2013-Q1}, {@code 2013-S2} (stage) or
 * {@code 2013-E-yushu} (event). Its year picks the dated parameters. Cycles sort by code point of their text.
 */
public record Cycle(String text, int year, Type type) implements Comparable<Cycle> {

    /** The kinds of cycle a pack may take. */
    public enum Type {
        YEAR,
        HALF,
        QUARTER,
        STAGE,
        EVENT
    }

    private static final Pattern FORM =
            Pattern.compile("([12][0-9]{3})(?:-(?:(H[12])|(Q[1-4])|(S[1-9][0-9]?)|(E-[a-z0-9][a-z0-9-]{0,39})))?");

    /** Empty if the text is not a cycle. */
    public static Optional<Cycle> parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        Type type = match.group(2) != null
                ? Type.HALF
                : match.group(3) != null
                        ? Type.QUARTER
                        : match.group(4) != null ? Type.STAGE : match.group(5) != null ? Type.EVENT : Type.YEAR;
        return Optional.of(new Cycle(text, Integer.parseInt(match.group(1)), type));
    }

    @Override
    public int compareTo(Cycle other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
