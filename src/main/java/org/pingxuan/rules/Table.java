package org.pingxuan.rules;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as text cells with their places, the same for CSV and XLSX.
 *
 * @param rows in order, the heading first; blank rows are left out, cells are stripped
 * @param numbers of the rows, blank ones counted, from 1
 */
public record Table(List<List<Cell>> rows, List<Integer> numbers) {

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
        numbers = List.copyOf(numbers);
    }

    /** A table without blank rows. */
    public Table(List<List<Cell>> rows) {
        this(rows, IntStream.rangeClosed(1, rows.size()).boxed().toList());
    }

    /** A cell; an empty one has the empty text. */
    public record Cell(String text, Place place) {
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }
}
