package org.pingxuan.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.ranking.Trial.award;
import static org.pingxuan.ranking.Trial.branch;
import static org.pingxuan.ranking.Trial.member;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pingxuan.scoring.ScoreSheet.Status;

class EligibilityTest {

    @Test
    void theBarredAreNotRankedButShownWithTheirScoreAndAllReasons() {
        assertThat(ranked(
                        award(),
                        branch("a").total("95").barred("VETO_V3", "MASS_GATE"),
                        branch("b").total("85")))
                .containsExactly("b 85.00 1 PLACE score", "a 95.00 [MASS_GATE, VETO_V3]");
    }

    @Test
    void placesStayEmptyRatherThanGoToTheIneligible() {
        assertThat(ranked(
                        award().rate(100),
                        branch("a").total("95").barred("FLOOR"),
                        branch("b").total("94").barred("FLOOR")))
                .containsExactly("a 95.00 [FLOOR]", "b 94.00 [FLOOR]");
    }

    @Test
    void onlyTheFindingsTheAwardNamesBar() {
        assertThat(ranked(
                        award().barredBy("year-end", true, "FLOOR"),
                        branch("a").total("80").barred("FLOOR"),
                        branch("b").total("95").barred("FLOOR", "SELF_SCORE_GAP")))
                .containsExactly("a 80.00 1 PLACE score", "b 95.00 [SELF_SCORE_GAP]");
        assertThat(ranked(
                        award().barredBy("year-end", false, "MASS_GATE"),
                        branch("a").total("80").barred("FLOOR")))
                .containsExactly("a 80.00 1 PLACE score");
    }

    @Test
    void withoutAScoreTheStatusIsTheReason() {
        assertThat(ranked(
                        award(),
                        branch("a").without(Status.PENDING),
                        branch("b").without(Status.INCOMPLETE),
                        branch("c").without(Status.NOT_APPLICABLE),
                        branch("d").total("60")))
                .containsExactly(
                        "d 60.00 1 PLACE score", "a null [PENDING]", "b null [INCOMPLETE]", "c null [NOT_APPLICABLE]");
    }

    @Test
    void aMissingTitleIsAReason() {
        assertThat(ranked(
                        award().requiring("BENCHMARK_BRANCH"),
                        branch("a").total("95"),
                        branch("b").total("90").titles("BENCHMARK_BRANCH")))
                .containsExactly("b 90.00 1 PLACE score", "a 95.00 [NO_TITLE]");
    }

    @Test
    void nobodyIsCommendedBeforeTheSheetOfTheAwardIsThere() {
        assertThat(ranked(
                        award().of("july-commendation").barredBy("july-commendation", true),
                        branch("a").total("95").also("july-commendation", Status.INCOMPLETE),
                        branch("b").total("94").also("july-commendation", Status.SCORED, "DISCIPLINE_CHECK"),
                        branch("c").total("93").also("july-commendation", Status.SCORED),
                        branch("d").total("92")))
                .containsExactly(
                        "c 93.00 1 PLACE score",
                        "a 95.00 [INCOMPLETE]",
                        "b 94.00 [DISCIPLINE_CHECK]",
                        "d 92.00 [NOT_APPLICABLE]");
    }

    @Test
    void onlyThoseTheAwardIsForCountForThePool() {
        Shortlist shortlist = Trial.shortlist(
                award().kinds("MEMBER").flags("affairs_worker").award(),
                List.of(
                        branch("a").in("affairs_worker").total("90"),
                        member("b").total("90"),
                        member("c").in("affairs_worker").total("80")));

        assertThat(shortlist.pools()).hasSize(1);
        assertThat(shortlist.pools().get(0).size()).isEqualTo(1);
        assertThat(shortlist.pools().get(0).key().attributes())
                .containsEntry("kind", "MEMBER")
                .containsEntry("form", null);
    }

    private static List<String> ranked(Trial.Awarding award, Trial.Of... candidates) {
        return Trial.summary(Trial.shortlist(award.award(), Arrays.asList(candidates))
                .pools()
                .get(0));
    }
}
