package org.pingxuan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.RuleBook;

class MonotonicityTest {

    @Test
    void aPackInWhichEverythingPointsTheRightWayIsNotTold() {
        Monotonicity.Report report = Monotonicity.of(new OnePack().book());

        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.pairs()).isGreaterThan(500);
        assertThat(report.brokenOff()).isEmpty();
    }

    @Test
    void aScaleTheWrongWayRoundIsShownAsAPairOfRoundNumbers() {
        Diagnostic told = only(new OnePack().scoring(table -> table.replace("赞成率,按比例,60,90", "赞成率,按比例,90,60")));

        assertThat(told.code()).isEqualTo("NOT_MONOTONE");
        assertThat(told.place().at()).isEqualTo("trial/scoring.csv:2");
        assertThat(told.message().zh()).isEqualTo("书记民主测评赞成率 70 → 80 是变好，“试评”的总分反而由 91.67 变为 78.33");
        assertThat(told.hint().zh())
                .startsWith("例如：基层党组织、党支部、村社区单位、其他、2013；其余读数都取最好。\n起作用的是规则“书记测评”：26.67 → 13.33 分。\n")
                .endsWith(
                        "在 trial/pack.yaml 的 exceptions 里加一条，写 check: NOT_MONOTONE、about: team.secretary_approval_pct 和 reason（理由）。");
    }

    @Test
    void bandsThatFallAreFound() {
        Diagnostic told = only(new OnePack()
                .scoring(table -> table.replace("参加率,按比例,60,95,,,100%", "参加率,区间,,,,60→50% 80→100% 98→90%,100%")));

        assertThat(told.place().at()).isEqualTo("trial/scoring.csv:3");
        assertThat(told.message().zh()).startsWith("组织生活参加率 90 → 100 是变好");
    }

    @Test
    void aRuleThatBarsTheBetterIsFoundWhereItsOtherConditionsHold() {
        Diagnostic told = only(new OnePack()
                .rule(
                        "    领域 是 \"soe\"\n    书记民主测评赞成率 高于 98.5\n    群众满意指数 低于 85",
                        "    不予推荐 \"TOO_GOOD\" 理由 \"测评过高\""));

        assertThat(told.place().at()).isEqualTo("trial/rule.dslr:1");
        assertThat(told.message().zh()).isEqualTo("书记民主测评赞成率 90 → 100 是变好，“试评”的不予推荐反而由 – 变为 TOO_GOOD");
        assertThat(told.hint().zh()).contains("国有企业").contains("其余读数都取最好，只有 群众满意指数 80");
    }

    @Test
    void aCountThatCostsPointsBeyondItsCapIsFound() {
        Diagnostic told = only(new OnePack().rule("    新建组织数 高于 6", "    扣除 3 理由 \"贪多\""));

        assertThat(told.message().zh()).isEqualTo("新建组织数 6 → 7 是变好，“试评”的总分反而由 105.00 变为 102.00");
    }

    @Test
    void whatIsBetterLowerMustNotEarnPoints() {
        Diagnostic told = only(
                new OnePack().scoring(table -> table.replace("查实投诉,扣分,查实投诉数,扣分,,,2,,,,", "查实投诉,加分,查实投诉数,按次,,,1,,,5,")));

        assertThat(told.message().zh()).startsWith("查实投诉数 5 → 4 是变好");
    }

    @Test
    void gradesTheWrongWayRoundAreFound() {
        Diagnostic told = only(new OnePack().pack(pack -> pack.replace("A: 90, B: 80", "A: 80, B: 90")));

        assertThat(told.place().file()).isEqualTo("trial/pack.yaml");
        assertThat(told.message().zh()).contains("“试评”的等次反而由 A (").contains("变为 B (");
    }

    @Test
    void aRuleOnTheTotalItselfIsFound() {
        Diagnostic told = only(new OnePack().rule("    总分 高于 95", "    一票否决 \"VETO_X\" 理由 \"太好\""));

        assertThat(told.place().at()).isEqualTo("trial/rule.dslr:1");
    }

    @Test
    void aTitleThatIsLostIsFound() {
        Diagnostic told = only(new OnePack().rule("    总分 不低于 80\n    组织生活参加率 低于 99", "    授予称号 \"MIDDLING\""));

        assertThat(told.message().zh()).contains("的称号反而由 MIDDLING 变为 –");
    }

    @Test
    void ballotsMovedToABetterLevelAreFound() {
        Diagnostic told = only(new OnePack().rule("    票数.很满意 高于 50", "    扣除 5 理由 \"票太好\""));

        assertThat(told.message().zh()).contains("五档票数.满意").contains("五档票数.很满意");
    }

    @Test
    void weightsOfAnIndexHaveToFall() {
        Diagnostic told = only(new OnePack().with("dictionary/derivations.csv", """
                        指标,方法,来源,参数,范围,类别,形式,条件
                        群众满意指数,加权指数,五档票数,100/60/80/30/0,,,,
                        评议有效,条件,,,,,,有(有效票)
                        """));

        assertThat(told.code()).isEqualTo("INDEX_NOT_MONOTONE");
        assertThat(told.message().zh()).isEqualTo("“群众满意指数”的权重反了：“基本满意”计 80，比更好的“满意”（60）还高");
    }

    @Test
    void aDerivedYesHasToFollowWhatItIsDerivedFrom() {
        Diagnostic told = only(new OnePack().with("dictionary/derivations.csv", """
                        指标,方法,来源,参数,范围,类别,形式,条件
                        群众满意指数,加权指数,五档票数,100/80/60/30/0,,,,
                        评议有效,条件,,,,,,党外群众评议人比例 <= 90
                        """));

        assertThat(told.code()).isEqualTo("DERIVED_NOT_MONOTONE");
        assertThat(told.message().zh()).isEqualTo("党外群众评议人比例 90 → 100 是变好，“评议有效”反而变差");
    }

    @Test
    void aPackMayExplainAnExceptionForOneReading() {
        OnePack excused = new OnePack()
                .scoring(table -> table.replace("赞成率,按比例,60,90", "赞成率,按比例,90,60"))
                .pack(pack -> pack
                        + "exceptions: [{check: NOT_MONOTONE, about: team.secretary_approval_pct, reason: 试一试}]\n");
        OnePack other = new OnePack()
                .scoring(table -> table.replace("赞成率,按比例,60,90", "赞成率,按比例,90,60"))
                .pack(pack -> pack + "exceptions: [{check: NOT_MONOTONE, about: mass.msi, reason: 试一试}]\n");

        assertThat(Monotonicity.of(excused.book()).diagnostics()).isEmpty();
        assertThat(Monotonicity.of(other.book()).diagnostics()).hasSize(1);
    }

    @Test
    void theSameRulesAreToldTheSameWay() {
        OnePack pack = new OnePack().rule("    组织生活参加率 高于 97\n    群众满意指数 低于 90", "    扣除 2 理由 \"可疑\"");

        assertThat(Monotonicity.of(pack.book()).diagnostics())
                .isEqualTo(Monotonicity.of(pack.book()).diagnostics())
                .hasSize(1);
    }

    private static Diagnostic only(OnePack pack) {
        RuleBook book = pack.book();
        List<Diagnostic> told = Monotonicity.of(book).diagnostics();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).severity()).isEqualTo(Diagnostic.Severity.ERROR);
        return told.get(0);
    }
}
