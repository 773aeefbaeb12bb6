package org.pingxuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.Sheets;
import org.pingxuan.rules.Edit;
import org.pingxuan.rules.RuleFile;

/** What stands otherwise in two folders of rules is told as people wrote it. */
class EditsTest {

    private static final String TABLE = "five-goods/scoring.csv";
    private static final String SENTENCES = """
            规则 "群众评议关口"
            如果
                群众满意指数 低于 80
            那么
                不予推荐 "MASS_GATE" 理由 "不足 80"
            结束
            """;

    @Test
    void aCellIsToldByItsRuleAndHeading() {
        assertThat(edits(TABLE, "规则,维度,占比\n走访,班子,30%\n测评,班子,40%\n", text -> text.replace("40%", "35%")))
                .containsExactly(new Edit(TABLE, "测评", "占比", "40%", "35%"));
    }

    @Test
    void aHeadingInTheOtherLanguageAndAnotherFormOfFileAreNoEdit() {
        String csv = "规则,维度,占比\n走访,班子,30%\n测评,班子,40%\n";
        RuleFile workbook = Sheets.ofCsv("five-goods/scoring.xlsx", "rule,criterion,share\n走访,班子,30%\n测评,班子,45%\n");
        assertThat(Edits.between(List.of(file(TABLE, csv)), List.of(workbook), new OfficeFiles()))
                .containsExactly(new Edit("five-goods/scoring.xlsx", "测评", "占比", "40%", "45%"));
        assertThat(new Edit("five-goods/scoring.xlsx", "测评", "占比", "40%", "45%").concerns("测评", TABLE + ":3"))
                .isTrue();
    }

    @Test
    void rowsThatComeAndGoAreToldWhole() {
        assertThat(edits(TABLE, "规则,维度,占比\n走访,班子,30%\n", text -> "规则,维度,占比\n测评,班子,30%\n"))
                .containsExactly(
                        new Edit(TABLE, "测评", null, null, "维度 班子；占比 30%"),
                        new Edit(TABLE, "走访", null, "维度 班子；占比 30%", null));
    }

    @Test
    void weightsAreToldBySectorAndYear() {
        String file = "five-goods/weights.csv";
        assertThat(edits(file, "领域,班子,队伍,自\n农村,20,80,2010\n农村,30,70,2012\n", text -> text.replace("30,70", "40,60")))
                .containsExactly(
                        new Edit(file, "农村 2012", "班子", "30", "40"), new Edit(file, "农村 2012", "队伍", "70", "60"));
    }

    @Test
    void aDecisionTableIsToldByItsRowAndColumn() {
        String file = "five-leads/emphasis.drl.csv";
        assertThat(edits(file, "RuleTable 重点,\nNAME,CONDITION\n领导干部,2\n一般党员,0\n", text -> text.replace(",2", ",3")))
                .containsExactly(new Edit(file, "领导干部", "B", "2", "3"));
    }

    @Test
    void aKeyOfAPackIsToldByItsPath() {
        String file = "year-end/pack.yaml";
        assertThat(edits(
                        file,
                        "id: year-end\nawards:\n  a:\n    quota: {rate: 10%}\n    kinds: [X, Y]\n",
                        text -> text.replace("10%", "8%").replace("[X, Y]", "[X]")))
                .containsExactly(
                        new Edit(file, "awards.a.quota.rate", null, "10%", "8%"),
                        new Edit(file, "awards.a.kinds", null, "X、Y", "X"));
    }

    @Test
    void aSentenceIsToldByItsRuleWithTheLinesThatDiffer() {
        String file = "common/gates.dslr";
        assertThat(edits(file, SENTENCES, text -> text.replace("80", "75")))
                .containsExactly(new Edit(
                        file,
                        "群众评议关口",
                        null,
                        "群众满意指数 低于 80；那么；不予推荐 \"MASS_GATE\" 理由 \"不足 80\"",
                        "群众满意指数 低于 75；那么；不予推荐 \"MASS_GATE\" 理由 \"不足 75\""));
        assertThat(edits(file, SENTENCES, text -> text.replace("低于 80", "低于 75")))
                .containsExactly(new Edit(file, "群众评议关口", null, "群众满意指数 低于 80", "群众满意指数 低于 75"));
    }

    @Test
    void whatOnlyStandsInAnotherOrderOrHasOtherCommentsIsNamedByItsFile() {
        assertThat(edits("common/gates.dslr", SENTENCES, text -> "# 说明\n" + text))
                .containsExactly(new Edit("common/gates.dslr", "", null, null, null));
        assertThat(edits(TABLE, "规则,占比\n走访,30%\n测评,40%\n", text -> "规则,占比\n测评,40%\n走访,30%\n"))
                .containsExactly(new Edit(TABLE, "", null, null, null));
        assertThat(edits("five-goods/examples/a.yaml", "- a: 1\n", text -> "- a: 2\n"))
                .isEmpty();
        assertThat(edits(TABLE, "规则,占比\n走访,30%\n", text -> "\uFEFF" + text)).isEmpty();
    }

    private static List<Edit> edits(String path, String text, UnaryOperator<String> edit) {
        return Edits.between(List.of(file(path, text)), List.of(file(path, edit.apply(text))), new OfficeFiles());
    }

    private static RuleFile file(String path, String text) {
        return new RuleFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
