package org.pingxuan;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same readings give the same bytes, in whatever order, pieces and file format they come. */
class SameBytesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static List<ObjectNode> records;
    private static byte[] expected;

    @TempDir
    private Path folder;

    @BeforeAll
    static void scoreTheDataAsItIs() {
        records = Shell.text(Shell.WORKED_EXAMPLES)
                .lines()
                .map(line -> (ObjectNode) JSON.readTree(line))
                .toList();
        Shell.Ran ran = Shell.run("score", "--in", Shell.WORKED_EXAMPLES.toString());
        assertThat(ran.err()).isEmpty();
        expected = ran.bytes();
    }

    @Test
    void inAnyOrderOfLines() {
        List<ObjectNode> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(7));
        assertSame(scored(ndjson(shuffled)));
    }

    @Test
    void inPiecesOfOneReadingEach() {
        List<ObjectNode> pieces = new ArrayList<>();
        for (ObjectNode record : records) {
            ObjectNode attributes = record.deepCopy();
            attributes.remove("readings");
            pieces.add(attributes);
            record.path("readings").properties().forEach(reading -> {
                ObjectNode piece = record.deepCopy();
                piece.putObject("subject").set("id", record.path("subject").path("id"));
                piece.putObject("readings").set(reading.getKey(), reading.getValue());
                pieces.add(piece);
            });
        }
        Collections.shuffle(pieces, new Random(11));
        assertSame(scored(ndjson(pieces)));
    }

    @Test
    void readingByReadingSentTwice() {
        List<ObjectNode> twice = new ArrayList<>(records);
        twice.addAll(records);
        assertSame(scored(ndjson(twice)));
    }

    @Test
    void asOneJsonArray() throws IOException {
        Path file = folder.resolve("data.json");
        Files.writeString(file, records.stream().map(JsonNode::toString).collect(Collectors.joining(",\n", "[", "]")));
        assertSame(Shell.run("score", "--in", file.toString()));
    }

    @Test
    void asCsvWithChineseHeadings() throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            table(true).forEach(csv::writeRecord);
        }
        Path file = folder.resolve("data.csv");
        Files.writeString(file, "\uFEFF" + text);
        assertSame(Shell.run("score", "--in", file.toString()));
    }

    @Test
    void asAWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("数据");
            List<List<String>> rows = table(false);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    String cell = rows.get(row).get(column);
                    if (row > 0 && cell.matches("[0-9]+(\\.[0-9]+)?")) {
                        sheet.value(row, column, new java.math.BigDecimal(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(row, column, cell);
                    }
                }
            }
        }
        Path file = folder.resolve("data.xlsx");
        Files.write(file, bytes.toByteArray());
        assertSame(Shell.run("score", "--in", file.toString()));
    }

    private static Shell.Ran scored(String text) {
        return Shell.runWith(text.getBytes(StandardCharsets.UTF_8), "score", "--in", "-");
    }

    private static void assertSame(Shell.Ran ran) {
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        assertThat(new String(ran.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(new String(expected, StandardCharsets.UTF_8));
    }

    private static String ndjson(List<ObjectNode> lines) {
        return lines.stream().map(JsonNode::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    /** All records as a table with every column that any of them needs. */
    private static List<List<String>> table(boolean chinese) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (ObjectNode record : records) {
            Map<String, String> row = new LinkedHashMap<>();
            record.properties().forEach(field -> {
                if (field.getKey().equals("subject")) {
                    field.getValue()
                            .properties()
                            .forEach(attribute -> row.put("subject." + attribute.getKey(), cell(attribute.getValue())));
                } else if (field.getKey().equals("readings")) {
                    field.getValue()
                            .properties()
                            .forEach(reading -> row.put(reading.getKey(), cell(reading.getValue())));
                } else {
                    row.put(field.getKey(), cell(field.getValue()));
                }
            });
            columns.addAll(row.keySet());
            rows.add(row);
        }
        List<List<String>> table = new ArrayList<>();
        table.add(
                columns.stream().map(column -> chinese ? label(column) : column).toList());
        for (Map<String, String> row : rows) {
            table.add(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
        return table;
    }

    private static String label(String column) {
        return Shell.shippedRules()
                .dictionary()
                .find(column)
                .map(indicator -> indicator.label().zh())
                .orElse(column);
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(cell(item)));
            return String.join("/", items);
        }
        return value.isNull() ? "" : value.isBoolean() ? (value.booleanValue() ? "是" : "否") : value.asString();
    }
}
