package org.pingxuan.datafiles;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Where;

/** Evaluation data in a CSV table, UTF-8 with or without a byte order mark. */
final class CsvRecords extends Records {

    private final String file;
    private final Dictionary dictionary;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> rows;
    private @Nullable Headings headings;
    private int last;
    private boolean stopped;

    CsvRecords(String file, InputStream content, Dictionary dictionary) {
        this.file = file;
        this.dictionary = dictionary;
        InputStreamReader characters = new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(characters);
        this.rows = reader.iterator();
    }

    @Override
    @Nullable
    RawRecord read() {
        try {
            while (!stopped && rows.hasNext()) {
                CsvRecord row = rows.next();
                last = (int) row.getStartingLineNumber();
                if (headings == null) {
                    headings = new Headings(file, "", last, headings(row), dictionary);
                    if (!headings.problems().isEmpty()) {
                        stopped = true;
                        return headings.unreadable();
                    }
                    continue;
                }
                RawRecord record = headings.record(last, new ArrayList<>(row.getFields()));
                if (record != null) {
                    return record;
                }
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            return stop("FILE_NOT_UTF8");
        } catch (CsvParseException e) {
            return stop("CSV_BROKEN");
        }
        return headings == null && !stopped ? stop("FILE_EMPTY") : null;
    }

    private static List<String> headings(CsvRecord row) {
        List<String> headings = new ArrayList<>(row.getFields());
        headings.set(0, headings.get(0).startsWith("\uFEFF") ? headings.get(0).substring(1) : headings.get(0));
        return headings;
    }

    private RawRecord stop(String code) {
        stopped = true;
        Where where = new Where.Line(file, last + 1);
        return RawRecord.unreadable(where, List.of(Problem.of(where, "", code)));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
