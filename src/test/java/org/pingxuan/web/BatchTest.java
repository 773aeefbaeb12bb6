package org.pingxuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.pingxuan.Counter;
import org.pingxuan.rulefiles.Sheets;
import tools.jackson.databind.JsonNode;

/** Batches with mistakes: the good rows come in, the others are given back to be corrected. */
class BatchTest extends AtTheCounter {

    private static final String BATCH = "/api/v1/evaluations/batch";

    @Test
    void ofTwoThousandRowsTwentyWrongOnesAreRejectedAndTheSameAgainChangesNothing() throws Exception {
        byte[] rows = WrongRows.ndjson(2_000, 20);
        JsonNode report = counter.post(BATCH, Counter.NDJSON, rows).json();
        assertThat(counts(report)).isEqualTo("2000 1980 0 20");
        assertThat(report.get("rejected")).hasSize(20);
        for (JsonNode rejected : report.get("rejected")) {
            assertThat(rejected.get("row").asInt() % 100).isZero();
            assertThat(rejected.get("field").asString()).startsWith("/");
            assertThat(rejected.get("message").asString()).isNotBlank();
        }
        long latest = counter.archive().read(holdings -> holdings.latest());

        assertThat(counts(counter.post(BATCH, Counter.NDJSON, rows).json())).isEqualTo("2000 0 1980 20");
        assertThat(counter.archive().<Long>read(holdings -> holdings.latest())).isEqualTo(latest);
    }

    @Test
    void linesToCorrectCanBeSentAgainOnceTheyAreRight() throws Exception {
        String lines = """
                {"cycle":"2012","subject":{"id":"L-1"},"readings":{"team.secretary_approval_pct":187}}
                {"cycle":"2012","subject":{"id":"L-2"},"readings":{"team.secretary_approval_pct":88}}
                nonsense
                """;
        JsonNode report = counter.post(BATCH, Counter.NDJSON, lines.getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(counts(report)).isEqualTo("3 1 0 2");
        Counter.Answer template = counter.get(report.get("template").asString());
        assertThat(template.header("Content-Type")).startsWith(Counter.NDJSON);
        List<String> given = template.text().lines().toList();
        assertThat(given).hasSize(2);
        assertThat(given.get(0)).startsWith("{\"#行\":1,\"#问题\":[").contains("187");
        assertThat(given.get(1)).contains("\"#原文\":\"nonsense\"");

        String corrected = given.get(0).replace("\"team.secretary_approval_pct\":187", "\"书记民主测评赞成率\":87");
        JsonNode again = counter.post(BATCH, Counter.NDJSON, corrected.getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(counts(again)).isEqualTo("1 1 0 0");
        assertThat(again.has("template")).isFalse();
    }

    @Test
    void aTableToCorrectHasTheRowsAsTheyWereAndWhatIsWrong() throws Exception {
        String table = """
                周期,编号,名称,书记民主测评赞成率,#备注
                2012,T-1,"一村,支部",187,看过
                2012,T-2,二村支部,88,
                2012,T-3,三村支部,八十,
                """;
        JsonNode report = counter.post(BATCH, "text/csv", table.getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(counts(report)).isEqualTo("3 1 0 2");
        assertThat(report.at("/rejected/0/row").asInt()).isEqualTo(2);
        assertThat(report.at("/rejected/0/field").asString()).isEqualTo("书记民主测评赞成率");

        String template = counter.get(report.get("template").asString(), "Accept-Language", "en")
                .text();
        List<String> lines = template.lines().toList();
        assertThat(lines.get(0)).isEqualTo("\uFEFF周期,编号,名称,书记民主测评赞成率,#备注,#row,#problem");
        assertThat(lines.get(1)).startsWith("2012,T-1,\"一村,支部\",187,看过,2,").contains("187");
        assertThat(lines).hasSize(3);

        String corrected = template.replace(",187,", ",87,").replace(",八十,", ",80,");
        assertThat(counts(counter.post(BATCH, "text/csv", corrected.getBytes(StandardCharsets.UTF_8))
                        .json()))
                .isEqualTo("2 2 0 0");
    }

    @Test
    void aWorkbookToCorrectIsAWorkbook() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("2012");
            List<String> headings = List.of("周期", "编号", "书记民主测评赞成率");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            sheet.value(1, 0, "2012");
            sheet.value(1, 1, "W-1");
            sheet.value(1, 2, 1.87);
            sheet.style(1, 2).format("0%").set();
            sheet.value(2, 0, 2012);
            sheet.value(2, 1, "W-2");
            sheet.value(2, 2, 0.88);
            sheet.style(2, 2).format("0%").set();
        }
        JsonNode report = counter.post(BATCH, Counter.XLSX, out.toByteArray()).json();
        assertThat(counts(report)).isEqualTo("2 1 0 1");

        Counter.Answer template = counter.get(report.get("template").asString());
        assertThat(template.header("Content-Disposition")).contains(".xlsx");
        List<String> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template.bytes()))) {
            for (Row row : workbook.getFirstSheet().read()) {
                rows.add(row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .collect(Collectors.joining("|")));
            }
        }
        assertThat(rows.get(0)).isEqualTo("周期|编号|书记民主测评赞成率|#行|#问题");
        assertThat(rows.get(1)).startsWith("2012|W-1|187|2|书记民主测评赞成率");
        assertThat(counts(counter.post(BATCH, Counter.XLSX, template.bytes()).json()))
                .isEqualTo("1 0 0 1");
    }

    @Test
    void aSecondSheetThatIsNotReadIsSaidInTheReport() throws Exception {
        byte[] twoSheets = Sheets.of("two.xlsx", workbook -> {
                    for (String name : List.of("上半年", "下半年")) {
                        Worksheet sheet = workbook.newWorksheet(name);
                        sheet.value(0, 0, "周期");
                        sheet.value(0, 1, "编号");
                        sheet.value(1, 0, "2012");
                        sheet.value(1, 1, name.equals("上半年") ? "N-1" : "N-2");
                    }
                })
                .content();
        JsonNode report = counter.post(BATCH, Counter.XLSX, twoSheets).json();
        assertThat(counts(report)).isEqualTo("1 1 0 0");
        assertThat(report.get("notes")).hasSize(1);
        assertThat(report.at("/notes/0/code").asString()).isEqualTo("SHEETS_NOT_READ");
        assertThat(report.at("/notes/0/message").asString()).isEqualTo("只读第一张工作表“上半年”，没有读：“下半年”");
    }

    @Test
    void anEmptyFormCanBeFilledInAndSent() throws Exception {
        Counter.Answer form = counter.get("/api/v1/packs/five-goods/form?kind=GRASSROOTS_ORG");
        assertThat(form.status()).isEqualTo(200);
        JsonNode report = counter.post(BATCH, Counter.XLSX, form.bytes()).json();
        assertThat(counts(report)).isEqualTo("0 0 0 0");
    }

    @Test
    void rowsOfAFrozenCycleAreRejectedAndThoseOfOthersComeIn() throws Exception {
        String one =
                "{\"cycle\":\"%s\",\"subject\":{\"id\":\"F-1\"},\"readings\":{\"team.secretary_approval_pct\":%d}}\n";
        counter.post(BATCH, Counter.NDJSON, one.formatted("2010", 80).getBytes(StandardCharsets.UTF_8));
        assertThat(counter.post("/api/v1/cycles/2010/freeze", "{\"reason\":\"汇总\"}")
                        .status())
                .isEqualTo(200);
        JsonNode report = counter.post(
                        BATCH,
                        Counter.NDJSON,
                        (one.formatted("2010", 81) + one.formatted("2011", 81)).getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(counts(report)).isEqualTo("2 1 0 1");
        assertThat(report.at("/rejected/0/code").asString()).isEqualTo("CYCLE_FROZEN");
        assertThat(report.at("/rejected/0/row").asInt()).isEqualTo(1);
    }

    private static String counts(JsonNode report) {
        return report.get("rows") + " " + report.get("accepted") + " " + report.get("unchanged") + " "
                + report.get("rejectedRows");
    }
}
