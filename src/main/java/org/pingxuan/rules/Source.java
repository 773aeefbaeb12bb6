package org.pingxuan.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
            int found = part.isEmpty() ? -1 : written.indexOf(part);
            return start.atColumn(start.column() + Math.max(found, 0));
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

    private boolean isCell() {
        return start.sheet() != null || start.file().endsWith(".csv");
    }
}
