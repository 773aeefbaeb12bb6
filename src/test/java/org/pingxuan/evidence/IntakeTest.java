package org.pingxuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pingxuan.evidence.Sample.branch;
import static org.pingxuan.evidence.Sample.code;
import static org.pingxuan.evidence.Sample.decimal;
import static org.pingxuan.evidence.Sample.map;
import static org.pingxuan.evidence.Sample.refused;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;

class IntakeTest {

    @Test
    void aRecordWithSixMistakesGetsSixProblems() {
        Map<String, @Nullable Object> record = branch(
                "team.secretary_approval_pct", decimal("187.5"),
                "mass.msl", decimal("90"),
                "team.complete_on_term", "maybe",
                "mass.ballot_counts", List.of(decimal("1"), decimal("2")));
        record.put("cycle", "2013-Q7");
        subject(record).put("sector", "rurl");

        assertThat(refused(record))
                .extracting(Problem::pointer, Problem::code)
                .containsExactly(
                        tuple("/cycle", "CYCLE_WRONG"),
                        tuple("/subject/sector", "ENTRY_UNKNOWN"),
                        tuple("/readings/team.secretary_approval_pct", "NUMBER_OUT_OF_RANGE"),
                        tuple("/readings/mass.msl", "INDICATOR_UNKNOWN"),
                        tuple("/readings/team.complete_on_term", "YES_NO_EXPECTED"),
                        tuple("/readings/mass.ballot_counts", "NUMBERS_LENGTH"));
    }

    @Test
    void aMessageShowsTheValueAndWhatWouldBeRight() {
        assertThat(refused(branch("team.secretary_approval_pct", decimal("187.5")))
                        .get(0)
                        .message()
                        .zh())
                .isEqualTo("书记民主测评赞成率为 187.5，超出范围：应为 0 到 100");
        assertThat(refused(branch("mass.msl", decimal("1"))).get(0).message().zh())
                .isEqualTo("词典中没有指标“mass.msl”（是否指“mass.msi”？）");
        assertThat(refused(branch("gate.analysis_meeting", "MAYBE"))
                        .get(0)
                        .message()
                        .en())
                .isEqualTo("gate.analysis_meeting has no choice \"MAYBE\"; possible: NONE, HELD");
    }

    @Test
    void labelsAndIdsMeanTheSame() {
        Map<String, @Nullable Object> chinese = map(
                "cycle",
                "2013",
                "subject",
                map(
                        "id", "B-1", "name", "上村支部", "kind", "基层党组织", "form", "支部", "tier", "村", "sector", "农村",
                        "region", "611002", "parent", "C-1"),
                "source",
                "branch",
                "readings",
                map("班子健全按期换届", "是", "票数", "30/7/2/1/0", "否决项", "违纪违法/V3", "书记民主测评赞成率", "87.0"));

        assertThat(Sample.accepted(chinese))
                .isEqualTo(Sample.accepted(branch(
                        "team.complete_on_term", true,
                        "mass.ballot_counts",
                                List.of(30, 7, 2, 1, 0).stream()
                                        .map(BigDecimal::valueOf)
                                        .toList(),
                        "integrity.veto_codes", List.of("V3", "V1"),
                        "team.secretary_approval_pct", decimal("87"))));
    }

    @Test
    void everyKindOfMistakeIsTold() {
        assertProblem(branch("mass.msi", decimal("90")), "READING_DERIVED");
        assertProblem(branch("study.total_hours", decimal("40")), "INDICATOR_NOT_FOR_KIND");
        assertProblem(branch("pledge.count", decimal("2.5")), "NUMBER_NOT_WHOLE");
        assertProblem(branch("team.secretary_approval_pct", decimal("87.123")), "NUMBER_DECIMALS");
        assertProblem(branch("team.secretary_approval_pct", "eighty"), "NUMBER_EXPECTED");
        assertProblem(branch("team.secretary_approval_pct", true), "NUMBER_EXPECTED");
        assertProblem(branch("complaint.verified_count", decimal("1e999999999")), "NUMBER_TOO_LARGE");
        assertProblem(branch("mass.ballot_counts", "30/7/-2/1/0"), "NUMBER_OUT_OF_RANGE");
        assertProblem(branch("integrity.veto_codes", List.of("V9")), "CHOICE_UNKNOWN");
        assertProblem(branch("integrity.veto_codes", decimal("1")), "CODES_EXPECTED");
        assertProblem(branch("票数", "1/0/0/0/0", "mass.ballot_counts", "1/0/0/0/0"), "READING_TWICE");
        assertProblem(branch("票数", "30/7/2/1/0", "有效票", decimal("41")), "BALLOTS_DO_NOT_ADD_UP");
        assertProblem(branch("有效票", decimal("41"), "发出票", decimal("40")), "BALLOTS_MORE_THAN_ISSUED");
        assertProblem(with(branch(), "verified", "yes"), "VERIFIED_WRONG");
        assertProblem(with(branch(), "verified", List.of("mass.nothing")), "INDICATOR_UNKNOWN");
        assertProblem(with(branch(), "evidence", map("mass.msi", decimal("1"))), "EVIDENCE_TEXT");
        assertProblem(with(branch(), "reading", map()), "FIELD_UNKNOWN");
        assertProblem(with(branch(), "readings", List.of()), "READINGS_EXPECTED");
        assertProblem(with(branch(), "cycle", null), "CYCLE_MISSING");
        assertProblem(with(branch(), "subject", "B-1"), "SUBJECT_EXPECTED");
        assertProblem(with(branch(), "subject", null), "ID_MISSING");
    }

    @Test
    void everyMistakeInASubjectIsTold() {
        assertProblem(withSubject("id", "B 1"), "ID_WRONG");
        assertProblem(withSubject("id", "x".repeat(101)), "ID_WRONG");
        assertProblem(withSubject("name", " "), "NAME_WRONG");
        assertProblem(withSubject("kind", "ORG"), "ENTRY_UNKNOWN");
        assertProblem(withSubject("region", "6"), "REGION_WRONG");
        assertProblem(withSubject("parent", "B-1"), "PARENT_IS_SELF");
        assertProblem(withSubject("form", "UNION"), "FORM_NOT_OF_KIND");
        assertProblem(withSubject("kind", "MEMBER"), "FORM_OF_MEMBER");
        assertProblem(withSubject("flags", List.of("tall")), "ENTRY_UNKNOWN");
        assertProblem(withSubject("postCategories", decimal("1")), "ATTRIBUTE_CODES");
        assertProblem(withSubject("tier", decimal("1")), "ATTRIBUTE_TEXT");
        assertProblem(withSubject("sektor", "rural"), "FIELD_UNKNOWN");
    }

    @Test
    void hoursComeInHalves() {
        Map<String, @Nullable Object> member = map(
                "cycle",
                "2013",
                "subject",
                map("id", "M-1", "kind", "MEMBER"),
                "readings",
                map("study.total_hours", "40.3"));

        assertProblem(member, "NUMBER_STEP");
    }

    @Test
    void onlyTheIdOfASubjectHasToBeInEveryRecord() {
        Submission submission = Sample.accepted(map("cycle", "2013-H1", "subject", map("id", "M-1")));

        assertThat(submission.subject()).isEqualTo("M-1");
        assertThat(submission.attributes()).isEmpty();
        assertThat(submission.verified()).isEqualTo(Submission.Verified.NONE);
    }

    @Test
    void nullWithdrawsAReading() {
        assertThat(Sample.accepted(branch("team.secretary_approval_pct", null)).readings())
                .containsEntry(code("team.secretary_approval_pct"), Optional.empty());
    }

    @Test
    void verifiedNamesCodesOrLabels() {
        assertThat(Sample.accepted(with(branch(), "verified", List.of("票数", "mass.ballots_valid")))
                        .verified()
                        .codes())
                .isEqualTo(new TreeSet<>(List.of(code("mass.ballot_counts"), code("mass.ballots_valid"))));
    }

    @Test
    void aTableCannotHoldMoreThanFifteenDigits() {
        RawRecord row = new RawRecord(
                branch("team.secretary_approval_pct", "87.00000000000001"), new Where.Row("a.csv", "", 2, Map.of()));

        assertThat(((Intake.Checked.Refused) new Intake(Sample.DICTIONARY).check(row)).problems())
                .extracting(Problem::code)
                .containsExactly("NUMBER_TOO_PRECISE", "NUMBER_DECIMALS");
    }

    @Property
    void everyNumberInRangeIsKeptExactly(@ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal percentage) {
        assertThat(reading("team.secretary_approval_pct", percentage)).contains(Fraction.of(percentage));
        assertThat(reading("team.secretary_approval_pct", percentage.toPlainString()))
                .contains(Fraction.of(percentage));
    }

    @Property
    void everyNumberOutOfRangeIsRefused(@ForAll @BigRange(min = "100.01", max = "99999") @Scale(2) BigDecimal over) {
        assertProblem(branch("team.secretary_approval_pct", over), "NUMBER_OUT_OF_RANGE");
        assertProblem(branch("team.secretary_approval_pct", over.negate()), "NUMBER_OUT_OF_RANGE");
    }

    @Property(tries = 200)
    void aListIsTheSameAsTextAndAsArray(@ForAll @Size(5) List<@IntRange(min = 0, max = 9999) Integer> counts) {
        String text = String.join("/", counts.stream().map(String::valueOf).toList());

        assertThat(reading("mass.ballot_counts", text))
                .isEqualTo(reading(
                        "mass.ballot_counts",
                        counts.stream().map(BigDecimal::valueOf).toList()))
                .contains(new Value.Numbers(counts.stream().map(Fraction::of).toList()));
    }

    @Property(tries = 100)
    void aListOfBallotsHasThreeOrFiveLevels(@ForAll @IntRange(min = 0, max = 12) int length) {
        List<BigDecimal> counts = Collections.nCopies(length, BigDecimal.ONE);

        assertThat(refused(branch("mass.ballot_counts", counts)).isEmpty()).isEqualTo(length == 3 || length == 5);
    }

    private static Optional<Value> reading(String indicator, Object raw) {
        return Sample.accepted(branch(indicator, raw)).readings().get(code(indicator));
    }

    private static void assertProblem(Map<String, @Nullable Object> record, String problem) {
        assertThat(refused(record)).extracting(Problem::code).containsExactly(problem);
    }

    private static Map<String, @Nullable Object> withSubject(String key, Object value) {
        Map<String, @Nullable Object> record = branch();
        subject(record).put(key, value);
        return record;
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> record, String key, @Nullable Object value) {
        record.put(key, value);
        return record;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> subject(Map<String, @Nullable Object> record) {
        return (Map<String, @Nullable Object>) record.get("subject");
    }
}
