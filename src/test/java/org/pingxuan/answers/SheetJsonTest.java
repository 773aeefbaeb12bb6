package org.pingxuan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.Consequence.Effect;
import org.pingxuan.scoring.Finding;
import org.pingxuan.scoring.ScoreLine;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.ScoreSheet.Status;

class SheetJsonTest {

    @Test
    void aScoredSheetHasTheKeysAndFormsOfTheContract() {
        Map<String, Points> criteria = new LinkedHashMap<>();
        criteria.put("team", Points.parse("17.70"));
        criteria.put("members", Points.parse("14.04"));
        ScoreSheet sheet = new ScoreSheet(
                Cycle.parse("2013").orElseThrow(),
                "B-0001",
                "five-goods",
                "sha256:0",
                Status.SCORED,
                List.of(
                        new ScoreLine(
                                "书记测评",
                                "five-goods/scoring.csv:3",
                                "team",
                                "team.secretary_approval_pct",
                                "87",
                                Points.parse("7.20"),
                                Points.parse("8.00"),
                                "赞成率 87%"),
                        new ScoreLine(
                                "扣分上限", "p/pack.yaml", "deductions", null, null, Points.parse("0.05"), null, "…")),
                criteria,
                Points.parse("91.83"),
                Points.ZERO,
                Points.ZERO,
                Points.parse("91.83"),
                "A",
                null,
                null,
                List.of(),
                List.of(new Finding("MASS_GATE", Effect.INELIGIBLE, "不足 \"80\"", "关口", "five-goods/judging.dslr:1")),
                List.of(),
                List.of("a.b"));
        String json = SheetJson.write(sheet);
        assertThat(json)
                .isEqualTo(
                        "{\"cycle\":\"2013\",\"subject\":\"B-0001\",\"pack\":\"five-goods\",\"release\":\"sha256:0\","
                                + "\"status\":\"SCORED\",\"lines\":[{\"rule\":\"书记测评\",\"at\":\"five-goods/scoring.csv:3\","
                                + "\"criterion\":\"team\",\"indicator\":\"team.secretary_approval_pct\",\"value\":\"87\","
                                + "\"points\":\"7.20\",\"max\":\"8.00\",\"reason\":\"赞成率 87%\"},"
                                + "{\"rule\":\"扣分上限\",\"at\":\"p/pack.yaml\",\"criterion\":\"deductions\",\"indicator\":null,"
                                + "\"value\":null,\"points\":\"0.05\",\"max\":null,\"reason\":\"…\"}],"
                                + "\"criteria\":{\"team\":\"17.70\",\"members\":\"14.04\"},"
                                + "\"base\":\"91.83\",\"bonus\":\"0.00\",\"deductions\":\"0.00\",\"total\":\"91.83\","
                                + "\"grade\":\"A\",\"stars\":null,\"result\":null,\"titles\":[],"
                                + "\"findings\":[{\"code\":\"MASS_GATE\",\"effect\":\"INELIGIBLE\",\"reason\":\"不足 \\\"80\\\"\","
                                + "\"rule\":\"关口\",\"at\":\"five-goods/judging.dslr:1\"}],"
                                + "\"missing\":[],\"pending\":[\"a.b\"],\"engine\":\"1\"}");
        assertThat(SheetJson.read(json)).isEqualTo(sheet);
    }

    @Test
    void theSheetOfNobodyIsOneLineWithoutAPack() {
        ScoreSheet sheet = new ScoreSheet(
                Cycle.parse("2013-H1").orElseThrow(),
                "M-1",
                null,
                "sha256:0",
                Status.NOT_APPLICABLE,
                List.of(),
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                3,
                "PASS",
                List.of("T"),
                List.of(),
                List.of(),
                List.of());
        assertThat(SheetJson.write(sheet))
                .contains("\"pack\":null", "\"status\":\"NOT_APPLICABLE\"", "\"base\":null", "\"stars\":3")
                .doesNotContain("\n");
        assertThat(SheetJson.read(SheetJson.write(sheet))).isEqualTo(sheet);
    }
}
