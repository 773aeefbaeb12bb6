package org.pingxuan.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.ScoreSheet.Status;

class FiveLeadsSheetTest {

    private final RuleBook book = FiveLeads.book();

    @Test
    void memberCOfTheFactSheetHasFiveStarsAndTheTitle() {
        Someone c = FiveLeads.memberC(book, FiveLeads.anybody(book));
        ScoreSheet sheet = c.sheet("five-leads");
        assertThat(criteria(sheet)).containsExactly("20.00", "18.26", "18.40", "20.00", "18.97");
        assertThat(sheet.total()).hasToString("95.63");
        assertThat(sheet.stars()).isEqualTo(5);
        ScoreSheet flags = c.sheet("flags-and-stars");
        assertThat(flags.stars()).isEqualTo(5);
        assertThat(flags.titles()).containsExactly("RED_STAR_MEMBER");
        assertThat(flags.base()).isNull();
        assertThat(flags.grade()).isNull();
        assertThat(c.sheet("bands").stars()).isEqualTo(4);
    }

    @Test
    void memberDOfTheFactSheetEarnsAStarExactlyOnTheLine() {
        ScoreSheet sheet = FiveLeads.memberD(book, FiveLeads.anybody(book)).sheet("five-leads");
        assertThat(criteria(sheet)).containsExactly("16.00", "13.23", "4.80", "16.00", "5.03");
        assertThat(sheet.total()).hasToString("55.06");
        assertThat(sheet.stars()).isEqualTo(2);
        assertThat(sheet.grade()).isEqualTo("D");
        assertThat(FiveLeads.memberD(book, FiveLeads.anybody(book))
                        .sheet("bands")
                        .stars())
                .isZero();
    }

    @Test
    void aVetoKeepsTheTitleBack() {
        ScoreSheet flags = FiveLeads.memberC(book, FiveLeads.anybody(book))
                .codes("integrity.veto_codes", "V1")
                .sheet("flags-and-stars");
        assertThat(flags.titles()).isEmpty();
        assertThat(flags.stars()).isEqualTo(5);
    }

    @Test
    void aRetiredMembersStudyIsScaledBackOverWhatRemains() {
        Someone retired = FiveLeads.memberC(book, Someone.member(book, Set.of("retired"), Set.of()));
        ScoreSheet sheet = retired.sheet("five-leads");
        assertThat(sheet.lines().stream().filter(line -> line.criterion().equals("study")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.rule()).isEqualTo("技能");
                    assertThat(line.points()).hasToString("20.00");
                    assertThat(line.maximum()).hasToString("20.00");
                });
        assertThat(sheet.total()).hasToString("95.63");
    }

    @Test
    void anInfirmMembersServiceRestsOnThePledgeAndNothingLeftOutIsAskedFor() {
        Someone infirm = Someone.member(book, Set.of("retired", "on_post"), Set.of("infirm"))
                .yes("study.skill_gain")
                .with("task.post_completion_pct", "97")
                .with("task.peer_rating", "91")
                .with("pledge.fulfilled_pct", "90")
                .with("conduct.breach_count", "0")
                .with("conduct.unexcused_absences", "0")
                .with("mass.msi", Fraction.of(92))
                .with("conduct.good_deeds_verified", "2")
                .yes("conduct.emergency_joined");
        ScoreSheet sheet = infirm.sheet("five-leads");
        assertThat(sheet.missing()).isEmpty();
        assertThat(sheet.status()).isEqualTo(Status.SCORED);
        assertThat(criteria(sheet)).containsExactly("20.00", "18.26", "16.00", "20.00", "18.97");
        assertThat(sheet.stars()).isEqualTo(5);
    }

    @Test
    void whatReadsAnUnscoredSheetTakesOverItsReadingsNotItsName() {
        Someone someone = FiveLeads.memberC(book, FiveLeads.anybody(book)).unverified("task.peer_rating");
        ScoreSheet flags = someone.sheet("flags-and-stars");
        assertThat(flags.status()).isEqualTo(Status.PENDING);
        assertThat(flags.pending()).containsExactly("task.peer_rating");
        assertThat(flags.titles()).isEmpty();
        assertThat(flags.stars()).isNull();
        assertThat(FiveLeads.anybody(book).sheet("flags-and-stars").status()).isEqualTo(Status.INCOMPLETE);
    }

    @Test
    void aCriterionBelowZeroIsRestoredByALineOfItsOwn() {
        ScoreSheet sheet = FiveLeads.memberC(book, FiveLeads.anybody(book))
                .with("conduct.breach_count", "5")
                .sheet("five-leads");
        assertThat(sheet.criteria().get("discipline")).hasToString("0.00");
        ScoreLine limit = sheet.lines().get(sheet.lines().size() - 1);
        assertThat(limit)
                .isEqualTo(new ScoreLine(
                        "纪律下限",
                        "five-leads/pack.yaml",
                        "discipline",
                        null,
                        null,
                        Points.parse("5.00"),
                        null,
                        "纪律最少 0.00 分"));
    }

    private static List<String> criteria(ScoreSheet sheet) {
        return sheet.criteria().values().stream().map(Points::toString).toList();
    }
}
