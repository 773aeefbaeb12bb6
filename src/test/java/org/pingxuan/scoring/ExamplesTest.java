package org.pingxuan.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleBook;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

class ExamplesTest {

    private static final String WORKED = """
            - 名称: 村支部
              对象: {类别: GRASSROOTS_ORG, 形式: BRANCH, 层级: VILLAGE_UNIT, 领域: 农村}
              读数:
                班子健全按期换届: 是
                书记民主测评赞成率: 87
                班子成员人均走访: 3
                组织生活参加率: 92
                党员承诺率: 100
                学习合格率: 96
                按时公开承诺: 是
                点评次数: 2
                公开结果: 是
                中心任务完成率: 96
                办实事完成率: 95
                票数: 30/7/2/1/0
                有效票: 40
                发出票: 45
                党外群众评议人比例: 60
            """;

    private final RuleBook book = FiveGoods.book();
    private int line;

    @Test
    void anExampleNamesOnlyWhatItIsAbout() {
        Examples.Report report = run(WORKED + """
                          期望:
                            状态: SCORED
                            维度: {班子: 17.70, response: 23.39}
                            得分: {书记测评: 7.2}
                            基础分: 91.83
                            总分: 91.83
                            等次: A
                            星数: 无
                            结论: [SEEN, HIGH]
                            不含结论: [MASS_GATE]
                        """.indent(0));
        assertThat(errors(report)).isEmpty();
        assertThat(report.examples()).isEqualTo(1);
        assertThat(report.failed()).isZero();
    }

    @Test
    void everyDifferenceIsToldWithExpectedAndActual() {
        Examples.Report report =
                run(WORKED + "  期望: {维度: {班子: 17.71}, 等次: B, 结论: [MASS_GATE], 不含结论: [SEEN], 缺: [票数]}\n");
        assertThat(report.failed()).isEqualTo(1);
        assertThat(errors(report))
                .extracting(diagnostic -> diagnostic.message().zh())
                .containsExactlyInAnyOrder(
                        "例子“村支部”：班子 期望 17.71，实际 17.70；等次 期望 B，实际 A；"
                                + "结论 期望 MASS_GATE，实际 HIGH、SEEN；缺 期望 mass.ballot_counts，实际 无",
                        "例子“村支部”不应有结论 SEEN，实际有");
    }

    @Test
    void aNameNobodyKnowsIsAMistakeWithTheNearestOne() {
        Examples.Report report = run("""
                - 名称: 错字
                  对象: {类别: GRASSROOTS_ORG, 形试: BRANCH}
                  读数: {书记民主测评赞成律: 87, 班子成员人均走访: 很多}
                  期望: {总芬: 3, 维度: {班孑: 1}}
                """);
        assertThat(errors(report))
                .extracting(Diagnostic::code)
                .contains("EXAMPLE_UNKNOWN", "INDICATOR_UNKNOWN", "NUMBER_EXPECTED");
        assertThat(errors(report).stream()
                        .filter(diagnostic -> diagnostic.message().zh().contains("形试"))
                        .map(diagnostic -> diagnostic.hint().zh()))
                .containsExactly("最接近的是：形式。");
    }

    @Test
    void aDerivedIndicatorGivenOutrightNeedsNoneOfItsReadings() {
        Examples.Report report = run(WORKED.replaceAll("(?m)^.*票.*\\n|^.*党外.*\\n", "")
                + "    群众满意指数: 79.99\n    评议有效: 是\n  期望: {状态: SCORED, 不含结论: [HELP_PLAN], 结论: [MASS_GATE, SEEN]}\n");
        assertThat(errors(report)).isEmpty();
    }

    @Test
    void readingsNamedUnverifiedLeaveTheSheetPending() {
        Examples.Report report = run(WORKED + "  未核: [点评次数]\n  期望: {状态: 待核, 待核: [点评次数], 基础分: 无}\n");
        assertThat(errors(report)).isEmpty();
    }

    @Test
    void aCaseThePackDoesNotApplyToIsToldUnlessItIsThePoint() {
        String member = "- {名称: 党员, 对象: {类别: MEMBER}, 期望: {%s}}\n";
        assertThat(errors(run(String.format(member, "总分: 1"))))
                .extracting(Diagnostic::code)
                .containsExactly("EXAMPLE_NOT_APPLICABLE");
        assertThat(errors(run(String.format(member, "状态: 不适用")))).isEmpty();
    }

    @Test
    void theProfileIsTheOneNamed() {
        Examples.Report report = run(WORKED + "  方案: \"2011\"\n  期望: {得分: {公开承诺: 2.00}}\n");
        assertThat(errors(report)).isEmpty();
    }

    @Test
    void aRuleThatNoExampleUsesIsAWarning() {
        Examples.Report report = run(WORKED + "  期望: {等次: A}\n");
        assertThat(report.diagnostics())
                .filteredOn(diagnostic -> diagnostic.code().equals("RULE_WITHOUT_EXAMPLE"))
                .extracting(diagnostic -> diagnostic.message().zh())
                .containsExactly("规则“群众评议关口”在任何例子里都没有用到", "规则“事故否决”在任何例子里都没有用到", "规则“帮扶”在任何例子里都没有用到");
    }

    @Test
    void outcomesOfOtherPacksMayBeGivenOutright() {
        RuleBook leads = FiveLeads.book();
        String text = """
                - 名称: 红星
                  对象: {类别: MEMBER}
                  读数: {群众满意指数: 85}
                  上游: {five-leads.stars: 5, 五带头.基础分: 90}
                  期望: {称号: [RED_STAR_MEMBER], 星数: 5}
                """;
        Examples.Report report = run(leads, "flags-and-stars/examples/member.yaml", text);
        assertThat(errors(report)).isEmpty();
        assertThat(report.failed()).isZero();
    }

    @Test
    void examplesOfAPackThatIsSwitchedOffAreLeftOut() {
        assertThat(run(book, "bands/examples/a.yaml", WORKED).examples()).isZero();
    }

    private Examples.Report run(String yaml) {
        return run(book, "five-goods/examples/a.yaml", yaml);
    }

    private Examples.Report run(RuleBook of, String file, String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        Document document = document(file, new Load(settings).loadFromString(yaml));
        return Examples.run(of, new TreeEngine(of), new Derivations(of, Truth::holds), List.of(document));
    }

    private Document document(String file, Object node) {
        Place place = Place.of(file, ++line, 1);
        if (node instanceof Map<?, ?> map) {
            Map<String, Document.Entry> entries = new LinkedHashMap<>();
            map.forEach((key, value) ->
                    entries.put(key.toString(), new Document.Entry(Place.of(file, ++line, 1), document(file, value))));
            return new Document.Mapping(entries, place);
        } else if (node instanceof List<?> list) {
            return new Document.Sequence(
                    list.stream().map(item -> document(file, item)).toList(), place);
        }
        return new Document.Scalar(node.toString(), place);
    }

    private static List<Diagnostic> errors(Examples.Report report) {
        return report.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .toList();
    }
}
