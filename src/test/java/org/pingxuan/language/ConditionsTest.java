package org.pingxuan.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.rules.SampleRules.FIELDS;
import static org.pingxuan.rules.SampleRules.FIVE_GOODS;
import static org.pingxuan.rules.SampleRules.HERE;
import static org.pingxuan.rules.SampleRules.YEAR_END;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.Wording;

class ConditionsTest {

    private static Condition read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Condition condition =
                Conditions.parse(text, HERE, FIELDS, YEAR_END, diagnostics).orElse(null);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(condition).isNotNull();
        return condition;
    }

    private static Diagnostic mistake(String text) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Conditions.parse(text, HERE, FIELDS, YEAR_END, diagnostics)).isEmpty();
        assertThat(diagnostics.all()).hasSize(1);
        return diagnostics.all().get(0);
    }

    @Test
    void andBindsMoreTightlyThanOr() {
        Any any = (Any) read("群众满意指数 < 60 || 群众满意指数 < 80 && 班子健全按期换届 == false");
        assertThat(any.parts()).hasSize(2);
        assertThat(any.parts().get(1)).isInstanceOf(All.class);
    }

    @Test
    void aCommaJoinsLikeAnAnd() {
        All all = (All) read("群众满意指数 < 60 || 有(票数), 有效票 > 8");
        assertThat(all.parts()).hasSize(2);
        assertThat(all.parts().get(0)).isInstanceOf(Any.class);
    }

    @Test
    void productsBindMoreTightlyThanDifferencesAndThoseThanComparisons() {
        Compare compare = (Compare) read("有效票 * 3 - 发出票 >= 发出票 + 1");
        Term.Difference left = (Term.Difference) compare.left();
        assertThat(left.left()).isEqualTo(new Term.Multiple(3, new Term.Reading(FIELDS.get("有效票"))));
        assertThat(compare.right()).isInstanceOf(Term.Sum.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "群众满意指数 不低于 80 且 书记民主测评赞成率 低于 60 ; massMsi >= 80 && teamSecretaryApprovalPct < 60",
                "群众满意指数 ≥ 80 或 有效票 ≠ 3          ; massMsi >= 80 || massBallotsValid != 3",
                "非 群众满意指数 低于 80                   ; !(massMsi < 80)",
                "转段分析会 不是 \"已开\"                    ; gateAnalysisMeeting != \"HELD\"",
                "转段分析会 是其中之一 \"已开\" \"未开\"      ; gateAnalysisMeeting in (\"HELD\", \"NONE\")",
                "否决项 不含 \"V3\"                         ; vetoCodes not contains '责任事故'",
                "有 群众满意指数 且 缺 有效票              ; 有(massMsi) && 缺(mass.ballots_valid)",
                "五个好.基础分 高于 90                     ; five-goods.base > 90",
                "晋档变化 - -1 > 0                         ; ruralClassChange - -1 > 0",
            })
    void chineseWordsMeanTheSameAsSigns(String chinese, String drl) {
        assertThat(Wording.of(read(chinese)).zh())
                .isEqualTo(Wording.of(read(drl)).zh());
    }

    @Test
    void theOwnTallyIsReadByItsShortName() {
        assertThat(read("基础分 >= 90")).isEqualTo(read("year-end.base >= 90"));
    }

    @Test
    void aBlankTextAlwaysHolds() {
        assertThat(read("  ")).isInstanceOf(Condition.Always.class);
    }

    @Test
    void aListElementIsAFieldOfItsOwn() {
        Compare compare = (Compare) read("票数.很满意 > 3");
        assertThat(compare.left()).isEqualTo(new Term.Reading(FIELDS.get("mass.ballot_counts.very")));
        assertThat(compare.right()).isEqualTo(new Term.Literal(Fraction.of(3)));
    }

    @Test
    void everyNodeKnowsItsLineAndColumn() {
        Place inSecondLine =
                ((All) read("群众满意指数 < 80\n  && 有效票 > 3")).parts().get(1).place();
        assertThat(inSecondLine).isEqualTo(Place.of("five-goods/test.drl", 5, 6));
        assertThat(read(" 有效票 > 3").place()).isEqualTo(Place.of("five-goods/test.drl", 4, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "群众满意指敎 < 80                 | UNKNOWN_INDICATOR     | 9",
                "群众满意指数不低于80 > 1          | MISSING_SPACE         | 9",
                "群众满意指数 < 80)                | UNEXPECTED            | 20",
                "群众满意指数 = 80                 | SINGLE_EQUALS         | 16",
                "(群众满意指数 < 80                | UNCLOSED_BRACKET      | 21",
                "群众满意指数 <                    | ENDS_TOO_EARLY        | 17",
                "群众满意指数 < \"80\"              | NUMBER_WANTED       | 18",
                "群众满意指数 < 900                | THRESHOLD_OUT_OF_RANGE | 18",
                "群众满意指数 < 80.125             | TOO_MANY_DECIMALS     | 18",
                "群众满意指数 < 80L                | NUMBER_FORM           | 18",
                "群众满意指数 < NaN                | NOT_FINITE            | 18",
                "群众满意指数 == null              | NULL_COMPARED         | 19",
                "群众满意指数 / 2 < 40             | DIVISION              | 16",
                "群众满意指数 < 80%                | PERCENT_SIGN          | 20",
                "群众满意指数 * 1.5 < 80           | FACTOR_NOT_WHOLE      | 16",
                "群众满意指数 * 有效票 < 80        | FACTOR_NOT_WHOLE      | 16",
                "1000000 * 有效票 > 1              | TOO_LARGE_TO_COMPUTE      | 17",
                "90 * 1000000000 * 1000000000 > 1  | TOO_LARGE_TO_COMPUTE  | 25",
                "群众满意指数 + 1                  | NOTHING_COMPARED      | 9",
                "60 < 群众满意指数 < 80            | CONDITION_COMPARED    | 9",
                "票数 > 3                          | LIST_COMPARED         | 9",
                "否决项 == \"V3\"                   | SET_COMPARED          | 9",
                "否决项 contains \"V9\"             | NOT_A_CHOICE          | 22",
                "转段分析会 contains \"HELD\"       | NOT_A_SET             | 9",
                "转段分析会 > \"HELD\"              | ORDER_OF_TEXT         | 9",
                "转段分析会 == \"HELLD\"            | NOT_A_CHOICE          | 18",
                "转段分析会 == 3                   | CHOICE_WANTED         | 18",
                "群众满意指数 in (\"a\")            | NOT_A_TEXT            | 9",
                "转段分析会 in ()                  | CHOICES_EXPECTED      | 19",
                "地区 == \"a b\"                    | CHOICE_FORM           | 15",
                "班子健全按期换届 == 1             | YES_NO_COMPARED       | 21",
                "曾有(群众满意指数)                | UNKNOWN_FUNCTION      | 9",
                "有(3)                             | FIELD_EXPECTED        | 11",
                "&& 有效票 > 3                     | OPERAND_MISSING       | 9",
                "群众满意指数 < 80; drop           | UNEXPECTED            | 20",
                "群众满意指数 < 80 $               | UNEXPECTED_CHARACTER  | 21",
                "转段分析会 == \"HELD               | UNCLOSED_QUOTE        | 18",
                "群众满意指数 ＜ 80                | FULL_WIDTH            | 16",
                "年底评议.称号 contains \"X\"       | OWN_FINDINGS          | 9",
                "不予推荐 contains \"FLOOR\"        | OWN_FINDINGS          | 9",
                "五个好.总分 > 80                  | READ_NOT_DECLARED     | 9",
            })
    void everyMistakeIsToldWithItsPlace(String text, String code, int column) {
        Diagnostic diagnostic = mistake(text);
        assertThat(diagnostic.code()).isEqualTo(code);
        assertThat(diagnostic.place()).isEqualTo(Place.of("five-goods/test.drl", 4, column));
    }

    @Test
    void bracketsAreNestedAtMostSixDeep() {
        assertThat(read("((((((有效票 > 3))))))")).isInstanceOf(Compare.class);
        assertThat(mistake("(((((((有效票 > 3)))))))").code()).isEqualTo("TOO_DEEP");
        assertThat(mistake("!".repeat(3000) + "有(票数)").code()).isEqualTo("TOO_DEEP");
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(mistake("有效票 > 3 && ".repeat(400) + "有效票 > 3").code()).isEqualTo("TOO_LONG");
    }

    @Test
    void theNearestNamesAreSuggested() {
        assertThat(mistake("群众满意指敎 < 80").hint().zh()).isEqualTo("是不是“群众满意指数”？");
        assertThat(mistake("转段分析会 == \"HELLD\"").hint().zh()).isEqualTo("是不是“HELD”？");
    }

    @Test
    void aThresholdTenTimesTooHighIsRecognised() {
        Diagnostic diagnostic = mistake("书记民主测评赞成率 < 900");
        assertThat(diagnostic.message().zh()).contains("900", "书记民主测评赞成率", "0–100");
        assertThat(diagnostic.hint().zh()).isEqualTo("是不是 90？");
    }

    @Test
    void everyFullWidthSignIsToldAndTheOthersAreStillRead() {
        Diagnostics diagnostics = new Diagnostics();
        Conditions.parse("（群众满意指敎 ＜ 80）", HERE, FIELDS, YEAR_END, diagnostics);
        assertThat(diagnostics.all())
                .extracting(Diagnostic::code)
                .containsExactly("FULL_WIDTH", "UNKNOWN_INDICATOR", "FULL_WIDTH", "FULL_WIDTH");
        assertThat(diagnostics.all().get(0).message().zh()).contains("（");
        assertThat(diagnostics.all().get(0).hint().zh()).contains("(");
    }

    @Test
    void severalMistakesAreToldAtOnce() {
        Diagnostics diagnostics = new Diagnostics();
        Conditions.parse("群众满意指敎 < 80 && 有效票 < 80.125 || 票数 > 2", HERE, FIELDS, YEAR_END, diagnostics);
        assertThat(diagnostics.all())
                .extracting(Diagnostic::code)
                .containsExactly("UNKNOWN_INDICATOR", "TOO_MANY_DECIMALS", "LIST_COMPARED");
    }

    @Test
    void aScoreRuleSeesNeitherTheTallyNorWhatIsNeverScored() {
        Scope scope = new Scope(FIELDS, FIVE_GOODS, Rule.Phase.SCORE);
        for (var expected : List.of(
                List.of("总分 > 80", "TALLY_IN_SCORE_RULE"),
                List.of("维度.班子 > 8", "TALLY_IN_SCORE_RULE"),
                List.of("媒体稿件数 > 3", "NEVER_SCORED"))) {
            Diagnostics diagnostics = new Diagnostics();
            Conditions.parse(Source.of(expected.get(0), HERE), scope, diagnostics);
            assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly(expected.get(1));
        }
    }

    @Test
    void outsidePacksEveryOutcomeMayBeRead() {
        Diagnostics diagnostics = new Diagnostics();
        Conditions.parse("五个好.结果 == \"PASS\" && five-goods.stars >= 3", HERE, FIELDS, null, diagnostics);
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void aMistakeInACellStandsAtTheCell() {
        Diagnostics diagnostics = new Diagnostics();
        Place cell = Place.of("dictionary/derivations.csv", 3, 8);
        Conditions.parse("群众满意指数 > 80 && 群众 > 3", cell, FIELDS, null, diagnostics);
        assertThat(diagnostics.all()).extracting(Diagnostic::place).containsExactly(cell);
    }
}
