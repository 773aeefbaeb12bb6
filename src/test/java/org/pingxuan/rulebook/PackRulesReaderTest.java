package org.pingxuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.rules.SampleRules.DICTIONARY;
import static org.pingxuan.rules.SampleRules.FIELDS;
import static org.pingxuan.rules.SampleRules.FIVE_GOODS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.language.VocabularySyntax;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Always;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Consequence.AddFinding;
import org.pingxuan.rules.Consequence.Effect;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.FileFormats;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Table;
import org.pingxuan.rules.Wording;

class PackRulesReaderTest {

    private final Diagnostics diagnostics = new Diagnostics();

    /** Commas between cells, no quotes: enough for the samples. */
    private static final FileFormats FORMATS = new FileFormats() {
        @Override
        public Optional<Table> table(RuleFile file, Diagnostics diagnostics) {
            List<List<Table.Cell>> rows = new ArrayList<>();
            for (String line : file.text().lines().toList()) {
                List<Table.Cell> cells = new ArrayList<>();
                for (String text : line.split(",", -1)) {
                    cells.add(new Table.Cell(text, Place.of(file.path(), rows.size() + 1, cells.size() + 1)));
                }
                rows.add(cells);
            }
            return Optional.of(new Table(rows));
        }

        @Override
        public Optional<Document> document(RuleFile file, Diagnostics diagnostics) {
            return Optional.empty();
        }
    };

    private static RuleFile file(String path, String... lines) {
        return new RuleFile(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private PackRules read(RuleFile... files) {
        return PackRulesReader.read(
                FIVE_GOODS, Arrays.asList(files), FIELDS, FORMATS, new VocabularySyntax(), DICTIONARY, diagnostics);
    }

    private Rule sentence(String... lines) {
        PackRules rules = read(file("five-goods/judging.dslr", lines));
        assertThat(diagnostics.all()).isEmpty();
        return rules.judge().isEmpty() ? rules.score().get(0) : rules.judge().get(0);
    }

    private List<String> codes() {
        return diagnostics.all().stream().map(Diagnostic::code).toList();
    }

    @Test
    void aSentenceRuleBecomesATree() {
        Rule rule = sentence(
                "// 关口",
                "规则 \"群众评议关口\"",
                "如果",
                "    群众满意指数　　低于 80",
                "    形式 是 \"BRANCH\"",
                "那么",
                "    不予推荐 \"MASS_GATE\" 理由 \"群众满意指数  不足 80\"",
                "结束");
        assertThat(rule.name()).isEqualTo("群众评议关口");
        assertThat(rule.phase()).isEqualTo(Rule.Phase.JUDGE);
        assertThat(rule.place().at()).isEqualTo("five-goods/judging.dslr:2");
        assertThat(rule.row()).isNull();
        assertThat(Wording.of(rule.when()).zh()).isEqualTo("群众满意指数 低于 80 且 形式 是 \"支部\"");
        assertThat(((All) rule.when()).parts().get(0).place()).isEqualTo(Place.of("five-goods/judging.dslr", 4, 5));
        assertThat(rule.then()).containsExactly(new AddFinding("MASS_GATE", Effect.INELIGIBLE, "群众满意指数  不足 80"));
    }

    @Test
    void groupsOfConditionsStandBesideEachOther() {
        Rule rule = sentence(
                "规则 \"a\"",
                "如果",
                "  群众满意指数 低于 80",
                "  有效票 高于 8",
                "或者",
                "  缺 群众满意指数",
                "那么",
                "  提示 \"A\" 理由 \"x\"",
                "结束");
        Any any = (Any) rule.when();
        assertThat(any.parts()).hasSize(2);
        assertThat(any.parts().get(0)).isInstanceOf(All.class);
    }

    @Test
    void withoutConditionsARuleAlwaysHolds() {
        assertThat(sentence("规则 \"a\"", "如果", "那么", "  提示 \"A\" 理由 \"x\"", "结束").when())
                .isInstanceOf(Always.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "群众满意指数 不高于 80           | 群众满意指数 不高于 80",
                "群众满意指数 等于 有效票         | 群众满意指数 等于 有效票",
                "群众满意指数 不等于 80           | 群众满意指数 不等于 80",
                "群众满意指数 不低于 80           | 群众满意指数 不低于 80",
                "票数.很满意 高于 80              | 票数.很满意 高于 80",
                "班子健全按期换届 是 是           | 班子健全按期换届 是 是",
                "班子健全按期换届 不是 是         | 班子健全按期换届 是 否",
                "转段分析会 不是 \"HELD\"          | 转段分析会 不是 \"已开\"",
                "领域 是其中之一 \"农村\" \"学校\"  | 领域 是其中之一 \"农村\" \"学校\"",
                "否决项 含有 \"V3\"                | 否决项 含有 \"责任事故\"",
                "岗位 不含 \"retired\"             | 岗位 不含 \"离退休党员\"",
                "有 群众满意指数                  | 有 群众满意指数",
                "缺 群众满意指数                  | 缺 群众满意指数",
                "基础分 不低于 90                 | 五个好.基础分 不低于 90",
            })
    void everyConditionPhraseIsUnderstood(String line, String meaning) {
        Rule rule = sentence("规则 \"a\"", "如果", line, "那么", "提示 \"A\" 理由 \"x\"", "结束");
        assertThat(Wording.of(rule.when()).zh()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一票否决 \"A\" 理由 \"x\"             | JUDGE",
                "复核 \"A\" 理由 \"加分 3 理由 充分\"   | JUDGE",
                "帮扶 \"A\" 理由 \"x\"                 | JUDGE",
                "授予称号 \"T\"                       | JUDGE",
                "结果 \"PASS\"                        | JUDGE",
                "加分 2.5 理由 \"x\"                  | SCORE",
                "扣除 2 理由 \"x\"                    | SCORE",
                "维度 班子 得 5 分 理由 \"x\"          | SCORE",
                "维度 班子 按比例 群众满意指数 从 60 到 95 满分 8 理由 \"{值}\" | SCORE",
            })
    void everyConsequencePhraseIsUnderstood(String line, Rule.Phase phase) {
        assertThat(sentence("规则 \"a\"", "如果", "那么", line, "结束").phase()).isEqualTo(phase);
    }

    @Test
    void tablesComeBeforeSentencesAndThoseBeforeDrl() {
        PackRules rules = read(
                file(
                        "five-goods/a.drl",
                        "rule \"d\" when e : 评价( 群众满意指数 - 书记民主测评赞成率 > 25 )",
                        "then 得分.扣分(1, \"x\"); end"),
                file("five-goods/pack.yaml", "id: five-goods"),
                file("five-goods/b.dslr", "规则 \"s\"", "如果", "那么", "加分 1 理由 \"x\"", "结束"),
                file("five-goods/scoring.csv", "规则,维度,计分方式,占比", "t,班子,定额,100%"));
        assertThat(diagnostics.all()).isEmpty();
        assertThat(rules.score()).extracting(Rule::name).containsExactly("t", "s", "d");
        assertThat(rules.judge()).isEmpty();
    }

    @Test
    void aNameUsedInTwoFilesIsToldAtBothPlaces() {
        read(
                file("common/x.dslr", "规则 \"t\"", "如果", "那么", "加分 1 理由 \"x\"", "结束"),
                file("five-goods/scoring.csv", "规则,维度,计分方式,占比", "t,班子,定额,100%"));
        assertThat(codes()).containsExactly("DUPLICATE_RULE", "DUPLICATE_RULE");
        assertThat(diagnostics.all())
                .extracting(found -> found.place().at())
                .containsExactly("common/x.dslr:1", "five-goods/scoring.csv:2");
    }

    @Test
    void sharesThatDoNotAddUpAreTold() {
        read(file("five-goods/scoring.csv", "规则,维度,计分方式,占比", "t,班子,定额,90%"));
        assertThat(codes()).containsExactly("SHARES_NOT_100");
    }

    @Test
    void aMistakeInASentenceShowsItsLineAndTheWord() {
        read(file(
                "five-goods/judging.dslr", "规则 \"a\"", "如果", "    群众满意指敎 不低于 85", "那么", "    提示 \"A\" 理由 \"x\"", "结束"));
        assertThat(codes()).containsExactly("UNKNOWN_INDICATOR");
        Diagnostic found = diagnostics.all().get(0);
        assertThat(found.place()).hasToString("five-goods/judging.dslr:3:5");
        assertThat(found.source()).isEqualTo("    群众满意指敎 不低于 85");
        assertThat(found.hint().zh()).contains("群众满意指数");
    }

    @Test
    void aBonusMayRestOnTheOwnBaseAndCriteriaButPointsMayNot() {
        assertThat(sentence("规则 \"a\"", "如果", "基础分 不低于 85", "维度.班子 高于 8", "那么", "加分 3 理由 \"x\"", "结束")
                        .phase())
                .isEqualTo(Rule.Phase.SCORE);
        read(file("five-goods/a.dslr", "规则 \"a\"", "如果", "基础分 高于 80", "那么", "维度 班子 得 1 分 理由 \"x\"", "结束"));
        assertThat(codes()).containsExactly("TALLY_IN_SCORE_RULE");
    }

    @Test
    void onlyASetOfCodesCanBeEmpty() {
        Rule rule = sentence("规则 \"a\"", "如果", "否决项 为空", "那么", "提示 \"A\" 理由 \"x\"", "结束");
        assertThat(Wording.of(rule.when()).zh()).startsWith("否决项 不含 ").doesNotContain("含有");
        read(file("five-goods/b.dslr", "规则 \"b\"", "如果", "有效票 为空", "那么", "提示 \"A\" 理由 \"x\"", "结束"));
        assertThat(codes()).containsExactly("EMPTY_OF_NO_SET");
    }

    @Test
    void aScoreSentenceCannotReadTheTally() {
        read(file("five-goods/a.dslr", "规则 \"a\"", "如果", "总分 高于 80", "那么", "加分 1 理由 \"x\"", "结束"));
        assertThat(codes()).containsExactly("TALLY_IN_SCORE_RULE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "规则 \"a\"/如果/有 票数/那么/提示 \"A\" 理由 \"x\"                     | MISSING_END         | 1:1",
                "规则 \"a\"/如果/有 票数/提示 \"A\" 理由 \"x\"/结束                     | MISSING_THEN        | 4:1",
                "规则 \"a\"/如果/有 票数/结束                                          | MISSING_THEN        | 1:1",
                "规则 \"a\"/有 票数/那么/提示 \"A\" 理由 \"x\"/结束                     | MISSING_IF          | 1:1",
                "说明/规则 \"a\"/如果/那么/提示 \"A\" 理由 \"x\"/结束                   | TEXT_OUTSIDE_RULE   | 1:1",
                "规则 \"a\"/如果/那么/提示 \"A\" 理由 \"x\"/结束/结束                   | TEXT_OUTSIDE_RULE   | 6:1",
                "规则 a/如果/那么/提示 \"A\" 理由 \"x\"/结束                          | RULE_NAME           | 1:1",
                "规则 “a”/如果/那么/提示 \"A\" 理由 \"x\"/结束                        | FULL_WIDTH          | 1:4",
                "规则 \"a\"/如果：/那么/提示 \"A\" 理由 \"x\"/结束                      | STRUCTURE_WORD      | 2:3",
                "规则 \"a\"/如果/如果/那么/提示 \"A\" 理由 \"x\"/结束                   | MISPLACED_WORD      | 3:1",
                "规则 \"a\"/如果/有 票数/或者/那么/提示 \"A\" 理由 \"x\"/结束           | EMPTY_ALTERNATIVE   | 1:1",
                "规则 \"a\"/如果/形式 是 \"BRANCH/那么/提示 \"A\" 理由 \"x\"/结束        | UNCLOSED_QUOTE      | 3:6",
                "规则 \"a\"/如果/  形式 是 “BRANCH”/那么/提示 \"A\" 理由 \"x\"/结束     | FULL_WIDTH          | 3:8",
                "规则 \"a\"/如果/群众满意指数 低于 ８0/那么/提示 \"A\" 理由 \"x\"/结束   | FULL_WIDTH          | 3:11",
                "规则 \"a\"/如果/群众满意指数 低过 80/那么/提示 \"A\" 理由 \"x\"/结束    | UNKNOWN_CONDITION   | 3:1",
                "规则 \"a\"/如果/那么/通报 \"A\" 理由 \"x\"/结束                       | UNKNOWN_CONSEQUENCE | 4:1",
                "规则 \"a\"/如果/那么/结束                                           | NO_CONSEQUENCE      | 1:1",
                "规则 \"a\"/如果/那么/提示 \"A\" 理由 \"x\"/加分 1 理由 \"x\"/结束       | PHASES_MIXED        | 5:1",
            })
    void everyMistakeOfStructureIsToldWithItsPlace(String text, String code, String place) {
        read(file("five-goods/a.dslr", text.split("/")));
        assertThat(codes()).containsExactly(code);
        assertThat(diagnostics.all().get(0).place()).hasToString("five-goods/a.dslr:" + place);
        assertThat(diagnostics.all().get(0).source()).isNotNull();
    }

    @Test
    void decisionTablesAreNotPassedOverInSilence() {
        read(file("five-goods/scoring.drl.csv", "RuleSet,x"));
        assertThat(codes()).containsExactly("DECISION_NO_TABLE");
    }
}
