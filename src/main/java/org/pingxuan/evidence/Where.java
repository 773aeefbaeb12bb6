package org.pingxuan.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Place;

/** Where a record stands, in the sender's terms: a line of JSON, a row of a table, or the merged submissions of a subject. */
public sealed interface Where {

    /** Physical line or row from 1; 0 for a merged subject. */
    int line();

    /** The field at a JSON pointer as the sender knows it: the pointer itself, or the heading of a column. */
    String field(String pointer);

    /** File, line and field at once, such as {@code county.csv:3 [姓名]} or {@code county.xlsx!2013!C3 [姓名]}. */
    String place(String pointer);

    /** Whether numbers come from table cells, which hold 15 significant digits. */
    default boolean isTable() {
        return this instanceof Row;
    }

    /** A line of JSON. */
    record Line(String file, int line) implements Where {
        @Override
        public String field(String pointer) {
            return pointer;
        }

        @Override
        public String place(String pointer) {
            return pointer.isEmpty() ? file + ":" + line : file + ":" + line + " " + pointer;
        }
    }

    /**
     * A row of a table.
     *
     * @param sheet name of the sheet, empty for CSV
     * @param columns by JSON pointer; shared by all rows of a file
     */
    record Row(String file, String sheet, int line, Map<String, Column> columns) implements Where {

        /** A column: its heading, and its place from 1. */
        public record Column(String heading, int number) {}

        @Override
        public String field(String pointer) {
            Column column = column(pointer);
            return column == null ? pointer : column.heading();
        }

        @Override
        public String place(String pointer) {
            Column column = column(pointer);
            String heading = column == null ? "" : " [" + column.heading() + "]";
            if (sheet.isEmpty()) {
                return file + ":" + line + heading;
            }
            return file + "!" + sheet + "!" + Place.letters(column == null ? 1 : column.number()) + line + heading;
        }

        /** The column of a pointer or, for an element of a list, of the list; null if it has none. */
        public @Nullable Column column(String pointer) {
            Column column = columns.get(pointer);
            int slash = pointer.lastIndexOf('/');
            return column != null || slash <= 0 ? column : columns.get(pointer.substring(0, slash));
        }
    }

    /** All submissions of a subject and cycle together. */
    record Merged(String cycle, String subject) implements Where {
        @Override
        public int line() {
            return 0;
        }

        @Override
        public String field(String pointer) {
            return pointer;
        }

        @Override
        public String place(String pointer) {
            return pointer.isEmpty() ? cycle + " " + subject : cycle + " " + subject + " " + pointer;
        }
    }
}
