package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.language.DecisionColumn.Keyword;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Table.Cell;

/**
 * One table of a decision table sheet, as Drools lays it out: {@code RuleTable} with the name, then a row each of keywords,
 * objects, snippets and labels, then a row a rule. An empty cell is a condition or consequence that the rule does not have.
 */
final class DecisionTable {

    private static final int KEYWORDS = 1;
    private static final int OBJECTS = 2;
    private static final int SNIPPETS = 3;
    private static final int LABELS = 4;

    private final Cell head;
    private final List<List<Cell>> rows;
    private final Fields fields;
    private final Pack pack;
    private final Diagnostics diagnostics;
    private final Map<Integer, Keyword> keywords = new TreeMap<>();
    private final Map<Integer, DecisionColumn> columns = new TreeMap<>();
    private final List<Integer> unreadable = new ArrayList<>();

    /** @param rows of the table, the one with {@code RuleTable} first; none but the last four headings may be missing */
    DecisionTable(Cell head, List<List<Cell>> rows, Fields fields, Pack pack, Diagnostics diagnostics) {
        this.head = head;
        this.rows = rows;
        this.fields = fields;
        this.pack = pack;
        this.diagnostics = diagnostics;
    }

    /** The rules of the table, those with a mistake in a cell left out. */
    List<WrittenRule> rules() {
        String name = head.text().substring(DecisionTables.RULE_TABLE.length()).strip();
        strayCells(0, true);
        unreadable.clear();
        keywords();
        columns();
        strayCells(LABELS, false);
        boolean sound = columns.values().stream().noneMatch(column -> isBroken(column)) && unreadable.isEmpty();
        if (sound && rules(rows.get(LABELS), name, 0, new Diagnostics()).isPresent()) {
            error(cell(rows.get(LABELS), start()), "DECISION_LABELS");
        }
        List<WrittenRule> rules = new ArrayList<>();
        int ordinal = 0;
        for (int i = LABELS + 1; i < rows.size(); i++) {
            List<Cell> row = rows.get(i);
            strayCells(i, false);
            if (keywords.keySet().stream().anyMatch(column -> !cell(row, column).isEmpty())) {
                ordinal++;
                rules(row, name, ordinal, diagnostics).ifPresent(rules::add);
            }
        }
        if (ordinal == 0) {
            error(head, "DECISION_EMPTY");
        }
        return rules;
    }

    private static boolean isBroken(DecisionColumn column) {
        return column.keyword().hasSnippet() && column.snippet() == null;
    }

    private int start() {
        return head.place().column() - 1;
    }

    /** Cells without a keyword above them, which would be lost; notes may stand left of the table. */
    private void strayCells(int row, boolean besideName) {
        List<Cell> cells = rows.get(row);
        for (int i = start() + (besideName ? 1 : 0); i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!cell.isEmpty() && (besideName || !keywords.containsKey(i) && !unreadable.contains(i))) {
                unreadable.add(i);
                error(cell, besideName ? "DECISION_BESIDE_NAME" : "DECISION_STRAY", cell.text());
            }
        }
    }

    private void keywords() {
        List<Cell> cells = rows.get(KEYWORDS);
        for (int i = start(); i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!cell.isEmpty()) {
                Optional<Keyword> keyword = Keyword.of(cell.text());
                if (keyword.isEmpty()) {
                    unreadable.add(i);
                    diagnostics.add(DecisionRefusals.keyword(cell));
                } else if (keyword.get() == Keyword.NAME && keywords.containsValue(Keyword.NAME)) {
                    unreadable.add(i);
                    error(cell, "DECISION_KEYWORD_TWICE", cell.text());
                } else {
                    keywords.put(i, keyword.get());
                }
            }
        }
        for (Keyword needed : List.of(Keyword.CONDITION, Keyword.ACTION)) {
            if (!keywords.containsValue(needed) && unreadable.isEmpty()) {
                error(head, "DECISION_COLUMN_MISSING", needed.name());
            }
        }
    }

    private void columns() {
        strayCells(OBJECTS, false);
        strayCells(SNIPPETS, false);
        boolean within = false;
        String collector = "";
        for (Map.Entry<Integer, Keyword> entry : keywords.entrySet()) {
            Cell object = cell(rows.get(OBJECTS), entry.getKey());
            Cell snippet = cell(rows.get(SNIPPETS), entry.getKey());
            Keyword keyword = entry.getValue();
            if (!keyword.hasSnippet()) {
                refuseContent(object);
                refuseContent(snippet);
                columns.put(entry.getKey(), new DecisionColumn(keyword, null));
                continue;
            }
            String named = object(object, keyword);
            within |= keyword == Keyword.CONDITION && !named.isEmpty();
            collector = keyword == Keyword.ACTION && (!named.isEmpty() || startsCall(snippet)) ? named : collector;
            boolean refused = !named.isEmpty() && !isObject(named, keyword);
            if (refused || snippet.isEmpty()) {
                if (!refused) {
                    error(snippet, "DECISION_NO_SNIPPET", keyword.name());
                }
                columns.put(entry.getKey(), new DecisionColumn(keyword, null));
            } else {
                columns.put(
                        entry.getKey(),
                        keyword == Keyword.CONDITION
                                ? DecisionColumn.condition(snippet, within, fields, pack, diagnostics)
                                : DecisionColumn.action(snippet, collector, diagnostics));
            }
        }
    }

    /** The object of a cell without the dots by which a CSV shows that cells are merged; empty if it goes on from the left. */
    private String object(Cell cell, Keyword keyword) {
        String text = cell.text().endsWith("...")
                ? cell.text().substring(0, cell.text().length() - 3).strip()
                : cell.text();
        if (!text.isEmpty() && !isObject(text, keyword)) {
            error(cell, keyword == Keyword.CONDITION ? "DECISION_OBJECT" : "DECISION_COLLECTOR", text);
        }
        return text;
    }

    private static boolean isObject(String text, Keyword keyword) {
        return keyword == Keyword.CONDITION ? DecisionColumn.isEvaluation(text) : DecisionColumn.isCollector(text);
    }

    private static boolean startsCall(Cell snippet) {
        return snippet.text().startsWith("得分.") || snippet.text().startsWith("结论.");
    }

    private void refuseContent(Cell cell) {
        if (!cell.isEmpty()) {
            error(cell, "DECISION_LEAVE_BLANK", cell.text());
        }
    }

    private Optional<WrittenRule> rules(List<Cell> row, String table, int ordinal, Diagnostics told) {
        List<Source> conditions = new ArrayList<>();
        List<Source> consequences = new ArrayList<>();
        String name = table.isEmpty() ? "" : table + "_" + ordinal;
        Place place = cell(row, start()).place();
        boolean complete = true;
        boolean conditioned = false;
        boolean acting = false;
        for (Map.Entry<Integer, DecisionColumn> entry : columns.entrySet()) {
            Cell cell = cell(row, entry.getKey());
            Keyword keyword = entry.getValue().keyword();
            if (cell.isEmpty()) {
                continue;
            }
            if (keyword == Keyword.NAME) {
                name = cell.text();
            }
            conditioned |= keyword == Keyword.CONDITION;
            acting |= keyword == Keyword.ACTION;
            Snippet snippet = entry.getValue().snippet();
            if (snippet != null) {
                Optional<Source> filled = snippet.fill(cell, told);
                complete &= filled.isPresent();
                filled.ifPresent((keyword == Keyword.CONDITION ? conditions : consequences)::add);
            }
        }
        String wrong = name.isEmpty()
                ? "DECISION_NO_NAME"
                : !conditioned ? "DECISION_ROW_ALWAYS" : acting ? "" : "DECISION_ROW_WITHOUT_ACTION";
        if (!wrong.isEmpty() && unreadable.isEmpty()) {
            told.error(place, wrong, name);
        }
        boolean readable = complete
                && wrong.isEmpty()
                && unreadable.isEmpty()
                && columns.values().stream().noneMatch(DecisionTable::isBroken);
        WrittenRule rule = new WrittenRule(name, List.of(conditions), consequences, place);
        return readable && (ordinal > 0 || rule.rule(fields, pack, told).isPresent())
                ? Optional.of(rule)
                : Optional.empty();
    }

    private static Cell cell(List<Cell> row, int column) {
        return column < row.size()
                ? row.get(column)
                : new Cell("", row.get(0).place().atColumn(column + 1));
    }

    private void error(Cell cell, String code, Object... arguments) {
        Diagnostic diagnostic = Diagnostic.error(cell.place(), code, arguments);
        diagnostics.add(cell.isEmpty() ? diagnostic : diagnostic.showing(cell.text()));
    }
}
