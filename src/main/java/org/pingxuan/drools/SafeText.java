package org.pingxuan.drools;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Texts as compiled rules compare them: an id stays as it is, any other text becomes {@code ~} and its bytes in hex, on
 * both sides of the comparison. So nothing but an id's characters ever stands between quotes in generated code, and
 * equal texts stay equal and different ones different.
 */
final class SafeText {

    private static final boolean[] OF_IDS = ofIds();

    private SafeText() {}

    static String of(String text) {
        return isId(text) ? text : "~" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    static Collection<String> of(Set<String> codes) {
        for (String code : codes) {
            if (!isId(code)) {
                return codes.stream().map(SafeText::of).collect(Collectors.toUnmodifiableSet());
            }
        }
        return codes;
    }

    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= OF_IDS.length || !OF_IDS[c]) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean[] ofIds() {
        boolean[] legal = new boolean[128];
        for (char c = 0; c < legal.length; c++) {
            legal[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_-.".indexOf(c) >= 0;
        }
        return legal;
    }
}
