package org.pingxuan.scoring;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rules.RuleBook;

/** A subject with its values, made by hand for tests. */
final class Someone {

    private final RuleBook book;
    private final Subject subject;
    private final Cycle cycle;
    private final @Nullable Value[] values;
    private final BitSet unverified = new BitSet();
    private final SortedSet<String> sourcesDiffer = new TreeSet<>();
    private final SortedSet<String> derivedDiffers = new TreeSet<>();

    private Someone(RuleBook book, String cycle, Subject subject) {
        this.book = book;
        this.subject = subject;
        this.cycle = Cycle.parse(cycle).orElseThrow();
        values = new Value[book.fields().size()];
        set("subject.kind", new Value.Text(subject.kind()));
        if (subject.form() != null) {
            set("subject.form", new Value.Text(subject.form()));
        }
        set("subject.tier", new Value.Text(subject.tier()));
        set("subject.sector", new Value.Text(subject.sector()));
        set("subject.region", new Value.Text(subject.region()));
        set("subject.postCategories", new Value.Codes(subject.postCategories()));
        set("subject.flags", new Value.Codes(subject.flags()));
        set("cycle.year", Fraction.of(this.cycle.year()));
    }

    static Someone branch(RuleBook book, String sector) {
        return branch(book, sector, "2013");
    }

    static Someone branch(RuleBook book, String sector, String cycle) {
        return new Someone(
                book,
                cycle,
                new Subject(
                        "B-1",
                        "支部",
                        "GRASSROOTS_ORG",
                        "BRANCH",
                        "VILLAGE_UNIT",
                        sector,
                        "611002",
                        null,
                        none(),
                        none()));
    }

    static Someone member(RuleBook book, Set<String> posts, Set<String> flags) {
        return new Someone(
                book,
                "2013",
                new Subject(
                        "M-1",
                        "党员",
                        "MEMBER",
                        null,
                        "VILLAGE_UNIT",
                        "rural",
                        "611002",
                        null,
                        new TreeSet<>(posts),
                        new TreeSet<>(flags)));
    }

    Someone with(String code, String number) {
        return set(code, Fraction.of(number));
    }

    Someone with(String code, Fraction number) {
        return set(code, number);
    }

    Someone yes(String code) {
        return set(code, Value.YesNo.YES);
    }

    Someone no(String code) {
        return set(code, Value.YesNo.NO);
    }

    Someone codes(String code, String... codes) {
        return set(code, new Value.Codes(new TreeSet<>(List.of(codes))));
    }

    Someone counts(String code, int... counts) {
        return set(
                code,
                new Value.Numbers(Arrays.stream(counts).mapToObj(Fraction::of).toList()));
    }

    Someone unverified(String code) {
        unverified.set(field(code).slot());
        return this;
    }

    Someone sourcesDiffer(String code) {
        sourcesDiffer.add(code);
        return this;
    }

    Someone derivedDiffers(String code) {
        derivedDiffers.add(code);
        return this;
    }

    Evaluation evaluation() {
        return new Evaluation(cycle, subject, values, unverified, new BitSet(), sourcesDiffer, derivedDiffers);
    }

    /** Their sheet of a pack. */
    ScoreSheet sheet(String pack) {
        return scored(null).sheets().stream()
                .filter(sheet -> pack.equals(sheet.pack()))
                .findFirst()
                .orElseThrow();
    }

    Scorer.Scored scored(@Nullable String profile) {
        return new Scorer(book, new TreeEngine(book), profile)
                .score(List.of(evaluation()))
                .get(0);
    }

    private Someone set(String code, Value value) {
        values[field(code).slot()] = value;
        return this;
    }

    private Field field(String code) {
        return book.fields().get(code);
    }

    private static SortedSet<String> none() {
        return new TreeSet<>();
    }
}
