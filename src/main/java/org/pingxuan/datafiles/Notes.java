package org.pingxuan.datafiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Sent;
import org.pingxuan.words.Label;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The notes that go with rows given back to be corrected: where they stood, and what is wrong with them. */
final class Notes {

    static final Label ROW = new Label("#行", "#row");
    static final Label PROBLEM = new Label("#问题", "#problem");

    /** The line of a record that cannot be read. */
    private static final Label TEXT = new Label("#原文", "#text");

    private static final Set<String> OURS =
            Set.of(ROW.zh(), ROW.en(), PROBLEM.zh(), PROBLEM.en(), TEXT.zh(), TEXT.en());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Notes() {}

    /** Whether a heading or field is a note of an earlier correction. */
    static boolean isOurs(String name) {
        return OURS.contains(name);
    }

    /** The text of a record of JSON without earlier notes; as written wherever nothing has to be taken out. */
    static String asSent(RawRecord record) {
        boolean noted = record.fields().keySet().stream().anyMatch(Notes::isOurs);
        if (record.sent() instanceof Sent.Line line && !noted) {
            return line.text();
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(record.fields());
        fields.keySet().removeIf(Notes::isOurs);
        return fields.isEmpty() && record.sent() instanceof Sent.Line line
                ? line.text()
                : JSON.writeValueAsString(fields);
    }

    /** All problems of a row in one sentence each. */
    static String sentence(RejectedRows.Row row, Locale locale) {
        return row.problems().stream().map(wrong -> told(wrong, locale)).collect(Collectors.joining("; "));
    }

    private static String told(RejectedRows.Wrong wrong, Locale locale) {
        return wrong.field().isEmpty()
                ? wrong.message().in(locale)
                : wrong.field() + ": " + wrong.message().in(locale);
    }

    /** The line of a row of JSON with the notes in front. */
    static String line(RejectedRows.Row row, Locale locale) {
        Map<String, Object> notes = new LinkedHashMap<>();
        notes.put(ROW.in(locale), row.row());
        List<String> problems =
                row.problems().stream().map(wrong -> told(wrong, locale)).toList();
        notes.put(PROBLEM.in(locale), problems);
        String text = row.text() == null ? "" : row.text();
        if (!row.readable() || !text.startsWith("{")) {
            notes.put(TEXT.in(locale), text);
            return JSON.writeValueAsString(notes);
        }
        String front = JSON.writeValueAsString(notes);
        String rest = text.substring(1).stripLeading();
        return front.substring(0, front.length() - 1) + (rest.startsWith("}") ? "" : ",") + rest;
    }
}
