package org.pingxuan.drools;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.words.Messages;

/**
 * The text of a DRL file, looked over before Drools parses it: characters, quotes and brackets. What it refuses would be
 * reported by the parser lines later or not at all, or would keep it busy for hours.
 */
final class DrlSource {

    /** The brackets of a condition and those of its pattern. */
    private static final int MOST_BRACKETS = Limits.BRACKETS + 1;

    private static final String FULL_WIDTH = "（），。；：“”‘’！＝＜＞＋－＊／【】｛｝、";
    private static final String HALF_WIDTH = "(),.;:\"\"''!=<>+-*/[]{},";

    private final String file;
    private final String written;
    private final Diagnostics diagnostics;
    private final StringBuilder plain;
    private final StringBuilder bare;
    private final Deque<Integer> open = new ArrayDeque<>();
    private boolean sound = true;

    DrlSource(RuleFile file, Diagnostics diagnostics) {
        this.file = file.path();
        this.written = file.text();
        this.diagnostics = diagnostics;
        this.plain = new StringBuilder(written);
        this.bare = new StringBuilder(written);
        if (written.length() > Limits.TEXT) {
            sound = false;
            diagnostics.error(Place.of(file.path()), "DRL_TOO_LARGE", Limits.TEXT);
        } else {
            scan();
        }
    }

    /** Whether Drools may parse it. */
    boolean isSound() {
        return sound;
    }

    /** The text with comments blanked out, every character at its place. */
    String plain() {
        return plain.toString();
    }

    /** First place of a word from an offset on, outside comments and strings; -1 if there is none. */
    int find(String word, int from) {
        for (int at = bare.indexOf(word, from); at >= 0; at = bare.indexOf(word, at + 1)) {
            if (!isPartOfName(at - 1) && !isPartOfName(at + word.length())) {
                return at;
            }
        }
        return -1;
    }

    /** Where a rule begins that goes on into the next one or to the end of the file; -1 if every rule has its end. */
    int unended() {
        for (int rule = find("rule", 0); rule >= 0; ) {
            int end = find("end", rule);
            int next = find("rule", rule + 1);
            if (end < 0 || next >= 0 && next < end) {
                return rule;
            }
            rule = next;
        }
        return -1;
    }

    Place place(int offset) {
        int line = 1;
        int start = 0;
        for (int at = written.indexOf('\n'); at >= 0 && at < offset; at = written.indexOf('\n', at + 1)) {
            line++;
            start = at + 1;
        }
        return Place.of(file, line, offset - start + 1);
    }

    /** The line as written. */
    String line(int number) {
        return written.lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
    }

    char at(int line, int column) {
        String text = line(line);
        return column >= 1 && column <= text.length() ? text.charAt(column - 1) : ' ';
    }

    void error(int offset, String code, Object... arguments) {
        error(place(offset), code, arguments);
    }

    void error(Place place, String code, Object... arguments) {
        diagnostics.add(Diagnostic.error(place, code, arguments).showing(line(place.line())));
    }

    private void scan() {
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at);
            if (written.startsWith("//", at)) {
                at = blank(at, endOfLine(at), plain, bare);
            } else if (written.startsWith("/*", at)) {
                int end = written.indexOf("*/", at + 2);
                if (end < 0) {
                    refuse(at, "DRL_COMMENT");
                }
                at = blank(at, end < 0 ? written.length() : end + 2, plain, bare);
            } else if (c == '"' || c == '\'') {
                at = string(at, c);
            } else {
                character(at, c);
                at++;
            }
        }
        if (sound) {
            open.forEach(bracket -> refuse(bracket, "DRL_BRACKET_OPEN", written.charAt(bracket)));
        }
    }

    private int string(int from, char quote) {
        int end = endOfLine(from);
        for (int at = from + 1; at < end; at++) {
            hidden(at);
            if (written.charAt(at) == '\\') {
                refuse(at, "DRL_ESCAPE");
            } else if (written.charAt(at) == quote) {
                return blank(from + 1, at, bare) + 1;
            }
        }
        refuse(from, "DRL_QUOTE");
        return end;
    }

    private void character(int at, char c) {
        if (c == '\u3000') {
            blank(at, at + 1, plain, bare);
        } else if (c == '(' || c == '[' || c == '{') {
            open.push(at);
            if (open.size() == MOST_BRACKETS + 1) {
                refuse(at, "DRL_BRACKETS", MOST_BRACKETS - 1);
            }
        } else if (c == ')' || c == ']' || c == '}') {
            open.poll();
        } else if (c == '\\') {
            refuse(at, "DRL_ESCAPE");
        } else if (FULL_WIDTH.indexOf(c) >= 0) {
            sound = false;
            diagnostics.add(Diagnostic.error(place(at), "DRL_SYNTAX", c)
                    .showing(line(place(at).line()))
                    .hinting(Messages.of("DRL_FULL_WIDTH", c, HALF_WIDTH.charAt(FULL_WIDTH.indexOf(c)))));
        } else {
            hidden(at);
        }
    }

    private void hidden(int at) {
        char c = written.charAt(at);
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        if (control || Character.getType(c) == Character.FORMAT) {
            refuse(at, "DRL_CHARACTER", String.format(Locale.ROOT, "U+%04X", (int) c));
        }
    }

    private void refuse(int at, String code, Object... arguments) {
        sound = false;
        error(at, code, arguments);
    }

    private int blank(int from, int to, StringBuilder... texts) {
        for (int at = from; at < to; at++) {
            hidden(at);
            for (StringBuilder text : texts) {
                if (text.charAt(at) != '\n') {
                    text.setCharAt(at, ' ');
                }
            }
        }
        return to;
    }

    private int endOfLine(int from) {
        int end = written.indexOf('\n', from);
        return end < 0 ? written.length() : end;
    }

    private boolean isPartOfName(int at) {
        return at >= 0 && at < bare.length() && Character.isJavaIdentifierPart(bare.charAt(at));
    }
}
