package org.pingxuan.datafiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.Intake;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Sample;
import org.pingxuan.evidence.Submission;

class SubmissionFilesTest {

    private static final String SUBJECT = """
            "subject":{"id":"B-1","name":"上村支部","kind":"GRASSROOTS_ORG","form":"BRANCH","tier":"VILLAGE_UNIT",\
            "sector":"rural","region":"611002","parent":"C-1","flags":["window"]}""";

    private static final String NDJSON = """
            {"cycle":"2013",%s,"source":"branch","readings":{"team.complete_on_term":true,\
            "team.secretary_approval_pct":87.1,"mass.ballot_counts":[30,7,2,1,0],"integrity.veto_codes":["V1","V3"],\
            "mass.ballots_issued":null},"verified":["mass.ballot_counts"]}

            {"cycle":"2013","subject":{"id":"B-2"},"source":"office","readings":{"pledge.count":3},"verified":true}
            """.formatted(SUBJECT);

    private static final String CSV = """
            周期,编号,名称,类别,形式,层级,领域,地区,上级,标记,来源,已核,班子健全按期换届,书记民主测评赞成率,票数,否决项,发出票,承诺事项数
            2013,B-1,上村支部,基层党组织,支部,村,农村,611002,C-1,窗口,branch,票数,是,87.1%,30/7/2/1/0,V1/V3,撤回,
            ,,,,,,,,,,,,,,,,,
            2013,B-2,,,,,,,,,office,是,,,,,,3
            """;

    @Test
    void theSameDataAsNdjsonJsonCsvAndXlsxGivesEqualSubmissions() throws IOException {
        List<Submission> lines = submissions("data.ndjson", bytes(NDJSON));

        assertThat(lines).hasSize(2);
        assertThat(submissions("data.json", bytes("[" + NDJSON.strip().replace("\n\n", ",\n\n") + "]")))
                .isEqualTo(lines);
        assertThat(submissions("data.csv", bytes(CSV))).isEqualTo(lines);
        assertThat(submissions("data.csv", bytes("\uFEFF" + CSV))).isEqualTo(lines);
        assertThat(submissions("data.xlsx", workbook(SubmissionFilesTest::sample)))
                .isEqualTo(lines);
        assertThat(submissions("-", workbook(SubmissionFilesTest::sample))).isEqualTo(lines);
        assertThat(submissions("-", bytes(CSV))).isEqualTo(lines);
        assertThat(submissions("-", bytes("\uFEFF" + NDJSON))).isEqualTo(lines);
    }

    private static void sample(Worksheet sheet) {
        String[] headings = CSV.lines().findFirst().orElseThrow().split(",");
        for (int i = 0; i < headings.length; i++) {
            sheet.value(0, i, headings[i]);
        }
        sheet.value(1, 0, 2013);
        String[] first = CSV.lines().skip(1).findFirst().orElseThrow().split(",", -1);
        for (int i = 1; i < 17; i++) {
            sheet.value(1, i, first[i]);
        }
        sheet.value(1, 7, 611002);
        sheet.value(1, 13, 0.8709999999999999);
        sheet.style(1, 13).format("0.0%").set();
        sheet.value(3, 0, "2013");
        sheet.value(3, 1, "B-2");
        sheet.value(3, 10, "office");
        sheet.value(3, 11, true);
        sheet.value(3, 17, 3);
    }

    @Test
    void aBrokenLineIsAProblemOfThatLineAndTheOthersGoOn() throws IOException {
        List<RawRecord> records =
                records("data.ndjson", bytes("{\"cycle\":\"2013\"}\n\n{\"cycle\":\n[1]\n{} {}\n{\"cycle\":\"2014\"}"));

        assertThat(records)
                .extracting(record -> record.where().line(), record -> codes(record.problems()))
                .containsExactly(
                        tuple(1, List.of()),
                        tuple(3, List.of("LINE_NOT_JSON")),
                        tuple(4, List.of("LINE_NOT_JSON")),
                        tuple(5, List.of("LINE_NOT_JSON")),
                        tuple(6, List.of()));
        assertThat(records.get(1).problems().get(0).place()).isEqualTo("data.ndjson:3");
        assertThat(new Intake(Sample.DICTIONARY).check(records.get(1)))
                .isEqualTo(new Intake.Checked.Refused(records.get(1).problems()));
    }

    @Test
    void aKeyGivenTwiceIsRefused() throws IOException {
        RawRecord record = records("d.ndjson", bytes("{\"readings\":{\"pledge.count\":1,\"pledge.count\":2}}"))
                .get(0);

        assertThat(record.problems())
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(tuple("KEY_TWICE", "/readings/pledge.count"));
    }

    @Test
    void anArrayThatBreaksKeepsWhatCameBefore() throws IOException {
        List<RawRecord> records = records("d.json", bytes("[{\"cycle\":\"2013\"},\n5,\n{\"cycle\":}]"));

        assertThat(records)
                .extracting(record -> record.where().line(), record -> codes(record.problems()))
                .containsExactly(
                        tuple(1, List.of()), tuple(2, List.of("RECORD_EXPECTED")), tuple(3, List.of("JSON_BROKEN")));
    }

    @Test
    void aPrettyPrintedObjectIsOneRecord() throws IOException {
        assertThat(records("one.json", bytes("{\n  \"cycle\": \"2013\"\n}\n"))).hasSize(1);
    }

    @Test
    void numbersNeverGoThroughBinaryFloatingPoint() throws IOException {
        RawRecord record = records("d.ndjson", bytes("{\"x\":0.1000000000000000055511151231257827}"))
                .get(0);

        assertThat(record.fields()).containsEntry("x", new BigDecimal("0.1000000000000000055511151231257827"));
    }

    @Test
    void aTableWithUnknownHeadingsIsRefusedAsAWholeWithAllOfThem() throws IOException {
        List<RawRecord> records = records("d.csv", bytes("周期,名称,书记民主测评赞成绿,mass.msl\n2013,上村,1,2\n"));

        assertThat(records).hasSize(1);
        assertThat(codes(records.get(0).problems()))
                .containsExactly("HEADING_UNKNOWN", "HEADING_UNKNOWN", "HEADING_MISSING");
        assertThat(records.get(0).problems().get(0).message().zh())
                .isEqualTo("不认识列标题“书记民主测评赞成绿”（是否指“书记民主测评赞成率”？）。整个文件没有读入，请改正标题");
        assertThat(records.get(0).problems().get(1).place()).isEqualTo("d.csv:1 [mass.msl]");
    }

    @Test
    void aProblemOfATableNamesRowAndColumn() throws IOException {
        RawRecord row = records("d.csv", bytes("cycle,subject.id,书记民主测评赞成率\n2013,B-1,187\n"))
                .get(0);
        Intake.Checked.Refused refused = (Intake.Checked.Refused) new Intake(Sample.DICTIONARY).check(row);

        assertThat(refused.problems())
                .extracting(Problem::place, Problem::field, Problem::code)
                .containsExactly(tuple("d.csv:2 [书记民主测评赞成率]", "书记民主测评赞成率", "NUMBER_OUT_OF_RANGE"));
    }

    @Test
    void yesAndNoOfAnExportedTableAreUnderstood() throws IOException {
        String table = "cycle,subject.id,verified,班子健全按期换届\n2013,B-1,TRUE,FALSE\n2013,B-1,是,否\n";

        assertThat(submissions("d.csv", bytes(table)))
                .hasSize(2)
                .allMatch(line -> line.verified().all());
    }

    @Test
    void formulasDatesAndErrorsOfAWorkbookAreRefusedWithTheirCell() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "cycle");
            sheet.value(0, 1, "subject.id");
            sheet.value(0, 2, "承诺事项数");
            sheet.value(0, 3, "票数");
            sheet.value(1, 0, "2013");
            sheet.value(1, 1, "B-1");
            sheet.formula(1, 2, "1+2");
            sheet.value(1, 3, 41275);
            sheet.style(1, 3).format("yyyy-mm-dd").set();
            sheet.value(1, 4, "lost");
        });

        assertThat(records("d.xlsx", workbook).get(0).problems())
                .extracting(Problem::place, Problem::code)
                .containsExactly(
                        tuple("d.xlsx!data!C2 [承诺事项数]", "CELL_FORMULA"),
                        tuple("d.xlsx!data!D2 [票数]", "CELL_DATE"),
                        tuple("d.xlsx!data!A2", "CELL_WITHOUT_HEADING"));
    }

    @Test
    void filesThatAreNoTablesSaySo() throws IOException {
        assertThat(codes(records("d.csv", bytes("")).get(0).problems())).containsExactly("FILE_EMPTY");
        assertThat(codes(records("d.csv", CSV.getBytes(Charset.forName("GBK")))
                        .get(0)
                        .problems()))
                .containsExactly("FILE_NOT_UTF8");
        assertThat(codes(records("d.xlsx", bytes("no workbook")).get(0).problems()))
                .containsExactly("WORKBOOK_UNREADABLE");
        assertThat(codes(records("d.csv", bytes("cycle,subject.id\n2013,\"B-1\n"))
                        .get(0)
                        .problems()))
                .containsExactly("CSV_BROKEN");
        assertThat(records("d.ndjson", bytes(""))).isEmpty();
    }

    @Test
    void aLongFileIsReadLineByLine() throws IOException {
        try (Incoming incoming = new SubmissionFiles(Sample.DICTIONARY).open("endless.ndjson", new Endless(300_000))) {
            int count = 0;
            while (incoming.hasNext()) {
                count += incoming.next().where().line() == count + 1 ? 1 : 0;
            }
            assertThat(count).isEqualTo(300_000);
        }
    }

    /** So many equal lines, never in memory at once. */
    private static final class Endless extends InputStream {
        private static final byte[] LINE = bytes("{\"cycle\":\"2013\",\"subject\":{\"id\":\"B-1\"}}\n");
        private long left;

        Endless(long lines) {
            left = lines * LINE.length;
        }

        @Override
        public int read() {
            return left == 0 ? -1 : LINE[(int) ((LINE.length - left-- % LINE.length) % LINE.length)];
        }
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static List<Submission> submissions(String name, byte[] content) throws IOException {
        Intake intake = new Intake(Sample.DICTIONARY);
        return records(name, content).stream()
                .map(record -> intake.check(record))
                .map(checked -> {
                    assertThat(checked).isInstanceOf(Intake.Checked.Accepted.class);
                    return ((Intake.Checked.Accepted) checked).submission();
                })
                .toList();
    }

    private static List<RawRecord> records(String name, byte[] content) throws IOException {
        List<RawRecord> records = new ArrayList<>();
        try (Incoming incoming = new SubmissionFiles(Sample.DICTIONARY).open(name, new ByteArrayInputStream(content))) {
            incoming.forEachRemaining(records::add);
        }
        return records;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("data"));
        }
        return bytes.toByteArray();
    }
}
