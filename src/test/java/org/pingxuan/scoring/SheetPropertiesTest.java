package org.pingxuan.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.pingxuan.answers.SheetJson;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.RuleBook;

class SheetPropertiesTest {

    private static final RuleBook LEADS = FiveLeads.book();
    private static final List<String> NUMBERS = List.of(
            "study.total_hours",
            "study.concentrated_hours",
            "task.post_completion_pct",
            "task.peer_rating",
            "pledge.fulfilled_pct",
            "service.volunteer_hours",
            "conduct.breach_count",
            "conduct.unexcused_absences",
            "mass.msi",
            "conduct.good_deeds_verified");

    @Provide
    Arbitrary<List<Fraction>> readings() {
        Arbitrary<Fraction> reading = Combinators.combine(
                        Arbitraries.longs().between(0, 12_000),
                        Arbitraries.longs().between(1, 120))
                .as(Fraction::new);
        return reading.list().ofSize(NUMBERS.size());
    }

    @Property(tries = 300)
    void linesAddUpToCriteriaBaseAndTotalToTheCent(
            @ForAll("readings") List<Fraction> readings, @ForAll boolean infirm) {
        ScoreSheet sheet = member(readings, infirm).sheet("five-leads");
        Points base = Points.ZERO;
        for (Map.Entry<String, Points> criterion : sheet.criteria().entrySet()) {
            assertThat(sum(sheet, criterion.getKey())).isEqualTo(criterion.getValue());
            assertThat(criterion.getValue()).isBetween(Points.ZERO, Points.parse("20.00"));
            base = base.plus(criterion.getValue());
        }
        assertThat(sheet.base()).isEqualTo(base);
        assertThat(sheet.total()).isEqualTo(base.plus(sheet.bonus()).minus(sheet.deductions()));
    }

    @Property(tries = 100)
    void theOrderInWhichReadingsComeNeverChangesTheBytes(
            @ForAll("readings") List<Fraction> readings, @ForAll long seed) {
        Someone one = member(readings, false);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < NUMBERS.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        Someone other = FiveLeads.anybody(LEADS).yes("conduct.emergency_joined").no("study.skill_gain");
        order.forEach(i -> other.with(NUMBERS.get(i), readings.get(i)));
        assertThat(SheetJson.write(other.sheet("five-leads"))).isEqualTo(SheetJson.write(one.sheet("five-leads")));
    }

    @Property(tries = 100)
    void whoElseIsInTheChunkNeverChangesASheet(
            @ForAll("readings") List<Fraction> a, @ForAll("readings") List<Fraction> b) {
        Scorer scorer = new Scorer(LEADS, new TreeEngine(LEADS), null);
        var one = member(a, false).evaluation();
        var other = member(b, true).evaluation();
        var together = scorer.score(List.of(other, one, other));
        assertThat(together.get(1).sheets())
                .isEqualTo(scorer.score(List.of(one)).get(0).sheets());
        assertThat(together.get(0)).usingRecursiveComparison().isEqualTo(together.get(2));
    }

    @Property(tries = 200)
    void aMissingReadingIsNeverZero(@ForAll("readings") List<Fraction> readings, @ForAll @IntRange(max = 7) int left) {
        Someone someone =
                FiveLeads.anybody(LEADS).yes("conduct.emergency_joined").no("study.skill_gain");
        for (int i = 0; i < NUMBERS.size(); i++) {
            if (i != left) {
                someone.with(NUMBERS.get(i), readings.get(i));
            }
        }
        ScoreSheet sheet = someone.sheet("five-leads");
        assertThat(sheet.missing()).containsExactly(NUMBERS.get(left));
        assertThat(sheet.total()).isNull();
        assertThat(sheet.lines()).noneMatch(line -> NUMBERS.get(left).equals(line.indicator()));
    }

    @Property
    void aLinearLineStaysWithinItsMaximumAndNeverFallsWhereTheReadingRises(
            @ForAll @LongRange(min = -1000, max = 20_000) long x,
            @ForAll @LongRange(max = 5000) long more,
            @ForAll @IntRange(max = 100) int from,
            @ForAll @IntRange(max = 100) int to) {
        if (from == to) {
            return;
        }
        Formula linear = new Formula.Linear(Fraction.of(from), Fraction.of(to));
        Fraction maximum = Fraction.of("7.5");
        Fraction low = linear.points(new Fraction(x, 100), maximum);
        Fraction high = linear.points(new Fraction(x + more, 100), maximum);
        assertThat(low).isBetween(Fraction.ZERO, maximum);
        assertThat(high).isBetween(Fraction.ZERO, maximum);
        assertThat(from < to ? low.compareTo(high) : high.compareTo(low)).isNotPositive();
    }

    @Property
    void aLineIsTheExactAmountRoundedHalfUpOnce(
            @ForAll @LongRange(max = 4000) long numerator, @ForAll @LongRange(min = 1, max = 60) long denominator) {
        Fraction exact = SmallBook.linear("60", "95").points(new Fraction(numerator, denominator), Fraction.of(25));
        BigDecimal reference = BigDecimal.valueOf(exact.numerator())
                .divide(BigDecimal.valueOf(exact.denominator()), 2, RoundingMode.HALF_UP);
        assertThat(Points.rounded(exact).toString()).isEqualTo(reference.toPlainString());
    }

    @Property(tries = 200)
    void limitsOfBonusAndDeductionsAreRestoredExactly(
            @ForAll @IntRange(max = 40) int merits, @ForAll @IntRange(max = 40) int complaints) {
        RuleBook book = withLimits();
        ScoreSheet sheet = Someone.branch(book, "rural")
                .with("self.bonus_verified", Fraction.of(merits))
                .with("complaint.verified_count", Fraction.of(complaints))
                .with("x", "85")
                .sheet("year-end");
        assertThat(sheet.bonus().hundredths()).isEqualTo(Math.min(10, merits) * 100L);
        assertThat(sheet.deductions().hundredths()).isEqualTo(Math.min(10, complaints * 2) * 100L);
        assertThat(sum(sheet, "bonus")).isEqualTo(sheet.bonus());
        assertThat(sum(sheet, "deductions").negated()).isEqualTo(sheet.deductions());
        assertThat(sheet.total()).isEqualTo(sheet.base().plus(sheet.bonus()).minus(sheet.deductions()));
        assertThat(sheet.lines().stream().filter(line -> line.rule().equals("加分上限")))
                .hasSize(merits > 10 ? 1 : 0);
        assertThat(sheet.lines().stream().filter(line -> line.rule().equals("扣分上限")))
                .hasSize(complaints > 5 ? 1 : 0);
        assertThat(SheetJson.read(SheetJson.write(sheet))).isEqualTo(sheet);
    }

    @Property
    void gradesAreHalfOpenOnTheTotal(@ForAll @LongRange(max = 10_000) long hundredths) {
        RuleBook book = withLimits();
        ScoreSheet sheet = Someone.branch(book, "rural")
                .with("x", new Fraction(hundredths, 100))
                .with("self.bonus_verified", "0")
                .with("complaint.verified_count", "0")
                .sheet("year-end");
        assertThat(sheet.total()).isEqualTo(new Points(hundredths));
        assertThat(sheet.grade())
                .isEqualTo(hundredths >= 9000 ? "A" : hundredths >= 8000 ? "B" : hundredths >= 6000 ? "C" : "D");
    }

    private static RuleBook withLimits() {
        SmallDictionary dictionary = new SmallDictionary()
                .number("x", "某项")
                .optional("self.bonus_verified", "核实加分")
                .optional("complaint.verified_count", "属实投诉");
        SmallPack pack = new SmallPack("year-end", "年底评议")
                .criterion("sheet", "考评", "100")
                .bonus("10")
                .deductions("10")
                .g7();
        SmallBook book = new SmallBook(dictionary, pack);
        return book.row("某项", "sheet", "x", SmallBook.linear("0", "100"), SmallBook.share(100))
                .row(
                        "核实加分",
                        "bonus",
                        "self.bonus_verified",
                        new Formula.PerCount(Fraction.ONE),
                        SmallBook.amount("100"))
                .row(
                        "投诉",
                        "deductions",
                        "complaint.verified_count",
                        new Formula.Deduct(Fraction.of(2)),
                        new Consequence.Size.Unlimited())
                .judge(
                        "底线",
                        book.when("year-end.total", Comparator.LESS, "85"),
                        SmallBook.finding("FLOOR", Consequence.Effect.INELIGIBLE))
                .book();
    }

    private static Someone member(List<Fraction> readings, boolean infirm) {
        Someone someone = Someone.member(LEADS, Set.of(), infirm ? Set.of("infirm") : Set.of())
                .yes("conduct.emergency_joined")
                .no("study.skill_gain");
        if (!infirm) {
            someone = FiveLeads.anybody(LEADS).yes("conduct.emergency_joined").no("study.skill_gain");
        }
        for (int i = 0; i < NUMBERS.size(); i++) {
            someone.with(NUMBERS.get(i), readings.get(i));
        }
        return someone;
    }

    private static Points sum(ScoreSheet sheet, String criterion) {
        return sheet.lines().stream()
                .filter(line -> line.criterion().equals(criterion))
                .map(ScoreLine::points)
                .reduce(Points.ZERO, Points::plus);
    }
}
