package org.pingxuan.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Table;
import org.pingxuan.rules.Table.Cell;

/** The first sheet of a workbook as a table; formulas, dates and error values are diagnostics with their cell. */
final class Workbooks {

    private static final long MAX_UNPACKED = 64L << 20;
    private static final int MAX_COLUMNS = 500;

    private Workbooks() {}

    static Optional<Table> read(RuleFile file, Diagnostics diagnostics) {
        Place whole = Place.of(file.path());
        try {
            if (file.isTooLarge() || unpacksTooLarge(file)) {
                diagnostics.error(whole, "FILE_TOO_LARGE", file.path(), RuleFile.MAX_BYTES >> 20);
                return Optional.empty();
            }
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(file.content()), new ReadingOptions(true, true))) {
                Sheet sheet = workbook.getFirstSheet();
                try (Stream<Row> rows = sheet.openStream()) {
                    return Optional.of(table(file.path(), sheet.getName(), rows, diagnostics));
                }
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            diagnostics.error(whole, "WORKBOOK_BROKEN", file.path());
            return Optional.empty();
        }
    }

    private static Table table(String path, String sheet, Stream<Row> rows, Diagnostics diagnostics) {
        List<List<Cell>> filled = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        rows.forEach(row -> {
            List<Cell> cells = cells(path, sheet, row, diagnostics);
            if (!cells.stream().allMatch(Cell::isEmpty)) {
                filled.add(cells);
                numbers.add(row.getRowNum());
            }
        });
        return new Table(filled, numbers);
    }

    private static List<Cell> cells(String path, String sheet, Row row, Diagnostics diagnostics) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MAX_COLUMNS); column++) {
            Place place = new Place(path, sheet, row.getRowNum(), column + 1);
            cells.add(new Cell(text(row.getCell(column), place, diagnostics), place));
        }
        return cells;
    }

    private static String text(org.dhatim.fastexcel.reader.@Nullable Cell cell, Place place, Diagnostics diagnostics) {
        if (cell == null) {
            return "";
        }
        if (cell.getFormula() != null) {
            diagnostics.error(place, "CELL_IS_FORMULA", cell.getFormula());
            return "";
        }
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        return switch (cell.getType()) {
            case STRING -> CellText.clean(cell.asString());
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case NUMBER -> {
                if (isDate(format)) {
                    diagnostics.error(place, "CELL_IS_DATE");
                    yield "";
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

    private static boolean isDate(String format) {
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return !letters.contains("general") && letters.matches(".*[ymdhs].*");
    }

    private static boolean unpacksTooLarge(RuleFile file) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.content()))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MAX_UNPACKED) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
