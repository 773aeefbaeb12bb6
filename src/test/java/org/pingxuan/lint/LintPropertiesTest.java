package org.pingxuan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.pingxuan.Shell;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Truth;

/** What the checks are certain of is so, for rules and evaluations that nobody thought of. */
class LintPropertiesTest {

    private static final RuleBook BOOK = Shell.shippedRules();
    private static final Pack PACK = BOOK.pack("five-goods").orElseThrow().pack();
    private static final Field VISITS = BOOK.field("team.visits_per_member");
    private static final Field ROUNDS = BOOK.field("comment.rounds_done");
    private static final Field APPROVAL = BOOK.field("team.secretary_approval_pct");
    private static final Field HOURS = BOOK.field("study.total_hours");
    private static final Field VETOES = BOOK.field("integrity.veto_codes");
    private static final Field ON_TERM = BOOK.field("team.complete_on_term");
    private static final Field SECTOR = BOOK.field("subject.sector");
    private static final Field KIND = BOOK.field("subject.kind");
    private static final Field FORM = BOOK.field("subject.form");
    private static final Field TOTAL = BOOK.field("five-goods.total");
    private static final Field GRADE = BOOK.field("five-goods.grade");

    private static final List<Field> NUMBERS = List.of(VISITS, ROUNDS, APPROVAL, HOURS, TOTAL);
    private static final List<String> SECTORS = List.of("rural", "soe", "school");
    private static final List<String> FORMS = List.of("BRANCH", "COMMITTEE", "UNION");

    @Property(tries = 1500)
    void aRuleSaidNeverToFireNeverFires(@ForAll long seed) {
        Random random = new Random(seed);
        Condition condition = condition(random, 3);
        List<String> codes = codes(List.of(rule(1, condition, "CODE")));
        boolean never = codes.contains("RULE_NEVER_FIRES");
        Statistics.label("never").collect(never);
        for (int i = 0; i < 150 && never; i++) {
            Evaluation evaluation = evaluation(random);
            assertThat(Truth.holds(condition, evaluation))
                    .as("%s for %s", condition, evaluation)
                    .isFalse();
        }
    }

    @Property(tries = 400)
    void rowsAreSaidToOverlapOrToLeaveAGapJustWhereTheyDo(
            @ForAll @IntRange(max = 12) int from,
            @ForAll @IntRange(max = 12) int to,
            @ForAll @IntRange(max = 12) int second) {
        Condition low = new All(List.of(rounds(Comparator.AT_LEAST, from), rounds(Comparator.AT_MOST, to)), place(1));
        Condition high =
                new All(List.of(rounds(Comparator.AT_LEAST, second), rounds(Comparator.AT_MOST, 12)), place(2));
        List<String> codes = codes(List.of(rule(1, low, "CODE"), rule(2, high, "CODE")));
        boolean same = from == second && to == 12;
        boolean overlap = to >= from && Math.max(from, second) <= to;
        boolean gap = to >= from && IntStream.rangeClosed(to + 1, second - 1).count() > 0
                || to >= from && IntStream.rangeClosed(13, from - 1).count() > 0;
        assertThat(codes.contains("ROWS_OVERLAP")).isEqualTo(overlap && !same);
        assertThat(codes.contains("BANDS_LEAVE_GAP")).isEqualTo(gap);
        assertThat(codes.contains("RULE_NEVER_FIRES")).isEqualTo(to < from);
    }

    private static List<String> codes(List<Rule> rules) {
        PackRules pack = new PackRules(PACK, List.of(), rules);
        RuleBook book = new RuleBook("sha256:0", BOOK.dictionary(), BOOK.fields(), BOOK.derivations(), List.of(pack));
        return Lint.check(book, new TreeSet<>(List.of(PACK.id()))).stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static Rule rule(int number, Condition when, String code) {
        return new Rule(
                "rule " + number,
                Rule.Phase.JUDGE,
                when,
                List.of(new Consequence.AddFinding(code, Consequence.Effect.INFO, "reason " + number)),
                null,
                place(number));
    }

    private static Place place(int line) {
        return Place.of("five-goods/judging.dslr", line, 1);
    }

    private static Condition rounds(Comparator comparator, int number) {
        return new Compare(new Term.Reading(ROUNDS), comparator, new Term.Literal(Fraction.of(number)), place(1));
    }

    private static Condition condition(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 7 : 11);
        return switch (kind) {
            case 0, 1, 2 -> comparison(random);
            case 3 -> new Condition.Is(ON_TERM, random.nextBoolean(), place(1));
            case 4 -> new Condition.Contains(VETOES, "V" + (1 + random.nextInt(2)), place(1));
            case 5 -> text(random);
            case 6 -> {
                Field field = NUMBERS.get(random.nextInt(NUMBERS.size()));
                yield random.nextInt(4) == 0
                        ? new Condition.Absent(field, place(1))
                        : new Condition.Present(field, place(1));
            }
            case 7 -> new Condition.Not(condition(random, depth - 1), place(1));
            case 8 -> new Any(parts(random, depth), place(1));
            default -> new All(parts(random, depth), place(1));
        };
    }

    private static List<Condition> parts(Random random, int depth) {
        List<Condition> parts = new ArrayList<>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            parts.add(condition(random, depth - 1));
        }
        return parts;
    }

    private static Condition text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.OneOf(KIND, List.of(random.nextBoolean() ? "MEMBER" : "GRASSROOTS_ORG"), place(1));
            case 1 -> new Condition.OneOf(FORM, List.of(FORMS.get(random.nextInt(FORMS.size()))), place(1));
            case 2 ->
                new Condition.OneOf(GRADE, List.of(List.of("A", "B", "C", "D").get(random.nextInt(4))), place(1));
            default -> new Condition.OneOf(SECTOR, SECTORS.subList(0, 1 + random.nextInt(2)), place(1));
        };
    }

    private static Condition comparison(Random random) {
        Field field = NUMBERS.get(random.nextInt(NUMBERS.size()));
        Term left = new Term.Reading(field);
        if (random.nextInt(3) == 0) {
            Term other = new Term.Reading(NUMBERS.get(random.nextInt(NUMBERS.size())));
            left = switch (random.nextInt(3)) {
                case 0 -> new Term.Sum(left, other);
                case 1 -> new Term.Difference(left, other);
                default -> new Term.Multiple(2, new Term.Difference(left, other));
            };
        }
        Comparator comparator = Comparator.values()[random.nextInt(Comparator.values().length)];
        Term literal = new Term.Literal(new Fraction(random.nextInt(26) * 50 - 100, 10));
        return new Compare(left, comparator, literal, place(1));
    }

    /** An organisation that the pack takes, with readings such as the intake accepts and a tally that goes together. */
    private static Evaluation evaluation(Random random) {
        @org.jspecify.annotations.Nullable
        Value[] values = new Value[BOOK.fields().size()];
        Map<Field, Value> given = new LinkedHashMap<>();
        given.put(VISITS, number(random, 5000, 100));
        given.put(ROUNDS, number(random, 12, 1));
        given.put(APPROVAL, number(random, 10_000, 100));
        given.put(ON_TERM, Value.YesNo.of(random.nextBoolean()));
        TreeSet<String> vetoes = new TreeSet<>();
        for (String code : List.of("V1", "V2")) {
            if (random.nextInt(3) == 0) {
                vetoes.add(code);
            }
        }
        given.put(VETOES, new Value.Codes(vetoes));
        given.keySet().removeIf(field -> random.nextInt(5) == 0);
        given.put(KIND, new Value.Text("GRASSROOTS_ORG"));
        given.put(FORM, new Value.Text(FORMS.get(random.nextInt(2))));
        given.put(SECTOR, new Value.Text(SECTORS.get(random.nextInt(SECTORS.size()))));
        if (random.nextInt(5) > 0) {
            Fraction total = number(random, 10_000, 100);
            given.put(TOTAL, total);
            PACK.grades().stream()
                    .filter(grade -> total.compareTo(grade.from()) >= 0)
                    .findFirst()
                    .ifPresent(grade -> given.put(GRADE, new Value.Text(grade.id())));
        }
        given.forEach((field, value) -> values[field.slot()] = value);
        Subject subject = new Subject(
                "B-1", "B-1", "GRASSROOTS_ORG", "BRANCH", "VILLAGE_UNIT", "rural", "61", null, new TreeSet<>(), vetoes);
        return new Evaluation(
                Cycle.parse("2013").orElseThrow(),
                subject,
                values,
                new BitSet(),
                new BitSet(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    /** Often at one of the round numbers that the conditions name. */
    private static Fraction number(Random random, int most, int unit) {
        int drawn = random.nextInt(most + 1);
        int step = 5 * unit;
        return new Fraction(random.nextBoolean() ? drawn : Math.min(most, drawn / step * step), unit);
    }
}
