package org.pingxuan.rules;

import java.util.List;

/**
 * A table as text cells with their places, the same for CSV and XLSX.
 *
 * @param rows in order, the heading first; blank rows are left out, cells are stripped
 */
public record Table(List<List<Cell>> rows) {

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A cell; an empty one has the empty text. */
    public record Cell(String text, Place place) {
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }
}
