package org.pingxuan.principles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pingxuan.Sending;
import org.pingxuan.Shell;
import tools.jackson.databind.JsonNode;

/** Leaders set the example: each of two hundred members as an ordinary one, and with the same readings as a leading cadre. */
class LeadersSetTheExampleTest {

    private static final int MEMBERS = 200;
    private static final String LEADER = "leader-";
    private static final String ORDINARY = "ordinary-";
    private static final List<String> POSTS = List.of("on_post", "gov_member", "inst_member", "retired", "ordinary");
    private static final List<String> FLAGS = List.of("infirm", "literacy_exempt", "satisfaction_round");

    /** Sheets by subject and pack. */
    private static final Map<String, Map<String, JsonNode>> SHEETS = new HashMap<>();

    @BeforeAll
    static void scoreEverybodyTwice() {
        Random random = new Random(16);
        List<Sending> everybody = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            Set<String> posts = some(POSTS, random);
            Sending member = member(random).as("flags", some(FLAGS, random));
            everybody.add(member.as("id", ORDINARY + i).as("postCategories", posts));
            posts.add("leading_cadre");
            everybody.add(member.as("id", LEADER + i).as("postCategories", posts));
        }
        for (JsonNode sheet : Shell.good(Sending.file(everybody), "score")) {
            SHEETS.computeIfAbsent(sheet.path("subject").asString(), subject -> new HashMap<>())
                    .put(sheet.path("pack").asString(), sheet);
        }
    }

    @Test
    @DisplayName("T16 no line gives a leading cadre more than the ordinary member, nor do total and stars")
    void noLineGivesALeaderMore() {
        int compared = 0;
        for (int i = 0; i < MEMBERS; i++) {
            Map<String, JsonNode> ordinary = SHEETS.get(ORDINARY + i);
            Map<String, JsonNode> leader = SHEETS.get(LEADER + i);
            assertThat(leader.keySet()).isEqualTo(ordinary.keySet());
            for (String pack : leader.keySet()) {
                Map<String, BigDecimal> most = lines(ordinary.get(pack));
                Map<String, BigDecimal> points = lines(leader.get(pack));
                assertThat(points.keySet()).as(pack + " " + i).isEqualTo(most.keySet());
                points.forEach((line, given) -> assertThat(given).as(line).isLessThanOrEqualTo(most.get(line)));
                assertThat(number(leader.get(pack), "total")).isLessThanOrEqualTo(number(ordinary.get(pack), "total"));
                assertThat(number(leader.get(pack), "stars")).isLessThanOrEqualTo(number(ordinary.get(pack), "stars"));
                compared += points.size();
            }
        }
        assertThat(compared).isGreaterThan(10 * MEMBERS);
    }

    @Test
    @DisplayName(
            "T16 a leading cadre never passes the study gate where the ordinary member does not, but the other way round")
    void theStudyGateIsNeverEasierForALeader() {
        List<String> results = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            JsonNode ordinary = SHEETS.get(ORDINARY + i).get("study-gate");
            JsonNode leader = SHEETS.get(LEADER + i).get("study-gate");
            results.add(ordinary.path("result").asString() + " "
                    + leader.path("result").asString());
        }
        assertThat(results).containsOnly("PASS PASS", "PASS MAKE_UP", "MAKE_UP MAKE_UP");
    }

    @Test
    @DisplayName("T16 whatever keeps an ordinary member from being commended keeps a leading cadre, too")
    void nothingIsForgivenALeader() {
        for (int i = 0; i < MEMBERS; i++) {
            for (Map.Entry<String, JsonNode> ordinary : SHEETS.get(ORDINARY + i).entrySet()) {
                JsonNode leader = SHEETS.get(LEADER + i).get(ordinary.getKey());
                assertThat(barring(leader)).as(ordinary.getKey() + " " + i).containsAll(barring(ordinary.getValue()));
                assertThat(titles(ordinary.getValue())).containsAll(titles(leader));
            }
        }
    }

    /** Readings all over their ranges, every other one at or beside the figures the rules name. */
    private static Sending member(Random random) {
        int very = random.nextInt(31);
        int satisfied = random.nextInt(31 - very);
        return Sending.member("m")
                .ballots(very, satisfied, 30 - very - satisfied, 0, 0)
                .with("study.total_hours", pick(random, 30, 39.5, 40, 44, 60))
                .with("study.concentrated_hours", pick(random, 20, 26.5, 27, 30))
                .with("study.essay_count", random.nextInt(4))
                .with("study.essay_min_chars", pick(random, 800, 3000, 3001, 3500))
                .with("study.sessions_missed_unmade", pick(random, 0, 0, 0, 2))
                .with("study.skill_gain", random.nextBoolean())
                .with("task.post_completion_pct", 60 + random.nextInt(41))
                .with("task.peer_rating", 55 + random.nextInt(46))
                .with("pledge.fulfilled_pct", 50 + random.nextInt(51))
                .with("pledge.msi", 60 + random.nextInt(41))
                .with("service.volunteer_hours", random.nextInt(25))
                .with("conduct.breach_count", pick(random, 0, 0, 1))
                .with("conduct.unexcused_absences", random.nextInt(4))
                .with("conduct.good_deeds_verified", random.nextInt(4))
                .with("conduct.emergency_joined", random.nextBoolean())
                .with("comment.rating_avg", 60 + random.nextInt(41))
                .with("self.bonus_verified", random.nextInt(13));
    }

    private static Number pick(Random random, Number... numbers) {
        return numbers[random.nextInt(numbers.length)];
    }

    private static Set<String> some(List<String> all, Random random) {
        Set<String> some = new LinkedHashSet<>();
        all.stream().filter(each -> random.nextInt(4) == 0).forEach(some::add);
        return some;
    }

    private static Map<String, BigDecimal> lines(JsonNode sheet) {
        Map<String, BigDecimal> lines = new HashMap<>();
        for (JsonNode line : sheet.path("lines")) {
            String key =
                    line.path("criterion").asString() + " " + line.path("rule").asString();
            lines.put(key, new BigDecimal(line.path("points").asString()));
        }
        return lines;
    }

    /** Nothing at all is the least. */
    private static BigDecimal number(JsonNode sheet, String key) {
        JsonNode number = sheet.path(key);
        return number.isNull() ? BigDecimal.valueOf(-1) : new BigDecimal(number.asString());
    }

    private static Set<String> barring(JsonNode sheet) {
        Set<String> codes = new LinkedHashSet<>();
        for (JsonNode finding : sheet.path("findings")) {
            if (Set.of("INELIGIBLE", "VETO").contains(finding.path("effect").asString())) {
                codes.add(finding.path("code").asString());
            }
        }
        return codes;
    }

    private static List<String> titles(JsonNode sheet) {
        List<String> titles = new ArrayList<>();
        sheet.path("titles").forEach(title -> titles.add(title.asString()));
        return titles;
    }
}
