package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell of a decision table may say: one number, 是 or 否, one text; or several of them between commas. */
final class Literals {

    private static final Pattern NUMBER = Pattern.compile("[-−]?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\\\p{Cntrl}]*\"");

    private Literals() {}

    /** The value as it may stand out of quotes; null if it is no literal. */
    static @Nullable String bare(String value) {
        return switch (value) {
            case "是", "TRUE", "true" -> "true";
            case "否", "FALSE", "false" -> "false";
            default -> NUMBER.matcher(value).matches() || QUOTED.matcher(value).matches() ? value : null;
        };
    }

    /** A text that was written with quotes of its own, without them. */
    static String withoutQuotes(String value) {
        return QUOTED.matcher(value).matches() ? value.substring(1, value.length() - 1) : value;
    }

    /** Whether a text can stand between such quotes without closing them. */
    static boolean fitsBetween(char quote, String text) {
        return text.chars().noneMatch(c -> c == quote || c == '\\' || Character.isISOControl(c));
    }

    /** The values between the commas; commas in quotes separate nothing. */
    static List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < cell.length(); at++) {
            quoted ^= cell.charAt(at) == '"';
            if (cell.charAt(at) == ',' && !quoted) {
                values.add(cell.substring(from, at).strip());
                from = at + 1;
            }
        }
        values.add(cell.substring(from).strip());
        return values;
    }
}
