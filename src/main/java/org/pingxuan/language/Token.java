package org.pingxuan.language;

/**
 * A word, number, quoted text or sign of a condition.
 *
 * @param text of a quoted text, what stands between the quotes
 * @param offset of its first character in the source
 */
record Token(Kind kind, String text, int offset) {

    enum Kind {
        WORD,
        NUMBER,
        QUOTED,
        SIGN,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** As people see it in a message. */
    String shown() {
        return kind == Kind.QUOTED ? "\"" + text + "\"" : text;
    }
}
