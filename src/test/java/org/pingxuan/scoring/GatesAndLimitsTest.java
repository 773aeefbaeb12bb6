package org.pingxuan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.scoring.SmallBook.ALWAYS;
import static org.pingxuan.scoring.SmallBook.amount;
import static org.pingxuan.scoring.SmallBook.finding;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.Effect;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.ScoreSheet.Status;

class GatesAndLimitsTest {

    @Test
    void theGravestResultCounts() {
        RuleBook book = gate(ALWAYS);
        assertThat(Someone.branch(book, "rural")
                        .with("gate.looks", "90")
                        .sheet("study-gate")
                        .result())
                .isEqualTo("PASS");
        assertThat(Someone.branch(book, "rural")
                        .with("gate.looks", "70")
                        .sheet("study-gate")
                        .result())
                .isEqualTo("MAKE_UP");
        assertThat(Someone.branch(book, "rural")
                        .with("gate.looks", "50")
                        .sheet("study-gate")
                        .result())
                .isEqualTo("REDO");
    }

    @Test
    void aGateWithoutAFittingRuleHasNoResultAndNoPointsAtAll() {
        SmallBook book = smallGate();
        ScoreSheet sheet =
                Someone.branch(book.book(), "rural").with("gate.looks", "90").sheet("study-gate");
        assertThat(sheet.status()).isEqualTo(Status.SCORED);
        assertThat(sheet.result()).isNull();
        assertThat(sheet.base()).isNull();
        assertThat(sheet.bonus()).isNull();
        assertThat(sheet.total()).isNull();
        assertThat(sheet.grade()).isNull();
    }

    @Test
    void anUnscoredGateHasNoResult() {
        ScoreSheet sheet = Someone.branch(gate(ALWAYS), "rural").sheet("study-gate");
        assertThat(sheet.status()).isEqualTo(Status.INCOMPLETE);
        assertThat(sheet.result()).isNull();
    }

    @Test
    void theSameFindingFromTwoRulesIsToldOnce() {
        RuleBook book = smallGate()
                .judge("一", ALWAYS, finding("HELP_PLAN", Effect.HELP_PLAN))
                .judge("二", ALWAYS, finding("HELP_PLAN", Effect.HELP_PLAN))
                .judge("三", ALWAYS, new Consequence.AddFinding("HELP_PLAN", Effect.HELP_PLAN, "另一个理由"))
                .book();
        assertThat(Someone.branch(book, "rural")
                        .with("gate.looks", "1")
                        .sheet("study-gate")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("一", "三");
    }

    @Test
    void aPackAppliesOnceItsTriggersAreThereVerifiedOrNot() {
        Set<IndicatorCode> triggers = Set.of(new IndicatorCode("gate.looks"), new IndicatorCode("gate.more"));
        SmallDictionary dictionary =
                new SmallDictionary().number("gate.looks", "四看").number("gate.more", "另一项");
        SmallPack pack = new SmallPack("study-gate", "转段")
                .applies(new Pack.Applies(
                        Set.of("GRASSROOTS_ORG"),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        triggers,
                        2,
                        Set.of(Cycle.Type.YEAR)));
        RuleBook book = new SmallBook(dictionary, pack).book();
        Someone one = Someone.branch(book, "rural").with("gate.looks", "1");
        assertThat(one.scored(null).sheets().get(0).status()).isEqualTo(Status.NOT_APPLICABLE);
        one.with("gate.more", "1").unverified("gate.more");
        assertThat(one.scored(null).sheets().get(0).pack()).isEqualTo("study-gate");
    }

    @Test
    void aCriterionAboveItsWeightIsCutByALineOfItsOwn() {
        SmallDictionary dictionary =
                new SmallDictionary().number("a", "甲").number("b", "乙").number("c", "丙");
        SmallPack pack = new SmallPack("p", "包").criterion("k", "维度一", "20");
        Formula linear = SmallBook.linear("0", "3");
        RuleBook book = new SmallBook(dictionary, pack)
                .row("甲", "k", "a", linear, new Consequence.Size.Share(new Fraction(1, 3)))
                .row("乙", "k", "b", linear, new Consequence.Size.Share(new Fraction(1, 3)))
                .row("丙", "k", "c", linear, new Consequence.Size.Share(new Fraction(1, 3)))
                .book();
        ScoreSheet sheet = Someone.branch(book, "rural")
                .with("a", "3")
                .with("b", "3")
                .with("c", "3")
                .sheet("p");
        assertThat(FiveGoodsSheetTest.points(sheet)).containsExactly("6.67", "6.67", "6.67", "-0.01");
        assertThat(sheet.lines().get(3).rule()).isEqualTo("维度一上限");
        assertThat(sheet.base()).hasToString("20.00");
    }

    @Test
    void aTotalBelowEveryBoundHasTheLowestGrade() {
        SmallDictionary dictionary = new SmallDictionary().number("a", "甲");
        SmallPack pack = new SmallPack("p", "包")
                .criterion("k", "维度一", "100")
                .deductions("10")
                .g7();
        RuleBook book = new SmallBook(dictionary, pack)
                .row("扣", "deductions", null, new Formula.Fixed(), amount("3"), ALWAYS, null)
                .row("甲", "k", "a", SmallBook.linear("0", "100"), SmallBook.share(100))
                .book();
        ScoreSheet sheet = Someone.branch(book, "rural").with("a", "0").sheet("p");
        assertThat(sheet.total()).hasToString("-3.00");
        assertThat(sheet.deductions()).hasToString("3.00");
        assertThat(sheet.grade()).isEqualTo("D");
    }

    private static SmallBook smallGate() {
        SmallDictionary dictionary = new SmallDictionary().number("gate.looks", "四看");
        return new SmallBook(dictionary, new SmallPack("study-gate", "转段").requires("gate.looks"));
    }

    private static RuleBook gate(Condition always) {
        SmallBook book = smallGate();
        return book.judge("通过", always, new Consequence.SetResult("PASS"))
                .judge("重做", book.when("gate.looks", Comparator.LESS, "60"), new Consequence.SetResult("REDO"))
                .judge("补课", book.when("gate.looks", Comparator.LESS, "80"), new Consequence.SetResult("MAKE_UP"))
                .book();
    }
}
