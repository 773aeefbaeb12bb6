package org.pingxuan.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows as a workbook: one sheet, and further ones where a sheet is full. No date gets into the bytes. */
final class XlsxRowWriter implements RowWriter {

    private static final int ROWS_A_SHEET = 1_000_000;
    private static final int ROWS_A_FLUSH = 1_000;

    private final List<String> headings;
    private final String name;
    private final OutputStream out;
    private final Path dated;
    private final OutputStream file;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int row;

    /** @param name of the sheet */
    XlsxRowWriter(List<String> headings, String name, OutputStream out) throws IOException {
        this.headings = headings;
        this.name = name;
        this.out = out;
        this.dated = Files.createTempFile("rows", ".xlsx");
        this.file = Files.newOutputStream(dated);
        this.workbook = new Workbook(file, "pingxuan", "1.0");
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        this.sheet = nextSheet();
    }

    @Override
    public void add(List<RowCell> cells) {
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

    private void write(RowCell cell, int column) {
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

    @Override
    public void close() throws IOException {
        try {
            sheet.finish();
            workbook.finish();
            file.close();
            UndatedWorkbook.copy(dated, out);
        } finally {
            Files.delete(dated);
        }
    }
}
