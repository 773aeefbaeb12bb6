package org.pingxuan.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.DrlSyntax.TextRule;
import org.pingxuan.rules.RuleFile;

class DroolsSyntaxTest {

    private final DroolsSyntax syntax = new DroolsSyntax(new Vocabulary("""
            [when]{x} 不低于 {y}={x} >= {y}
            [when]有 {x}=有({x})
            [then]加分 {n} 理由 {r}=得分.加分({n}, {r});
            """));
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aRuleComesBackAsItsPiecesWithTheirPlaces() {
        List<TextRule> rules = read("""
                // 说明：“全角”可以用在注释里
                rule "差距"
                when
                    e : 评价( 书记民主测评赞成率 - 群众满意指数 > 25, /* 说明 */
                         票数.很满意 >= 3 )
                    评价(否决项 contains "V)3")
                then
                    结论.复核("GAP", "差距过大，end）");
                end
                """);
        assertThat(diagnostics.all()).isEmpty();
        TextRule rule = rules.get(0);
        assertThat(rule.name()).isEqualTo("差距");
        assertThat(rule.place()).hasToString("pack/a.drl:2:1");
        assertThat(rule.patterns().get(0).text())
                .startsWith("书记民主测评赞成率 - 群众满意指数 > 25,")
                .endsWith("票数.很满意 >= 3");
        assertThat(rule.patterns().get(0).place()).hasToString("pack/a.drl:4:13");
        assertThat(rule.patterns().get(1).text()).isEqualTo("否决项 contains \"V)3\"");
        assertThat(rule.patterns().get(1).place()).hasToString("pack/a.drl:6:8");
        assertThat(rule.consequence().text()).isEqualTo("结论.复核(\"GAP\", \"差距过大，end）\");");
        assertThat(rule.consequence().place()).hasToString("pack/a.drl:8:5");
    }

    @Test
    void severalRulesInAFileOnOneLineEach() {
        List<TextRule> rules = read("rule 甲 when 评价() then 结论.提示(\"A\", \"then\"); end\r\n\r\n"
                + "rule \"乙 when then\" when 评价(有(领域)) and 评价(缺(形式)) then end\r\n");
        assertThat(diagnostics.all()).isEmpty();
        assertThat(rules).extracting(TextRule::name).containsExactly("甲", "乙 when then");
        assertThat(rules.get(0).patterns().get(0).text()).isEmpty();
        assertThat(rules.get(0).consequence().text()).isEqualTo("结论.提示(\"A\", \"then\");");
        assertThat(rules.get(1).patterns()).extracting(piece -> piece.text()).containsExactly("有(领域)", "缺(形式)");
        assertThat(rules.get(1).consequence().text()).isEmpty();
        assertThat(rules.get(1).place()).hasToString("pack/a.drl:3:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import java.util.List; rule a when 评价() then end|import|1:1",
                "package foo; rule a when 评价() then end|package|1:1",
                "global java.util.List l; rule a when 评价() then end|global|1:1",
                "function int f() { return 1; } rule a when 评价() then end|function|1:1",
                "declare X a : int end rule a when 评价() then end|declare|1:9",
                "query q() 评价() end|query|1:1",
                "dialect \"mvel\" rule a when 评价() then end|dialect|1:1",
                "rule a salience 10 when 评价() then end|salience|1:8",
                "rule a @x(1) when 评价() then end|@x|1:9",
                "rule a when not 评价() then end|not|1:13",
                "rule a when exists 评价() then end|exists|1:13",
                "rule a when forall( 评价() ) then end|forall|1:13",
                "rule a when 评价() or 评价() then end|or|1:13",
                "rule a when eval(true) then end|eval|1:13",
                "rule a when 评价() from x then end|from|1:18",
                "rule a when accumulate( 评价(); $s : count(1) ) then end|accumulate|1:13",
                "rule a when $n : Number() from accumulate( 评价(), count(1) ) then end|accumulate|1:32",
                "rule a when 评价(a;) then end|;|1:13",
                "rule a when e := 评价() then end|:=|1:13",
                "rule a when 评价() do[x] then end|do|1:18",
                "rule a when 评价() over window:length(3) then end|over|1:18",
                "rule a when 组织() then end|组织|1:13",
                "rule a extends b when 评价() then end|extends|1:8",
            })
    void whateverIsNotAPlainRuleIsRefusedAtItsPlace(String drl, String what, String place) {
        read(drl);
        assertThat(diagnostics.all()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isIn("DRL_NOT_ALLOWED", "DRL_WRONG_PATTERN", "DRL_SYNTAX");
            assertThat(diagnostic.message().zh()).contains("“" + what + "”");
            assertThat(diagnostic.place()).hasToString("pack/a.drl:" + place);
        });
    }

    @Test
    void fullWidthSignsAreNamedWithTheSignToWrite() {
        assertThat(read("rule a\nwhen\n  评价（ a > 3 )\nthen\nend")).isEmpty();
        Diagnostic diagnostic = diagnostics.all().get(0);
        assertThat(diagnostic.code()).isEqualTo("DRL_SYNTAX");
        assertThat(diagnostic.place()).hasToString("pack/a.drl:3:5");
        assertThat(diagnostic.message().zh()).contains("（");
        assertThat(diagnostic.hint().zh()).contains("半角的“(”");
        assertThat(diagnostic.source()).isEqualTo("  评价（ a > 3 )");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule a when 评价( a == \"x ) then end|DRL_QUOTE|1:22",
                "rule a when 评价( a == \"\\u0022\" ) then end|DRL_ESCAPE|1:23",
                "rule a when 评价( a \\u003d 3 ) then end|DRL_ESCAPE|1:19",
                "rule a when 评价( ((((((((a == 3)))))))) ) then end|DRL_BRACKETS|1:23",
                "rule a when 评价( a == 3 then end|DRL_BRACKET_OPEN|1:15",
                "rule a when 评价() then /* end|DRL_COMMENT|1:23",
                "rule a when 评价( a == \"\u202e\" ) then end|DRL_CHARACTER|1:23",
                "rule a when 评价( a ==== ) then end|DRL_SYNTAX|1:21",
            })
    void whatWouldMisleadTheParserIsRefusedBefore(String drl, String code, String place) {
        assertThat(read(drl)).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsOnly(code);
        assertThat(diagnostics.all().get(0).place()).hasToString("pack/a.drl:" + place);
    }

    @Test
    void aSentenceIsExpandedByTheVocabularyOrNotAtAll() {
        assertThat(syntax.sentence("  群众满意指数 不低于 85 ", true)).contains("群众满意指数 >= 85");
        assertThat(syntax.sentence("加分 3 理由 \"人均 {值} 次，$1\"", false)).contains("得分.加分(3, \"人均 {值} 次，$1\");");
        assertThat(syntax.sentence("加分 3 理由 \"x\"", true)).isEmpty();
        assertThat(syntax.sentence("大概 不错", true)).isEmpty();
        assertThat(syntax.sentence("> 有 领域", true)).isEmpty();
        assertThat(syntax.sentence("- 有 领域", true)).isEmpty();
        assertThat(syntax.sentence("", true)).isEmpty();
    }

    private List<TextRule> read(String drl) {
        return syntax.rules(new RuleFile("pack/a.drl", drl.getBytes(StandardCharsets.UTF_8)), diagnostics);
    }
}
