package org.pingxuan;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
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
import org.pingxuan.sample.SampleCounties;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The same data give the same bytes, in whatever order, cut and file format they come (contract 1.2). */
class SameBytesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The worked examples of three cycles, and a small county with all that goes wrong in one. */
    private static final List<Map<String, Object>> RECORDS = new ArrayList<>();

    private static byte[] sheets;
    private static byte[] shortlist;

    @TempDir
    Path temporary;

    @BeforeAll
    static void scoreTheRecordsAsTheyStand() throws IOException {
        Files.readAllLines(Shell.WORKED_EXAMPLES).forEach(line -> RECORDS.add(object(JSON.readValue(line, Map.class))));
        SampleCounties.generate(120, 5, "2012", line -> RECORDS.add(object(JSON.readValue(text(line), Map.class))));
        Shell.Ran scored = Shell.runWith(ndjson(RECORDS), "score", "--in", "-");
        assertThat(scored.err()).isEmpty();
        sheets = scored.bytes();
        shortlist = ranked(ndjson(RECORDS));
        assertThat(scored.lines()).hasSizeGreaterThan(RECORDS.size());
    }

    @Test
    void inAnyOrderOfLines() {
        List<Map<String, Object>> shuffled = shuffled(RECORDS, 1);

        assertThat(scored(ndjson(shuffled))).isEqualTo(sheets);
        assertThat(ranked(ndjson(shuffled))).isEqualTo(shortlist);
    }

    @Test
    void inPiecesOfOneReadingEach() {
        List<Map<String, Object>> pieces = shuffled(
                RECORDS.stream().flatMap(record -> split(record, 100).stream()).toList(), 2);

        assertThat(pieces).hasSizeGreaterThan(10 * RECORDS.size());
        assertThat(scored(ndjson(pieces))).isEqualTo(sheets);
        assertThat(ranked(ndjson(pieces))).isEqualTo(shortlist);
    }

    @Test
    void withEveryReadingSentTwice() {
        List<Map<String, Object>> twice = new ArrayList<>(RECORDS);
        twice.addAll(RECORDS);

        assertThat(scored(ndjson(twice))).isEqualTo(sheets);
    }

    @Test
    void mergedFromTwoFilesWithTheSameFactInBoth() throws IOException {
        List<Map<String, Object>> first = new ArrayList<>();
        List<Map<String, Object>> second = new ArrayList<>(RECORDS.subList(0, 40));
        for (Map<String, Object> record : RECORDS) {
            List<Map<String, Object>> halves = split(record, 2);
            first.addAll(halves.subList(0, halves.size() - 1));
            second.add(halves.get(halves.size() - 1));
        }
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(ndjson(first));
        both.write(ndjson(second));

        assertThat(scored(both.toByteArray())).isEqualTo(sheets);
    }

    @Test
    void asJsonArray() {
        assertThat(scored(text(RECORDS).getBytes(StandardCharsets.UTF_8))).isEqualTo(sheets);
    }

    @Test
    void asCsvFromStandardInputAndAsAnOfficeProgramSavesIt() throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(headings());
            RECORDS.forEach(record -> csv.writeRecord(
                    cells(record).stream().map(SameBytesTest::cell).toList()));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

        assertThat(scored(bytes)).isEqualTo(sheets);
        assertThat(scored(file("data.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(sheets);
    }

    @Test
    void asWorkbookWithNumbersPercentagesAndTruthValues() throws IOException {
        byte[] workbook = workbook();

        assertThat(scored(file("data.xlsx", workbook))).isEqualTo(sheets);
        assertThat(ranked(workbook)).isEqualTo(shortlist);
    }

    @Test
    void writtenToAFile() {
        Path out = temporary.resolve("new/sheets.ndjson");
        Shell.Ran ran = Shell.runWith(ndjson(RECORDS), "score", "--in", "-", "--out", out.toString());

        assertThat(ran.bytes()).isEmpty();
        assertThat(out).hasBinaryContent(sheets);
    }

    private static byte[] scored(byte[] data) {
        Shell.Ran ran = Shell.runWith(data, "score", "--in", "-");
        assertThat(ran.err()).isEmpty();
        return ran.bytes();
    }

    private static byte[] scored(Path data) {
        Shell.Ran ran = Shell.run("score", "--in", data.toString());
        assertThat(ran.err()).isEmpty();
        return ran.bytes();
    }

    private static byte[] ranked(byte[] data) {
        Shell.Ran ran = Shell.runWith(data, "rank", "--in", "-", "--award", "year-end-members", "--cycle", "2012");
        assertThat(ran.err()).isEmpty();
        return ran.bytes();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(temporary.resolve(name), content);
    }

    /** The attributes in a record of their own, and the readings dealt out to others that only name the subject. */
    private static List<Map<String, Object>> split(Map<String, Object> record, int parts) {
        List<Map<String, Object>> pieces = new ArrayList<>();
        Map<String, Object> attributes = new LinkedHashMap<>(record);
        attributes.remove("readings");
        attributes.remove("verified");
        pieces.add(attributes);
        for (int part = 0; part < parts; part++) {
            Map<String, Object> readings = new LinkedHashMap<>();
            int number = 0;
            for (Map.Entry<String, Object> reading : readings(record).entrySet()) {
                if (number++ % parts == part) {
                    readings.put(reading.getKey(), reading.getValue());
                }
            }
            if (readings.isEmpty()) {
                break;
            }
            Map<String, Object> piece = new LinkedHashMap<>();
            piece.put("cycle", record.get("cycle"));
            piece.put("subject", Map.of("id", subject(record).get("id")));
            piece.put("source", record.get("source"));
            piece.put("readings", readings);
            piece.put(
                    "verified",
                    record.get("verified") instanceof List<?> codes
                            ? codes.stream().filter(readings::containsKey).toList()
                            : record.get("verified"));
            pieces.add(piece);
        }
        return pieces;
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("考评");
            List<String> headings = headings();
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            for (int row = 1; row <= RECORDS.size(); row++) {
                List<Object> cells = cells(RECORDS.get(row - 1));
                for (int column = 0; column < cells.size(); column++) {
                    put(sheet, row, column, cells.get(column), headings.get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value, String heading) {
        if (value instanceof Number number && heading.endsWith("率")) {
            sheet.value(row, column, new BigDecimal(number.toString()).movePointLeft(2));
            sheet.style(row, column).format("0.00%").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean yes) {
            sheet.value(row, column, yes);
        } else if (value != null) {
            sheet.value(row, column, cell(value));
        }
    }

    /** Chinese and English headings by turns. */
    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(
                "周期",
                "subject.id",
                "名称",
                "subject.kind",
                "形式",
                "层级",
                "subject.sector",
                "地区",
                "上级",
                "岗位",
                "subject.flags",
                "来源",
                "verified"));
        int number = 0;
        for (String code : codes()) {
            headings.add(
                    number++ % 2 == 0
                            ? code
                            : Shell.shippedRules()
                                    .dictionary()
                                    .find(code)
                                    .orElseThrow()
                                    .label()
                                    .zh());
        }
        return headings;
    }

    private static List<Object> cells(Map<String, Object> record) {
        List<Object> cells = new ArrayList<>();
        cells.add(record.get("cycle"));
        for (String attribute : List.of(
                "id", "name", "kind", "form", "tier", "sector", "region", "parent", "postCategories", "flags")) {
            cells.add(subject(record).get(attribute));
        }
        cells.add(record.get("source"));
        cells.add(record.get("verified"));
        codes().forEach(code -> cells.add(readings(record).get(code)));
        return cells;
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        } else if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining("/"));
        }
        return value.toString();
    }

    private static Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        RECORDS.forEach(record -> codes.addAll(readings(record).keySet()));
        return codes;
    }

    private static List<Map<String, Object>> shuffled(List<Map<String, Object>> records, int seed) {
        List<Map<String, Object>> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static byte[] ndjson(List<Map<String, Object>> records) {
        return records.stream()
                .map(SameBytesTest::text)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static Map<String, Object> subject(Map<String, Object> record) {
        return object(record.get("subject"));
    }

    private static Map<String, Object> readings(Map<String, Object> record) {
        return object(record.get("readings"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
