package org.pingxuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.Shell;

/** Six mistakes in one record are six problems, each with its place, and the good rows go through. */
class IntakeByFileTest {

    private static final String[] HEADINGS = {
        "周期", "编号", "名称", "类别", "形式", "层级", "领域", "地区", "来源", "已核", "承诺具体率", "班子健全按期换届", "领导点评轮次", "点评均分"
    };
    private static final Object[] GOOD = {
        "2013", "B-1", "上村支部", "基层党组织", "党支部", "村社区单位", "农村", "611002", "branch", true, 90, true, 2, 85
    };
    private static final Object[] BAD = {
        "2013", "B-2", "下村支部", "基层党组织", "党支部", "村社区单位", "农材", "六一", "branch", true, 190, "也许", 1.5, "很好"
    };
    private static final String[] CODES = {
        "ENTRY_UNKNOWN", "REGION_WRONG", "NUMBER_OUT_OF_RANGE", "YES_NO_EXPECTED", "NUMBER_NOT_WHOLE", "NUMBER_EXPECTED"
    };

    @TempDir
    Path temporary;

    @Test
    void inLinesOfJsonByPointer() throws IOException {
        String good = """
                {"cycle":"2013","subject":{"id":"B-1","name":"上村支部","kind":"GRASSROOTS_ORG","form":"BRANCH",\
                "tier":"VILLAGE_UNIT","sector":"rural","region":"611002"},"source":"branch","readings":\
                {"pledge.specific_pct":90},"verified":true}
                """;
        String bad = """
                {"cycle":"2013","subject":{"id":"B-2","name":"下村支部","kind":"GRASSROOTS_ORG","form":"BRANCH",\
                "tier":"VILLAGE_UNIT","sector":"农材","region":"六一"},"source":"branch","readings":\
                {"pledge.specific_pct":190,"team.complete_on_term":"也许","comment.rounds_done":1.5,\
                "comment.rating_avg":"很好"},"verified":true}
                """;
        Shell.Ran ran = score("data.ndjson", (good + bad).getBytes(StandardCharsets.UTF_8));

        assertSixProblems(
                ran,
                "data.ndjson:2 /subject/sector",
                "data.ndjson:2 /subject/region",
                "data.ndjson:2 /readings/pledge.specific_pct",
                "data.ndjson:2 /readings/team.complete_on_term",
                "data.ndjson:2 /readings/comment.rounds_done",
                "data.ndjson:2 /readings/comment.rating_avg");
    }

    @Test
    void inRowsOfCsvByHeading() throws IOException {
        String csv = row(HEADINGS) + row(GOOD) + row(BAD);
        Shell.Ran ran = score("data.csv", csv.getBytes(StandardCharsets.UTF_8));

        assertSixProblems(
                ran,
                "data.csv:3 [领域]",
                "data.csv:3 [地区]",
                "data.csv:3 [承诺具体率]",
                "data.csv:3 [班子健全按期换届]",
                "data.csv:3 [领导点评轮次]",
                "data.csv:3 [点评均分]");
    }

    @Test
    void inRowsOfAWorkbookByCell() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("2013");
            Object[][] rows = {HEADINGS, GOOD, BAD};
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    put(sheet, row, column, rows[row][column]);
                }
            }
        }
        Shell.Ran ran = score("data.xlsx", bytes.toByteArray());

        assertSixProblems(
                ran,
                "data.xlsx!2013!G3 [领域]",
                "data.xlsx!2013!H3 [地区]",
                "data.xlsx!2013!K3 [承诺具体率]",
                "data.xlsx!2013!L3 [班子健全按期换届]",
                "data.xlsx!2013!M3 [领导点评轮次]",
                "data.xlsx!2013!N3 [点评均分]");
    }

    private Shell.Ran score(String name, byte[] content) throws IOException {
        Path file = Files.write(temporary.resolve(name), content);
        return Shell.run("score", "--in", file.toString(), "--pack", "pledges");
    }

    /** Each problem on a line of its own that begins with its place and ends with its code; then how many there are. */
    private static void assertSixProblems(Shell.Ran ran, String... places) {
        assertThat(ran.exitCode()).isEqualTo(1);
        String[] told = ran.err().lines().toArray(String[]::new);
        assertThat(told).hasSize(places.length + 1);
        for (int i = 0; i < places.length; i++) {
            assertThat(told[i]).startsWith(places[i] + "  ").endsWith("(" + CODES[i] + ")");
        }
        assertThat(told[places.length]).isEqualTo("共 6 处问题；没有问题的行已照常处理");
        assertThat(ran.lines())
                .extracting(sheet -> sheet.path("subject").asString() + " "
                        + sheet.path("status").asString())
                .containsExactly("B-1 INCOMPLETE");
    }

    private static String row(Object... cells) {
        StringBuilder row = new StringBuilder();
        for (Object cell : cells) {
            row.append(row.isEmpty() ? "" : ",").append(cell instanceof Boolean yes ? (yes ? "是" : "否") : cell);
        }
        return row.append('\n').toString();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean yes) {
            sheet.value(row, column, yes);
        } else {
            sheet.value(row, column, value.toString());
        }
    }
}
