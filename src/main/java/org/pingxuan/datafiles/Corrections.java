package org.pingxuan.datafiles;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.words.Messages;

/**
 * Writes the rows of a batch that were refused as a file of the same kind, each with a note of what is wrong, ready to be
 * corrected and sent again: notes are not read. Leaves the stream open.
 */
public final class Corrections {

    private static final String WRONG = "FFC7CE";
    private static final String NOTE = "FFEB9C";
    private static final int NOTE_WIDTH = 60;
    private static final int ROWS_A_FLUSH = 1_000;

    private final Locale locale;
    private final OutputStream out;

    /** @param locale language of the notes */
    public Corrections(Locale locale, OutputStream out) {
        this.locale = locale;
        this.out = out;
    }

    /** Records of JSON, one a line. */
    public void lines(Path rejected) throws IOException {
        BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        RejectedRows.read(rejected, row -> {
            try {
                lines.write(Notes.line(row, locale));
                lines.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        lines.flush();
    }

    /** With a byte order mark, by which spreadsheet programs know UTF-8. */
    public void csv(Path rejected) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        @SuppressWarnings("resource") // the stream stays open
        CsvWriter csv = CsvWriter.builder().build(text);
        boolean[] headed = {false};
        RejectedRows.read(rejected, row -> {
            if (!headed[0]) {
                headed[0] = true;
                csv.writeRecord(headings(row));
            }
            csv.writeRecord(cells(row).stream().map(WrittenCell::harmless).toList());
        });
        csv.flush();
    }

    /** The cells that are wrong are marked. */
    public void workbook(Path rejected) throws IOException {
        Workbook workbook = new Workbook(out, "pingxuan", "1.0");
        Worksheet sheet = workbook.newWorksheet(Messages.of("CORRECTIONS_SHEET").in(locale));
        sheet.freezePane(0, 1);
        int[] next = {0};
        RejectedRows.read(rejected, row -> {
            try {
                if (next[0] == 0) {
                    write(sheet, next[0]++, List.copyOf(headings(row)));
                    int note = headings(row).size() - 1;
                    sheet.range(0, 0, 0, note).style().bold().set();
                    sheet.width(note, NOTE_WIDTH);
                }
                write(sheet, next[0], cells(row));
                mark(sheet, next[0]++, row);
                if (next[0] % ROWS_A_FLUSH == 0) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        workbook.finish();
    }

    private static void write(Worksheet sheet, int at, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof BigDecimal number) {
                sheet.value(at, column, number);
            } else if (cell instanceof Boolean yes) {
                sheet.value(at, column, yes);
            } else if (cell != null) {
                sheet.inlineString(at, column, cell.toString());
            }
        }
    }

    private static void mark(Worksheet sheet, int at, RejectedRows.Row row) {
        List<Integer> kept = kept(row);
        for (RejectedRows.Wrong wrong : row.problems()) {
            int column = kept.indexOf(wrong.column() - 1);
            if (column >= 0) {
                sheet.style(at, column).fillColor(WRONG).set();
            }
        }
        sheet.style(at, kept.size() + 1).fillColor(NOTE).wrapText(true).set();
    }

    private List<String> headings(RejectedRows.Row row) {
        List<String> headings = new ArrayList<>();
        kept(row).forEach(column -> headings.add(row.headings().get(column)));
        headings.add(Notes.ROW.in(locale));
        headings.add(Notes.PROBLEM.in(locale));
        return headings;
    }

    private List<@Nullable Object> cells(RejectedRows.Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        kept(row)
                .forEach(column ->
                        cells.add(column < row.cells().size() ? row.cells().get(column) : null));
        cells.add(BigDecimal.valueOf(row.row()));
        cells.add(Notes.sentence(row, locale));
        return cells;
    }

    /** Columns that are no notes of an earlier correction. */
    private static List<Integer> kept(RejectedRows.Row row) {
        List<Integer> kept = new ArrayList<>();
        for (int column = 0; column < row.headings().size(); column++) {
            if (!Notes.isOurs(row.headings().get(column).strip())) {
                kept.add(column);
            }
        }
        return kept;
    }
}
