package org.pingxuan.evidence;

import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/**
 * Something wrong with a submitted record: where, the value, and what would be right.
 *
 * @param pointer JSON pointer of the field within the record (RFC 6901), empty for the whole record
 */
public record Problem(String pointer, Where where, String code, Label message) {

    static Problem of(Where where, String pointer, String code, Object... arguments) {
        return new Problem(pointer, where, code, Messages.of(code, arguments));
    }

    /** A problem a reader of files found. */
    public static Problem unreadable(Where where, String pointer, String code, Object... arguments) {
        return of(where, pointer, code, arguments);
    }

    /** File, line and field as the sender sees them. */
    public String place() {
        return where.place(pointer);
    }

    /** Pointer or column heading. */
    public String field() {
        return where.field(pointer);
    }

    @Override
    public String toString() {
        return place() + " " + code + " " + message.zh();
    }
}
