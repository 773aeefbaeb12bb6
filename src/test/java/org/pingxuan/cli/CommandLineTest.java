package org.pingxuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pingxuan.RulesCopy;
import org.pingxuan.Shell;
import tools.jackson.databind.JsonNode;

/** Exit codes and streams of every command (contract 1.4 and 2). */
class CommandLineTest {

    private static final String IN = Shell.WORKED_EXAMPLES.toString();
    private static final String AWARD = "year-end-organisations";

    @TempDir
    Path temporary;

    @Test
    void theShippedRulesAreFine() {
        Shell.Ran ran = Shell.run("check");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.bytes()).isEmpty();
        assertThat(ran.err()).matches("(?s)例子 \\d{3,} 个，其中 0 个与规则不符\n没有问题\n");
    }

    @Test
    void checkTellsPrograms() {
        Shell.Ran ran = Shell.run("check", "five-goods", "--json");

        assertThat(ran.exitCode()).isZero();
        assertThat(Shell.json(ran.out()).isArray()).isTrue();
        assertThat(Shell.json(ran.out())).isEmpty();
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void oneLanguageOrTheOther() {
        assertThat(Shell.run("check", "--lang", "en").err())
                .contains(" examples")
                .doesNotContain("例子");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "score", "rank", "explain", "serve"})
    void withBrokenRulesNothingIsDoneButToTellWhatIsWrong(String command) throws IOException {
        Path rules = RulesCopy.laidOver(Path.of("test-data/broken-packs/weights-not-100"), temporary.resolve("rules"));
        List<String> more = switch (command) {
            case "score" -> List.of("--in", IN);
            case "rank" -> List.of("--in", IN, "--award", AWARD);
            case "explain" -> List.of("B-0001", "--in", IN);
            case "serve" -> List.of("--data", temporary.resolve("data").toString());
            default -> List.of();
        };
        Shell.Ran ran = Shell.run(Stream.concat(Stream.of(command, "--rules", rules.toString()), more.stream())
                .toArray(String[]::new));

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.bytes()).isEmpty();
        assertThat(ran.err()).startsWith("five-goods/weights.csv:3 (A3)  ").contains("(WEIGHTS_NOT_100)");
    }

    @Test
    void anIncompleteSheetIsNoFinding() {
        Shell.Ran ran = Shell.run("score", "--in", IN);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines())
                .anyMatch(sheet -> sheet.path("status").asString().equals("INCOMPLETE"));
    }

    @Test
    void onlyTheCycleAndPacksAskedForAreGivenAndNobodyIsLeftOut() {
        List<JsonNode> sheets = Shell.run(
                        "score", "--in", IN, "--cycle", "2013", "--pack", "pledges", "--pack", "five-leads")
                .lines();

        assertThat(texts(sheets, "cycle")).containsExactly("2013");
        assertThat(texts(sheets, "pack")).containsExactlyInAnyOrder("pledges", "five-leads");
        List<JsonNode> members = Shell.run("score", "--in", IN, "--cycle", "2013", "--pack", "five-leads")
                .lines();
        assertThat(texts(members, "subject")).isEqualTo(texts(sheets, "subject"));
        assertThat(texts(members, "status")).contains("NOT_APPLICABLE");
    }

    @Test
    void aYearProfileShiftsTheWeightsAndNoneDoesNot() {
        byte[] plain = Shell.run("score", "--in", IN).bytes();

        assertThat(Shell.run("score", "--in", IN, "--profile", "NONE").bytes()).isEqualTo(plain);
        Map<String, String> shifted =
                Shell.run("score", "--in", IN, "--profile", "2012", "--pack", "five-goods").lines().stream()
                        .filter(sheet -> sheet.path("subject").asString().equals("B-0001"))
                        .flatMap(sheet -> sheet.path("lines").valueStream())
                        .collect(Collectors.toMap(
                                line -> line.path("rule").asString(),
                                line -> line.path("max").asString()));
        assertThat(shifted).containsEntry("群众反映", "30.00").containsEntry("承诺公开", "2.00");
    }

    @Test
    void standardInputAndOutputAreADash() throws IOException {
        byte[] plain = Shell.run("score", "--in", IN).bytes();

        assertThat(Shell.runWith(Files.readAllBytes(Shell.WORKED_EXAMPLES), "score", "--in", "-", "--out", "-")
                        .bytes())
                .isEqualTo(plain);
    }

    @Test
    void aShortlistAsTableAndAsWorkbookSaysTheSame() throws IOException {
        String csv = rank("--cycle", "2013", "--format", "csv").out();
        byte[] xlsx = rank("--cycle", "2013", "--format", "xlsx").bytes();

        List<String> rows = csv.replace("\uFEFF", "").lines().toList();
        assertThat(rows.get(0)).contains("名次");
        assertThat(rows).anyMatch(row -> row.contains("B-0001") && row.contains("93.79"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> cells = workbook.getFirstSheet().read();
            assertThat(cells).hasSameSizeAs(rows);
            assertThat(cells.get(0).stream().map(cell -> cell.getRawValue()).collect(Collectors.joining(",")))
                    .isEqualTo(rows.get(0));
        }
        assertThat(rank("--cycle", "2013", "--format", "xlsx").bytes()).isEqualTo(xlsx);
    }

    @Test
    void severalCyclesAreADocumentEachAndNoTable() {
        assertThat(rank().out()
                        .lines()
                        .map(line -> Shell.json(line).path("cycle").asString()))
                .containsExactly("2005-S1", "2011", "2013");
        Shell.Ran table = rank("--format", "csv");
        assertThat(table.exitCode()).isEqualTo(2);
        assertThat(table.err()).startsWith("数据里有几个周期 [2005-S1, 2011, 2013]；请用 --cycle 指明一个");
        assertThat(table.bytes()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsWrongUsageAndTheKnownOnesAreNamed() {
        assertWrong(Shell.run("score", "--in", IN, "--pack", "five-godos"), "没有方案“five-godos”；有的是 [", "five-goods");
        assertWrong(Shell.run("check", "five-godos"), "没有方案“five-godos”；有的是 [", "five-goods");
        assertWrong(Shell.run("rank", "--in", IN, "--award", "best"), "没有奖项“best”；有的是 [", AWARD);
        assertWrong(Shell.run("score", "--in", IN, "--cycle", "2014"), "没有周期“2014”；有的是 [", "2005-S1, 2011, 2013");
        assertWrong(Shell.run("score", "--in", IN, "--cycle", "next"), "没有周期“next”；有的是 [", "2013");
        assertWrong(
                Shell.run("score", "--in", IN, "--profile", "1999"), "没有年度方案“1999”；有的是 [", "2010, 2011, 2012, NONE");
        assertWrong(Shell.run("explain", "B-9999", "--in", IN), "没有对象“B-9999”");
    }

    @Test
    void whatCannotBeUnderstoodIsWrongUsage() {
        for (String[] arguments : new String[][] {
            {"scoer"},
            {"score"},
            {"score", "--in", IN, "--fromat", "csv"},
            {"rank", "--in", IN},
            {"rank", "--in", IN, "--award", AWARD, "--format", "pdf"},
            {"explain", "--in", IN},
            {"generate"},
            {"generate", "--subjects", "0"},
            {"generate", "--subjects", "many"},
            {"generate", "--subjects", "3", "--cycle", "next year"},
            {"serve", "--port", "web"}
        }) {
            Shell.Ran ran = Shell.run(arguments);
            assertThat(ran.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(ran.bytes()).isEmpty();
            assertThat(ran.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void whatCannotBeReadOrWrittenIsNamedAndEndsWithThree() {
        String nowhere = temporary.resolve("nowhere").toString();
        for (String[] arguments : new String[][] {
            {"score", "--in", nowhere},
            {"rank", "--in", nowhere, "--award", AWARD},
            {"explain", "B-0001", "--in", nowhere},
            {"score", "--rules", nowhere, "--in", IN},
            {"check", "--rules", nowhere}
        }) {
            Shell.Ran ran = Shell.run(arguments);
            assertThat(ran.exitCode()).as(String.join(" ", arguments)).isEqualTo(3);
            assertThat(ran.bytes()).isEmpty();
            assertThat(ran.err()).startsWith("找不到文件").contains(nowhere).doesNotContain("Exception");
        }
        String folder = temporary.toString();
        for (String[] arguments : new String[][] {
            {"score", "--in", folder},
            {"score", "--in", IN, "--out", folder},
            {"generate", "--subjects", "3", "--out", folder}
        }) {
            Shell.Ran ran = Shell.run(arguments);
            assertThat(ran.exitCode()).as(String.join(" ", arguments)).isEqualTo(3);
            assertThat(ran.err()).doesNotContain("\tat ");
        }
    }

    @Test
    void explainTellsEachRuleInPlainLanguage() {
        Shell.Ran ran = Shell.run("explain", "O-0001", "--in", IN, "--pack", "year-end");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("2013 县政府机关党委", "年底评议", "69.85", "28.64");
        assertThat(Shell.run("explain", "O-0001", "--in", IN, "--lang", "en", "--pack", "year-end")
                        .out())
                .contains("28.64")
                .isNotEqualTo(ran.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "score", "rank", "explain", "generate", "serve"})
    void everyCommandHelps(String command) {
        Shell.Ran ran = Shell.run(command, "--help");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("Usage: pingxuan " + command);
        assertThat(ran.err()).isEmpty();
    }

    private static Shell.Ran rank(String... more) {
        return Shell.run(Stream.concat(Stream.of("rank", "--in", IN, "--award", AWARD), Stream.of(more))
                .toArray(String[]::new));
    }

    private static void assertWrong(Shell.Ran ran, String... said) {
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.bytes()).isEmpty();
        assertThat(ran.err().lines().findFirst().orElse("")).contains(said);
    }

    private static Set<String> texts(List<JsonNode> sheets, String key) {
        return sheets.stream()
                .map(sheet -> sheet.path(key))
                .filter(value -> !value.isNull())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
