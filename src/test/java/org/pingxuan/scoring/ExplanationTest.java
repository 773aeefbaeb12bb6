package org.pingxuan.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.words.Label;

class ExplanationTest {

    private final RuleBook goods = FiveGoods.book();
    private final RuleBook leads = FiveLeads.book();

    @Test
    void everyRuleTellsWhatItDidOrWhyNotWithValueAndDistance() {
        List<String> told = zh(goods, FiveGoods.organisationA(goods).codes("integrity.veto_codes"), "five-goods");
        assertThat(told)
                .startsWith("五个好：基础分 91.83，加分 0.00，扣分 0.00，总分 91.83，等次 A")
                .contains(
                        "书记测评：7.20 分，最多 8.00 分，书记测评 87",
                        "群众评议关口：没有起作用，因为“群众满意指数 低于 80”不成立：群众满意指数 现为 92.75，相差 12.75",
                        "事故否决：没有起作用，因为“否决项 含有 \"重大责任事故\"（V3）”不成立：否决项 现为 无",
                        "先进提示：提示（HIGH），理由HIGH；因为“基础分 不低于 90”成立（现为 91.83）")
                .hasSize(1 + 12 + 5);
    }

    @Test
    void whatIsMissingIsNamedByItsLabel() {
        List<String> told = zh(goods, Someone.branch(goods, "rural"), "five-goods");
        assertThat(told.get(0)).startsWith("五个好：缺 点评次数、").endsWith("，不计分");
        assertThat(told).contains("书记测评：没有起作用，因为“书记民主测评赞成率”没有报送");
    }

    @Test
    void anItemLeftOutIsToldWithItsReason() {
        Someone retired = FiveLeads.memberC(leads, Someone.member(leads, Set.of("retired"), Set.of()));
        assertThat(zh(leads, retired, "five-leads"))
                .anyMatch(told -> told.startsWith("学时：这个对象免去此项（") && told.contains("离退休党员"));
    }

    @Test
    void aTitleKeptBackNamesTheFindingThatBars() {
        Someone vetoed = FiveLeads.memberC(leads, FiveLeads.anybody(leads)).codes("integrity.veto_codes", "V1");
        assertThat(zh(leads, vetoed, "flags-and-stars"))
                .contains("树旗争星：5 颗星")
                .anyMatch(told -> told.startsWith("红星党员：符合称号 RED_STAR_MEMBER 的条件，但因 VETO_V1 不予授予；因为"));
    }

    @Test
    void theSameIsThereAsValues() {
        Scorer.Scored scored =
                FiveGoods.organisationA(goods).codes("integrity.veto_codes").scored(null);
        Explanation explanation = explanation(goods, scored, "five-goods");
        RuleReport gate = report(explanation, "群众评议关口");
        assertThat(gate.fired()).isFalse();
        assertThat(gate.firstFailing().field()).isEqualTo("mass.msi");
        assertThat(gate.firstFailing().actual().en()).isEqualTo("92.75");
        assertThat(gate.firstFailing().threshold().zh()).isEqualTo("80");
        assertThat(gate.firstFailing().distance()).isEqualByComparingTo("12.75");
        assertThat(gate.firstFailing().beyond()).isTrue();
        RuleReport approval = report(explanation, "书记测评");
        assertThat(approval.fired()).isTrue();
        assertThat(approval.points()).hasToString("7.20");
        assertThat(approval.at()).contains(":");
    }

    @Test
    void whatIsThereButNotVerifiedIsToldFromWhatIsMissing() {
        Someone someone =
                FiveGoods.organisationA(goods).codes("integrity.veto_codes").unverified("team.secretary_approval_pct");
        assertThat(zh(goods, someone, "five-goods")).contains("书记测评：没有起作用，因为“书记民主测评赞成率”报送了，但尚未核实");
        Someone without = Someone.branch(goods, "rural");
        assertThat(zh(goods, without, "five-goods")).anyMatch(told -> told.equals("先进提示：没有起作用，因为“基础分”还没有得出"));
    }

    private static RuleReport report(Explanation explanation, String rule) {
        return explanation.rules().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void limitsAndWhatTheHouseFoundComeAtTheirPlace() {
        Someone someone = FiveLeads.memberC(leads, FiveLeads.anybody(leads))
                .with("conduct.breach_count", "5")
                .sourcesDiffer("task.peer_rating");
        assertThat(zh(leads, someone, "five-leads"))
                .contains("纪律下限：5.00 分，纪律最少 0.00 分")
                .endsWith("来源核对：复核（SOURCES_DIFFER），不同来源报送的“同事评分”不一致，以后报的为准");
    }

    private static List<String> zh(RuleBook book, Someone someone, String pack) {
        return explanation(book, someone.scored(null), pack).sentences().stream()
                .map(Label::zh)
                .toList();
    }

    private static Explanation explanation(RuleBook book, Scorer.Scored scored, String pack) {
        ScoreSheet sheet = scored.sheets().stream()
                .filter(each -> pack.equals(each.pack()))
                .findFirst()
                .orElseThrow();
        return Explanation.of(book, scored.evaluation(), sheet);
    }
}
