package org.pingxuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.FiveBranches;
import org.pingxuan.SampleFile;
import org.pingxuan.Shell;
import tools.jackson.databind.JsonNode;

/** What changes if a draft goes live, for five branches whose figures were worked out by hand, and for a county. */
class CompareCommandTest {

    @TempDir
    static Path folder;

    private static Path draft;

    @BeforeAll
    static void writeADraft() throws IOException {
        draft = FiveBranches.draft(folder.resolve("draft"));
    }

    @Test
    void pointsRiseAndFallAsWorkedOutByHand() {
        JsonNode pack = pack(compare(FiveBranches.DATA, "rules", draft), "five-goods");

        assertThat(pack.path("up").toString()).isEqualTo("{\"count\":2,\"most\":\"1.00\",\"sum\":\"1.56\"}");
        assertThat(pack.path("down").toString()).isEqualTo("{\"count\":3,\"most\":\"-0.50\",\"sum\":\"-0.95\"}");
        assertThat(pack.path("same").asInt()).isZero();
        assertThat(each(pack.path("losers"), "subject", "difference"))
                .containsExactly("V1 -0.50", "V3 -0.40", "V2 -0.05");
        assertThat(each(pack.path("gainers"), "name", "difference"))
                .containsExactly("石桥村支部 1.00", "黄龙山镇双河口移民搬迁集中安置社区联合支部 0.56");
        assertThat(each(pack.path("grades"), "from", "to", "count")).containsExactly("A B 1", "B A 1");
        assertThat(each(pack.path("restated"), "subject")).containsExactly("V3", "V5");
    }

    @Test
    void everyPointThatMovesHasARuleThatMovedIt() {
        JsonNode report = compare(FiveBranches.DATA, "rules", draft);

        assertThat(each(pack(report, "five-goods").path("causes"), "rule", "at", "origin", "up", "down", "sum"))
                .containsExactly(
                        "班子走访 five-goods/scoring.csv:4 RULE 5 0 3.75", "书记测评 five-goods/scoring.csv:3 RULE 0 4 -3.14");
        assertThat(each(pack(report, "year-end").path("causes"), "rule", "origin", "up", "down", "sum"))
                .containsExactly("组织考评 OUTCOME 2 3 0.43");
        for (JsonNode pack : report.path("packs")) {
            assertThat(sum(pack.path("causes"), "sum"))
                    .isEqualTo(hundredths(pack.path("up").path("sum"))
                            + hundredths(pack.path("down").path("sum")));
        }
    }

    @Test
    void whoGainsAPlaceAndWhoLosesItIsToldWithTheDistance() {
        JsonNode award = award(compare(FiveBranches.DATA, "rules", draft), "year-end-organisations");

        assertThat(each(award.path("moves"), "subject", "kind", "by"))
                .containsExactly("V2 PLACE_GAINED [\"SCORE\"]", "V1 PLACE_LOST [\"SCORE\"]");
        JsonNode lost = award.path("moves").get(1);
        assertThat(List.of(
                        lost.path("before").path("rank").asInt(),
                        lost.path("after").path("rank").asInt()))
                .containsExactly(1, 2);
        assertThat(List.of(text(lost, "before", "margin"), text(lost, "after", "margin")))
                .containsExactly("0.07", "-0.25");
        assertThat(each(lost.path("lines"), "pack", "rule", "difference"))
                .containsExactly("five-goods 书记测评 -1.00", "five-goods 班子走访 0.50", "year-end 组织考评 -0.35");
        assertThat(each(award.path("near"), "subject", "line", "distance"))
                .containsExactly("V2 PLACE 0.25", "V1 PLACE 0.25", "V5 PLACE 0.58", "V3 PLACE 0.74");
        JsonNode pool = award.path("pools").get(0);
        assertThat(List.of(text(pool, "before", "score"), text(pool, "after", "score")))
                .containsExactly("93.30", "93.20");
    }

    @Test
    void totalsAreSpreadBeforeAndAfterInBandsWithTheBoundsOfGrades() {
        JsonNode pack = pack(compare(FiveBranches.DATA, "rules", draft), "five-goods");

        assertThat(each(pack.path("spread"), "from", "to", "before", "after"))
                .containsExactly("86 88 1 1", "88 90 1 1", "90 92 3 3");
        assertThat(each(pack.path("bounds"), "grade", "before", "after"))
                .containsExactly("A 90 90", "B 80 80", "C 60 60", "D 0 0");
    }

    @Test
    void peopleReadItInAFewLines() {
        assertThat(run(FiveBranches.DATA, "rules", draft).out()).startsWith("""
                        占比 40% → 35%（书记测评），30% → 35%（班子走访）      2013，6 个对象，5 个有变化
                        五个好（five-goods）
                          分数变化   2 个上升（最多 +1.00），3 个下降（最多 −0.50），0 个不变
                          等次变化   1 个 A→B，1 个 B→A
                          变化来由   班子走访：5 个上升、0 个下降，共 +3.75 分（规则有改动，five-goods/scoring.csv:4）
                                     书记测评：0 个上升、4 个下降，共 −3.14 分（规则有改动，five-goods/scoring.csv:3）
                        树旗争星（flags-and-stars）
                          称号变化   BENCHMARK_BRANCH 增加 1 个、减少 1 个
                        年底评议（year-end）
                          分数变化   2 个上升（最多 +0.70），3 个下降（最多 −0.35），0 个不变
                        """).contains("""
                                     年底评议先进党组织
                                     农村党支部（村社区单位）  ＋ 李家沟支部（第 2 → 第 1）  − 上河村支部（第 1 → 第 2，相差 0.25 分）
                        """);
        assertThat(run(FiveBranches.DATA, "rules", draft, "--lang", "en").out())
                .contains("  Points     2 rise (by +1.00 at most), 3 fall (by −0.50 at most), 0 stay\n");
    }

    @Test
    void theOfficeGetsEveryChangeAsATable() {
        List<String> rows = run(FiveBranches.DATA, "rules", draft, "--format", "csv", "--most", "1")
                .out()
                .lines()
                .toList();

        assertThat(rows.get(0)).startsWith("\uFEFF变化,周期,对象编号,名称,方案或奖项,组,原得分,新得分,相差,");
        assertThat(rows)
                .contains("评分,2013,V1,上河村支部,五个好,,91.13,90.63,-0.50,已评分,已评分,A,A,,,,,,,,"
                        + "书记测评 -1.00（five-goods/scoring.csv:3）；班子走访 +0.50（five-goods/scoring.csv:4）");
        assertThat(rows).anyMatch(row -> row.startsWith("失去名额,2013,V1,上河村支部,年底评议先进党组织,"));
    }

    @Test
    void aReleaseComparedWithItselfChangesNothing() {
        JsonNode report = compare(county(), "rules", Path.of("rules"));

        assertThat(report.path("before").asString())
                .isEqualTo(report.path("after").asString());
        assertThat(report.path("changed").asInt()).isZero();
        assertThat(report.path("edits")).isEmpty();
        for (JsonNode pack : report.path("packs")) {
            assertThat(hundredths(pack.path("up").path("sum"))).isZero();
            assertThat(pack.path("before").asInt()).isEqualTo(pack.path("after").asInt());
            assertThat(pack.path("causes")).isEmpty();
            pack.path("spread")
                    .forEach(band -> assertThat(band.path("before").asInt())
                            .isEqualTo(band.path("after").asInt()));
        }
        report.path("awards").forEach(award -> {
            assertThat(award.path("counts")).isEmpty();
            assertThat(award.path("pools")).isEmpty();
        });
    }

    @Test
    void thereAndBackAreMirrorImages() throws IOException {
        Path other = draft("other", text -> text.replaceAll("(书记测评,.*),60,90,40%,", "$1,70,95,40%,"));
        Path leads = other.resolve("five-leads/scoring.csv");
        Files.writeString(leads, Shell.text(leads).replaceAll("(岗位任务,.*),60,100,", "$1,70,100,"));
        JsonNode there = compare(county(), "rules", other, "--most", "100000");
        JsonNode back = compare(county(), other.toString(), Path.of("rules"), "--most", "100000");

        assertThat(there.path("changed").asInt())
                .isEqualTo(back.path("changed").asInt())
                .isGreaterThan(100);
        for (int i = 0; i < there.path("packs").size(); i++) {
            JsonNode one = there.path("packs").get(i);
            JsonNode two = back.path("packs").get(i);
            assertThat(one.path("up").path("count")).isEqualTo(two.path("down").path("count"));
            assertThat(hundredths(one.path("up").path("sum")))
                    .isEqualTo(-hundredths(two.path("down").path("sum")));
            assertThat(hundredths(one.path("up").path("most")))
                    .isEqualTo(-hundredths(two.path("down").path("most")));
            assertThat(each(one.path("grades"), "from", "to", "count"))
                    .containsExactlyInAnyOrderElementsOf(each(two.path("grades"), "to", "from", "count"));
            assertThat(each(one.path("spread"), "from", "before", "after"))
                    .isEqualTo(each(two.path("spread"), "from", "after", "before"));
            assertThat(each(one.path("gainers"), "subject")).isEqualTo(each(two.path("losers"), "subject"));
            assertThat(each(one.path("findings"), "code", "gained", "lost"))
                    .isEqualTo(each(two.path("findings"), "code", "lost", "gained"));
        }
        for (int i = 0; i < there.path("awards").size(); i++) {
            assertThat(mirrored(there.path("awards").get(i).path("counts")))
                    .isEqualTo(counts(back.path("awards").get(i).path("counts")));
        }
        assertThat(there.path("awards").toString()).contains("PLACE_GAINED").contains("PLACE_LOST");
    }

    @Test
    void aFolderThatCannotBeBuiltOrARejectedRowIsToldAndEndsWithOne() throws IOException {
        Path broken = draft("broken", text -> text.replaceAll("(书记测评,.*),40%,", "$1,45%,"));
        Shell.Ran bad = run(FiveBranches.DATA, "rules", broken);
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.bytes()).isEmpty();
        assertThat(bad.err()).contains("SHARES_NOT_100");

        Shell.Ran row = run(
                FiveBranches.DATA + "{\"cycle\":\"2013\",\"subject\":{\"id\":\"X\"},\"readings\":{\"x.y\":1}}\n",
                "rules",
                draft);
        assertThat(row.exitCode()).isEqualTo(1);
        assertThat(row.out()).contains("5 个有变化");
        assertThat(row.err().lines().filter(line -> line.contains("x.y"))).hasSize(1);
        assertThat(run(FiveBranches.DATA, "rules", draft, "--cycle", "2012").exitCode())
                .isEqualTo(2);
        assertThat(run(FiveBranches.DATA, "rules", draft, "--format", "pdf").exitCode())
                .isEqualTo(2);
    }

    private static String county() {
        return new String(SampleFile.ndjson(600), StandardCharsets.UTF_8);
    }

    private static Path draft(String name, UnaryOperator<String> edit) throws IOException {
        return FiveBranches.draft(folder.resolve(name), edit);
    }

    private static JsonNode compare(String data, String rules, Path other, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--format", "json"));
        arguments.addAll(List.of(more));
        Shell.Ran ran = run(data, rules, other, arguments.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return Shell.json(ran.out());
    }

    private static Shell.Ran run(String data, String rules, Path other, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("compare", "--rules", rules, "--draft", other.toString(), "--in", "-"));
        arguments.addAll(List.of(more));
        return Shell.runIn(Shell.reading(), data.getBytes(StandardCharsets.UTF_8), arguments.toArray(String[]::new));
    }

    private static JsonNode pack(JsonNode report, String pack) {
        return one(report.path("packs"), "pack", pack);
    }

    private static JsonNode award(JsonNode report, String award) {
        return one(report.path("awards"), "award", award);
    }

    private static JsonNode one(JsonNode list, String key, String value) {
        return list.valueStream()
                .filter(node -> node.path(key).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> each(JsonNode list, String... keys) {
        return list.valueStream()
                .map(node -> {
                    List<String> values = new ArrayList<>();
                    for (String key : keys) {
                        JsonNode value = node.path(key);
                        values.add(value.isContainer() ? value.toString() : value.asString("-"));
                    }
                    return String.join(" ", values);
                })
                .toList();
    }

    private static String text(JsonNode node, String side, String key) {
        return node.path(side).path(key).asString();
    }

    private static long sum(JsonNode list, String key) {
        return list.valueStream().mapToLong(node -> hundredths(node.path(key))).sum();
    }

    private static long hundredths(JsonNode points) {
        return Long.parseLong(points.asString().replace(".", ""));
    }

    private static Map<String, Integer> counts(JsonNode counts) {
        Map<String, Integer> kinds = new TreeMap<>();
        counts.properties()
                .forEach(kind -> kinds.put(kind.getKey(), kind.getValue().asInt()));
        return kinds;
    }

    private static Map<String, Integer> mirrored(JsonNode counts) {
        Map<String, Integer> mirrored = new TreeMap<>();
        counts(counts).forEach((kind, count) -> mirrored.put(mirror(kind), count));
        return mirrored;
    }

    private static String mirror(String kind) {
        return kind.endsWith("_GAINED")
                ? kind.replace("_GAINED", "_LOST")
                : kind.endsWith("_LOST")
                        ? kind.replace("_LOST", "_GAINED")
                        : switch (kind) {
                            case "RANK_UP" -> "RANK_DOWN";
                            case "RANK_DOWN" -> "RANK_UP";
                            case "ADMITTED" -> "BARRED";
                            case "BARRED" -> "ADMITTED";
                            case "TO_DECISION" -> "FROM_DECISION";
                            case "FROM_DECISION" -> "TO_DECISION";
                            default -> kind;
                        };
    }
}
