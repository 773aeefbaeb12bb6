package org.pingxuan.office;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.ranking.Shortlist;

/** Writes a shortlist as CSV that spreadsheets open as it is: UTF-8 with a mark, headings and labels in words. */
public final class ShortlistCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private ShortlistCsv() {}

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
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(rows.headings());
        rows.forEach(row -> csv.writeRecord(text(row)));
        csv.flush();
        writer.flush();
    }

    private static List<String> text(List<ShortlistRows.Cell> row) {
        return row.stream().map(ShortlistCsv::text).toList();
    }

    /** A name that begins like a formula is never run by a spreadsheet. */
    private static String text(ShortlistRows.Cell cell) {
        boolean formula = !cell.isNumber()
                && !cell.text().isEmpty()
                && FORMULA_STARTS.indexOf(cell.text().charAt(0)) >= 0;
        return formula ? "'" + cell.text() : cell.text();
    }
}
