package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Table;
import org.pingxuan.rules.Table.Cell;
import org.pingxuan.words.Label;

/**
 * A part of a rule file that can be edited for itself: a row, a key, a rule in sentences or DRL.
 *
 * @param name what people call it
 * @param cells texts by heading; what has no cells is one text under the empty heading
 */
record EditedPart(String name, Map<String, String> cells) {

    private static final Pattern RULE = Pattern.compile("(?:规则|rule)\\s*[\"“”]([^\"“”]*)[\"“”].*");

    /** Headings that say which row it is, the first that a table has; weights stand once for a sector and year. */
    private static final List<String> NAMING = List.of("规则", "rule", "代码", "code", "年度方案", "profile");

    private static final Set<String> SECTOR = Set.of("领域", "sector");
    private static final Set<String> SINCE = Set.of("自", "from");

    /** Rows of a table; headings in Chinese where the tables of the house have them in both languages. */
    static List<EditedPart> rows(RuleFile file, Table table) {
        if (table.rows().isEmpty()) {
            return List.of();
        }
        if (file.path().contains(".drl.")) {
            return table.rows().stream().map(EditedPart::decisionRow).toList();
        }
        boolean parameters = Role.of(file) == Role.PARAMETERS;
        List<String> headings = table.rows().get(0).stream()
                .map(Cell::text)
                .map(heading -> parameters ? heading : inChinese(heading))
                .toList();
        List<EditedPart> parts = new ArrayList<>();
        for (List<Cell> row : table.rows().subList(1, table.rows().size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(row.size(), headings.size()); i++) {
                if (!row.get(i).isEmpty()) {
                    cells.put(
                            headings.get(i).isEmpty() ? Place.letters(i + 1) : headings.get(i),
                            row.get(i).text());
                }
            }
            parts.add(new EditedPart(nameOf(cells, parameters, headings.get(0)), cells));
        }
        return parts;
    }

    /** A row of a decision table, which has no headings of its own: cells by the letter of their column. */
    private static EditedPart decisionRow(List<Cell> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                cells.put(Place.letters(i + 1), row.get(i).text());
            }
        }
        return new EditedPart(cells.isEmpty() ? "" : cells.values().iterator().next(), cells);
    }

    private static String nameOf(Map<String, String> cells, boolean parameters, String first) {
        String sector = texts(cells, SECTOR);
        if (parameters && !sector.isEmpty()) {
            return (sector + " " + texts(cells, SINCE)).strip();
        }
        String heading = NAMING.stream().filter(cells::containsKey).findFirst().orElse(first);
        return cells.getOrDefault(heading, "");
    }

    private static String texts(Map<String, String> cells, Set<String> headings) {
        return headings.stream().map(heading -> cells.getOrDefault(heading, "")).collect(Collectors.joining());
    }

    private static String inChinese(String heading) {
        for (Map<String, Label> known : List.of(ScoringTable.HEADINGS, IndicatorsTable.HEADINGS)) {
            for (Map.Entry<String, Label> entry : known.entrySet()) {
                if (heading.equals(entry.getKey())
                        || heading.equals(entry.getValue().en())) {
                    return entry.getValue().zh();
                }
            }
        }
        return heading;
    }

    /** Keys of a document by their path; a list of plain texts is one text. */
    static List<EditedPart> keys(Document document) {
        List<EditedPart> parts = new ArrayList<>();
        addKeys("", document, parts);
        return parts;
    }

    private static void addKeys(String path, Document document, List<EditedPart> parts) {
        if (document instanceof Document.Mapping mapping) {
            mapping.entries()
                    .forEach((key, entry) -> addKeys(path.isEmpty() ? key : path + "." + key, entry.value(), parts));
        } else if (document instanceof Document.Sequence sequence) {
            if (sequence.items().stream().allMatch(Document.Scalar.class::isInstance)) {
                String joined = sequence.items().stream()
                        .map(item -> ((Document.Scalar) item).text())
                        .collect(Collectors.joining("、"));
                parts.add(new EditedPart(path, Map.of("", joined)));
            } else {
                for (int i = 0; i < sequence.items().size(); i++) {
                    addKeys(path + "[" + (i + 1) + "]", sequence.items().get(i), parts);
                }
            }
        } else {
            parts.add(new EditedPart(path, Map.of("", ((Document.Scalar) document).text())));
        }
    }

    /** Rules in sentences or DRL by their name: the lines below it without comments and indents. */
    static List<EditedPart> rules(String text) {
        Map<String, StringBuilder> rules = new LinkedHashMap<>();
        String name = "";
        for (String written : text.split("\n")) {
            String line = written.replace('\u3000', ' ').replace('\u00A0', ' ').strip();
            Matcher head = RULE.matcher(line);
            if (head.matches()) {
                name = head.group(1);
                rules.computeIfAbsent(name, fresh -> new StringBuilder());
            } else if (!line.isEmpty() && !line.startsWith("//") && !line.startsWith("#")) {
                rules.computeIfAbsent(name, fresh -> new StringBuilder())
                        .append(line)
                        .append('\n');
            }
        }
        return rules.entrySet().stream()
                .map(rule -> new EditedPart(
                        rule.getKey(), Map.of("", rule.getValue().toString().strip())))
                .toList();
    }

    /** All of it in one line. */
    String text() {
        return cells.containsKey("")
                ? cells.get("").replace("\n", "；")
                : cells.entrySet().stream()
                        .filter(cell -> !cell.getValue().equals(name))
                        .map(cell -> cell.getKey() + " " + cell.getValue())
                        .collect(Collectors.joining("；"));
    }

    /** The lines of a text without those at its beginning and end that the other has too. */
    static String apart(String text, String other) {
        List<String> lines = Arrays.asList(text.split("\n"));
        List<String> others = Arrays.asList(other.split("\n"));
        int shorter = Math.min(lines.size(), others.size());
        int start = 0;
        while (start < shorter && lines.get(start).equals(others.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && lines.get(lines.size() - 1 - end).equals(others.get(others.size() - 1 - end))) {
            end++;
        }
        return String.join("；", lines.subList(start, lines.size() - end));
    }
}
