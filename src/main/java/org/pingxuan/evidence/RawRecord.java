package org.pingxuan.evidence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One submitted record as plain values, before any check: text, {@link java.math.BigDecimal}, {@link Boolean}, lists, maps
 * and null, the same for JSON and tables.
 *
 * @param problems what the reader could not read: the whole line, or cells whose fields are then left out
 */
public record RawRecord(Map<String, @Nullable Object> fields, Where where, List<Problem> problems) {

    public RawRecord(Map<String, @Nullable Object> fields, Where where) {
        this(fields, where, List.of());
    }

    /** A line or file nobody can read. */
    public static RawRecord unreadable(Where where, List<Problem> problems) {
        return new RawRecord(Map.of(), where, problems);
    }

    boolean isUnreadable() {
        return fields.isEmpty() && !problems.isEmpty();
    }
}
