package org.pingxuan.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Place;

/**
 * A piece of rule text and where it was written, so that every part of it finds its place again.
 *
 * @param written for a sentence, the line as written, of which {@code text} is the translation; else null
 * @param start place of the first character of what was written
 * @param filling what a cell of a decision table put into a text of its heading; null for all other texts
 */
record Source(
        String text,
        @Nullable String written,
        Place start,
        @Nullable Filling filling) {

    /**
     * The cell whose content fills the text, and where.
     *
     * @param ranges of the text that come from the cell, opening quotes included
     */
    record Filling(Place cell, List<Range> ranges) {
        Filling {
            ranges = List.copyOf(ranges);
        }
    }

    /** From a character on, up to another one that is not part of it. */
    record Range(int from, int to) {
        boolean holds(int offset) {
            return offset >= from && offset < to;
        }
    }

    Source(String text, @Nullable String written, Place start) {
        this(text, written, start, null);
    }

    /** Text of a DRL file, or the content of a cell. */
    static Source of(String text, Place start) {
        return new Source(text, null, start);
    }

    /** Place of the part of the text that begins there. In a table that is the cell, in a sentence the same word. */
    Place place(int offset, String part) {
        if (filling != null && filling.ranges().stream().anyMatch(range -> range.holds(offset))) {
            return filling.cell();
        }
        if (isCell() || start.line() == 0) {
            return start;
        }
        if (written != null) {
            return start.atColumn(start.column() + inWritten(written, offset, part));
        }
        int lines = 0;
        int begin = -1;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                lines++;
                begin = i;
            }
        }
        return lines == 0
                ? start.atColumn(start.column() + offset)
                : new Place(start.file(), null, start.line() + lines, offset - begin);
    }

    /**
     * Where the same word stands in the line as written. A translation keeps the words in their order, so that it is the
     * second there if it is the second here.
     */
    private int inWritten(String line, int offset, String part) {
        if (part.isEmpty()) {
            return 0;
        }
        int before = 0;
        for (int at = next(text, part, 0); at >= 0 && at < offset; at = next(text, part, at + 1)) {
            before++;
        }
        int found = next(line, part, 0);
        for (int i = 0; i < before && found >= 0; i++) {
            int again = next(line, part, found + 1);
            if (again < 0) {
                break;
            }
            found = again;
        }
        return Math.max(found >= 0 ? found : line.indexOf(part), 0);
    }

    /** The next place where the part stands for itself and is not a piece of a longer word. */
    private static int next(String in, String part, int from) {
        for (int at = in.indexOf(part, from); at >= 0; at = in.indexOf(part, at + 1)) {
            int end = at + part.length();
            boolean begins = at == 0 || !isWord(in.charAt(at - 1)) || !isWord(part.charAt(0));
            boolean ends = end == in.length() || !isWord(in.charAt(end)) || !isWord(part.charAt(part.length() - 1));
            if (begins && ends) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private boolean isCell() {
        return start.sheet() != null || start.file().endsWith(".csv");
    }
}
