package org.pingxuan.rulefiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.InputGate;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Table;
import org.pingxuan.rules.Table.Cell;
import org.pingxuan.rules.Table.Merged;
import org.pingxuan.zipped.WorkbookCheck;
import org.pingxuan.zipped.WorkbookCheck.Flaw;

/** The first sheet of a workbook as a table; formulas, dates and error values are diagnostics with their cell. */
final class Workbooks {

    /** Formats under which another number is shown than is stored: with digits of their own, hiding, in thousands. */
    private static final Pattern MISLEADING =
            Pattern.compile("[1-9]|\"[^\"]*[0-9%][^\"]*\"|\\\\[0-9%]|;;|^;|[0#],+([^0#]|$)");

    private Workbooks() {}

    static Optional<Table> read(RuleFile file, Diagnostics diagnostics) {
        Place whole = Place.of(file.path());
        try {
            if (file.isTooLarge()) {
                diagnostics.error(whole, "FILE_TOO_LARGE", file.path(), Limits.FILE_BYTES >> 20);
                return Optional.empty();
            }
            List<Flaw> flaws = WorkbookCheck.of(new SeekableInMemoryByteChannel(file.content()), WorkbookCheck.RULES);
            List<Merged> merged = flaws.stream()
                    .filter(flaw -> mayStand(file, flaw))
                    .map(flaw ->
                            new Merged(flaw.what(), new Place(file.path(), flaw.sheet(), flaw.row(), flaw.column())))
                    .toList();
            flaws.stream().filter(flaw -> !mayStand(file, flaw)).forEach(flaw -> tell(file.path(), flaw, diagnostics));
            if (flaws.size() > merged.size()) {
                return Optional.empty();
            }
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(file.content()), new ReadingOptions(true, true))) {
                Sheet sheet = workbook.getFirstSheet();
                try (Stream<Row> rows = sheet.openStream()) {
                    return table(file.path(), sheet.getName(), rows, merged, diagnostics);
                }
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            diagnostics.error(whole, "WORKBOOK_BROKEN", file.path());
            return Optional.empty();
        }
    }

    /** In a decision table an object may stand over several columns; whether it is one is not known here. */
    private static boolean mayStand(RuleFile file, Flaw flaw) {
        return file.is(".drl.xlsx") && flaw.code().equals("CELL_IS_MERGED");
    }

    private static void tell(String path, Flaw flaw, Diagnostics diagnostics) {
        Place place = flaw.sheet() == null ? Place.of(path) : new Place(path, flaw.sheet(), flaw.row(), flaw.column());
        String what = flaw.code().equals("WORKBOOK_BROKEN") || flaw.code().equals("WORKBOOK_LOCKED")
                ? path
                : InputGate.shown(flaw.what());
        diagnostics.error(place, flaw.code(), flaw.code().equals("WORKBOOK_TOO_LARGE") ? path : what);
    }

    private static Optional<Table> table(
            String path, String sheet, Stream<Row> rows, List<Merged> merged, Diagnostics diagnostics) {
        TableLimits limits = new TableLimits(path, diagnostics);
        List<List<Cell>> filled = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (Iterator<Row> each = rows.iterator(); limits.isKept() && each.hasNext(); ) {
            Row row = each.next();
            List<Cell> cells = cells(path, sheet, row, limits, diagnostics);
            if (!cells.stream().allMatch(Cell::isEmpty) && limits.take(cells)) {
                filled.add(cells);
                numbers.add(row.getRowNum());
            }
        }
        return limits.isKept() ? Optional.of(new Table(filled, numbers, merged)) : Optional.empty();
    }

    private static List<Cell> cells(String path, String sheet, Row row, TableLimits limits, Diagnostics diagnostics) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), Limits.COLUMNS + 1); column++) {
            Place place = new Place(path, sheet, row.getRowNum(), column + 1);
            cells.add(new Cell(text(row.getCell(column), place, limits, diagnostics), place));
        }
        return cells;
    }

    private static String text(
            org.dhatim.fastexcel.reader.@Nullable Cell cell, Place place, TableLimits limits, Diagnostics diagnostics) {
        if (cell == null) {
            return "";
        }
        if (cell.getFormula() != null) {
            diagnostics.error(place, "CELL_IS_FORMULA", cell.getFormula());
            return "";
        }
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        return switch (cell.getType()) {
            case STRING -> {
                limits.check(cell.asString(), place);
                yield CellText.clean(cell.asString());
            }
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case NUMBER -> {
                if (isDate(format)) {
                    diagnostics.error(place, "CELL_IS_DATE");
                    yield "";
                }
                if (isMisleading(format)) {
                    diagnostics.error(place, "CELL_FORMAT", format);
                }
                yield CellText.number(new BigDecimal(cell.getRawValue()), format.contains("%"));
            }
            case ERROR -> {
                diagnostics.error(place, "CELL_IS_ERROR", cell.getRawValue());
                yield "";
            }
            case FORMULA, EMPTY -> "";
        };
    }

    private static boolean isMisleading(String format) {
        return MISLEADING.matcher(format.replaceAll("\\[[^\\]]*]", "")).find();
    }

    private static boolean isDate(String format) {
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return !letters.contains("general") && letters.matches(".*[ymdhs].*");
    }
}
