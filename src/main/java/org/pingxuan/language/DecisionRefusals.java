package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Nearest;
import org.pingxuan.rules.Table.Cell;
import org.pingxuan.words.Messages;

/** Words of Drools' decision tables that have no meaning here, each with the reason; others are taken for misspelt ones. */
final class DecisionRefusals {

    private static final List<String> KEYWORDS = List.of("CONDITION", "ACTION", "NAME", "DESCRIPTION");
    private static final List<String> PROPERTIES = List.of("RuleSet", "RuleTable");

    /** Why not, by the word in capitals. */
    private static final Map<String, String> REASONS = reasons();

    private DecisionRefusals() {}

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        for (String word : List.of("IMPORT", "VARIABLES", "FUNCTIONS", "QUERIES", "DECLARE", "UNIT", "DIALECT")) {
            reasons.put(word, "DECISION_NO_CODE");
        }
        for (String word : List.of(
                "PRIORITY",
                "P",
                "SALIENCE",
                "NO-LOOP",
                "U",
                "LOCK-ON-ACTIVE",
                "L",
                "AUTO-FOCUS",
                "F",
                "ACTIVATION-GROUP",
                "X",
                "AGENDA-GROUP",
                "G",
                "RULEFLOW-GROUP",
                "R",
                "SEQUENTIAL",
                "SEQUENTIALMAXPRIORITY",
                "SEQUENTIALMINPRIORITY")) {
            reasons.put(word, "DECISION_NO_ORDER");
        }
        for (String word :
                List.of("DURATION", "D", "TIMER", "T", "CALENDARS", "E", "DATE-EFFECTIVE", "V", "DATE-EXPIRES", "Z")) {
            reasons.put(word, "DECISION_NO_CLOCK");
        }
        for (String word : List.of("ENABLED", "B", "METADATA", "@", "NOTES")) {
            reasons.put(word, "DECISION_NO_NOTES");
        }
        for (String word : List.of("ESCAPEQUOTES", "NUMERICDISABLED", "IGNORENUMERICFORMAT")) {
            reasons.put(word, "DECISION_NO_FLAG");
        }
        return Map.copyOf(reasons);
    }

    /** A word above a column that is none of the four. */
    static Diagnostic keyword(Cell cell) {
        return refusal(cell, cell.text(), "DECISION_KEYWORD", KEYWORDS);
    }

    /** A word before the tables that is neither {@code RuleSet} nor {@code RuleTable}. */
    static Diagnostic property(Cell cell) {
        return refusal(cell, cell.text().split("\\s", 2)[0], "DECISION_PROPERTY", PROPERTIES);
    }

    private static Diagnostic refusal(Cell cell, String word, String code, List<String> known) {
        String reason = REASONS.get(word.toUpperCase(Locale.ROOT));
        if (reason != null) {
            return Diagnostic.error(cell.place(), "DECISION_NOT_ALLOWED", word)
                    .showing(cell.text())
                    .hinting(Messages.of(reason));
        }
        List<String> capitals = new ArrayList<>(known);
        List<String> nearest = Nearest.to(
                word.toUpperCase(Locale.ROOT),
                known.stream().map(each -> each.toUpperCase(Locale.ROOT)).toList());
        capitals.removeIf(each -> !nearest.isEmpty() && !nearest.contains(each.toUpperCase(Locale.ROOT)));
        String said = nearest.isEmpty() ? "NAMES_KNOWN" : "NAMES_MEANT";
        return Diagnostic.error(cell.place(), code, word)
                .showing(cell.text())
                .hinting(Messages.of(
                        said, String.join(nearest.isEmpty() ? "、" : "”“", capitals), String.join(", ", capitals)));
    }
}
