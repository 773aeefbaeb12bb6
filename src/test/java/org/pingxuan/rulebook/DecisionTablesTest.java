package org.pingxuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.rulefiles.Sheets;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Wording;

/** Decision tables in Drools' own layout become the same tree as sentences and DRL. */
class DecisionTablesTest {

    private static final String TABLE = """
            RuleSet;复核
            RuleTable 复核;;;;;;
            NAME;CONDITION;CONDITION;CONDITION;DESCRIPTION;ACTION
            ;e : 评价;;;;结论
            ;群众满意指数 < $param;领域 == "$param";有(票数)?;;复核("$1", "$2")
            名称;指数低于;领域;有票数;说明;代码，理由
            国企;80;soe;;不足八十;LOW_SOE, 国有企业不足 80
            ;85;学校;是;;LOW_SCHOOL, 学校不足 85
            """;

    private static RuleBookReader.Result read(String table) {
        return under("five-goods/review.drl.csv", csv(table)).read();
    }

    private static RulesUnderTest under(String path, String csv) {
        return new RulesUnderTest().write(path, csv);
    }

    /** Semicolons separate the cells, so that the text of a test shows them as they are. */
    private static String csv(String table) {
        StringBuilder csv = new StringBuilder();
        for (String line : table.split("\n", -1)) {
            for (String cell : line.split(";", -1)) {
                csv.append('"').append(cell.replace("\"", "\"\"")).append("\",");
            }
            csv.setLength(csv.length() - 1);
            csv.append('\n');
        }
        return csv.toString();
    }

    private static List<Rule> rules(RuleBookReader.Result result) {
        assertThat(result.diagnostics()).isEmpty();
        return result.book().orElseThrow().pack("five-goods").orElseThrow().judge();
    }

    @Test
    void everyRowIsARuleWithTheConditionsOfItsFilledCells() {
        List<Rule> rules = rules(read(TABLE));
        assertThat(rules).extracting(Rule::name).containsExactly("国企", "复核_2");
        assertThat(rules)
                .extracting(rule -> Wording.of(rule.when()).zh())
                .containsExactly("群众满意指数 低于 80 且 领域 是 \"国有企业\"", "群众满意指数 低于 85 且 领域 是 \"学校\" 且 有 五档票数");
        assertThat(rules.get(1).then())
                .containsExactly(new Consequence.AddFinding("LOW_SCHOOL", Consequence.Effect.REVIEW, "学校不足 85"));
    }

    @Test
    void everyConditionStandsInItsCell() {
        Rule second = rules(read(TABLE)).get(1);
        assertThat(second.place()).hasToString("five-goods/review.drl.csv:8:1");
        assertThat(((Condition.All) second.when()).parts())
                .extracting(part -> part.place().toString())
                .containsExactly(
                        "five-goods/review.drl.csv:8:2",
                        "five-goods/review.drl.csv:8:3",
                        "five-goods/review.drl.csv:8:4");
    }

    @Test
    void aWorkbookGivesTheSameRulesAndTheSameRelease() {
        String plain = TABLE.replace(";", "|");
        RuleBookReader.Result csv = read(TABLE);
        RuleFile file = Sheets.ofCells(
                "five-goods/review.drl.xlsx",
                plain.lines().map(line -> List.of(line.split("\\|", -1))).toList());
        RuleBookReader.Result xlsx = new RulesUnderTest().add(file).read();
        assertThat(rules(xlsx)).extracting(Rule::name).containsExactly("国企", "复核_2");
        assertThat(rules(xlsx).get(0).place().at()).isEqualTo("five-goods/review.drl.xlsx!表1!A7");
        assertThat(placeless(rules(xlsx))).isEqualTo(placeless(rules(csv)));
        assertThat(xlsx.book().orElseThrow().release())
                .isEqualTo(csv.book().orElseThrow().release());
        assertThat(under("five-goods/review.drl.csv", csv(TABLE)).add(file).found())
                .contains("five-goods/review.drl.xlsx TABLE_TWICE");
    }

    @Test
    void anObjectMayStandOverMergedCellsAndNothingElseMay() {
        List<List<String>> cells =
                TABLE.lines().map(line -> List.of(line.split(";", -1))).toList();
        RuleFile merged = Sheets.ofCells("five-goods/review.drl.xlsx", cells, sheet -> {
            sheet.range(1, 0, 1, 5).merge();
            sheet.range(3, 1, 3, 3).merge();
        });
        assertThat(placeless(rules(new RulesUnderTest().add(merged).read()))).isEqualTo(placeless(rules(read(TABLE))));
        RuleFile down = Sheets.ofCells(
                "five-goods/review.drl.xlsx",
                cells,
                sheet -> sheet.range(6, 2, 7, 2).merge());
        assertThat(new RulesUnderTest().add(down).found()).contains("five-goods/review.drl.xlsx!表1!C7 CELL_IS_MERGED");
        RuleFile across = Sheets.ofCells(
                "five-goods/review.drl.xlsx",
                cells,
                sheet -> sheet.range(6, 1, 6, 2).merge());
        assertThat(new RulesUnderTest().add(across).found())
                .contains("five-goods/review.drl.xlsx!表1!B7 CELL_IS_MERGED");
    }

    private static List<String> placeless(List<Rule> rules) {
        return rules.stream()
                .map(rule -> rule.name() + Wording.of(rule.when()) + rule.then())
                .toList();
    }

    @Test
    void severalTablesStandOnOneSheetWithNotesBesideThem() {
        List<Rule> rules = rules(read("""
                ;RuleTable 甲表;;
                ;NAME;CONDITION;ACTION
                ;;评价();
                ;;forall(||){领域 == "$"};结论.提示("A", "$param")
                ;名称;领域;理由
                2013 年起;国企学校;soe, school;国企和学校
                以下停用;;;

                ;RuleTable 乙表;;
                ;CONDITION;CONDITION;ACTION
                ;$e : 评价...;$e : 评价...;
                ;群众满意指数 >=;班子健全按期换届;结论.提示("B", "$param");
                ;不低于;按期换届;理由
                ;60;TRUE;按期
                """));
        assertThat(rules).extracting(Rule::name).containsExactly("国企学校", "乙表_1");
        assertThat(rules)
                .extracting(rule -> Wording.of(rule.when()).zh())
                .containsExactly("领域 是 \"国有企业\" 或 领域 是 \"学校\"", "群众满意指数 不低于 60 且 班子健全按期换届 是 是");
    }

    @Test
    void scoresAndBoundsComeFromCellsToo() {
        RuleBookReader.Result result = read("""
                RuleTable 加分;;
                C;C;A
                ;;得分
                评价(群众满意指数 >=);$e : 评价( 群众满意指数 < $1 || 群众满意指数 > $2 );加分($1, "$2")
                不低于;之外;加分
                60;70,90.5;1.5, "好, 很好 {值}"
                """);
        assertThat(result.diagnostics()).isEmpty();
        Rule rule = result.book()
                .orElseThrow()
                .pack("five-goods")
                .orElseThrow()
                .score()
                .get(0);
        assertThat(Wording.of(rule.when()).zh()).isEqualTo("群众满意指数 不低于 60 且 (群众满意指数 低于 70 或 群众满意指数 高于 90.5)");
        assertThat(rule.then().toString()).contains("3/2", "好, 很好 {值}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "RuleSet;复核           | RuelSet;复核          | 1:1 DECISION_PROPERTY",
                "RuleSet;复核           | Import;java.util.List | 1:1 DECISION_NOT_ALLOWED",
                "RuleSet;复核           | Functions;void x()    | 1:1 DECISION_NOT_ALLOWED",
                "RuleSet;复核           | Notes;说明            | 1:1 DECISION_NOT_ALLOWED",
                "RuleTable 复核         | RuleTabel 复核        | 2:1 DECISION_PROPERTY",
                "RuleTable 复核;        | RuleTable 复核;x      | 2:2 DECISION_BESIDE_NAME",
                "DESCRIPTION            | PRIORITY              | 3:5 DECISION_NOT_ALLOWED",
                "DESCRIPTION            | ACTIVATION-GROUP      | 3:5 DECISION_NOT_ALLOWED",
                "DESCRIPTION            | TIMER                 | 3:5 DECISION_NOT_ALLOWED",
                "DESCRIPTION            | METADATA              | 3:5 DECISION_NOT_ALLOWED",
                "DESCRIPTION            | DESCRIPTON            | 3:5 DECISION_KEYWORD",
                "DESCRIPTION            | NAME                  | 3:5 DECISION_KEYWORD_TWICE",
                "DESCRIPTION            | ``                    | 6:5 DECISION_STRAY",
                "e : 评价               | e : Object            | 4:2 DECISION_OBJECT",
                "e : 评价               | eval                  | 4:2 DECISION_OBJECT",
                ";结论                  | ;list                 | 4:6 DECISION_COLLECTOR",
                "群众满意指数 < $param  | 群众满意指数 < $parm  | 5:2 DECISION_PARAMETER",
                "群众满意指数 < $param  | 群众满意指敎 < $param | 5:2 UNKNOWN_INDICATOR",
                "群众满意指数 < $param  | 群众满意指数 < 80     | 5:2 DECISION_NO_PARAMETER",
                "群众满意指数 < $param  | ``                    | 5:2 DECISION_NO_SNIPPET",
                "群众满意指数 < $param  | $1 < $param           | 5:2 DECISION_PARAMETERS_MIXED",
                "群众满意指数 < $param  | forall{领域 == \"$\"}  | 5:2 DECISION_FORALL",
                "国企;80                | 国企;800              | 7:2 THRESHOLD_OUT_OF_RANGE",
                "国企;80                | 国企;八十             | 7:2 DECISION_NOT_LITERAL",
                "国企;80                | 国企;80 且 有(票数)   | 7:2 DECISION_NOT_LITERAL",
                "国企;80                | 国企;80) eval(true    | 7:2 DECISION_NOT_LITERAL",
                "国企;80;soe            | 国企;80;so            | 7:3 NOT_A_CHOICE",
                "国企;80;soe            | 国企;80;soe\" && \"a  | 7:3 DECISION_TEXT",
                "学校;是                | 学校;否               | 8:4 DECISION_MARK",
                "国有企业不足 80        | 国有企业, 不足 80     | 7:6 DECISION_VALUES",
                "国有企业不足 80        | 国有\\企业            | 7:6 DECISION_TEXT",
                "LOW_SOE                | low                   | 7:6 CODE_FORM",
                "国企;80;soe;           | 国企;;;               | 7:1 DECISION_ROW_ALWAYS",
                "LOW_SCHOOL, 学校不足 85 | ``                   | 8:1 DECISION_ROW_WITHOUT_ACTION",
                "RuleTable 复核;        | RuleTable;            | 8:1 DECISION_NO_NAME",
            })
    void everyMistakeIsToldAtItsCell(String from, String to, String expected) {
        RuleBookReader.Result result = read(TABLE.replace(from, to));
        List<String> found = result.diagnostics().stream()
                .map(each -> each.place().line() + ":" + each.place().column() + " " + each.code())
                .distinct()
                .toList();
        assertThat(found).isEqualTo(List.of(expected));
        assertThat(result.diagnostics()).allMatch(each -> each.hint() != null || each.source() != null);
    }

    @Test
    void aMisspeltKeywordSuggestsTheRightOne() {
        Diagnostic told =
                read(TABLE.replace("DESCRIPTION", "DESCRIPTON")).diagnostics().get(0);
        assertThat(told.hint().zh()).isEqualTo("是不是“DESCRIPTION”？");
        assertThat(told.source()).isEqualTo("DESCRIPTON");
    }

    @Test
    void noRuleIsLostBecauseALineOfHeadingsIsMissing() {
        String blank = TABLE.replace("名称;指数低于;领域;有票数;说明;代码，理由", ";;;;;");
        String left = TABLE.replace("名称;指数低于;领域;有票数;说明;代码，理由\n", "");
        assertThat(codes(blank)).containsExactly("DECISION_HEADINGS");
        assertThat(codes(left)).containsExactly("DECISION_LABELS");
        assertThat(codes("RuleSet;x\n")).containsExactly("DECISION_NO_TABLE");
        assertThat(codes(TABLE.substring(0, TABLE.indexOf("国企")))).containsExactly("DECISION_EMPTY");
        assertThat(codes(TABLE.substring(0, TABLE.indexOf("名称")))).containsExactly("DECISION_HEADINGS");
    }

    private static List<String> codes(String table) {
        return read(table).diagnostics().stream().map(Diagnostic::code).toList();
    }
}
