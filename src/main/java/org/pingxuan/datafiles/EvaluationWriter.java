package org.pingxuan.datafiles;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.evidence.Submission;

/**
 * Writes evaluation data in a form in which it can be taken in again (contract 1.1). Tables have no room for evidence.
 * Closing it leaves the stream open.
 */
public abstract class EvaluationWriter implements AutoCloseable {

    private static final int ROWS_A_FLUSH = 500;

    EvaluationWriter() {}

    public abstract void write(Submission submission);

    @Override
    public abstract void close();

    /** One record of JSON a line. */
    public static EvaluationWriter lines(OutputStream out) {
        BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return new EvaluationWriter() {
            @Override
            public void write(Submission submission) {
                unchecked(() -> {
                    lines.write(SubmissionJson.write(submission));
                    lines.write('\n');
                });
            }

            @Override
            public void close() {
                unchecked(lines::flush);
            }
        };
    }

    /** @param columns indicators that occur */
    public static EvaluationWriter csv(OutputStream out, SortedSet<IndicatorCode> columns) {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        EvaluationCells cells = new EvaluationCells(columns);
        unchecked(() -> text.write('\uFEFF'));
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(cells.headings());
        return new EvaluationWriter() {
            @Override
            public void write(Submission submission) {
                csv.writeRecord(
                        cells.of(submission).stream().map(WrittenCell::harmless).toList());
            }

            @Override
            public void close() {
                unchecked(csv::flush);
            }
        };
    }

    /** @param columns indicators that occur */
    public static EvaluationWriter workbook(OutputStream out, SortedSet<IndicatorCode> columns) {
        EvaluationCells cells = new EvaluationCells(columns);
        Workbook workbook = new Workbook(out, "pingxuan", "1.0");
        Worksheet sheet = workbook.newWorksheet("考评数据");
        sheet.freezePane(0, 1);
        put(sheet, 0, List.copyOf(cells.headings()));
        int[] rows = {1};
        return new EvaluationWriter() {
            @Override
            public void write(Submission submission) {
                put(sheet, rows[0]++, cells.of(submission));
                if (rows[0] % ROWS_A_FLUSH == 0) {
                    unchecked(sheet::flush);
                }
            }

            @Override
            public void close() {
                unchecked(workbook::finish);
            }
        };
    }

    private static void put(Worksheet sheet, int row, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof BigDecimal number && WrittenCell.isExact(number)) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.inlineString(
                        row, column, cell instanceof BigDecimal number ? number.toPlainString() : cell.toString());
            }
        }
    }

    /** Work that may fail to write. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
