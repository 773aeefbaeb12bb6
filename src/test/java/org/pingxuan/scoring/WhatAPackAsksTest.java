package org.pingxuan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.scoring.SmallBook.ALWAYS;
import static org.pingxuan.scoring.SmallBook.amount;
import static org.pingxuan.scoring.SmallBook.linear;
import static org.pingxuan.scoring.SmallBook.share;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.ScoreSheet.Status;

/** Rows that only ask, criteria that are left out, and bonus that rests on the base. */
class WhatAPackAsksTest {

    private final SmallDictionary dictionary = new SmallDictionary()
            .number("a.pct", "甲")
            .number("b.pct", "乙")
            .optional("c.count", "丙")
            .yesNo("letter.signed", "责任状");

    private SmallPack pack() {
        return new SmallPack("work", "工作").criterion("first", "一", "70").criterion("second", "二", "30");
    }

    private SmallBook rows(SmallBook book, Condition notApplicable) {
        return book.row("甲项", "first", "a.pct", linear("0", "100"), share(100))
                .row("乙项", "second", "b.pct", linear("0", "100"), share(100), ALWAYS, notApplicable);
    }

    private static Someone member(RuleBook book) {
        return Someone.member(book, Set.of(), Set.of()).with("a.pct", "50").with("b.pct", "100");
    }

    @Test
    void aPackMayRequireWhatIsOptionalElsewhere() {
        RuleBook book = rows(new SmallBook(dictionary, pack()), null)
                .asks("c.count", null, false)
                .book();
        ScoreSheet without = member(book).sheet("work");
        assertThat(without.status()).isEqualTo(Status.INCOMPLETE);
        assertThat(without.missing()).containsExactly("c.count");
        assertThat(without.lines()).extracting(ScoreLine::rule).containsExactly("甲项", "乙项");
        assertThat(without.base()).isNull();
        ScoreSheet unverified =
                member(book).with("c.count", "2").unverified("c.count").sheet("work");
        assertThat(unverified.status()).isEqualTo(Status.PENDING);
        assertThat(unverified.pending()).containsExactly("c.count");
        ScoreSheet with = member(book).with("c.count", "2").sheet("work");
        assertThat(with.base()).isEqualTo(Points.parse("65.00"));
        assertThat(with.lines()).hasSize(2);
    }

    @Test
    void whomItIsNotApplicableToIsNotAsked() {
        SmallBook book = rows(new SmallBook(dictionary, pack()), null);
        book.asks("c.count", book.contains("subject.flags", "infirm"), false);
        RuleBook read = book.book();
        Someone infirm = Someone.member(read, Set.of(), Set.of("infirm"))
                .with("a.pct", "50")
                .with("b.pct", "100");
        assertThat(infirm.sheet("work").status()).isEqualTo(Status.SCORED);
    }

    @Test
    void noCountsAsNotGivenWhereOnlyYesDoes() {
        RuleBook book = rows(new SmallBook(dictionary, pack()), null)
                .asks("letter.signed", null, true)
                .book();
        ScoreSheet not = member(book).no("letter.signed").sheet("work");
        assertThat(not.status()).isEqualTo(Status.INCOMPLETE);
        assertThat(not.missing()).containsExactly("letter.signed");
        ScoreSheet unverified =
                member(book).no("letter.signed").unverified("letter.signed").sheet("work");
        assertThat(unverified.status()).isEqualTo(Status.PENDING);
        assertThat(member(book).yes("letter.signed").sheet("work").status()).isEqualTo(Status.SCORED);
    }

    @Test
    void aCriterionWithNothingLeftIsLeftOutAndTheOthersShareItsWeight() {
        SmallBook book = new SmallBook(dictionary, pack().rescaled());
        RuleBook read = rows(book, book.contains("subject.flags", "infirm")).book();
        ScoreSheet infirm = Someone.member(read, Set.of(), Set.of("infirm"))
                .with("a.pct", "50")
                .sheet("work");
        assertThat(infirm.criteria()).isEqualTo(Map.of("first", Points.parse("50.00")));
        assertThat(infirm.lines().get(0).maximum()).isEqualTo(Points.parse("100.00"));
        assertThat(infirm.base()).isEqualTo(Points.parse("50.00"));
        assertThat(member(read).sheet("work").base()).isEqualTo(Points.parse("65.00"));
    }

    @Test
    void aBonusThatRestsOnTheBaseIsThereFromTheBoundOn() {
        SmallBook book = rows(new SmallBook(dictionary, pack().bonus("10").g7()), null);
        RuleBook read = book.score(
                        "加分",
                        book.when("work.base", Comparator.AT_LEAST, "65"),
                        new Consequence.AddLine(Consequence.BONUS, null, new Formula.Fixed(), amount("3"), "x"))
                .book();
        ScoreSheet sheet = member(read).sheet("work");
        assertThat(sheet.bonus()).isEqualTo(Points.parse("3.00"));
        assertThat(sheet.total()).isEqualTo(Points.parse("68.00"));
        assertThat(sheet.lines()).extracting(ScoreLine::rule).containsExactly("甲项", "乙项", "加分");
        assertThat(member(read).with("a.pct", "49.98").sheet("work").bonus()).isEqualTo(Points.ZERO);
    }

    @Test
    void aDeductionWithAMaximumStopsThere() {
        RuleBook book = rows(new SmallBook(dictionary, pack().deductions("10")), null)
                .row("丙项", Consequence.DEDUCTIONS, "c.count", new Formula.Deduct(Fraction.ONE), amount("5"))
                .book();
        ScoreSheet sheet = member(book).with("c.count", "7").sheet("work");
        assertThat(sheet.deductions()).isEqualTo(Points.parse("5.00"));
        assertThat(sheet.lines().get(2).points()).isEqualTo(Points.parse("-5.00"));
        assertThat(sheet.lines()).hasSize(3);
    }

    @Test
    void ofSeveralAlternativesOneIsEnough() {
        Pack.Applies cadres = applies(Set.of("MEMBER"), Set.of("leading_cadre"));
        Pack.Applies organisations = applies(Set.of("GRASSROOTS_ORG"), Set.of());
        RuleBook book = rows(new SmallBook(dictionary, pack().alternatives(List.of(cadres, organisations))), null)
                .book();
        assertThat(Someone.branch(book, "rural").sheet("work").status()).isEqualTo(Status.INCOMPLETE);
        assertThat(Someone.member(book, Set.of("leading_cadre"), Set.of())
                        .sheet("work")
                        .status())
                .isEqualTo(Status.INCOMPLETE);
        assertThat(member(book).scored(null).sheets().get(0).status()).isEqualTo(Status.NOT_APPLICABLE);
    }

    private static Pack.Applies applies(Set<String> kinds, Set<String> posts) {
        return new Pack.Applies(
                kinds, Set.of(), Set.of(), Set.of(), Set.of(), posts, Set.of(), 0, Set.of(Cycle.Type.YEAR));
    }
}
