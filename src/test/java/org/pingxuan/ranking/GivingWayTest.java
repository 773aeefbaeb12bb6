package org.pingxuan.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.ranking.Trial.award;
import static org.pingxuan.ranking.Trial.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Award.Limit;
import org.pingxuan.catalogue.Fraction;

/** S29: leading cadres have at most a fifth of the member quotas. */
class GivingWayTest {

    private static final Limit LEADERS = new Limit.ShareOf("leading_cadre", new Fraction(1, 5));
    private static final Limit COUNTY = new Limit.ShareAtOrBelow("COUNTY", new Fraction(3, 5));

    @Test
    void theLowestScoreGivesWayAndTheNextWhoIsNoLeaderMovesUp() {
        Map<String, Standing> standings = standings(
                rural("L1", "99").in("leading_cadre"),
                rural("m2", "98"),
                rural("m3", "97"),
                rural("m4", "96"),
                rural("L5", "95").in("leading_cadre"),
                rural("L6", "94").in("leading_cadre"),
                rural("m7", "93"),
                rural("m8", "92"),
                rural("m9", "91"),
                rural("m10", "90"));

        assertThat(standings.get("L1").outcome()).isEqualTo(Placement.PLACE);
        Standing gaveWay = standings.get("L5");
        assertThat(gaveWay.outcome()).isEqualTo(Placement.RESERVE);
        assertThat(gaveWay.rank()).isEqualTo(5);
        assertThat(gaveWay.limit()).isEqualTo("leading_cadre");
        assertThat(gaveWay.successor()).isEqualTo("m7");
        assertThat(standings.get("L6").outcome()).isEqualTo(Placement.RESERVE);
        assertThat(standings.get("L6").limit()).isNull();
        Standing movedUp = standings.get("m7");
        assertThat(movedUp.outcome()).isEqualTo(Placement.PLACE);
        assertThat(movedUp.rank()).isEqualTo(7);
        assertThat(movedUp.replaces()).isEqualTo("L5");
        assertThat(movedUp.limit()).isNull();
    }

    @Test
    void aPlaceStaysEmptyWhereNobodyCanMoveUp() {
        Map<String, Standing> standings = standings(
                rural("L1", "99").in("leading_cadre"), rural("m2", "98").barred("MASS_GATE"));

        assertThat(standings.get("L1").outcome()).isEqualTo(Placement.RESERVE);
        assertThat(standings.get("L1").limit()).isEqualTo("leading_cadre");
        assertThat(standings.get("L1").successor()).isNull();
        assertThat(standings.get("m2").outcome()).isEqualTo(Placement.INELIGIBLE);
    }

    @Test
    void equalScoresOfWhomOnlyOneHasToGiveWayAreAllLeftOpen() {
        Map<String, Standing> standings = standings(
                rural("m1", "99"),
                rural("m2", "98"),
                rural("L3", "97").in("leading_cadre"),
                rural("m4", "96"),
                rural("m5", "95"),
                rural("m6", "94"),
                window("m7", "99"),
                window("m8", "98"),
                window("L9", "97").in("leading_cadre"),
                window("m10", "96"),
                window("m11", "95"),
                window("m12", "94"));

        for (String leader : List.of("L3", "L9")) {
            assertThat(standings.get(leader).outcome()).isEqualTo(Placement.TO_BE_DECIDED);
            assertThat(standings.get(leader).limit()).isEqualTo("leading_cadre");
            assertThat(standings.get(leader).successor()).isNull();
        }
        assertThat(standings.get("m4").outcome()).isEqualTo(Placement.RESERVE);
    }

    @Test
    void equalScoresWhoAllHaveToGiveWayNeedNoDecision() {
        Map<String, Standing> standings = standings(
                rural("L1", "97").in("leading_cadre"),
                rural("m2", "96"),
                window("L3", "97").in("leading_cadre"),
                window("m4", "96"));

        assertThat(standings.get("L1").successor()).isEqualTo("m2");
        assertThat(standings.get("L3").successor()).isEqualTo("m4");
    }

    @Test
    void equalsOfWhomNotAllCanMoveUpAreLeftOpen() {
        Map<String, Standing> standings =
                standings(rural("L1", "99").in("leading_cadre"), rural("m2", "98"), rural("m3", "98"));

        assertThat(standings.get("L1").outcome()).isEqualTo(Placement.RESERVE);
        assertThat(standings.get("L1").successor()).isNull();
        assertThat(List.of(standings.get("m2").outcome(), standings.get("m3").outcome()))
                .containsOnly(Placement.TO_BE_DECIDED);
    }

    @Test
    void aShareOfPlacesThatIsReachedIsReported() {
        Shortlist shortlist = shares(5, 3);

        assertThat(shortlist.share()).containsExactly(Map.entry("county-or-below", "62.50"));
        assertThat(shortlist.decision()).isNull();
    }

    @Test
    void aShareOfPlacesThatIsShortIsMarkedForDecisionAndNobodyMoves() {
        Shortlist shortlist = shares(4, 3);

        assertThat(shortlist.share()).containsExactly(Map.entry("county-or-below", "57.14"));
        assertThat(shortlist.decision()).isEqualTo("COUNTY_SHARE");
        assertThat(Trial.bySubject(shortlist).values())
                .extracting(Standing::outcome)
                .containsOnly(Placement.PLACE);
    }

    @Test
    void aShortShareNeverReadsAsIfItWereReached() {
        Limit limit = new Limit.ShareAtOrBelow("COUNTY", new Fraction(333_331, 500_000));
        Shortlist shortlist = Trial.shortlist(
                award().rate(100).limits(limit).award(),
                List.of(rural("a", "1"), rural("b", "2"), rural("c", "3").tier("CITY")));

        assertThat(shortlist.share()).containsExactly(Map.entry("county-or-below", "66.67"));
        assertThat(shortlist.decision()).isNull();
        Limit higher = new Limit.ShareAtOrBelow("COUNTY", new Fraction(6_667, 10_000));
        assertThat(Trial.shortlist(
                                award().rate(100).limits(higher).award(),
                                List.of(
                                        rural("a", "1"),
                                        rural("b", "2"),
                                        rural("c", "3").tier("CITY")))
                        .share())
                .containsExactly(Map.entry("county-or-below", "66.66"));
    }

    private static Shortlist shares(int below, int above) {
        List<Trial.Of> candidates = new ArrayList<>();
        for (int i = 0; i < below; i++) {
            candidates.add(rural("b" + i, "9" + i).tier("COUNTY"));
        }
        for (int i = 0; i < above; i++) {
            candidates.add(rural("c" + i, "9" + i).tier("CITY"));
        }
        return Trial.shortlist(award().rate(100).limits(COUNTY).award(), candidates);
    }

    private static Map<String, Standing> standings(Trial.Of... candidates) {
        return Trial.bySubject(Trial.shortlist(award().rate(50).limits(LEADERS).award(), Arrays.asList(candidates)));
    }

    private static Trial.Of rural(String id, String total) {
        return member(id).total(total);
    }

    private static Trial.Of window(String id, String total) {
        return member(id).sector("window").total(total);
    }
}
