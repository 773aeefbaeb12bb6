package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        Map<String, Integer> columns = new HashMap<>();
        List<Cell> first = table.rows().get(0);
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
            }
            keyOf.putIfAbsent(i, key == null ? "" : key);
        }
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(columns.keySet());
        missing.forEach(key -> diagnostics.error(first.get(0).place(), "MISSING_COLUMN", headings.get(key)));
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

    /** The rows below the headings. */
    List<TableRow> rows() {
        return List.copyOf(rows);
    }

    private static List<String> zh(Collection<Label> labels) {
        return labels.stream().map(Label::zh).toList();
    }
}
