package org.pingxuan.evidence;

import java.util.Collection;
import java.util.List;
import org.pingxuan.rules.Nearest;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/**
 * Something wrong with a submitted record: where, the value, and what would be right.
 *
 * @param pointer JSON pointer of the field within the record (RFC 6901), empty for the whole record
 */
public record Problem(String pointer, Where where, String code, Label message) {

    /** A problem with the sentence of its code. */
    public static Problem of(Where where, String pointer, String code, Object... arguments) {
        return new Problem(pointer, where, code, Messages.of(code, arguments));
    }

    /** {@code did you mean …} as an argument of a message; empty text if no name is near. */
    public static Object maybe(String wrong, Collection<String> names) {
        List<String> nearest = Nearest.to(wrong, names);
        return nearest.isEmpty() ? "" : Messages.of("MAYBE", nearest.get(0));
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
