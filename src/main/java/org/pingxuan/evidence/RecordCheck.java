package org.pingxuan.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Intake.Checked;
import org.pingxuan.evidence.Submission.Verified;
import org.pingxuan.rules.Characters;

/** The check of one record, from its top level down. */
final class RecordCheck {

    private static final List<String> FIELDS =
            List.of("cycle", "subject", "source", "readings", "verified", "evidence");
    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_EVIDENCE = 2000;

    private final Dictionary dictionary;
    private final RawRecord record;
    private final Problems problems;
    private final SortedMap<IndicatorCode, Optional<Value>> readings = new TreeMap<>();
    private final Map<IndicatorCode, String> pointers = new HashMap<>();

    RecordCheck(Dictionary dictionary, RawRecord record) {
        this.dictionary = dictionary;
        this.record = record;
        this.problems = new Problems(record.where());
    }

    Checked result() {
        problems.addAll(record.problems());
        if (record.isUnreadable()) {
            return new Checked.Refused(problems.all());
        }
        for (String key : record.fields().keySet()) {
            if (!FIELDS.contains(key) && !key.startsWith(RawRecord.NOTE)) {
                problems.add(
                        Problems.pointer("", key), "FIELD_UNKNOWN", Problems.show(key), Problem.maybe(key, FIELDS));
            }
        }
        Cycle cycle = cycle(record.fields().get("cycle"));
        AttributesCheck subject = new AttributesCheck(dictionary, problems);
        subject.check(record.fields().get("subject"));
        String source = source(record.fields().get("source"));
        readings(record.fields().get("readings"));
        Verified verified = verified(record.fields().get("verified"));
        SortedMap<IndicatorCode, String> evidence = evidence(record.fields().get("evidence"));
        Map<IndicatorCode, Value> given = new TreeMap<>();
        readings.forEach((code, value) -> value.ifPresent(there -> given.put(code, there)));
        new Coherence(dictionary, problems, pointers)
                .check(subject.text(Attribute.KIND), subject.text(Attribute.FORM), given);
        return problems.all().isEmpty()
                ? new Checked.Accepted(
                        new Submission(cycle, subject.id(), subject.given(), source, readings, verified, evidence))
                : new Checked.Refused(problems.all());
    }

    /** The cycle; some cycle and a problem if it is wrong. */
    private Cycle cycle(@Nullable Object raw) {
        Optional<Cycle> cycle = raw instanceof String text ? Cycle.parse(text) : Optional.empty();
        if (cycle.isEmpty()) {
            if (raw != null) {
                problems.add("/cycle", "CYCLE_WRONG", Problems.show(raw));
            } else if (!problems.at("/cycle")) {
                problems.add("/cycle", "CYCLE_MISSING");
            }
        }
        return cycle.orElse(NO_CYCLE);
    }

    private static final Cycle NO_CYCLE = new Cycle("", 0, Cycle.Type.YEAR);

    private String source(@Nullable Object raw) {
        if (raw == null) {
            return "";
        }
        if (raw instanceof String text && text.length() <= LONGEST_SOURCE && Characters.isName(text)) {
            return text.strip();
        }
        problems.add("/source", "SOURCE_WRONG", Problems.show(raw), LONGEST_SOURCE);
        return "";
    }

    private void readings(@Nullable Object raw) {
        if (raw instanceof Map<?, ?> map) {
            map.forEach((key, value) -> reading(key.toString(), value));
        } else if (raw != null) {
            problems.add("/readings", "READINGS_EXPECTED", Problems.show(raw));
        }
    }

    private void reading(String key, @Nullable Object raw) {
        String pointer = Problems.pointer("/readings", key);
        Optional<Indicator> known = indicator(key, pointer);
        if (known.isEmpty()) {
            return;
        }
        Indicator indicator = known.get();
        if (pointers.putIfAbsent(indicator.code(), pointer) != null) {
            problems.add(pointer, "READING_TWICE", indicator.label(), indicator.code());
        } else if (indicator.derived() && !indicator.submittable()) {
            problems.add(pointer, "READING_DERIVED", indicator.label());
        } else if (raw == null) {
            readings.put(indicator.code(), Optional.empty());
        } else {
            new ValueCheck(indicator, pointer, problems)
                    .check(raw)
                    .ifPresent(value -> readings.put(indicator.code(), Optional.of(value)));
        }
    }

    private Optional<Indicator> indicator(String name, String pointer) {
        Optional<Indicator> found = dictionary.find(name.strip());
        if (found.isEmpty()) {
            problems.add(
                    pointer,
                    "INDICATOR_UNKNOWN",
                    Problems.show(name),
                    Problem.maybe(name.strip(), dictionary.indicatorNames()));
        }
        return found;
    }

    private static final Map<String, Object> YES_OR_NO =
            Map.of("是", true, "true", true, "TRUE", true, "否", false, "false", false, "FALSE", false);

    private Verified verified(@Nullable Object raw) {
        boolean table = record.where().isTable();
        Object said = table && raw instanceof String text ? YES_OR_NO.getOrDefault(text, text) : raw;
        if (said == null || said.equals(false)) {
            return Verified.NONE;
        }
        if (said.equals(true)) {
            return Verified.ALL;
        }
        List<?> items = raw instanceof List || table ? ValueCheck.items(raw) : null;
        if (items == null) {
            problems.add("/verified", "VERIFIED_WRONG", Problems.show(raw));
            return Verified.NONE;
        }
        TreeSet<IndicatorCode> codes = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            String pointer = raw instanceof List ? Problems.pointer("/verified", i) : "/verified";
            if (items.get(i) instanceof String name) {
                indicator(name, pointer).ifPresent(indicator -> codes.add(indicator.code()));
            } else {
                problems.add(pointer, "VERIFIED_WRONG", String.valueOf(items.get(i)));
            }
        }
        return new Verified(false, codes);
    }

    private SortedMap<IndicatorCode, String> evidence(@Nullable Object raw) {
        SortedMap<IndicatorCode, String> evidence = new TreeMap<>();
        if (raw instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                String pointer = Problems.pointer("/evidence", key);
                Optional<Indicator> indicator = indicator(key.toString(), pointer);
                if (value instanceof String text && text.length() <= LONGEST_EVIDENCE) {
                    indicator.ifPresent(known -> evidence.put(known.code(), text));
                } else {
                    problems.add(
                            pointer, "EVIDENCE_TEXT", value == null ? "null" : Problems.show(value), LONGEST_EVIDENCE);
                }
            });
        } else if (raw != null) {
            problems.add("/evidence", "EVIDENCE_EXPECTED", Problems.show(raw));
        }
        return evidence;
    }
}
