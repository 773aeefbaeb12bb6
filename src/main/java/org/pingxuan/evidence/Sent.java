package org.pingxuan.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record as its sender wrote it, so that it can be given back to be corrected. */
public sealed interface Sent {

    /** A line of JSON, whether it can be read or not. */
    record Line(byte[] utf8) implements Sent {
        public String text() {
            return new String(utf8, StandardCharsets.UTF_8).strip();
        }
    }

    /**
     * A row of a table.
     *
     * @param headings of all columns, as written
     * @param cells text, decimals, booleans, null where empty; whatever else is there shows itself as text
     */
    record Cells(List<String> headings, List<@Nullable Object> cells) implements Sent {}
}
