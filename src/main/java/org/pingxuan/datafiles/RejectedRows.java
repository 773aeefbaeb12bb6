package org.pingxuan.datafiles;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Sent;
import org.pingxuan.evidence.Where;
import org.pingxuan.words.Label;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a batch that were refused, kept in a file as they were sent and with what is wrong with them, so that a batch
 * with many mistakes takes no memory. The file comes into being with the first of them.
 */
public final class RejectedRows implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path file;
    private @Nullable NdjsonWriter lines;
    private @Nullable OutputStream out;
    private List<String> headings = List.of();

    /**
     * A row that was refused.
     *
     * @param row physical line or row from 1
     * @param headings of the columns; empty where it is no row of a table
     * @param cells text, decimals, booleans, null where empty
     * @param text the line of JSON; null for a row of a table
     * @param readable whether the line can be read as JSON
     */
    public record Row(
            int row,
            List<String> headings,
            List<@Nullable Object> cells,
            @Nullable String text,
            boolean readable,
            List<Wrong> problems) {}

    /**
     * Something wrong with a row.
     *
     * @param field JSON pointer, or heading of the column
     * @param column from 1; 0 where it is no column
     */
    public record Wrong(String field, int column, String code, Label message) {}

    public RejectedRows(Path file) {
        this.file = file;
    }

    public void add(RawRecord record, List<Problem> problems) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("row", record.where().line());
        if (record.sent() instanceof Sent.Cells cells) {
            if (!cells.headings().equals(headings)) {
                headings = cells.headings();
                line.put("headings", headings);
            }
            line.put("cells", cells.cells().stream().map(RejectedRows::plain).toList());
        } else {
            line.put("text", Notes.asSent(record));
            line.put("readable", !record.fields().isEmpty());
        }
        line.put("problems", problems.stream().map(RejectedRows::plain).toList());
        try {
            if (lines == null) {
                out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                lines = new NdjsonWriter(out);
            }
            lines.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is no plain value shows itself as text. */
    private static @Nullable Object plain(@Nullable Object cell) {
        return cell == null || cell instanceof BigDecimal || cell instanceof Boolean ? cell : cell.toString();
    }

    private static Map<String, Object> plain(Problem problem) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("field", problem.field());
        Where.Row.Column column = problem.where() instanceof Where.Row row ? row.column(problem.pointer()) : null;
        plain.put("column", column == null ? 0 : column.number());
        plain.put("code", problem.code());
        plain.put("zh", problem.message().zh());
        plain.put("en", problem.message().en());
        return plain;
    }

    /** Reads them back in their order, one after the other; none if there is no file. */
    public static void read(Path file, Consumer<Row> rows) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            List<String> headings = List.of();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<?, ?> read = JSON.readValue(line, Map.class);
                if (read.get("headings") instanceof List<?> given) {
                    headings = given.stream().map(String.class::cast).toList();
                }
                rows.accept(row(read, headings));
            }
        }
    }

    private static Row row(Map<?, ?> read, List<String> headings) {
        List<@Nullable Object> cells = new ArrayList<>();
        if (read.get("cells") instanceof List<?> given) {
            for (Object cell : given) {
                cells.add(cell instanceof Integer || cell instanceof Long ? new BigDecimal(cell.toString()) : cell);
            }
        }
        List<Wrong> problems = ((List<?>) read.get("problems"))
                .stream().map(each -> wrong((Map<?, ?>) each)).toList();
        String text = (String) read.get("text");
        return new Row(
                (Integer) read.get("row"),
                text == null ? headings : List.of(),
                cells,
                text,
                Boolean.TRUE.equals(read.get("readable")),
                problems);
    }

    private static Wrong wrong(Map<?, ?> plain) {
        return new Wrong(
                (String) plain.get("field"),
                (Integer) plain.get("column"),
                (String) plain.get("code"),
                new Label((String) plain.get("zh"), (String) plain.get("en")));
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
