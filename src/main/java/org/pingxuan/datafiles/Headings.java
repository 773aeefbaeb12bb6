package org.pingxuan.datafiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.evidence.Attribute;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Sent;
import org.pingxuan.evidence.Where;
import org.pingxuan.evidence.Where.Row.Column;

/** The columns of a table of evaluation data: what each heading means, and records from rows. */
final class Headings {

    /** Cell texts that withdraw a reading. */
    private static final List<String> WITHDRAWN = List.of("null", "撤回");

    private final String file;
    private final String sheet;
    private final int line;
    private final List<String> headings;
    private final List<@Nullable Target> targets = new ArrayList<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Where the cells of a column go: {@code subject/tier}, {@code readings/mass.msi}, {@code cycle}. */
    private record Target(String part, @Nullable String key) {
        String pointer() {
            return key == null ? "/" + part : "/" + part + "/" + key;
        }
    }

    /** Columns that the sender keeps for notes. */
    private static final Target NOTES = new Target(RawRecord.NOTE, null);

    /** A cell nobody can take for a value, with the code of the problem. */
    record Unusable(String code, String shown) {
        @Override
        public String toString() {
            return shown;
        }
    }

    Headings(String file, String sheet, int line, List<String> headings, Dictionary dictionary) {
        this.file = file;
        this.sheet = sheet;
        this.line = line;
        this.headings = List.copyOf(headings);
        Map<String, Target> known = known(dictionary);
        Where.Row where = row(line);
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip();
            if (heading.isEmpty()) {
                targets.add(null);
                continue;
            }
            if (heading.startsWith(RawRecord.NOTE)) {
                targets.add(NOTES);
                continue;
            }
            Target target = known.get(heading);
            String pointer = target == null ? "/" + heading : target.pointer();
            if (target == null) {
                columns.putIfAbsent(pointer, new Column(heading, i + 1));
                Object maybe = Problem.maybe(heading, known.keySet());
                problems.add(Problem.of(where, pointer, "HEADING_UNKNOWN", heading, maybe));
            } else if (targets.contains(target)) {
                problems.add(Problem.of(where, pointer, "HEADING_TWICE", heading));
            } else {
                columns.put(pointer, new Column(heading, i + 1));
            }
            targets.add(target);
        }
        missing(where, new Target("cycle", null), "cycle", "周期");
        missing(where, new Target("subject", "id"), "subject.id", "编号");
    }

    private void missing(Where where, Target target, String heading, String zh) {
        if (!targets.contains(target)) {
            problems.add(Problem.of(where, "", "HEADING_MISSING", heading, zh));
        }
    }

    private static Map<String, Target> known(Dictionary dictionary) {
        Map<String, Target> known = new HashMap<>();
        dictionary
                .indicatorNames()
                .forEach(name -> known.put(
                        name,
                        new Target(
                                "readings",
                                dictionary.find(name).orElseThrow().code().code())));
        known.put("cycle", new Target("cycle", null));
        known.put("周期", new Target("cycle", null));
        known.put("subject.id", new Target("subject", "id"));
        known.put("编号", new Target("subject", "id"));
        for (Attribute attribute : Attribute.values()) {
            Target target = new Target("subject", attribute.key());
            known.put("subject." + attribute.key(), target);
            known.put(attribute.word().zh(), target);
        }
        known.put("source", new Target("source", null));
        known.put("来源", new Target("source", null));
        known.put("verified", new Target("verified", null));
        known.put("已核", new Target("verified", null));
        return known;
    }

    private Where.Row row(int number) {
        return new Where.Row(file, sheet, number, columns);
    }

    /** Empty if the table can be read; a table with an unknown heading is refused as a whole, so that nothing is lost. */
    List<Problem> problems() {
        return problems;
    }

    RawRecord unreadable() {
        return RawRecord.unreadable(row(line), problems, new Sent.Cells(headings, List.of()));
    }

    /**
     * The record of a row, null if the row is blank.
     *
     * @param cells text, decimals, booleans, {@link Unusable}, null where empty
     */
    @Nullable
    RawRecord record(int number, List<@Nullable Object> cells) {
        Where.Row where = row(number);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        List<Problem> wrong = new ArrayList<>();
        boolean blank = true;
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            Target target = i < targets.size() ? targets.get(i) : null;
            if (cell == null || cell instanceof String text && text.isBlank() || NOTES.equals(target)) {
                continue;
            }
            blank = false;
            if (target == null) {
                wrong.add(Problem.of(where, "", "CELL_WITHOUT_HEADING", i + 1, cell));
            } else if (cell instanceof Unusable unusable) {
                wrong.add(Problem.of(where, target.pointer(), unusable.code(), unusable.shown()));
            } else {
                put(fields, target, cell);
            }
        }
        return blank ? null : new RawRecord(fields, where, wrong, new Sent.Cells(headings, cells));
    }

    private static void put(Map<String, @Nullable Object> fields, Target target, Object cell) {
        boolean reading = target.part().equals("readings");
        Object value = cell;
        if (cell instanceof String text) {
            value = WITHDRAWN.contains(text.strip()) ? null : text.strip();
        } else if (cell instanceof BigDecimal number && !reading) {
            value = number.stripTrailingZeros().toPlainString();
        }
        if (target.key() == null) {
            fields.put(target.part(), value);
        } else {
            @SuppressWarnings("unchecked")
            Map<String, @Nullable Object> part = (Map<String, @Nullable Object>)
                    fields.computeIfAbsent(target.part(), name -> new LinkedHashMap<>());
            part.put(target.key(), value);
        }
    }
}
