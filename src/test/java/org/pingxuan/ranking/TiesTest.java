package org.pingxuan.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pingxuan.ranking.Trial.award;
import static org.pingxuan.ranking.Trial.branch;
import static org.pingxuan.ranking.Trial.member;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Fraction;

class TiesTest {

    @Test
    void ranksAfterATieAreOneOneThree() {
        assertThat(ranked(
                        30,
                        branch("a").total("90"),
                        branch("b").total("90"),
                        branch("c").total("80")))
                .containsSubsequence("a 90.00 1 TO_BE_DECIDED score", "b 90.00 1 TO_BE_DECIDED score")
                .contains("c 80.00 3 OFF_LIST score");
    }

    @Test
    void equalsWithinTheQuotaBothHaveAPlace() {
        assertThat(ranked(
                        50,
                        branch("a").total("90"),
                        branch("b").total("90"),
                        branch("c").total("80"),
                        branch("d").total("70")))
                .containsExactly(
                        "a 90.00 1 PLACE score",
                        "b 90.00 1 PLACE score",
                        "c 80.00 3 RESERVE score",
                        "d 70.00 4 OFF_LIST score");
    }

    @Test
    void equalsAcrossTheEndOfTheListAreLeftOpen() {
        assertThat(ranked(
                        25,
                        branch("a").total("90"),
                        branch("b").total("80"),
                        branch("c").total("80"),
                        branch("d").total("70")))
                .containsExactly(
                        "a 90.00 1 PLACE score",
                        "b 80.00 2 TO_BE_DECIDED score",
                        "c 80.00 2 TO_BE_DECIDED score",
                        "d 70.00 4 OFF_LIST score");
    }

    @Test
    void eachStepOfTheOrderIsNamed() {
        assertThat(ranked(
                        20,
                        branch("a").points("90", "0", "0").index("90"),
                        branch("b").points("90", "0", "0").index(new Fraction(269_999_999, 3_000_000)),
                        branch("c").points("89", "1", "0").index("99"),
                        branch("d").points("80", "2", "0").index("85").performance("20"),
                        branch("e").points("80", "2", "0").index("85").performance("19.99"),
                        branch("f").points("70", "3", "1").index("85").performance("19"),
                        branch("g").points("70", "4", "2").index("85").performance("19")))
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly(
                        "tie:msi",
                        "tie:msi",
                        "tie:base",
                        "tie:performance",
                        "tie:performance",
                        "tie:deductions",
                        "tie:deductions");
    }

    @Test
    void theLowerTierComesFirstInAMergedPool() {
        List<Trial.Of> few = List.of(
                branch("a-county").tier("COUNTY").total("90"),
                branch("b-village").total("90"));

        assertThat(Trial.summary(Trial.shortlist(award().award(), few).pools().get(0)))
                .containsExactly("b-village 90.00 1 PLACE tie:tier", "a-county 90.00 2 RESERVE tie:tier");
    }

    @Test
    void aMissingKeyIsBelowEveryOther() {
        assertThat(ranked(20, branch("a").total("90"), branch("b").total("90").index("0")))
                .containsExactly("b 90.00 1 PLACE tie:msi", "a 90.00 2 RESERVE tie:msi");
    }

    @Test
    void performanceIsComparedAcrossKindsInOneStep() {
        List<Trial.Of> mixed = List.of(
                branch("a").total("90").performance("21"),
                member("b").total("90").performance("22"),
                branch("c").total("90").performance("23"));

        assertThat(Trial.summary(Trial.shortlist(award().pool("sector").award(), mixed)
                        .pools()
                        .get(0)))
                .containsExactly(
                        "c 90.00 1 PLACE tie:performance",
                        "b 90.00 2 RESERVE tie:performance",
                        "a 90.00 3 OFF_LIST tie:performance");
    }

    @Test
    void aScoreThatIsAnIndexIsPrintedCutOff() {
        List<Trial.Of> one = List.of(branch("a").total("90").index("79.996"));

        assertThat(Trial.summary(Trial.shortlist(award().order("mass.msi").award(), one)
                        .pools()
                        .get(0)))
                .containsExactly("a 79.996 1 PLACE score");
    }

    @Test
    void anAwardThatOrdersByAWordIsRefused() {
        assertThatThrownBy(() -> Trial.shortlist(award().order("year-end.grade").award(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("year-end.grade");
    }

    private static List<String> ranked(int percent, Trial.Of... candidates) {
        List<Trial.Of> all = new ArrayList<>(List.of(candidates));
        return Trial.summary(
                Trial.shortlist(award().rate(percent).award(), all).pools().get(0));
    }
}
