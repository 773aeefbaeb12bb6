package org.pingxuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.answers.ComparisonJson;
import org.pingxuan.answers.SheetJson;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Trial;
import org.pingxuan.scoring.ScoreSheet;

/** A release is drafted by one, approved by another and put in force from a year on; a rollback brings back what was. */
class PublishedByYearTest {

    private static final Map<String, Object> BRANCH = Map.of(
            "name",
            "支部",
            "kind",
            "GRASSROOTS_ORG",
            "form",
            "BRANCH",
            "tier",
            "VILLAGE_UNIT",
            "sector",
            "rural",
            "region",
            "610002");

    @TempDir
    Path folder;

    private SmallHouse house;

    @BeforeEach
    void open() {
        house = SmallHouse.ofTrees(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aCycleBeforeTheYearStaysUnderTheOldRelease() {
        String old = house.publish(100, Releases.FROM_THE_FIRST);
        branch(2013, 50);
        branch(2014, 50);
        String latest = house.publish(50, 2014);
        assertThat(house.inForce()).containsEntry("2013", old).containsEntry("2014", latest);
        branch(2013, 40);
        branch(2014, 40);
        branch(2015, 40);
        assertThat(points(2013)).isEqualTo("16.00");
        assertThat(points(2014)).isEqualTo("32.00");
        assertThat(house.inForce()).containsEntry("2015", latest);
        house.assertAsReplayed();
        assertThat(state(old)).isEqualTo(ReleaseState.PUBLISHED);
        assertThat(state(latest)).isEqualTo(ReleaseState.PUBLISHED);
    }

    @Test
    void aRollbackInOneCallBringsBackWhatWasAndKeepsTheHistory() {
        String old = house.publish(100, Releases.FROM_THE_FIRST);
        branch(2014, 50);
        String latest = house.publish(50, 2014);
        branch(2014, 40);
        house.lifeCycle.rollBack(latest, "approver", "名单不对", (done, total) -> {});
        assertThat(house.inForce()).containsEntry("2014", old);
        assertThat(points(2014)).isEqualTo("16.00");
        house.assertAsReplayed();
        assertThat(state(latest)).isEqualTo(ReleaseState.ROLLED_BACK);
        ReleaseRecord record = record(latest);
        assertThat(record.events())
                .extracting(ReleaseEvent::kind)
                .containsExactly(
                        ReleaseEvent.Kind.CHECKED,
                        ReleaseEvent.Kind.APPROVED,
                        ReleaseEvent.Kind.PUBLISHED,
                        ReleaseEvent.Kind.ROLLED_BACK);
        assertThat(record.events().get(3).note()).isEqualTo("名单不对");
        assertThatThrownBy(() -> house.lifeCycle.rollBack(latest, "approver", "", (done, total) -> {}))
                .hasMessage("RELEASE_NOT_IN_FORCE");
        assertThatThrownBy(() -> house.lifeCycle.rollBack(old, "approver", "", (done, total) -> {}))
                .hasMessage("NOTHING_TO_GO_BACK_TO");
        house.publish(50, 2014);
        assertThat(state(latest)).isEqualTo(ReleaseState.PUBLISHED);
    }

    @Test
    void aReleaseBroughtBackAfterManyCorrectionsOfFewIsScoredAfreshAndNotCorrectionByCorrection() {
        String old = house.publish(100, Releases.FROM_THE_FIRST);
        branch(2014, 50);
        String latest = house.publish(50, 2014);
        AtomicInteger scored = new AtomicInteger();
        house.lifeCycle.rollBack(latest, "approver", "", (done, total) -> scored.incrementAndGet());
        assertThat(scored).as("nothing has changed").hasValue(0);
        house.publish(50, 2014);
        for (int visits = 1; visits <= 40; visits++) {
            branch(2014, visits);
        }
        house.lifeCycle.rollBack(latest, "approver", "", (done, total) -> scored.incrementAndGet());
        assertThat(scored).hasPositiveValue();
        assertThat(house.inForce()).containsEntry("2014", old);
        house.assertAsReplayed();
    }

    @Test
    void theLaterPublicationCountsAndTheEarlierIsSuperseded() {
        String first = house.publish(100, 2013);
        String second = house.publish(50, 2013);
        assertThat(state(first)).isEqualTo(ReleaseState.SUPERSEDED);
        assertThat(state(second)).isEqualTo(ReleaseState.PUBLISHED);
    }

    @Test
    void theAuthorCannotApproveAndNothingIsPublishedUnapproved() {
        ReleaseRecord draft = house.lifeCycle.draft(SmallRules.files(100), "a", "");
        assertThat(draft.state()).isEqualTo(ReleaseState.CHECKED);
        assertThatThrownBy(() -> house.lifeCycle.publish(draft.id(), 2014, "b", (done, total) -> {}))
                .hasMessage("RELEASE_NOT_APPROVED");
        assertThatThrownBy(() -> house.lifeCycle.approve(draft.id(), "a", ""))
                .hasMessage("APPROVER_IS_AUTHOR")
                .extracting("why")
                .isEqualTo(NotDone.Why.NOT_ALLOWED);
        // drafting the same again makes nobody else its author
        assertThat(house.lifeCycle.draft(SmallRules.files(100), "b", "").draft().author())
                .isEqualTo("a");
        assertThat(house.lifeCycle.approve(draft.id(), "b", "").state()).isEqualTo(ReleaseState.APPROVED);
    }

    @Test
    void aDraftWithErrorsIsKeptAndGetsNoFurther() {
        Trial.Verdict verdict = Trial.Verdict.refused(
                List.of(Diagnostic.error(Place.of("x/pack.yaml", 3, 1), "UNKNOWN_KEY", "k", "l")));
        List<RuleFile> files = SmallRules.files(100);
        ReleaseRecord draft = new DraftRelease(house.archive, given -> verdict).draft(files, "a", "");
        assertThat(draft.state()).isEqualTo(ReleaseState.DRAFT);
        assertThat(record(draft.id()).draft().diagnostics()).isEqualTo(verdict.diagnostics());
        assertThat(house.archive.<Integer>read(
                        holdings -> holdings.releases().files(draft.id()).size()))
                .isEqualTo(files.size());
        assertThatThrownBy(() -> house.lifeCycle.approve(draft.id(), "b", "")).hasMessage("RELEASE_HAS_ERRORS");
        assertThatThrownBy(() -> house.lifeCycle.publish(draft.id(), 2014, "b", (done, total) -> {}))
                .hasMessage("RELEASE_HAS_ERRORS");
    }

    @Test
    void aPublicationThatFailsChangesNothingAndIsNoted() {
        String old = house.publish(100, Releases.FROM_THE_FIRST);
        branch(2014, 50);
        String next = house.approved(50);
        LifeCycle failing = new LifeCycle(
                house.archive,
                house.releases,
                SmallRules::trusted,
                (holdings, id, cycles) -> {
                    throw new IllegalStateException("the disk is full");
                },
                new ScoreCycle(house.archive));
        assertThatThrownBy(() -> failing.publish(next, 2014, "b", (done, total) -> {}))
                .hasMessage("the disk is full");
        assertThat(house.inForce()).containsEntry("2014", old);
        assertThat(house.archive.read(Trouble::of)).hasValueSatisfying(trouble -> {
            assertThat(trouble.kind()).isEqualTo(ReleaseEvent.Kind.FAILED);
            assertThat(trouble.release()).isEqualTo(next);
            assertThat(trouble.told())
                    .hasValueSatisfying(told -> assertThat(told.zh())
                            .contains("程序内部出错", "服务日志")
                            .doesNotContain("Exception", "disk is full"));
        });
        house.publish(50, 2014);
        assertThat(house.archive.read(Trouble::of)).isEmpty();
    }

    @Test
    void nobodyPublishesWithoutHavingSeenWhatChangesForTheDataThereAre() {
        String old = house.publish(100, Releases.FROM_THE_FIRST);
        branch(2013, 50);
        branch(2014, 50);
        String next = house.approved(50);
        LifeCycle bound = new LifeCycle(house.archive, house.releases, SmallRules::trusted);
        assertThatThrownBy(() -> bound.publish(next, 2014, "b", (done, total) -> {}))
                .hasMessage("COMPARE_FIRST");
        compare(bound, next, 2014);
        branch(2014, 51);
        assertThatThrownBy(() -> bound.publish(next, 2014, "b", (done, total) -> {}))
                .hasMessage("COMPARE_AGAIN");
        compare(bound, next, 2014);
        branch(2013, 51);
        bound.publish(next, 2014, "b", (done, total) -> {});
        assertThat(house.inForce()).containsEntry("2013", old).containsEntry("2014", next);
        house.assertAsReplayed();
    }

    private void compare(LifeCycle lifeCycle, String release, int year) {
        CompareDraft.Forms forms = new CompareDraft.Forms(new OfficeFiles(), SheetJson::read, ComparisonJson::line);
        try (BuiltReleases.Lease lease = house.archive.read(holdings -> house.releases.borrow(holdings, release))) {
            new CompareDraft(house.archive, house.releases, lifeCycle.scoreCycle(), forms)
                    .of(lease.release(), cycle(year), (done, total) -> {});
        }
    }

    @Test
    void anyReleaseOnFileStillScores() {
        String old = house.publish(100, Releases.FROM_THE_FIRST);
        branch(2014, 50);
        String latest = house.publish(50, Releases.FROM_THE_FIRST);
        branch(2014, 40);
        ScoreAgain again = new ScoreAgain(house.archive, house.releases);
        assertThat(line(again, old)).isEqualTo("16.00");
        assertThat(line(again, latest)).isEqualTo("32.00");
        assertThat(line(again, house.approved(40))).isEqualTo("40.00");
        assertThatThrownBy(() -> line(again, "sha256:0")).hasMessage("RELEASE_NOT_ON_FILE");
    }

    private static String line(ScoreAgain again, String release) {
        return again.under(release, cycle(2014), "B", SheetJson::read, (by, sheets) -> {
            assertThat(sheets).extracting(ScoreSheet::release).containsOnly(release);
            return sheets.get(0).lines().get(0).points().toString();
        });
    }

    private void branch(int year, int visits) {
        house.send(SmallHouse.record(year, "B", BRANCH, Map.of("o.visits", BigDecimal.valueOf(visits))));
    }

    /** Points of the line about visits, under the release in force. */
    private String points(int year) {
        return new InForce(house.archive, house.releases)
                .read(
                        cycle(year),
                        current -> SheetJson.read(current.results()
                                        .sheets()
                                        .of(cycle(year), "B")
                                        .get(0))
                                .lines()
                                .get(0)
                                .points()
                                .toString());
    }

    private ReleaseState state(String release) {
        return record(release).state();
    }

    private ReleaseRecord record(String release) {
        return house.archive
                .read(holdings -> ReleaseRecord.of(holdings, release))
                .orElseThrow();
    }

    private static Cycle cycle(int year) {
        return Cycle.parse(String.valueOf(year)).orElseThrow();
    }
}
