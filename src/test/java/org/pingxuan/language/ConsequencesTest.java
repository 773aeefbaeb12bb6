package org.pingxuan.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.rules.SampleRules.FIELDS;
import static org.pingxuan.rules.SampleRules.FIVE_GOODS;
import static org.pingxuan.rules.SampleRules.HERE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.AddFinding;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.Consequence.Effect;
import org.pingxuan.rules.Consequence.Size;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.Rule;

class ConsequencesTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private Consequences.Read read(String text) {
        Consequences.Read read =
                Consequences.parse(text, HERE, FIELDS, FIVE_GOODS, diagnostics).orElse(null);
        assertThat(diagnostics.all()).isEmpty();
        return read;
    }

    @Test
    void conclusionsBelongToTheJudgePhase() {
        Consequences.Read read = read("""
                结论.不予推荐("MASS_GATE", "不足 80"); 结论.否决("VETO_V1", "x"); 结论.复核("A", "x");
                结论.帮扶("HELP_PLAN", "x"); 结论.提示("B", "x"); 结论.授予称号("T"); 结论.结果("REDO");""");
        assertThat(read.phase()).isEqualTo(Rule.Phase.JUDGE);
        assertThat(read.consequences())
                .containsExactly(
                        new AddFinding("MASS_GATE", Effect.INELIGIBLE, "不足 80"),
                        new AddFinding("VETO_V1", Effect.VETO, "x"),
                        new AddFinding("A", Effect.REVIEW, "x"),
                        new AddFinding("HELP_PLAN", Effect.HELP_PLAN, "x"),
                        new AddFinding("B", Effect.INFO, "x"),
                        new Consequence.AwardTitle("T"),
                        new Consequence.SetResult("REDO"));
    }

    @Test
    void pointsBelongToTheScorePhase() {
        Consequences.Read read = read("""
                得分.加分(2.5, "a"); 得分.扣分(3, "b"); 得分.定额(班子, 4, "c");
                得分.按比例("team", 群众满意指数, 60, 95, 20, "{值}"); 得分.是否(班子, 班子健全按期换届, 6, "e");
                得分.按次(班子, 有效票, 2, 4, "f");""");
        assertThat(read.phase()).isEqualTo(Rule.Phase.SCORE);
        assertThat(read.consequences())
                .containsExactly(
                        new AddLine("bonus", null, new Formula.Fixed(), new Size.Amount(Fraction.of("2.5")), "a"),
                        new AddLine("deductions", null, new Formula.Fixed(), new Size.Amount(Fraction.of(3)), "b"),
                        new AddLine("team", null, new Formula.Fixed(), new Size.Amount(Fraction.of(4)), "c"),
                        new AddLine(
                                "team",
                                FIELDS.get("mass.msi"),
                                new Formula.Linear(Fraction.of(60), Fraction.of(95)),
                                new Size.Amount(Fraction.of(20)),
                                "{值}"),
                        new AddLine(
                                "team",
                                FIELDS.get("team.complete_on_term"),
                                new Formula.YesNo(),
                                new Size.Amount(Fraction.of(6)),
                                "e"),
                        new AddLine(
                                "team",
                                FIELDS.get("mass.ballots_valid"),
                                new Formula.PerCount(Fraction.of(2)),
                                new Size.Amount(Fraction.of(4)),
                                "f"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "结论.不予推存(\"A\", \"x\");            | UNKNOWN_CALL",
                "System.exit(0);                       | UNKNOWN_CALL",
                "结论.复核(\"A\");                      | WRONG_ARGUMENTS",
                "结论.复核(\"a-b\", \"x\");              | CODE_FORM",
                "结论.复核(A, \"x\");                   | QUOTES_MISSING",
                "结论.复核(\"A\", \" \");                | REASON_EMPTY",
                "结论.复核(\"A\", \"{值}\");             | UNKNOWN_PLACEHOLDER",
                "结论.复核(\"A\", \"x\")                | SEMICOLON_MISSING",
                "结论.结果(\"FINE\");                   | UNKNOWN_RESULT",
                "结论.复核(\"A\", \"x\"); 得分.加分(1, \"x\"); | PHASES_MIXED",
                "得分.加分(\"1\", \"x\");                | NUMBER_WANTED",
                "得分.加分(-1, \"x\");                  | NOT_POSITIVE",
                "得分.加分(1.005, \"x\");               | TOO_MANY_DECIMALS",
                "得分.定额(队伍, 1, \"x\");             | UNKNOWN_CRITERION",
                "得分.按比例(班子, 群众, 0, 5, 9, \"x\"); | UNKNOWN_INDICATOR",
                "得分.按比例(班子, 群众满意指数, 60, 60, 9, \"x\");  | FROM_EQUALS_TO",
                "得分.按比例(班子, 群众满意指数, 60, 900, 9, \"x\"); | THRESHOLD_OUT_OF_RANGE",
                "得分.按次(班子, 媒体稿件数, 1, 9, \"x\"); | NEVER_SCORED",
                "得分.按次(班子, 总分, 1, 9, \"x\");     | TALLY_IN_SCORE_RULE",
                "得分.是否(班子, 群众满意指数, 9, \"x\"); | YES_NO_FIELD_EXPECTED",
                "if (true) 结论.复核(\"A\", \"x\");      | UNKNOWN_CALL",
                "结论.复核(\"A\", \"x\" + \"y\");         | UNEXPECTED",
                "x = 3;                                | CALL_EXPECTED",
                "结论.复核(\"A\", \"x\"                 | UNCLOSED_BRACKET",
                "结论.复核(“A”, \"x\");                | FULL_WIDTH",
            })
    void everyMistakeIsTold(String text, String code) {
        assertThat(Consequences.parse(text, HERE, FIELDS, FIVE_GOODS, diagnostics))
                .isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::code).contains(code);
    }

    @Test
    void fullWidthSignsInsideATextArePartOfIt() {
        assertThat(read("结论.提示(\"A\", \"符合“四好”，请保持。\");").consequences())
                .containsExactly(new AddFinding("A", Effect.INFO, "符合“四好”，请保持。"));
    }

    @Test
    void aRuleThatDoesNothingIsTold() {
        assertThat(Consequences.parse(" ", HERE, FIELDS, FIVE_GOODS, diagnostics))
                .isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("NO_CONSEQUENCE");
    }

    @Test
    void theNearestCallIsSuggested() {
        Consequences.parse("结论.不予推存(\"A\", \"x\");", HERE, FIELDS, FIVE_GOODS, diagnostics);
        assertThat(diagnostics.all().get(0).hint().zh()).contains("结论.不予推荐");
    }
}
