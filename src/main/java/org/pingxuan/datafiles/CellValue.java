package org.pingxuan.datafiles;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;
import org.pingxuan.datafiles.Headings.Unusable;

/** What a workbook cell says: text, a decimal to 15 significant digits, yes or no, nothing, or nothing usable. */
final class CellValue {

    /** A workbook stores binary numbers; 15 digits are what it shows and what was typed. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private CellValue() {}

    static @Nullable Object of(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> null;
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean();
            case NUMBER -> number(cell);
            case FORMULA -> new Unusable("CELL_FORMULA", "=" + cell.getFormula());
            case ERROR -> new Unusable("CELL_ERROR", String.valueOf(cell.getRawValue()));
        };
    }

    private static Object number(Cell cell) {
        BigDecimal number = cell.asNumber().round(DIGITS);
        String format = format(cell);
        if (isDate(cell, format)) {
            return new Unusable("CELL_DATE", number.toPlainString());
        }
        return format.contains("%") ? number.movePointRight(2) : number;
    }

    /** The number format without quoted text, escapes and bracketed parts, which show but do not mean anything. */
    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null
                ? ""
                : format.replaceAll("\"[^\"]*\"", "").replaceAll("\\\\.", "").replaceAll("\\[[^\\]]*\\]", "");
    }

    private static boolean isDate(Cell cell, String format) {
        Integer id = cell.getDataFormatId();
        boolean builtIn = id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 58 && id != 48 && id != 49);
        return builtIn || !format.equals("General") && format.matches("(?s).*[ymdhsYMDHS年月日].*");
    }
}
