package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Names;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Table;
import org.pingxuan.rules.Table.Cell;
import org.pingxuan.words.Label;

/**
 * A table whose columns are found by their headings, Chinese or English, in any order. Unknown, doubled and missing
 * headings and cells without a heading are diagnostics.
 */
final class HeadedTable {

    private final List<TableRow> rows = new ArrayList<>();

    private HeadedTable() {}

    /**
     * Reads the headings.
     *
     * @param headings columns that may stand there, by their key; a heading is the key, or its Chinese or English label
     * @param needed keys of columns that may not be left out
     * @return empty if there is no heading row
     */
    static Optional<HeadedTable> of(
            String file, Table table, Map<String, Label> headings, Set<String> needed, Diagnostics diagnostics) {
        if (table.rows().isEmpty()) {
            diagnostics.error(Place.of(file), "TABLE_EMPTY", file);
            return Optional.empty();
        }
        Map<String, String> keys = new HashMap<>();
        headings.forEach((key, label) -> {
            keys.put(key, key);
            keys.put(label.zh(), key);
            keys.put(label.en(), key);
        });
        Map<Integer, String> keyOf = new HashMap<>();
        boolean doubled = false;
        Map<String, Integer> columns = new HashMap<>();
        List<Cell> first = table.rows().get(0);
        if (isSeparatedOtherwise(first, keys)) {
            diagnostics.add(Diagnostic.error(first.get(0).place(), "TABLE_SEPARATOR")
                    .showing(first.get(0).text()));
            return Optional.empty();
        }
        for (int i = 0; i < first.size(); i++) {
            Cell cell = first.get(i);
            String key = keys.get(cell.text());
            if (cell.isEmpty()) {
                continue;
            }
            if (key == null) {
                keyOf.put(i, "");
                diagnostics.add(Names.unknown(cell.place(), "UNKNOWN_HEADING", cell.text(), zh(headings.values())));
            } else if (columns.putIfAbsent(key, i) != null) {
                diagnostics.error(cell.place(), "DUPLICATE_HEADING", cell.text());
                doubled = true;
            }
            keyOf.putIfAbsent(i, key == null ? "" : key);
        }
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(columns.keySet());
        missing.forEach(key -> diagnostics.error(first.get(0).place(), "MISSING_COLUMN", headings.get(key)));
        int empty = columnWithoutHeading(table, keyOf);
        if (empty >= 0) {
            diagnostics.error(
                    first.get(0).place().atColumn(empty + 1), "COLUMN_WITHOUT_HEADING", Place.letters(empty + 1));
            keyOf.put(empty, "");
        }
        if (keyOf.containsValue("") || doubled) {
            missing.addAll(headings.keySet());
            missing.removeAll(columns.keySet());
        }
        HeadedTable headed = new HeadedTable();
        for (List<Cell> cells : table.rows().subList(1, table.rows().size())) {
            headed.rows.add(new TableRow(columns, headings, cells, missing, diagnostics));
            for (int i = 0; i < cells.size(); i++) {
                if (!keyOf.containsKey(i) && !cells.get(i).isEmpty()) {
                    diagnostics.error(
                            cells.get(i).place(), "STRAY_CELL", cells.get(i).text());
                }
            }
        }
        return Optional.of(headed);
    }

    /** Whether the whole heading row stands in one cell, with other signs between the headings. */
    private static boolean isSeparatedOtherwise(List<Cell> first, Map<String, String> keys) {
        List<String> texts =
                first.stream().map(Cell::text).filter(text -> !text.isEmpty()).toList();
        return texts.size() == 1
                && Arrays.stream(texts.get(0).split("[;；\\t，|]"))
                                .filter(text -> keys.containsKey(text.strip()))
                                .count()
                        > 1;
    }

    /** A column between the others with no heading and something in most of its rows; -1 if there is none. */
    private static int columnWithoutHeading(Table table, Map<Integer, String> keyOf) {
        List<List<Cell>> rows = table.rows().subList(1, table.rows().size());
        for (int i = 0; i < table.rows().get(0).size(); i++) {
            int column = i;
            long filled = rows.stream()
                    .filter(cells -> column < cells.size() && !cells.get(column).isEmpty())
                    .count();
            if (!keyOf.containsKey(i) && filled > 1 && filled * 2 > rows.size()) {
                return i;
            }
        }
        return -1;
    }

    /** The rows below the headings. */
    List<TableRow> rows() {
        return List.copyOf(rows);
    }

    private static List<String> zh(Collection<Label> labels) {
        return labels.stream().map(Label::zh).toList();
    }
}
