package org.pingxuan.datafiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Where;
import org.pingxuan.rules.InputGate;
import org.pingxuan.zipped.WorkbookCheck;

/** Evaluation data on the first sheet of a workbook, row by row. */
final class WorkbookRecords extends Records {

    private final String file;
    private final Dictionary dictionary;
    private final Path copy;
    private final ReadableWorkbook workbook;
    private final String sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private @Nullable Headings headings;
    private int last;
    private boolean stopped;

    private WorkbookRecords(String file, Dictionary dictionary, Path copy, ReadableWorkbook workbook)
            throws IOException {
        this.file = file;
        this.dictionary = dictionary;
        this.copy = copy;
        this.workbook = workbook;
        Sheet first = workbook.getFirstSheet();
        this.sheet = first.getName();
        this.stream = first.openStream();
        this.rows = stream.iterator();
    }

    /** The content goes through a temporary file: a workbook has its table of contents at the end. */
    static Records open(String file, InputStream content, Dictionary dictionary) throws IOException {
        Path copy = Files.createTempFile("pingxuan-", ".xlsx");
        ReadableWorkbook workbook = null;
        try (content) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            List<WorkbookCheck.Flaw> flaws = WorkbookCheck.of(Files.newByteChannel(copy), WorkbookCheck.DATA);
            if (!flaws.isEmpty()) {
                Files.deleteIfExists(copy);
                return only(unreadable(file, flaws.get(0)));
            }
            workbook = new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true));
            return new WorkbookRecords(file, dictionary, copy, workbook);
        } catch (IOException | ExcelReaderException e) {
            if (workbook != null) {
                workbook.close();
            }
            Files.deleteIfExists(copy);
            return only(unreadable(file, 1));
        }
    }

    private static RawRecord unreadable(String file, WorkbookCheck.Flaw flaw) {
        Where where = new Where.Line(file, 1);
        boolean broken = flaw.code().equals("WORKBOOK_BROKEN");
        String what = flaw.what().isEmpty() || flaw.code().equals("WORKBOOK_TOO_LARGE") ? file : flaw.what();
        return RawRecord.unreadable(
                where,
                List.of(
                        broken
                                ? Problem.of(where, "", "WORKBOOK_UNREADABLE")
                                : Problem.of(where, "", flaw.code(), InputGate.shown(what))));
    }

    private static RawRecord unreadable(String file, int line) {
        Where where = new Where.Line(file, line);
        return RawRecord.unreadable(where, List.of(Problem.of(where, "", "WORKBOOK_UNREADABLE")));
    }

    @Override
    @Nullable
    RawRecord read() {
        try {
            while (!stopped && rows.hasNext()) {
                Row row = rows.next();
                last = row.getRowNum();
                List<@Nullable Object> cells = cells(row);
                if (headings == null) {
                    if (cells.stream().allMatch(cell -> cell == null)) {
                        continue;
                    }
                    headings = new Headings(file, sheet, last, headings(cells), dictionary);
                    if (!headings.problems().isEmpty()) {
                        stopped = true;
                        return headings.unreadable();
                    }
                    continue;
                }
                RawRecord record = headings.record(last, cells);
                if (record != null) {
                    return record;
                }
            }
        } catch (ExcelReaderException e) {
            stopped = true;
            return unreadable(file, last + 1);
        }
        if (headings == null && !stopped) {
            stopped = true;
            Where where = new Where.Line(file, 1);
            return RawRecord.unreadable(where, List.of(Problem.of(where, "", "FILE_EMPTY")));
        }
        return null;
    }

    private static List<@Nullable Object> cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(cell == null ? null : CellValue.of(cell));
        }
        return cells;
    }

    private static List<String> headings(List<@Nullable Object> cells) {
        return cells.stream().map(cell -> cell == null ? "" : cell.toString()).toList();
    }

    @Override
    public void close() {
        try (stream) {
            workbook.close();
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
