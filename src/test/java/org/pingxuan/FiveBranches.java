package org.pingxuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Five branches and a draft of other rules for them, of which every figure was worked out by hand. */
public final class FiveBranches {

    /**
     * Branches as the worked example B-0001 but for two readings, the secretary's approval and the visits. Under the rules
     * shipped, {@code 书记测评} gives 8 × (approval − 60) / 30 and {@code 班子走访} 6 × visits / 4; under the draft 7 × and 7 ×.
     */
    public static final String DATA = branch("V1", "上河村支部", 90, 2)
            + branch("V2", "李家沟支部", 84, 3)
            + branch("V3", "桃园村支部", 87, 2)
            + branch("V4", "石桥村支部", 60, 4)
            + branch("V5", "黄龙山镇双河口移民搬迁集中安置社区联合支部", 73, 4);

    private FiveBranches() {}

    /** A branch as the worked example; the first of them comes with its town. */
    public static String branch(String id, String name, int approval, int visits) {
        String town = Shell.text(Shell.WORKED_EXAMPLES).lines().findFirst().orElseThrow();
        String worked = Shell.text(Shell.WORKED_EXAMPLES)
                .lines()
                .filter(line -> line.contains("\"id\":\"B-0001\""))
                .findFirst()
                .orElseThrow()
                .replace("B-0001", id)
                .replace("上河村党支部", name)
                .replace("\"team.secretary_approval_pct\":87", "\"team.secretary_approval_pct\":" + approval)
                .replace("\"team.visits_per_member\":3", "\"team.visits_per_member\":" + visits);
        return (id.equals("V1") ? town + "\n" : "") + worked + "\n";
    }

    /** The draft that the figures are about. */
    public static Path draft(Path target) throws IOException {
        return draft(
                target, text -> text.replaceAll("(书记测评,.*),40%,", "$1,35%,").replaceAll("(班子走访,.*),30%,", "$1,35%,"));
    }

    /** The rules shipped with another scoring table of the five goods. */
    public static Path draft(Path target, UnaryOperator<String> edit) throws IOException {
        Path rules = RulesCopy.laidOver(Path.of("rules"), target);
        Path table = rules.resolve("five-goods/scoring.csv");
        String before = Shell.text(table);
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(table, after);
        return rules;
    }

    /** What the draft changes for the five branches, as a line of JSON. */
    public static String report(Path rules) throws IOException {
        return Shell.runIn(
                        Shell.reading(),
                        DATA.getBytes(StandardCharsets.UTF_8),
                        "compare",
                        "--rules",
                        "rules",
                        "--draft",
                        draft(rules).toString(),
                        "--in",
                        "-",
                        "--format",
                        "json")
                .out()
                .strip();
    }
}
