package org.pingxuan.rules;

import java.nio.charset.StandardCharsets;

/** One file of the rules folder: its path under it, with forward slashes, and its bytes. */
public record RuleFile(String path, byte[] content) {

    public String text() {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    public boolean is(String ending) {
        return path.endsWith(ending);
    }
}
