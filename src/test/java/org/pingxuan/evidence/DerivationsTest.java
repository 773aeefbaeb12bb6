package org.pingxuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.evidence.Sample.code;
import static org.pingxuan.evidence.Sample.field;
import static org.pingxuan.evidence.Sample.fractions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;

class DerivationsTest {

    private static final Cycle CYCLE = Cycle.parse("2013").orElseThrow();
    private final Derivations derivations = Sample.derivations();

    @Test
    void theIndexOfOrganisationBIsAnExactFraction() {
        Evaluation evaluation = branch(Map.of("mass.ballot_counts", ballots(15, 25, 15, 4, 1)));

        assertThat(evaluation.value(field("mass.msi"))).isEqualTo(new Fraction(4520, 60));
        assertThat(evaluation.value(field("mass.msi")).display()).isEqualTo("75.3333");
    }

    @Test
    void threeLevelsWeighHundredSixtyAndNothing() {
        Evaluation evaluation = branch(Map.of("mass.ballot_counts", ballots(5, 3, 2)));

        assertThat(evaluation.value(field("mass.msi"))).isEqualTo(Fraction.of(68));
        assertThat(evaluation.value(field("mass.ballot_counts.very"))).isNull();
        assertThat(evaluation.value(field("mass.ballot_counts.satisfied"))).isEqualTo(Fraction.of(5));
        assertThat(evaluation.value(field("mass.ballot_counts.basically"))).isEqualTo(Fraction.of(3));
        assertThat(evaluation.value(field("mass.ballot_counts.not"))).isEqualTo(Fraction.of(2));
    }

    @Test
    void withoutAnyBallotThereIsNoIndex() {
        Evaluation evaluation = branch(Map.of(
                "mass.ballot_counts",
                ballots(0, 0, 0, 0, 0),
                "mass.ballots_valid",
                Fraction.ZERO,
                "mass.ballots_issued",
                Fraction.of(40),
                "mass.nonmember_rater_pct",
                Fraction.of(60)));

        assertThat(evaluation.isGiven(field("mass.msi"))).isFalse();
        assertThat(evaluation.value(field("mass.ballots_ok"))).isEqualTo(Value.YesNo.NO);
    }

    @Test
    void ballotsAreValidFromTwoThirdsReturnedHalfNonMembersAndTheLeastNumber() {
        assertThat(validity(40, 60, "50")).isEqualTo(Value.YesNo.YES);
        assertThat(validity(39, 60, "50")).isEqualTo(Value.YesNo.NO);
        assertThat(validity(40, 60, "49.99")).isEqualTo(Value.YesNo.NO);
        assertThat(validity(9, 9, "80")).isEqualTo(Value.YesNo.NO);
        assertThat(validity(10, 10, "80")).isEqualTo(Value.YesNo.YES);
    }

    @Test
    void whileABallotReadingIsMissingNothingIsSaidAboutValidity() {
        Evaluation evaluation = branch(Map.of("mass.ballots_valid", Fraction.of(40)));

        assertThat(evaluation.isGiven(field("mass.ballots_ok"))).isFalse();
        assertThat(evaluation.isGiven(field("mass.return_pct"))).isFalse();
    }

    @Test
    void aValueDerivedFromAnUnverifiedReadingIsUnverified() {
        Map<IndicatorCode, Reading> readings = new TreeMap<>();
        readings.put(code("mass.ballot_counts"), new Reading(ballots(5, 3, 2), "b", false, true));
        readings.put(code("mass.ballots_valid"), verified(Fraction.of(10)));
        readings.put(code("mass.ballots_issued"), verified(Fraction.of(15)));
        Evaluation evaluation = derivations.derive(CYCLE, subject("BRANCH"), readings, Map.of());

        assertThat(evaluation.isGiven(field("mass.msi"))).isTrue();
        assertThat(evaluation.isUnverified(field("mass.msi"))).isTrue();
        assertThat(evaluation.value(field("mass.msi"))).isNull();
        assertThat(evaluation.value(field("mass.ballot_counts.not"))).isNull();
        assertThat(evaluation.value(field("mass.return_pct"))).isEqualTo(new Fraction(200, 3));
        assertThat(evaluation.sourcesDiffer()).containsExactly("mass.ballot_counts");
    }

    @Test
    void attributesAndDefaultsAreThereWithoutBeingSent() {
        Evaluation evaluation = branch(Map.of());

        assertThat(evaluation.value(field("subject.sector"))).isEqualTo(new Value.Text("rural"));
        assertThat(evaluation.value(field("cycle.year"))).isEqualTo(Fraction.of(2013));
        assertThat(evaluation.value(field("complaint.verified_count"))).isEqualTo(Fraction.ZERO);
        assertThat(evaluation.value(field("integrity.veto_codes"))).isEqualTo(new Value.Codes(new TreeSet<>()));
        assertThat(evaluation.isGiven(field("pledge.count")))
                .as("a missing reading is never zero")
                .isFalse();
    }

    @Test
    void aMeanCountsAChildWithoutAValueAsZero() {
        Contribution all = member("service.volunteer_hours", verified(Fraction.of(16)))
                .plus(member("service.volunteer_hours", verified(Fraction.of(9))))
                .plus(member("pledge.count", verified(Fraction.ONE)));

        assertThat(all).isEqualTo(new Contribution(3, 2, 0, Fraction.of(25)));
        assertThat(hours(all, Map.of()).value(field("service.volunteer_hours_avg")))
                .isEqualTo(new Fraction(25, 3));
    }

    @Test
    void whereNoChildHasAValueTheSubmittedOneCounts() {
        Contribution unknown = member("pledge.count", verified(Fraction.ONE));
        Evaluation evaluation = hours(unknown, Map.of("service.volunteer_hours_avg", Fraction.of(12)));

        assertThat(evaluation.value(field("service.volunteer_hours_avg"))).isEqualTo(Fraction.of(12));
        assertThat(evaluation.derivedDiffers()).isEmpty();
    }

    @Test
    void theDerivedValueCountsAndADifferenceIsRemembered() {
        Contribution all = new Contribution(3, 3, 0, Fraction.of(25));
        Evaluation rounded = hours(all, Map.of("service.volunteer_hours_avg", Fraction.of("8.33")));
        Evaluation other = hours(all, Map.of("service.volunteer_hours_avg", Fraction.of("8.3")));

        assertThat(rounded.derivedDiffers()).isEmpty();
        assertThat(rounded.value(field("service.volunteer_hours_avg"))).isEqualTo(new Fraction(25, 3));
        assertThat(other.derivedDiffers()).containsExactly("service.volunteer_hours_avg");
    }

    @Test
    void anUnverifiedReadingOfAChildLeavesTheMeanUnverified() {
        Contribution all = member("service.volunteer_hours", verified(Fraction.of(16)))
                .plus(member("service.volunteer_hours", new Reading(Fraction.of(4), "b", false, false)));

        assertThat(all).isEqualTo(new Contribution(2, 1, 1, Fraction.of(16)));
        assertThat(hours(all, Map.of()).isUnverified(field("service.volunteer_hours_avg")))
                .isTrue();
    }

    @Test
    void aShareCountsUnscoredChildrenInItsDenominator() {
        Contribution all = scored("A", "91.83").plus(scored("C", "70.86")).plus(scored(null, null));
        Evaluation committee =
                derivations.derive(CYCLE, subject("COMMITTEE"), Map.of(), Map.of(code("org.branches_pass_pct"), all));

        assertThat(committee.value(field("org.branches_pass_pct"))).isEqualTo(new Fraction(100, 3));
    }

    @Test
    void aMeanOverDescendantsIsHandedUpward() {
        Map<IndicatorCode, Contribution> below =
                Map.of(code("county.sheet_avg"), new Contribution(2, 2, 0, Fraction.of(150)));
        Evaluation township = derivations
                .derive(CYCLE, subject("COMMITTEE"), Map.of(), below)
                .with(Map.of(field("five-goods.base"), Fraction.of(90)));

        assertThat(derivations.contributions(township, below))
                .containsEntry(code("county.sheet_avg"), new Contribution(3, 3, 0, Fraction.of(240)))
                .doesNotContainKey(code("org.branches_pass_pct"));
    }

    @Test
    void aContributionIsReadBackAsItWasWritten() {
        Contribution contribution = new Contribution(24, 20, 1, new Fraction(-37, 2));

        assertThat(Contribution.parse(contribution.toString())).isEqualTo(contribution);
    }

    @Property(tries = 300)
    void theIndexLiesBetweenNothingAndHundredAndIgnoresScale(
            @ForAll @Size(5) List<@IntRange(min = 0, max = 5000) Integer> counts,
            @ForAll @IntRange(min = 1, max = 20) int factor) {
        @Nullable Value index = index(counts, 1);

        assertThat(index(counts, factor)).isEqualTo(index);
        if (index != null) {
            assertThat((Fraction) index).isBetween(Fraction.ZERO, Fraction.HUNDRED);
        }
    }

    private static @Nullable Value index(List<Integer> counts, int factor) {
        Value ballots = new Value.Numbers(
                counts.stream().map(count -> Fraction.of((long) count * factor)).toList());
        return new DerivationsTest()
                .branch(Map.of("mass.ballot_counts", ballots))
                .value(field("mass.msi"));
    }

    private @Nullable Value validity(long valid, long issued, String nonMembers) {
        return branch(Map.of(
                        "mass.ballots_valid", Fraction.of(valid),
                        "mass.ballots_issued", Fraction.of(issued),
                        "mass.nonmember_rater_pct", Fraction.of(nonMembers)))
                .value(field("mass.ballots_ok"));
    }

    private Evaluation branch(Map<String, Value> readings) {
        return derivations.derive(CYCLE, subject("BRANCH"), readings(readings), Map.of());
    }

    private Evaluation hours(Contribution children, Map<String, Value> readings) {
        return derivations.derive(
                CYCLE, subject("BRANCH"), readings(readings), Map.of(code("service.volunteer_hours_avg"), children));
    }

    private Contribution member(String indicator, Reading reading) {
        Evaluation member = derivations.derive(CYCLE, subject(null), Map.of(code(indicator), reading), Map.of());
        return derivations.contributions(member, Map.of()).get(code("service.volunteer_hours_avg"));
    }

    private Contribution scored(@Nullable String grade, @Nullable String base) {
        Evaluation branch = branch(Map.of());
        if (grade != null) {
            branch = branch.with(Map.of(
                    field("five-goods.grade"), new Value.Text(grade), field("five-goods.base"), Fraction.of(base)));
        }
        return derivations.contributions(branch, Map.of()).get(code("org.branches_pass_pct"));
    }

    private static Map<IndicatorCode, Reading> readings(Map<String, Value> values) {
        Map<IndicatorCode, Reading> readings = new TreeMap<>();
        values.forEach((code, value) -> readings.put(code(code), verified(value)));
        return readings;
    }

    private static Reading verified(Value value) {
        return new Reading(value, "branch", true, false);
    }

    private static Value ballots(long... counts) {
        return new Value.Numbers(fractions(counts));
    }

    private static Subject subject(@Nullable String form) {
        return new Subject(
                "X-1",
                "X",
                form == null ? "MEMBER" : "GRASSROOTS_ORG",
                form,
                "VILLAGE_UNIT",
                "rural",
                "611002",
                "C-1",
                new TreeSet<>(),
                new TreeSet<>());
    }
}
