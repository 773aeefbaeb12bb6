package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Field.Origin;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Indicator.Direction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

/** Finds what the rules of a pack read, and for each the values at which something may change. */
final class Inputs {

    private static final List<String> RESULTS = List.of("REDO", "MAKE_UP", "PASS");

    private final RuleBook book;
    private final Map<Field, Set<Fraction>> numbers = new LinkedHashMap<>();
    private final Map<Field, Set<String>> texts = new LinkedHashMap<>();

    private Inputs(RuleBook book) {
        this.book = book;
    }

    /** In the order in which the rules name them; without attributes and the pack's own outcomes. */
    static List<Input> of(RuleBook book, PackRules rules) {
        Inputs inputs = new Inputs(book);
        Set<Field> fields = new LinkedHashSet<>();
        for (Rule.Phase phase : Rule.Phase.values()) {
            for (Rule rule : rules.of(phase)) {
                fields.addAll(FieldsRead.by(rule));
                inputs.numbers(rule.when());
                rule.then().forEach(inputs::numbers);
            }
        }
        Pack.Stars stars = rules.pack().stars();
        if (stars != null && stars.of() != null) {
            Field field = book.fields().find(stars.of(), rules.pack()).orElseThrow();
            fields.add(field);
            stars.bands().forEach(band -> inputs.number(field, band.from()));
        }
        return inputs.of(fields, rules.pack().id() + ".");
    }

    /** What a condition reads. */
    static List<Input> of(RuleBook book, Condition condition) {
        Inputs inputs = new Inputs(book);
        inputs.numbers(condition);
        return inputs.of(FieldsRead.by(condition), " ");
    }

    private List<Input> of(Set<Field> fields, String own) {
        return fields.stream()
                .filter(field ->
                        field.origin() != Origin.ATTRIBUTE && !field.id().startsWith(own))
                .map(field -> new Input(field, direction(field), values(field)))
                .filter(input -> !input.values().isEmpty())
                .toList();
    }

    private Direction direction(Field field) {
        if (field.origin() != Origin.PACK) {
            Direction direction =
                    book.fields().indicator(field).map(Indicator::direction).orElse(Direction.NONE);
            boolean ordered = field.type() == ValueType.NUMBER || field.type() == ValueType.YES_NO;
            return ordered ? direction : Direction.NONE;
        }
        String output = output(field);
        return output.equals("deductions")
                ? Direction.LOWER
                : field.type() == ValueType.CODES ? Direction.NONE : Direction.HIGHER;
    }

    private static String output(Field field) {
        return field.id().substring(field.id().indexOf('.') + 1);
    }

    private List<Value> values(Field field) {
        boolean lower = direction(field) == Direction.LOWER;
        return switch (field.type()) {
            case NUMBER -> Grid.of(Range.of(field, book), numbers.getOrDefault(field, Set.of()), lower);
            case YES_NO ->
                lower || direction(field) == Direction.NONE
                        ? List.of(Value.YesNo.YES, Value.YesNo.NO)
                        : List.of(Value.YesNo.NO, Value.YesNo.YES);
            case TEXT -> ofTexts(field);
            case CODES -> ofCodes(field);
            case NUMBERS -> List.of();
        };
    }

    private List<Value> ofTexts(Field field) {
        if (field.origin() == Origin.PACK) {
            List<String> worstFirst = output(field).equals("result") ? RESULTS : grades(field);
            return worstFirst.stream().<Value>map(Value.Text::new).toList();
        }
        return field.choices().stream()
                .<Value>map(choice -> new Value.Text(choice.id()))
                .toList();
    }

    private List<String> grades(Field field) {
        String pack = field.id().substring(0, field.id().indexOf('.'));
        Optional<Pack> graded = book.pack(pack).map(PackRules::pack);
        List<String> worstFirst = new ArrayList<>();
        graded.ifPresent(found -> found.grades().forEach(grade -> worstFirst.add(0, grade.id())));
        return worstFirst;
    }

    /** No code at all, each code by itself, and all that are named. */
    private List<Value> ofCodes(Field field) {
        List<Value> values = new ArrayList<>(List.of(new Value.Codes(new TreeSet<>())));
        Set<String> named = texts.getOrDefault(field, Set.of());
        named.forEach(code -> values.add(new Value.Codes(new TreeSet<>(Set.of(code)))));
        if (named.size() > 1) {
            values.add(new Value.Codes(new TreeSet<>(named)));
        }
        return values;
    }

    private void numbers(Condition condition) {
        for (Condition leaf : Leaves.of(condition)) {
            if (leaf instanceof Compare compare) {
                compare(compare);
            } else if (leaf instanceof Condition.Contains contains) {
                texts.computeIfAbsent(contains.field(), missing -> new LinkedHashSet<>())
                        .add(contains.code());
            }
        }
    }

    private void compare(Compare compare) {
        Set<Field> fields = FieldsRead.by(compare);
        Set<Fraction> literals = new LinkedHashSet<>();
        literals(compare.left(), literals);
        literals(compare.right(), literals);
        for (Field field : fields) {
            literals.forEach(literal -> number(field, literal));
            if (fields.size() > 1) {
                Grid.tenths(Range.of(field, book)).forEach(number -> number(field, number));
            }
        }
    }

    private static void literals(Term term, Set<Fraction> literals) {
        if (term instanceof Term.Literal literal) {
            literals.add(literal.number());
        } else if (term instanceof Term.Sum sum) {
            literals(sum.left(), literals);
            literals(sum.right(), literals);
        } else if (term instanceof Term.Difference difference) {
            literals(difference.left(), literals);
            literals(difference.right(), literals);
        } else if (term instanceof Term.Multiple multiple) {
            literals(multiple.term(), literals);
        }
    }

    private void numbers(Consequence consequence) {
        if (consequence instanceof Consequence.AddLine line && line.field() != null) {
            Field field = line.field();
            if (line.formula() instanceof Formula.Linear linear) {
                number(field, linear.from());
                number(field, linear.to());
            } else if (line.formula() instanceof Formula.Bands bands) {
                bands.bands().forEach(band -> number(field, band.from()));
            }
        }
    }

    private void number(Field field, Fraction number) {
        numbers.computeIfAbsent(field, missing -> new LinkedHashSet<>()).add(number);
    }
}
