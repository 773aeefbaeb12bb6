package org.pingxuan.rules;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a rule file: path under the rules folder, for workbooks the sheet, line or row and column,
 * both from 1; 0 where the whole file is meant.
 */
public record Place(String file, @Nullable String sheet, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparing(place -> place.sheet == null ? "" : place.sheet)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column);

    public static Place of(String file) {
        return new Place(file, null, 0, 0);
    }

    public static Place of(String file, int line, int column) {
        return new Place(file, null, line, column);
    }

    public Place atColumn(int other) {
        return new Place(file, sheet, line, other);
    }

    /** Contract 1.2: {@code file:line}, for workbooks {@code file!sheet!A3}. */
    public String at() {
        if (line == 0) {
            return file;
        }
        return sheet == null ? file + ":" + line : file + "!" + sheet + "!" + letters(Math.max(column, 1)) + line;
    }

    /** As in a diagnostic: with the column of a text file. */
    @Override
    public String toString() {
        return sheet == null && line > 0 && column > 0 ? at() + ":" + column : at();
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Column letters of a workbook: 1 is A, 27 is AA. */
    public static String letters(int column) {
        String rest = column > 26 ? letters((column - 1) / 26) : "";
        return rest + (char) ('A' + (column - 1) % 26);
    }
}
