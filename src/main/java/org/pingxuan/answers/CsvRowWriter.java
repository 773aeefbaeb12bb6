package org.pingxuan.answers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows as CSV that spreadsheets open as it is: UTF-8 with a mark. */
final class CsvRowWriter implements RowWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Writer writer;
    private final CsvWriter csv;

    CsvRowWriter(List<String> headings, OutputStream out) throws IOException {
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(headings);
    }

    @Override
    public void add(List<RowCell> row) {
        csv.writeRecord(row.stream().map(CsvRowWriter::text).toList());
    }

    /** A name that begins like a formula is never run by a spreadsheet. */
    private static String text(RowCell cell) {
        boolean formula = !cell.isNumber()
                && !cell.text().isEmpty()
                && FORMULA_STARTS.indexOf(cell.text().charAt(0)) >= 0;
        return formula ? "'" + cell.text() : cell.text();
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
    }
}
