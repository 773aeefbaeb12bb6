package org.pingxuan.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.ranking.Shortlist;
import org.pingxuan.words.Messages;

/** Writes a shortlist as a workbook: one sheet, and further ones where a sheet is full. No date gets into the bytes. */
public final class ShortlistXlsx {

    private static final int ROWS_A_SHEET = 1_000_000;
    private static final int ROWS_A_FLUSH = 1_000;

    private final Workbook workbook;
    private final List<String> headings;
    private final String name;
    private Worksheet sheet;
    private int sheets;
    private int row;

    private ShortlistXlsx(Workbook workbook, List<String> headings, String name) {
        this.workbook = workbook;
        this.headings = headings;
        this.name = name;
        this.sheet = nextSheet();
    }

    /**
     * Leaves the stream open.
     *
     * @param names name of a subject by its id
     */
    public static void write(
            Shortlist shortlist,
            Award award,
            Dictionary dictionary,
            UnaryOperator<String> names,
            Locale locale,
            OutputStream out)
            throws IOException {
        ShortlistRows rows = new ShortlistRows(shortlist, award, dictionary, names, locale);
        Path dated = Files.createTempFile("shortlist", ".xlsx");
        try {
            try (OutputStream file = Files.newOutputStream(dated)) {
                Workbook workbook = new Workbook(file, "pingxuan", "1.0");
                workbook.setCompressionLevel(Deflater.BEST_SPEED);
                ShortlistXlsx written = new ShortlistXlsx(
                        workbook, rows.headings(), Messages.of("ranking.sheet").in(locale));
                rows.forEach(written::add);
                written.sheet.finish();
                workbook.finish();
            }
            UndatedWorkbook.copy(dated, out);
        } finally {
            Files.delete(dated);
        }
    }

    private void add(List<ShortlistRows.Cell> cells) {
        try {
            if (row == ROWS_A_SHEET) {
                sheet.finish();
                sheet = nextSheet();
            }
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), column);
            }
            row++;
            if (row % ROWS_A_FLUSH == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ShortlistRows.Cell cell, int column) {
        if (!cell.isNumber()) {
            sheet.inlineString(row, column, cell.text());
            return;
        }
        sheet.value(row, column, new BigDecimal(cell.text()));
        if (cell.text().indexOf('.') >= 0) {
            sheet.style(row, column).format("0.00").set();
        }
    }

    private Worksheet nextSheet() {
        sheets++;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        next.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            next.inlineString(0, column, headings.get(column));
            next.style(0, column).bold().set();
        }
        row = 1;
        return next;
    }
}
