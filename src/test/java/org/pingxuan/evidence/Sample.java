package org.pingxuan.evidence;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Value;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.words.Label;

/** A small dictionary and rule book by hand: ballots, a few readings of branches and members, and every derivation. */
public final class Sample {

    private static final Place PLACE = Place.of("sample");
    private static final Set<String> ORG = Set.of("GRASSROOTS_ORG");

    public static final Dictionary DICTIONARY = SampleDictionary.ALL_OF_IT;

    private static final Pack FIVE_GOODS = Pack.plain(
            "five-goods",
            "five-goods",
            new Label("五个好", "five goods"),
            "S1",
            Pack.Applies.to(ORG, Set.of(Cycle.Type.YEAR)),
            List.of(),
            List.of());

    public static final RuleBook BOOK = book();

    private Sample() {}

    private static RuleBook book() {
        Fields fields = new Fields(DICTIONARY, List.of(FIVE_GOODS));
        Term valid = new Term.Reading(fields.get("mass.ballots_valid"));
        Term issued = new Term.Reading(fields.get("mass.ballots_issued"));
        Condition ballotsOk = new Condition.All(
                List.of(
                        compare(new Term.Multiple(3, valid), Comparator.AT_LEAST, new Term.Multiple(2, issued)),
                        compare(
                                new Term.Reading(fields.get("mass.nonmember_rater_pct")),
                                Comparator.AT_LEAST,
                                literal(50)),
                        new Condition.Any(
                                List.of(
                                        new Condition.All(
                                                List.of(
                                                        new Condition.OneOf(
                                                                fields.get("subject.kind"), List.of("MEMBER"), PLACE),
                                                        compare(valid, Comparator.AT_LEAST, literal(8))),
                                                PLACE),
                                        new Condition.All(
                                                List.of(
                                                        new Condition.OneOf(
                                                                fields.get("subject.form"), List.of("BRANCH"), PLACE),
                                                        compare(valid, Comparator.AT_LEAST, literal(10))),
                                                PLACE),
                                        new Condition.All(
                                                List.of(
                                                        new Condition.OneOf(
                                                                fields.get("subject.form"),
                                                                List.of("COMMITTEE"),
                                                                PLACE),
                                                        compare(valid, Comparator.AT_LEAST, literal(30))),
                                                PLACE)),
                                PLACE)),
                PLACE);
        List<Derivation> derivations = List.of(
                new Derivation.WeightedIndex(
                        code("mass.msi"),
                        code("mass.ballot_counts"),
                        List.of(fractions(100, 80, 60, 30, 0), fractions(100, 60, 0)),
                        PLACE),
                new Derivation.Holds(code("mass.ballots_ok"), ballotsOk, PLACE),
                new Derivation.Ratio(
                        code("mass.return_pct"),
                        fields.get("mass.ballots_valid"),
                        fields.get("mass.ballots_issued"),
                        Fraction.HUNDRED,
                        PLACE),
                new Derivation.MeanOfChildren(
                        code("service.volunteer_hours_avg"),
                        new Derivation.Children(false, "MEMBER", null),
                        fields.get("service.volunteer_hours"),
                        PLACE),
                new Derivation.ShareOfChildren(
                        code("org.branches_pass_pct"),
                        new Derivation.Children(false, null, "BRANCH"),
                        new Condition.OneOf(fields.get("five-goods.grade"), List.of("A", "B"), PLACE),
                        PLACE),
                new Derivation.MeanOfChildren(
                        code("county.sheet_avg"),
                        new Derivation.Children(true, "GRASSROOTS_ORG", null),
                        fields.get("five-goods.base"),
                        PLACE));
        return new RuleBook(
                "sha256:sample",
                DICTIONARY,
                fields,
                derivations,
                List.of(new PackRules(FIVE_GOODS, List.of(), List.of())));
    }

    /** Just enough of an interpreter for the conditions above. */
    public static boolean holds(Condition condition, Evaluation evaluation) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> holds(part, evaluation));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, evaluation));
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return evaluation.value(oneOf.field()) instanceof Value.Text text
                    && oneOf.choices().contains(text.text());
        }
        Condition.Compare compare = (Condition.Compare) condition;
        Fraction left = number(compare.left(), evaluation);
        Fraction right = number(compare.right(), evaluation);
        return left != null && right != null && compare.comparator().holds(left.compareTo(right));
    }

    private static @Nullable Fraction number(Term term, Evaluation evaluation) {
        if (term instanceof Term.Literal literal) {
            return literal.number();
        }
        if (term instanceof Term.Multiple multiple) {
            Fraction inner = number(multiple.term(), evaluation);
            return inner == null ? null : inner.times(multiple.factor());
        }
        return (Fraction) evaluation.value(((Term.Reading) term).field());
    }

    public static Derivations derivations() {
        return new Derivations(BOOK, Sample::holds);
    }

    public static Field field(String id) {
        return BOOK.field(id);
    }

    public static IndicatorCode code(String code) {
        return new IndicatorCode(code);
    }

    /** A complete branch record of 2013 with these readings, as JSON would give it. */
    public static Map<String, @Nullable Object> branch(Object... readings) {
        Map<String, @Nullable Object> subject = map(
                "id",
                "B-1",
                "name",
                "上村支部",
                "kind",
                "GRASSROOTS_ORG",
                "form",
                "BRANCH",
                "tier",
                "VILLAGE_UNIT",
                "sector",
                "rural",
                "region",
                "611002",
                "parent",
                "C-1");
        return map("cycle", "2013", "subject", subject, "source", "branch", "readings", map(readings));
    }

    public static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    public static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    public static Intake.Checked check(Map<String, @Nullable Object> fields) {
        return new Intake(DICTIONARY).check(new RawRecord(fields, new Where.Line("data.ndjson", 3)));
    }

    public static Submission accepted(Map<String, @Nullable Object> fields) {
        Intake.Checked checked = check(fields);
        if (checked instanceof Intake.Checked.Accepted accepted) {
            return accepted.submission();
        }
        throw new AssertionError(checked.toString());
    }

    public static List<Problem> refused(Map<String, @Nullable Object> fields) {
        return check(fields) instanceof Intake.Checked.Refused refused ? refused.problems() : List.of();
    }

    private static Condition compare(Term left, Comparator comparator, Term right) {
        return new Condition.Compare(left, comparator, right, PLACE);
    }

    private static Term literal(long number) {
        return new Term.Literal(Fraction.of(number));
    }

    static List<Fraction> fractions(long... numbers) {
        return Arrays.stream(numbers).mapToObj(Fraction::of).toList();
    }
}
