package org.pingxuan.evidence;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;

/**
 * A verifier's word that readings are right as they were at a revision (contract section 3).
 *
 * @param codes where each stands in what was sent
 * @param revision the latest revision of the subject that the verifier has seen
 */
public record Verification(
        SortedMap<IndicatorCode, String> codes, int revision, SortedMap<IndicatorCode, String> evidence) {

    private static final List<String> FIELDS = List.of("codes", "revision", "evidence");
    private static final int LONGEST_EVIDENCE = 2000;

    public Verification {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
    }

    /** Outcome of a check. */
    public sealed interface Checked {
        /** Nothing wrong by itself. */
        record Accepted(Verification verification) implements Checked {}

        /** At least one problem. */
        record Refused(List<Problem> problems) implements Checked {}
    }

    /** Reads {@code {codes, revision, evidence}}; one text as evidence is evidence for all of the codes. */
    public static Checked check(Dictionary dictionary, RawRecord record) {
        Problems problems = new Problems(record.where());
        problems.addAll(record.problems());
        for (String key : record.fields().keySet()) {
            if (!FIELDS.contains(key)) {
                problems.add(
                        Problems.pointer("", key), "FIELD_UNKNOWN", Problems.show(key), Problem.maybe(key, FIELDS));
            }
        }
        SortedMap<IndicatorCode, String> codes =
                codes(dictionary, record.fields().get("codes"), problems);
        int revision = revision(record.fields().get("revision"), problems);
        SortedMap<IndicatorCode, String> evidence =
                evidence(dictionary, record.fields().get("evidence"), codes, problems);
        return problems.all().isEmpty()
                ? new Checked.Accepted(new Verification(codes, revision, evidence))
                : new Checked.Refused(problems.all());
    }

    private static SortedMap<IndicatorCode, String> codes(
            Dictionary dictionary, @Nullable Object raw, Problems problems) {
        SortedMap<IndicatorCode, String> codes = new TreeMap<>();
        if (!(raw instanceof List<?> names) || names.isEmpty()) {
            problems.add("/codes", "CODES_TO_VERIFY", raw == null ? "null" : Problems.show(raw));
            return codes;
        }
        for (int i = 0; i < names.size(); i++) {
            String pointer = Problems.pointer("/codes", i);
            indicator(dictionary, String.valueOf(names.get(i)), pointer, problems)
                    .ifPresent(known -> codes.putIfAbsent(known.code(), pointer));
        }
        return codes;
    }

    private static Optional<Indicator> indicator(
            Dictionary dictionary, String name, String pointer, Problems problems) {
        Optional<Indicator> known = dictionary.find(name.strip());
        if (known.isEmpty()) {
            problems.add(
                    pointer,
                    "INDICATOR_UNKNOWN",
                    Problems.show(name),
                    Problem.maybe(name.strip(), dictionary.indicatorNames()));
        }
        return known;
    }

    private static int revision(@Nullable Object raw, Problems problems) {
        if (raw instanceof BigDecimal number
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                && number.stripTrailingZeros().scale() <= 0) {
            return number.intValue();
        }
        problems.add("/revision", "REVISION_EXPECTED", raw == null ? "null" : Problems.show(raw));
        return 0;
    }

    private static SortedMap<IndicatorCode, String> evidence(
            Dictionary dictionary, @Nullable Object raw, SortedMap<IndicatorCode, String> codes, Problems problems) {
        SortedMap<IndicatorCode, String> evidence = new TreeMap<>();
        if (raw instanceof String text && text.length() <= LONGEST_EVIDENCE) {
            codes.keySet().forEach(code -> evidence.put(code, text));
        } else if (raw instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                String pointer = Problems.pointer("/evidence", key);
                Optional<Indicator> known = indicator(dictionary, key.toString(), pointer, problems);
                if (value instanceof String text && text.length() <= LONGEST_EVIDENCE) {
                    known.ifPresent(indicator -> evidence.put(indicator.code(), text));
                } else {
                    problems.add(
                            pointer, "EVIDENCE_TEXT", value == null ? "null" : Problems.show(value), LONGEST_EVIDENCE);
                }
            });
        } else if (raw != null) {
            problems.add("/evidence", "EVIDENCE_TEXT", Problems.show(raw), LONGEST_EVIDENCE);
        }
        return evidence;
    }

    /**
     * What stands against it given what is on file: readings that are not there, or that no one verifies, and a revision
     * that has not been reached.
     */
    public List<Problem> problems(Dossier dossier, Dictionary dictionary, int latest, Where where) {
        Problems problems = new Problems(where);
        if (revision > latest) {
            problems.add("/revision", "REVISION_AHEAD", revision, latest);
        }
        codes.forEach((code, pointer) -> {
            if (!dossier.readings().containsKey(code)) {
                Indicator indicator = dictionary.get(code);
                boolean computed = indicator.derived() && !indicator.submittable();
                problems.add(pointer, computed ? "VERIFY_SOURCES" : "NOTHING_TO_VERIFY", indicator.label());
            }
        });
        return problems.all();
    }

    /** Readings that are not any more what the verifier has seen. */
    public List<Problem> changed(Dossier seen, Dossier now, Dictionary dictionary, int latest, Where where) {
        Problems problems = new Problems(where);
        codes.forEach((code, pointer) -> {
            Reading then = seen.readings().get(code);
            Reading current = now.readings().get(code);
            if (current != null && (then == null || !then.value().equals(current.value()))) {
                problems.add(
                        pointer,
                        "READING_CHANGED",
                        dictionary.get(code).label(),
                        revision,
                        then == null ? "–" : then.value().display(),
                        current.value().display(),
                        latest);
            }
        });
        return problems.all();
    }
}
