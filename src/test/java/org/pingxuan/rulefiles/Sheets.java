package org.pingxuan.rulefiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pingxuan.rules.RuleFile;

/** Workbooks for tests. */
public final class Sheets {

    private Sheets() {}

    /** A workbook of one sheet, written by the test. */
    public static RuleFile file(String path, String sheet, Consumer<Worksheet> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            writing.accept(workbook.newWorksheet(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleFile(path, bytes.toByteArray());
    }

    /** A workbook with the cells of a CSV text without quotes: numbers as numbers, percentages as percent cells. */
    public static RuleFile ofCsv(String path, String csv) {
        return ofCells(
                path, csv.lines().map(line -> List.of(line.split(",", -1))).toList());
    }

    /** A workbook with these cells: numbers as numbers, percentages as percent cells. */
    public static RuleFile ofCells(String path, List<List<String>> rows) {
        return ofCells(path, rows, sheet -> {});
    }

    /** The same, with more done to the sheet. */
    public static RuleFile ofCells(String path, List<List<String>> rows, Consumer<Worksheet> more) {
        return file(path, "表1", sheet -> {
            int row = 0;
            for (List<String> line : rows) {
                int column = 0;
                for (String text : line) {
                    if (text.matches("-?[0-9.]+%")) {
                        sheet.value(row, column, new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2));
                        sheet.style(row, column).format("0.00%").set();
                    } else if (text.matches("-?[0-9.]+")) {
                        sheet.value(row, column, new BigDecimal(text));
                    } else if (!text.isEmpty()) {
                        sheet.value(row, column, text);
                    }
                    column++;
                }
                row++;
            }
            more.accept(sheet);
        });
    }
}
