package org.pingxuan.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Nearest;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Table;
import org.pingxuan.rules.Table.Cell;

/**
 * Reads a sheet of Drools decision tables: {@code RuleSet} if it likes, then one {@code RuleTable} after the other. Every row
 * is a rule of text like those of a DRL file, and becomes a tree by the same parsers.
 */
public final class DecisionTables {

    static final String RULE_TABLE = "RuleTable";

    private static final int HEADINGS = 5;
    private static final int OBJECTS = 2;

    private final Table table;
    private final Fields fields;
    private final Pack pack;
    private final Diagnostics diagnostics;
    private final List<WrittenRule> rules = new ArrayList<>();

    private DecisionTables(Table table, Fields fields, Pack pack, Diagnostics diagnostics) {
        this.table = table;
        this.fields = fields;
        this.pack = pack;
        this.diagnostics = diagnostics;
    }

    /** The rules of all tables of the sheet, without those that have a mistake, all of which are told. */
    public static List<WrittenRule> read(String file, Table table, Fields fields, Pack pack, Diagnostics diagnostics) {
        DecisionTables tables = new DecisionTables(table, fields, pack, diagnostics);
        List<Integer> heads = tables.heads();
        if (table.rows().isEmpty()) {
            diagnostics.error(Place.of(file), "TABLE_EMPTY", file);
            return List.of();
        }
        int before = heads.isEmpty() ? table.rows().size() : heads.get(0);
        boolean misspelt = tables.properties(before);
        if (heads.isEmpty() && !misspelt) {
            diagnostics.error(table.rows().get(0).get(0).place(), "DECISION_NO_TABLE");
        }
        tables.merged(heads);
        for (int i = 0; i < heads.size(); i++) {
            tables.table(
                    heads.get(i),
                    i + 1 < heads.size() ? heads.get(i + 1) : table.rows().size());
        }
        return tables.rules;
    }

    /** The same diagnostic with the content of the cell it is about. */
    public static Diagnostic showing(Table table, Diagnostic diagnostic) {
        Map<Place, String> texts = new HashMap<>();
        table.rows().forEach(row -> row.forEach(cell -> texts.put(cell.place(), cell.text())));
        String text = texts.getOrDefault(diagnostic.place(), "");
        return diagnostic.source() != null || text.isEmpty() ? diagnostic : diagnostic.showing(text);
    }

    /** Cells may be merged beside one another in the row of objects, and for the looks in that of the name. */
    private void merged(List<Integer> heads) {
        Set<Integer> allowed = new HashSet<>();
        heads.forEach(head -> {
            allowed.add(table.numbers().get(head));
            allowed.add(table.numbers().get(head) + OBJECTS);
        });
        for (Table.Merged cells : table.merged()) {
            String[] corners = cells.range().split(":");
            boolean oneRow = corners.length == 2
                    && corners[0].replaceAll("[A-Z]", "").equals(corners[1].replaceAll("[A-Z]", ""));
            if (!oneRow || !allowed.contains(cells.place().line())) {
                diagnostics.error(cells.place(), "CELL_IS_MERGED", cells.range());
            }
        }
    }

    private List<Integer> heads() {
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            if (head(table.rows().get(i)).isPresent()) {
                heads.add(i);
            }
        }
        return heads;
    }

    private static Optional<Cell> head(List<Cell> row) {
        return row.stream().filter(DecisionTables::isHead).findFirst();
    }

    private static boolean isHead(Cell cell) {
        String text = cell.text().toLowerCase(Locale.ROOT);
        String word = RULE_TABLE.toLowerCase(Locale.ROOT);
        return text.equals(word) || text.startsWith(word) && Character.isWhitespace(text.charAt(word.length()));
    }

    /** Rows before the first table. Whether one of them may be meant to begin it: what follows then is not told. */
    private boolean properties(int before) {
        for (List<Cell> row : table.rows().subList(0, before)) {
            Cell key = row.stream().filter(cell -> !cell.isEmpty()).findFirst().orElseThrow();
            if (!key.text().equalsIgnoreCase("RuleSet")) {
                diagnostics.add(DecisionRefusals.property(key));
            }
            if (isNearly(key)) {
                return true;
            }
        }
        return false;
    }

    private void table(int from, int to) {
        Cell head = head(table.rows().get(from)).orElseThrow();
        for (int i = from + 1; i < from + HEADINGS; i++) {
            int number = table.numbers().get(from) + i - from;
            if (i >= to || table.numbers().get(i) != number) {
                diagnostics.add(Diagnostic.error(head.place(), "DECISION_HEADINGS", number)
                        .showing(head.text()));
                return;
            }
        }
        int end = to;
        for (int i = from + HEADINGS; i < end; i++) {
            Optional<Cell> misspelt = table.rows().get(i).stream()
                    .filter(DecisionTables::isNearly)
                    .findFirst();
            if (misspelt.isPresent()) {
                diagnostics.add(DecisionRefusals.property(misspelt.get()));
                end = i;
            }
        }
        rules.addAll(new DecisionTable(head, table.rows().subList(from, end), fields, pack, diagnostics).rules());
    }

    private static boolean isNearly(Cell cell) {
        String word = cell.text().split("\\s", 2)[0];
        return Nearest.distance(word.toLowerCase(Locale.ROOT), RULE_TABLE.toLowerCase(Locale.ROOT)) <= 2;
    }
}
