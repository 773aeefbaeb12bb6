package org.pingxuan.rules;

import java.nio.charset.StandardCharsets;

/** One file of the rules folder: its path under it, with forward slashes, and its bytes. */
public record RuleFile(String path, byte[] content) {

    /** The most a rule file may weigh. */
    public static final int MAX_BYTES = 4 << 20;

    /** Without byte order mark, and with {@code \n} as the only line end. */
    public String text() {
        return Utf8.normalised(new String(content, StandardCharsets.UTF_8));
    }

    public boolean isTooLarge() {
        return content.length > MAX_BYTES;
    }

    /** The part of the path before the last slash; empty for a file directly under the rules folder. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The part of the path after the last slash. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public boolean is(String ending) {
        return path.endsWith(ending);
    }
}
