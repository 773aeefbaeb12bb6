package org.pingxuan.principles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.Sending;
import org.pingxuan.Shell;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import tools.jackson.databind.JsonNode;

/** The principles of FACTS section 3, asked of the shipped rules by sending them data. */
class PrinciplesTest {

    private static final Map<String, String> YEAR_END = Map.of(
            "GRASSROOTS_ORG", "year-end-organisations",
            "MEMBER", "year-end-members",
            "MASS_ORG", "year-end-mass-organisations");

    @Test
    @DisplayName("T1 raising a counter that never scores leaves every line, finding and rank unchanged")
    void raisingACounterThatNeverScoresChangesNothing() {
        List<Indicator> counters = Shell.shippedRules().dictionary().indicators().stream()
                .filter(Indicator::neverScored)
                .toList();
        assertThat(counters)
                .extracting(counter -> counter.code().code())
                .containsExactlyInAnyOrder("pledge.count", "burden.materials_count", "media.articles_count");
        List<Sending> low = raised(everyKind(), counters, 0, 1);
        byte[] sheets = scored(Sending.file(low)).bytes();
        for (Indicator counter : counters) {
            assertThat(scored(Sending.file(raised(low, List.of(counter), 1000, 1)))
                            .bytes())
                    .as(counter.code().code())
                    .isEqualTo(sheets);
        }
        // Only every second subject shows off, so that a counter that counted would change who is before whom.
        List<Sending> high = raised(low, counters, 1000, 2);
        for (String award : YEAR_END.values()) {
            assertThat(Shell.good(Sending.file(high), "rank", "--award", award))
                    .isEqualTo(Shell.good(Sending.file(low), "rank", "--award", award));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "GRASSROOTS_ORG, 7999, 2001",
        "GRASSROOTS_ORG, 79999, 20001",
        "MEMBER, 7999, 2001",
        "MASS_ORG, 7999, 2001"
    })
    @DisplayName("T2 an index of 79.99 is not eligible whatever the total, one of 80.00 is")
    void onlyWhatTheMassesCallGoodCountsAsGood(String kind, int very, int not) {
        Sending best = someone(kind, "x").with("self.bonus_verified", 10);
        Sending just = someone(kind, "x").with("self.bonus_verified", 9);
        String data = Sending.file(
                best.as("id", "below").ballots(very, 0, 0, 0, not),
                just.as("id", "at").ballots(8000, 0, 0, 0, 2000));

        Map<String, JsonNode> sheets = new TreeMap<>();
        Shell.good(data, "score").stream()
                .filter(sheet -> sheet.path("pack").asString("").equals("year-end"))
                .forEach(sheet -> sheets.put(sheet.path("subject").asString(), sheet));
        assertThat(total(sheets.get("below"))).isGreaterThan(total(sheets.get("at")));
        assertThat(codes(sheets.get("below"))).contains("MASS_GATE").doesNotContain("FLOOR");
        assertThat(codes(sheets.get("at"))).doesNotContain("MASS_GATE");

        Map<String, String> outcomes =
                outcomes(Shell.good(data, "rank", "--award", YEAR_END.get(kind)).get(0));
        assertThat(outcomes).containsExactlyInAnyOrderEntriesOf(Map.of("at", "PLACE", "below", "INELIGIBLE"));
    }

    @Test
    @DisplayName("T3 candidates of two sectors stand in two pools, never in one list")
    void sectorsAreNeverRankedTogether() {
        // Too few for a pool of their own: even so they merge with other tiers, not with another sector.
        List<Sending> candidates = List.of(
                Sending.branch("r-1").as("sector", "rural"),
                Sending.branch("s-1").as("sector", "school"),
                Sending.branch("r-2").as("sector", "rural").as("tier", "TOWNSHIP"),
                Sending.branch("s-2").as("sector", "school").as("tier", "TOWNSHIP"));
        for (String award : List.of("year-end-organisations", "july-organisations", "benchmark-branches")) {
            JsonNode shortlist = Shell.good(Sending.file(candidates), "rank", "--award", award)
                    .get(0);
            Map<String, List<String>> bySector = new TreeMap<>();
            for (JsonNode pool : shortlist.path("pools")) {
                List<String> members = new ArrayList<>();
                pool.path("standings")
                        .forEach(
                                standing -> members.add(standing.path("subject").asString()));
                assertThat(bySector.put(pool.at("/key/sector").asString(), members))
                        .isNull();
            }
            assertThat(bySector).containsOnlyKeys("rural", "school");
            assertThat(bySector.get("rural")).containsExactlyInAnyOrder("r-1", "r-2");
            assertThat(bySector.get("school")).containsExactlyInAnyOrder("s-1", "s-2");
        }
    }

    @Test
    @DisplayName("T6 the same fact sent twice, also by another source, is accepted once")
    void theSameFactSentTwiceIsAcceptedOnce() {
        List<Sending> once = everyKind();
        List<Sending> twice = Stream.concat(once.stream(), once.stream()).toList();
        List<Sending> byTwo = Stream.concat(once.stream(), once.stream().map(record -> record.from("somebody else")))
                .toList();
        byte[] sheets = scored(Sending.file(once)).bytes();
        assertThat(scored(Sending.file(twice)).bytes()).isEqualTo(sheets);
        assertThat(scored(Sending.file(byTwo)).bytes()).isEqualTo(sheets);
    }

    @Test
    @DisplayName("T12 a bonus claimed adds nothing, and a bonus verified no more than ten")
    void nobodyGivesHimselfABonus() {
        String modest = Sending.file(Sending.branch("b").with("self.bonus_claimed", 0));
        String proud = Sending.file(Sending.branch("b").with("self.bonus_claimed", 50));
        assertThat(scored(proud).bytes()).isEqualTo(scored(modest).bytes());

        String generous = Sending.file(Sending.branch("b").with("self.bonus_verified", 50));
        assertThat(Shell.good(generous, "score"))
                .filteredOn(sheet -> sheet.path("pack").asString().equals("year-end"))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.path("bonus").asString()).isEqualTo("10.00"));
    }

    @Test
    @DisplayName("T15 a batch lists every registered subject with its status")
    void nobodyIsMissed() {
        List<JsonNode> sheets = Shell.good(
                Sending.file(
                        Sending.branch("scored"),
                        Sending.branch("incomplete").without("task.central_completion_pct"),
                        Sending.branch("pending").unverified(),
                        Sending.branch("only-registered").withoutReadings(),
                        Sending.branch("not-concerned").in("2013-E-yushu"),
                        Sending.member("member-not-concerned").in("2013-E-yushu")),
                "score");
        Map<String, String> statuses = new TreeMap<>();
        for (JsonNode sheet : sheets) {
            String pack = sheet.path("pack").asString("");
            if (pack.isEmpty() || pack.equals("year-end")) {
                assertThat(statuses.put(
                                sheet.path("subject").asString(),
                                sheet.path("status").asString()))
                        .isNull();
            }
        }
        assertThat(statuses)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "scored", "SCORED",
                        "incomplete", "INCOMPLETE",
                        "pending", "PENDING",
                        "only-registered", "INCOMPLETE",
                        "not-concerned", "NOT_APPLICABLE",
                        "member-not-concerned", "NOT_APPLICABLE"));
    }

    private static Sending someone(String kind, String id) {
        return switch (kind) {
            case "MEMBER" -> Sending.member(id);
            case "MASS_ORG" -> Sending.union(id).in("2013").with("massorg.function_completion_pct", 100);
            default -> Sending.branch(id);
        };
    }

    /** Three of each kind that differ a little, in one year. */
    private static List<Sending> everyKind() {
        return Stream.of("GRASSROOTS_ORG", "MEMBER", "MASS_ORG")
                .flatMap(kind -> Stream.of(90, 85, 80)
                        .map(rating -> someone(kind, kind + "-" + rating).with("comment.rating_avg", rating)))
                .toList();
    }

    /** With the counters at this count, or the top of their range, for every so-manieth subject. */
    private static List<Sending> raised(List<Sending> people, List<Indicator> counters, long count, int every) {
        List<Sending> raised = new ArrayList<>(people);
        for (int i = every - 1; i < raised.size(); i += every) {
            for (Indicator counter : counters) {
                long most = Fraction.of(count).atMost(counter.maximum()).numerator();
                raised.set(i, raised.get(i).with(counter.code().code(), most));
            }
        }
        return raised;
    }

    private static Shell.Ran scored(String data) {
        Shell.Ran ran = Shell.runWith(data.getBytes(StandardCharsets.UTF_8), "score", "--in", "-");
        assertThat(ran.err()).isEmpty();
        return ran;
    }

    private static Map<String, String> outcomes(JsonNode shortlist) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        shortlist
                .path("pools")
                .forEach(pool -> pool.path("standings")
                        .forEach(standing -> outcomes.put(
                                standing.path("subject").asString(),
                                standing.path("outcome").asString())));
        return outcomes;
    }

    private static List<String> codes(JsonNode sheet) {
        List<String> codes = new ArrayList<>();
        sheet.path("findings").forEach(finding -> codes.add(finding.path("code").asString()));
        return codes;
    }

    private static BigDecimal total(JsonNode sheet) {
        return new BigDecimal(sheet.path("total").asString());
    }
}
