package org.pingxuan.rulefiles;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Table;
import org.pingxuan.rules.Table.Cell;

/** CSV as a table: a cell's place is the line on which its row starts in the file, and the number of its column. */
final class CsvTables {

    /** What a spreadsheet would compute when it opens the file, and show the result instead. */
    private static final Pattern FORMULA = Pattern.compile("\\s*(=|@|[+-][^0-9.\\s])");

    private CsvTables() {}

    static Optional<Table> read(String path, String text, Diagnostics diagnostics) {
        List<List<Cell>> rows = new ArrayList<>();
        TableLimits limits = new TableLimits(path, diagnostics);
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        int line = 1;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord csv : records) {
                line = (int) csv.getStartingLineNumber();
                number++;
                List<Cell> cells = new ArrayList<>();
                for (String field : csv.getFields()) {
                    Place place = Place.of(path, line, cells.size() + 1);
                    if (FORMULA.matcher(field).lookingAt()) {
                        diagnostics.error(
                                place, "CELL_IS_FORMULA", field.strip().substring(1));
                    }
                    cells.add(new Cell(CellText.clean(field), place));
                }
                if (!cells.stream().allMatch(Cell::isEmpty)) {
                    if (!limits.take(cells)) {
                        return Optional.empty();
                    }
                    rows.add(cells);
                    numbers.add(number);
                }
            }
        } catch (CsvParseException e) {
            diagnostics.error(Place.of(path, line, 0), "TABLE_BROKEN", line);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return limits.isKept() ? Optional.of(new Table(rows, numbers)) : Optional.empty();
    }
}
