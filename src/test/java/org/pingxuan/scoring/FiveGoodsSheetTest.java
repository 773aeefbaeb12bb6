package org.pingxuan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.ScoreSheet.Status;

class FiveGoodsSheetTest {

    private final RuleBook book = FiveGoods.book();

    @Test
    void organisationAOfTheFactSheetScoresToTheCent() {
        ScoreSheet sheet = FiveGoods.organisationA(book).sheet("five-goods");
        assertThat(points(sheet))
                .containsExactly(
                        "6.00", "7.20", "4.50", "5.49", "4.50", "4.05", "4.00", "3.00", "3.00", "16.20", "10.50",
                        "23.39");
        assertThat(sheet.criteria().values())
                .extracting(Points::toString)
                .containsExactly("17.70", "14.04", "10.00", "26.70", "23.39");
        assertThat(sheet.base()).hasToString("91.83");
        assertThat(sheet.total()).hasToString("91.83");
        assertThat(sheet.grade()).isEqualTo("A");
        assertThat(codes(sheet)).containsExactly("HIGH", "SEEN");
    }

    @Test
    void organisationBOfTheFactSheetIsScoredAndKeptFromCommendation() {
        ScoreSheet sheet = FiveGoods.organisationB(book).sheet("five-goods");
        assertThat(sheet.criteria().values())
                .extracting(Points::toString)
                .containsExactly("14.60", "20.00", "10.50", "17.00", "8.76");
        assertThat(sheet.total()).hasToString("70.86");
        assertThat(sheet.grade()).isEqualTo("C");
        assertThat(codes(sheet)).containsExactly("MASS_GATE", "SEEN");
    }

    @Test
    void aLineNamesRulePlaceIndicatorValueMaximumAndReason() {
        ScoreLine line =
                FiveGoods.organisationA(book).sheet("five-goods").lines().get(1);
        assertThat(line)
                .isEqualTo(new ScoreLine(
                        "书记测评",
                        "five-goods/scoring.csv:3",
                        "team",
                        "team.secretary_approval_pct",
                        "87",
                        Points.parse("7.20"),
                        Points.parse("8.00"),
                        "书记测评 87"));
    }

    @Test
    void aYesIsShownAsSuchInTheReason() {
        ScoreSheet sheet = FiveGoods.organisationA(book).sheet("five-goods");
        assertThat(sheet.lines().get(0).value()).isEqualTo("true");
        assertThat(sheet.lines().get(0).reason()).isEqualTo("班子健全 是");
    }

    @Test
    void aMissingReadingIsNeverZero() {
        ScoreSheet sheet = Someone.branch(book, "rural")
                .yes("team.complete_on_term")
                .with("team.secretary_approval_pct", "87")
                .sheet("five-goods");
        assertThat(sheet.status()).isEqualTo(Status.INCOMPLETE);
        assertThat(points(sheet)).containsExactly("6.00", "7.20");
        assertThat(sheet.base()).isNull();
        assertThat(sheet.total()).isNull();
        assertThat(sheet.grade()).isNull();
        assertThat(sheet.criteria()).isEmpty();
    }

    @Test
    void theMassIndexAsksForItsFourBallotReadings() {
        ScoreSheet sheet = Someone.branch(book, "rural").sheet("five-goods");
        assertThat(sheet.missing())
                .contains("mass.ballot_counts", "mass.ballots_issued", "mass.ballots_valid", "mass.nonmember_rater_pct")
                .doesNotContain("mass.msi", "mass.ballots_ok", "integrity.veto_codes")
                .isSorted();
    }

    @Test
    void anUnverifiedReadingIsPendingAndMissingGoesBeforePending() {
        Someone someone = FiveGoods.organisationA(book).unverified("team.visits_per_member");
        ScoreSheet sheet = someone.sheet("five-goods");
        assertThat(sheet.status()).isEqualTo(Status.PENDING);
        assertThat(sheet.pending()).containsExactly("team.visits_per_member");
        assertThat(points(sheet)).hasSize(11);
        assertThat(sheet.base()).isNull();
        ScoreSheet both = Someone.branch(book, "rural")
                .with("team.visits_per_member", "3")
                .unverified("team.visits_per_member")
                .sheet("five-goods");
        assertThat(both.status()).isEqualTo(Status.INCOMPLETE);
        assertThat(both.pending()).containsExactly("team.visits_per_member");
    }

    @Test
    void aVetoIsFoundOnASheetWithoutAScoreAndDoesNotHideOne() {
        Someone complete = FiveGoods.organisationA(book).codes("integrity.veto_codes", "V3");
        assertThat(complete.sheet("five-goods").total()).hasToString("91.83");
        assertThat(complete.scored(null).outcome().packs().get("five-goods").barring())
                .containsEntry("VETO_V3", "VETO");
        ScoreSheet incomplete = Someone.branch(book, "rural")
                .codes("integrity.veto_codes", "V3")
                .sheet("five-goods");
        assertThat(codes(incomplete)).containsExactly("VETO_V3", "SEEN");
    }

    @Test
    void comparisonsWithATallyThatIsNotThereAreFalse() {
        assertThat(codes(Someone.branch(book, "rural").sheet("five-goods"))).containsExactly("SEEN");
    }

    @Test
    void theWeightsAreThoseOfTheSectorElseOfTheBaseAndOfTheProfileNamed() {
        assertThat(FiveGoods.organisationA(book)
                        .sheet("five-goods")
                        .lines()
                        .get(0)
                        .maximum())
                .hasToString("6.00");
        ScoreSheet shifted =
                FiveGoods.organisationA(book).scored("2011").sheets().get(0);
        assertThat(shifted.lines().get(3).points()).hasToString("6.22");
        assertThat(shifted.lines().get(6).points()).hasToString("2.00");
        assertThat(FiveGoods.organisationA(book).scored("NONE").sheets().get(0).total())
                .hasToString("91.83");
        assertThatThrownBy(() -> FiveGoods.organisationA(book).scored("1999"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Scorer.profiles(book)).containsExactly("2011", "NONE");
    }

    @Test
    void aSubjectWithoutAnySheetGivesOneLineThatSaysSo() {
        Someone before = Someone.branch(book, "rural", "2009");
        assertThat(before.scored(null).sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.pack()).isNull();
            assertThat(sheet.status()).isEqualTo(Status.NOT_APPLICABLE);
        });
        assertThat(Someone.branch(book, "rural", "2013-H1").scored(null).sheets())
                .extracting(ScoreSheet::status)
                .containsExactly(Status.NOT_APPLICABLE);
    }

    @Test
    void differencesBetweenSourcesShowOnSheetsThatReadTheCode() {
        ScoreSheet sheet = FiveGoods.organisationA(book)
                .sourcesDiffer("mass.ballot_counts")
                .derivedDiffers("study.qualified_member_pct")
                .sheet("five-goods");
        assertThat(codes(sheet)).containsExactly("HIGH", "SEEN", "SOURCES_DIFFER", "DERIVED_DIFFERS");
        assertThat(sheet.findings().get(2).reason()).contains("票数");
    }

    static List<String> points(ScoreSheet sheet) {
        return sheet.lines().stream().map(line -> line.points().toString()).toList();
    }

    static List<String> codes(ScoreSheet sheet) {
        return sheet.findings().stream().map(Finding::code).toList();
    }
}
