package org.pingxuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pingxuan.Shell;
import tools.jackson.databind.JsonNode;

/** A generated county is the same for the same seed, passes intake whole, and shows every way a subject can end up. */
class GeneratedCountyTest {

    private static final int SUBJECTS = 3000;

    private static byte[] county;
    private static Shell.Ran scored;
    private static List<JsonNode> sheets;

    @BeforeAll
    static void scoreACounty() {
        county = generate("--seed", "1");
        scored = Shell.runWith(county, "score", "--in", "-");
        sheets = scored.lines();
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherDoesNot() {
        assertThat(generate("--seed", "1")).isEqualTo(county);
        assertThat(generate()).isEqualTo(county);
        assertThat(generate("--seed", "2")).isNotEqualTo(county);
    }

    @Test
    void everyLinePassesIntakeAndEverybodyIsInTheResult() {
        List<JsonNode> lines = new String(county, StandardCharsets.UTF_8)
                .lines()
                .map(Shell::json)
                .toList();

        assertThat(lines).hasSize(SUBJECTS);
        assertThat(scored.err()).isEmpty();
        assertThat(scored.exitCode()).isZero();
        assertThat(sheets.stream()
                        .map(sheet -> sheet.path("subject").asString())
                        .collect(Collectors.toSet()))
                .isEqualTo(lines.stream()
                        .map(line -> line.path("subject").path("id").asString())
                        .collect(Collectors.toSet()))
                .hasSize(SUBJECTS);
    }

    @Test
    void everyWayToEndUpIsThere() {
        Set<String> findings = sheets.stream()
                .flatMap(sheet -> sheet.path("findings").valueStream())
                .map(finding -> finding.path("code").asString())
                .collect(Collectors.toSet());

        assertThat(findings)
                .contains("MASS_GATE", "BALLOTS_INVALID", "HELP_PLAN", "FLOOR", "SELF_SCORE_GAP")
                .contains("VETO_V1", "VETO_V2", "VETO_V3", "VETO_V4", "VETO_V5");
        assertThat(ofYearEnd("status")).containsKeys("SCORED", "INCOMPLETE", "PENDING");
    }

    @Test
    void gradesSpreadAsInLife() {
        Map<String, Integer> grades = ofYearEnd("grade");
        int all = grades.values().stream().mapToInt(Integer::intValue).sum();

        assertThat(percent(grades, "A", all)).isBetween(15, 30);
        assertThat(percent(grades, "B", all)).isBetween(35, 50);
        assertThat(percent(grades, "C", all)).isBetween(20, 35);
        assertThat(percent(grades, "D", all)).isBetween(1, 8);
    }

    @Test
    void shortlistsShowTiesAndOneThatSomebodyHasToDecide() {
        Shell.Ran ran = Shell.runWith(county, "rank", "--in", "-", "--award", "year-end-members");
        Map<String, Integer> outcomes = new HashMap<>();
        Map<String, Integer> deciding = new HashMap<>();
        Shell.json(ran.out())
                .path("pools")
                .valueStream()
                .flatMap(pool -> pool.path("standings").valueStream())
                .forEach(standing -> {
                    outcomes.merge(standing.path("outcome").asString(), 1, Integer::sum);
                    deciding.merge(standing.path("decidedBy").asString(""), 1, Integer::sum);
                });

        assertThat(outcomes).containsKeys("PLACE", "RESERVE", "OFF_LIST", "INELIGIBLE", "TO_BE_DECIDED");
        assertThat(deciding.keySet()).anyMatch(by -> by.startsWith("tie:"));
    }

    private static byte[] generate(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "generate";
        arguments[1] = "--subjects";
        arguments[2] = String.valueOf(SUBJECTS);
        System.arraycopy(more, 0, arguments, 3, more.length);
        Shell.Ran ran = Shell.run(arguments);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        return ran.bytes();
    }

    private static Map<String, Integer> ofYearEnd(String key) {
        Map<String, Integer> counts = new HashMap<>();
        sheets.stream()
                .filter(sheet -> sheet.path("pack").asString("").equals("year-end"))
                .filter(sheet -> !sheet.path(key).isNull())
                .forEach(sheet -> counts.merge(sheet.path(key).asString(), 1, Integer::sum));
        return counts;
    }

    private static int percent(Map<String, Integer> grades, String grade, int all) {
        return grades.getOrDefault(grade, 0) * 100 / all;
    }
}
