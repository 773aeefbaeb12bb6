package org.pingxuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pingxuan.evidence.Sample.accepted;
import static org.pingxuan.evidence.Sample.branch;
import static org.pingxuan.evidence.Sample.code;
import static org.pingxuan.evidence.Sample.decimal;
import static org.pingxuan.evidence.Sample.map;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Fraction;

class DossierTest {

    private static final Subject BRANCH = new Subject(
            "B-1",
            "上村支部",
            "GRASSROOTS_ORG",
            "BRANCH",
            "VILLAGE_UNIT",
            "rural",
            "611002",
            "C-1",
            new TreeSet<>(),
            new TreeSet<>());

    @Test
    void readingsSplitOverLinesInAnyOrderMakeTheSameDossier() {
        Submission whole = accepted(verified(branch("pledge.count", decimal("3"), "有效票", decimal("40")), true));
        Submission first = accepted(verified(branch("pledge.count", decimal("3")), true));
        Submission second = accepted(verified(line("有效票", decimal("40")), true));

        assertThat(dossier(first, second)).isEqualTo(dossier(whole));
        assertThat(dossier(second, first)).isEqualTo(dossier(whole));
    }

    @Test
    void theSameFactTwiceChangesNothing() {
        Submission once = accepted(verified(branch("pledge.count", decimal("3"), "票数", "1/2/3/0/0"), true));
        Submission unverified = accepted(branch("pledge.count", "3.0", "票数", "1/2/3/0/0"));

        assertThat(dossier(once, once)).isEqualTo(dossier(once));
        assertThat(dossier(once, unverified)).isEqualTo(dossier(once));
    }

    @Test
    void theLaterReadingWins() {
        Dossier dossier = dossier(
                accepted(branch("有效票", decimal("40"), "发出票", decimal("50"))), accepted(line("有效票", decimal("41"))));

        assertThat(reading(dossier, "mass.ballots_valid").value()).isEqualTo(Fraction.of(41));
        assertThat(reading(dossier, "mass.ballots_issued").value()).isEqualTo(Fraction.of(50));
    }

    @Test
    void aWithdrawnReadingVanishes() {
        Dossier dossier = dossier(accepted(branch("有效票", decimal("40"))), accepted(line("有效票", null)));

        assertThat(dossier.readings()).isEmpty();
    }

    @Test
    void aChangedValueLosesItsVerification() {
        Submission verified = accepted(verified(branch("有效票", decimal("40")), true));

        assertThat(reading(dossier(verified), "mass.ballots_valid").verified()).isTrue();
        assertThat(reading(dossier(verified, accepted(line("有效票", decimal("41")))), "mass.ballots_valid")
                        .verified())
                .isFalse();
    }

    @Test
    void aReadingThatNobodyHasToVerifyCountsAsVerified() {
        assertThat(reading(dossier(accepted(branch("pledge.count", decimal("3")))), "pledge.count")
                        .verified())
                .isTrue();
    }

    @Test
    void verificationMayNameItsCodes() {
        Dossier dossier = dossier(
                accepted(verified(branch("有效票", decimal("40"), "发出票", decimal("50")), List.of("mass.ballots_valid"))));

        assertThat(reading(dossier, "mass.ballots_valid").verified()).isTrue();
        assertThat(reading(dossier, "mass.ballots_issued").verified()).isFalse();
    }

    @Test
    void twoSourcesWithDifferentValuesDifferAndTheLaterCounts() {
        Map<String, @Nullable Object> office = line("有效票", decimal("41"));
        office.put("source", "office");
        Dossier dossier = dossier(accepted(branch("有效票", decimal("40"))), accepted(office));

        assertThat(reading(dossier, "mass.ballots_valid"))
                .isEqualTo(new Reading(Fraction.of(41), "office", false, true));
        assertThat(reading(dossier.with(accepted(branch("有效票", decimal("41")))), "mass.ballots_valid")
                        .differs())
                .as("once the first source agrees, nothing differs any more")
                .isFalse();
    }

    @Test
    void aSubjectIsCompleteOverItsLines() {
        Dossier half = dossier(accepted(map("cycle", "2013", "subject", map("id", "B-1", "kind", "GRASSROOTS_ORG"))));

        assertThat(half.subject(null)).isEmpty();
        assertThat(half.missing(null))
                .extracting(Problem::pointer)
                .containsExactly("/subject/name", "/subject/tier", "/subject/sector", "/subject/region");
        assertThat(half.with(accepted(branch())).subject(null)).contains(BRANCH);
    }

    @Test
    void aMemberTakesItsPlaceFromItsBranch() {
        Dossier member = dossier(accepted(member("parent", "B-1")));

        Subject placed = member.subject(BRANCH).orElseThrow();
        assertThat(List.of(placed.tier(), placed.sector(), placed.region()))
                .containsExactly("VILLAGE_UNIT", "rural", "611002");
        assertThat(member.subject(null)).isEmpty();
        assertThat(member.missing(null)).extracting(Problem::code).containsOnly("PARENT_NOT_THERE");
        assertThat(dossier(accepted(member("parent", "B-1", "sector", "organ")))
                        .subject(BRANCH)
                        .orElseThrow()
                        .sector())
                .isEqualTo("organ");
    }

    @Test
    void aMemberWithoutBranchSaysWhereItBelongs() {
        assertThat(dossier(accepted(member())).missing(null))
                .extracting(Problem::code)
                .containsOnly("MEMBER_ALONE");
        assertThat(dossier(accepted(member("tier", "TOWNSHIP", "sector", "rural", "region", "61")))
                        .subject(null))
                .isPresent();
    }

    @Test
    void ballotsThatDoNotAddUpOverLinesAreAConflict() {
        Where where = new Where.Line("data.ndjson", 7);
        Dossier first = dossier(accepted(branch("有效票", decimal("40"))));

        assertThat(first.conflicts(where)).isEmpty();
        assertThat(first.with(accepted(line("票数", "30/7/2/1/1"))).conflicts(where))
                .extracting(Problem::code, Problem::place)
                .containsExactly(tuple("BALLOTS_DO_NOT_ADD_UP", "data.ndjson:7 /readings/mass.ballot_counts"));
        assertThat(first.with(accepted(line("票数", "30/7/2/1/0"))).conflicts(where))
                .isEmpty();
    }

    @Test
    void aReadingOfAnotherKindOverLinesIsAConflict() {
        Dossier dossier = dossier(accepted(branch()), accepted(line("study.total_hours", decimal("40"))));

        assertThat(dossier.conflicts(new Where.Line("data.ndjson", 2)))
                .extracting(Problem::code)
                .containsExactly("INDICATOR_NOT_FOR_KIND");
    }

    private static Dossier dossier(Submission... submissions) {
        return Dossier.of(Sample.DICTIONARY, List.of(submissions));
    }

    private static Reading reading(Dossier dossier, String code) {
        return dossier.readings().get(code(code));
    }

    private static Map<String, @Nullable Object> line(@Nullable Object... readings) {
        return map("cycle", "2013", "subject", map("id", "B-1"), "source", "branch", "readings", map(readings));
    }

    private static Map<String, @Nullable Object> member(Object... attributes) {
        Map<String, @Nullable Object> subject = map("id", "M-1", "name", "王", "kind", "党员");
        subject.putAll(map(attributes));
        return map("cycle", "2013", "subject", subject);
    }

    private static Map<String, @Nullable Object> verified(Map<String, @Nullable Object> record, Object verified) {
        record.put("verified", verified);
        return record;
    }
}
