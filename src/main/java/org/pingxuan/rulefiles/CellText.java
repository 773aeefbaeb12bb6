package org.pingxuan.rulefiles;

import java.math.BigDecimal;
import java.math.MathContext;

/** How the content of a cell is written down, so that CSV and XLSX of one table read alike. */
final class CellText {

    /** A workbook stores numbers in binary; fifteen digits are what was typed (contract 1.1). */
    private static final MathContext TYPED = new MathContext(15);

    private CellText() {}

    /** Without spaces of any kind at its ends, and with {@code \n} as the only line end inside. */
    static String clean(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A number as a plain decimal; of a percent-formatted cell the percentage with its sign. */
    static String number(BigDecimal stored, boolean percent) {
        BigDecimal typed = stored.round(TYPED);
        BigDecimal shown = (percent ? typed.movePointRight(2) : typed).stripTrailingZeros();
        return (shown.signum() == 0 ? "0" : shown.toPlainString()) + (percent ? "%" : "");
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
