package org.pingxuan.evidence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One submitted record as plain values, before any check: text, {@link java.math.BigDecimal}, {@link Boolean}, lists, maps
 * and null, the same for JSON and tables.
 *
 * @param problems what the reader could not read: the whole line, or cells whose fields are then left out
 * @param sent as the sender wrote it; null where the fields say all of it
 */
public record RawRecord(
        Map<String, @Nullable Object> fields,
        Where where,
        List<Problem> problems,
        @Nullable Sent sent) {

    /** What starts with it, a column of a table or a field of JSON, is a note of the sender and is not read. */
    public static final String NOTE = "#";

    public RawRecord(Map<String, @Nullable Object> fields, Where where) {
        this(fields, where, List.of(), null);
    }

    public RawRecord(Map<String, @Nullable Object> fields, Where where, List<Problem> problems) {
        this(fields, where, problems, null);
    }

    /** A line or file nobody can read. */
    public static RawRecord unreadable(Where where, List<Problem> problems) {
        return unreadable(where, problems, null);
    }

    /** The same, with what nobody can read. */
    public static RawRecord unreadable(Where where, List<Problem> problems, @Nullable Sent sent) {
        return new RawRecord(Map.of(), where, problems, sent);
    }

    boolean isUnreadable() {
        return fields.isEmpty() && !problems.isEmpty();
    }
}
