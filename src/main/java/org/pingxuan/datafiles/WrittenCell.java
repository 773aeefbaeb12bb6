package org.pingxuan.datafiles;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What may be written into a cell so that it is read as it was meant. */
final class WrittenCell {

    /** A workbook stores numbers in binary; fifteen digits survive it (contract 1.1). */
    private static final int DIGITS = 15;

    private WrittenCell() {}

    /** Whether a workbook keeps the number as it is. */
    static boolean isExact(BigDecimal number) {
        return number.precision() <= DIGITS;
    }

    /** A cell of a CSV file: what begins like a formula and is no number is never run by a spreadsheet program. */
    static String harmless(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        String text = cell.toString();
        boolean formula =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("[+-]?[0-9.,]+%?");
        return formula ? "'" + text : text;
    }
}
