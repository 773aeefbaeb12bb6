package org.pingxuan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pingxuan.rules.Diagnostic;

class CoverageTest {

    private static final String SUBJECT = "  对象: {类别: GRASSROOTS_ORG, 形式: BRANCH, 领域: 农村}\n";

    @Test
    void aRuleIsTriedByAnExampleInWhichItHolds() {
        Coverage.OfPack pack = covered(new OnePack(), example("书记民主测评赞成率: 75"));

        assertThat(pack.rules()).isEqualTo(5);
        assertThat(pack.rulesTried()).isEqualTo(3); // two rest on readings that count as none where nobody gave them
    }

    @Test
    void anEndOfAScaleIsTriedOnItAStepBelowAndAStepAbove() {
        Coverage.OfPack before = covered(new OnePack(), example("书记民主测评赞成率: 75"));
        Coverage.OfPack after = covered(
                new OnePack(), example("书记民主测评赞成率: 59.99") + example("书记民主测评赞成率: 60") + example("书记民主测评赞成率: 60.01"));

        assertThat(after.valuesTried() - before.valuesTried()).isEqualTo(3);
        assertThat(after.untried()).noneMatch(told -> told.message().zh().contains("书记民主测评赞成率 的界限 60 "));
    }

    @Test
    void aValueFurtherThanAStepAwayTriesNothing() {
        assertThat(covered(new OnePack(), example("书记民主测评赞成率: 59.98")).valuesTried())
                .isEqualTo(covered(new OnePack(), example("书记民主测评赞成率: 75")).valuesTried());
    }

    @Test
    void aLiteralIsTriedOnlyWhereItDecides() {
        OnePack pack = new OnePack().rule("    领域 是 \"soe\"\n    组织生活参加率 低于 70", "    复核 \"LOOK\" 理由 \"再看看\"");
        String soe = example("组织生活参加率: 70").replace("农村", "国有企业");

        assertThat(untried(covered(pack, example("组织生活参加率: 70"))))
                .contains("规则“多此一举”：组织生活参加率 的界限 70 没有例子试过 低一步的 69.99、正好 70、高一步的 70.01");
        assertThat(untried(covered(pack, soe))).contains("规则“多此一举”：组织生活参加率 的界限 70 没有例子试过 低一步的 69.99、高一步的 70.01");
    }

    @Test
    void whatAnIndicatorCannotReachIsNotAskedFor() {
        OnePack pack = new OnePack().rule("    组织生活参加率 低于 100", "    复核 \"LOOK\" 理由 \"再看看\"");

        assertThat(untried(covered(pack, ""))).contains("规则“多此一举”：组织生活参加率 的界限 100 没有例子试过 低一步的 99.99、正好 100");
    }

    @Test
    void betweenTwoStepsThereIsNothingToHitExactly() {
        OnePack pack = new OnePack()
                .pack(text -> text.replace("GRASSROOTS_ORG", "MEMBER"))
                .with("trial/scoring.csv", "规则,维度,指标,计分方式,区间,占比\n集中,班子,集中学习时数,区间,26.67→100%,100%\n");

        assertThat(untried(covered(pack, ""))).contains("规则“集中”：集中学习时数 的界限 26.67 没有例子试过 低一步的 26.5、高一步的 27");
    }

    @Test
    void boundsOfGradesAreLiteralsButTheLowestIsNone() {
        List<String> untried = untried(covered(new OnePack(), ""));

        assertThat(untried)
                .contains("等次 A：试评.总分 的界限 90 没有例子试过 低一步的 89.99、正好 90、高一步的 90.01")
                .noneMatch(told -> told.startsWith("等次 D"));
    }

    @Test
    void tooLittleIsToldWithFiguresAndTheLiteralsLeftOut() {
        OnePack wanting = new OnePack().pack(text -> text + "coverage: 90%\n");
        List<Diagnostic> told = wanting.coverage(example("书记民主测评赞成率: 75")).diagnostics(false);

        assertThat(told).extracting(Diagnostic::code).containsOnly("COVERAGE_TOO_LOW", "LITERAL_NOT_TRIED");
        assertThat(told).allMatch(each -> each.severity() == Diagnostic.Severity.WARNING);
        assertThat(told)
                .filteredOn(each -> each.code().equals("COVERAGE_TOO_LOW"))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.message().zh()).isEqualTo("“试评”的例子只试到 9%，要求 90%：规则 3/5，界限上下的值 0/27"));
    }

    @Test
    void whereItIsEnoughLiteralsAreToldOnlyOnDemand() {
        OnePack modest = new OnePack().pack(text -> text + "coverage: 0%\n");

        assertThat(modest.coverage("").diagnostics(false)).isEmpty();
        assertThat(modest.coverage("").diagnostics(true)).isNotEmpty();
    }

    private static String example(String reading) {
        return "- 名称: " + reading.replace(":", "") + "\n" + SUBJECT + "  读数: {" + reading + "}\n  期望: {}\n";
    }

    private static Coverage.OfPack covered(OnePack pack, String examples) {
        return pack.coverage(examples).packs().get(0);
    }

    private static List<String> untried(Coverage.OfPack pack) {
        return pack.untried().stream().map(told -> told.message().zh()).toList();
    }
}
