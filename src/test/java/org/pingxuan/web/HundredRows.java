package org.pingxuan.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The workbook of a hundred branches of the README, two of them with a mistake; run it to write it from its CSV file. */
final class HundredRows {

    static final Path CSV = Path.of("test-data/hundred-rows.csv");
    static final Path XLSX = Path.of("test-data/hundred-rows.xlsx");

    private HundredRows() {}

    public static void main(String[] arguments) throws IOException {
        try (OutputStream out = Files.newOutputStream(XLSX);
                Workbook workbook = new Workbook(out, "pingxuan", "1.0");
                CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(CSV)) {
            Worksheet sheet = workbook.newWorksheet("考评数据");
            sheet.freezePane(0, 1);
            int number = 0;
            for (CsvRecord row : rows) {
                for (int column = 0; column < row.getFieldCount(); column++) {
                    put(sheet, number, column, row.getField(column));
                }
                number++;
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, String cell) {
        if (row == 0) {
            sheet.value(row, column, cell);
            sheet.style(row, column).bold().set();
        } else if (cell.matches("[0-9]{1,3}")) {
            sheet.value(row, column, new BigDecimal(cell));
        } else {
            sheet.value(row, column, cell);
        }
    }
}
