package org.pingxuan.answers;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One cell of a table for people: text, or a number that a spreadsheet may sum. */
record RowCell(String text, boolean isNumber) {

    static RowCell text(@Nullable Object value) {
        return new RowCell(Objects.toString(value, ""), false);
    }

    static RowCell number(@Nullable Object value) {
        return new RowCell(Objects.toString(value, ""), value != null);
    }
}
