package org.pingxuan.rules;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as text cells with their places, the same for CSV and XLSX.
 *
 * @param rows in order, the heading first; blank rows are left out, cells are stripped
 * @param numbers of the rows, blank ones counted, from 1
 * @param merged groups of cells that look like one; only where a table may have any
 */
public record Table(List<List<Cell>> rows, List<Integer> numbers, List<Merged> merged) {

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
        numbers = List.copyOf(numbers);
        merged = List.copyOf(merged);
    }

    public Table(List<List<Cell>> rows, List<Integer> numbers) {
        this(rows, numbers, List.of());
    }

    /** A table without blank rows. */
    public Table(List<List<Cell>> rows) {
        this(rows, IntStream.rangeClosed(1, rows.size()).boxed().toList());
    }

    /** Merged cells, such as {@code B2:D2}, and the place of the first of them. */
    public record Merged(String range, Place place) {}

    /** A cell; an empty one has the empty text. */
    public record Cell(String text, Place place) {
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }
}
