package org.pingxuan.drools;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Term;

/** Conditions and evaluations of every shape, with numbers close to each other so that bounds are met. */
final class GeneratedConditions {

    private static final List<String> NUMBERS = List.of("书记民主测评赞成率", "群众满意指数", "（三星）以上-比例%");
    private static final List<String> YES_NO = List.of("班子健全", "unit");
    private static final List<String> TEXTS = List.of("领域", "rule");
    private static final List<String> CODES = List.of("否决项", "标记");
    private static final List<String> WORDS = List.of("rural", "school", "a\"b", "\\", "国有企业", "", "~0061", "x y");

    final SampleRelease release = new SampleRelease()
            .with(ValueType.NUMBER, NUMBERS.toArray(String[]::new))
            .with(ValueType.YES_NO, YES_NO.toArray(String[]::new))
            .with(ValueType.TEXT, "rule")
            .with(ValueType.CODES, "否决项");

    Arbitrary<Condition> conditions() {
        return Arbitraries.lazyOf(
                this::leaf,
                this::leaf,
                () -> conditions().list().ofMaxSize(3).map(parts -> new Condition.All(parts, SampleRelease.PLACE)),
                () -> conditions().list().ofMaxSize(3).map(parts -> new Condition.Any(parts, SampleRelease.PLACE)),
                () -> conditions().map(part -> new Condition.Not(part, SampleRelease.PLACE)));
    }

    Arbitrary<Evaluation> evaluations() {
        Map<String, Arbitrary<? extends Value>> kinds = new HashMap<>();
        Arbitrary<Value> number = Arbitraries.of(
                        "80",
                        "79.99",
                        "79.999999995",
                        "80.000000001",
                        "0",
                        "-3",
                        "0.33333333",
                        "25.5",
                        "26",
                        "55",
                        "100")
                .map(Fraction::of);
        Arbitrary<Value> third = Arbitraries.of(new Fraction(1, 3), new Fraction(-1, 3), new Fraction(239_999, 3_000));
        NUMBERS.forEach(name -> kinds.put(name, Arbitraries.oneOf(number, third)));
        YES_NO.forEach(name -> kinds.put(name, Arbitraries.of(Value.YesNo.class)));
        TEXTS.forEach(name -> kinds.put(name, Arbitraries.of(WORDS).map(Value.Text::new)));
        CODES.forEach(name -> kinds.put(
                name, Arbitraries.of(WORDS).set().ofMaxSize(3).map(set -> new Value.Codes(new TreeSet<>(set)))));
        List<String> names = List.copyOf(kinds.keySet());
        Arbitrary<Map<String, Value>> values = Combinators.combine(names.stream()
                        .<Arbitrary<Value>>map(name ->
                                kinds.get(name).map(value -> (Value) value).injectNull(0.2))
                        .toList())
                .as(all -> {
                    Map<String, Value> given = new HashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        if (all.get(i) != null) {
                            given.put(names.get(i), all.get(i));
                        }
                    }
                    return given;
                });
        Arbitrary<Set<String>> unverified = Arbitraries.of(names).set().ofMaxSize(2);
        return Combinators.combine(values, unverified)
                .as((given, pending) -> release.evaluation(given, pending.toArray(String[]::new)));
    }

    private Arbitrary<Condition> leaf() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Condition.Always(SampleRelease.PLACE)),
                names().map(name -> new Condition.Present(release.field(name), SampleRelease.PLACE)),
                names().map(name -> new Condition.Absent(release.field(name), SampleRelease.PLACE)),
                Combinators.combine(Arbitraries.of(YES_NO), Arbitraries.of(true, false))
                        .as((name, yes) -> new Condition.Is(release.field(name), yes, SampleRelease.PLACE)),
                Combinators.combine(
                                Arbitraries.of(TEXTS),
                                Arbitraries.of(WORDS).list().ofMaxSize(4))
                        .as((name, words) -> new Condition.OneOf(release.field(name), words, SampleRelease.PLACE)),
                Combinators.combine(Arbitraries.of(CODES), Arbitraries.of(WORDS))
                        .as((name, word) -> new Condition.Contains(release.field(name), word, SampleRelease.PLACE)),
                comparison(),
                comparison());
    }

    private Arbitrary<Condition> comparison() {
        return Combinators.combine(terms(), Arbitraries.of(Condition.Comparator.class), terms())
                .as((left, comparator, right) -> new Condition.Compare(left, comparator, right, SampleRelease.PLACE));
    }

    private Arbitrary<Term> terms() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.of("80", "79.99", "0", "-3", "25.5", "100")
                        .map(text -> new Term.Literal(Fraction.of(text))),
                () -> Arbitraries.of(NUMBERS).map(name -> new Term.Reading(release.field(name))),
                () -> Arbitraries.of(NUMBERS).map(name -> new Term.Reading(release.field(name))),
                () -> Combinators.combine(terms(), terms()).as(Term.Sum::new),
                () -> Combinators.combine(terms(), terms()).as(Term.Difference::new),
                () -> Combinators.combine(Arbitraries.longs().between(-3, 3), terms())
                        .as(Term.Multiple::new));
    }

    private Arbitrary<String> names() {
        return Arbitraries.of(NUMBERS.get(0), NUMBERS.get(2), YES_NO.get(0), YES_NO.get(1), "领域", "rule", "否决项");
    }
}
