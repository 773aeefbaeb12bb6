package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Place;

/** Puts operands together and tells those that do not go together: a text with a number, a set with a word. */
final class Comparisons {

    private final Source source;
    private final Scope scope;
    private final Diagnostics diagnostics;

    Comparisons(Source source, Scope scope, Diagnostics diagnostics) {
        this.source = source;
        this.scope = scope;
        this.diagnostics = diagnostics;
    }

    /** The operands compared by {@code == != < <= > >=}. */
    Operand compare(Operand left, String sign, Operand right) {
        if (left instanceof Operand.Wrong || right instanceof Operand.Wrong) {
            return new Operand.Wrong(left.at());
        }
        for (Operand side : List.of(left, right)) {
            if (side instanceof Operand.Unknown && side.at().text().equals("null")) {
                return wrong(side, "NULL_COMPARED");
            }
        }
        if (right instanceof Operand.Named && (left instanceof Operand.Quoted || left instanceof Operand.Flag)) {
            return compare(right, mirrored(sign), left);
        }
        if (left instanceof Operand.Named named && named.field().type() != ValueType.NUMBER) {
            return compareOther(named, sign, right);
        }
        Term first = number(left);
        Term second = number(right);
        if (first == null || second == null) {
            return new Operand.Wrong(left.at());
        }
        checkRange(first, second, right);
        checkRange(second, first, left);
        Condition compared = new Condition.Compare(first, comparator(sign), second, place(left));
        return new Operand.Holding(compared, left.at());
    }

    private Operand compareOther(Operand.Named left, String sign, Operand right) {
        Field field = left.field();
        boolean equality = sign.equals("==") || sign.equals("!=");
        if (field.type() == ValueType.NUMBERS) {
            return wrong(left, "LIST_COMPARED", field.label());
        }
        if (field.type() == ValueType.CODES) {
            return wrong(left, "SET_COMPARED", field.label());
        }
        if (!equality) {
            return wrong(left, "ORDER_OF_TEXT", field.label(), sign);
        }
        Condition compared;
        if (field.type() == ValueType.YES_NO) {
            if (!(right instanceof Operand.Flag flag)) {
                return wrong(right, "YES_NO_COMPARED", field.label(), right.at().shown());
            }
            compared = new Condition.Is(field, flag.yes() == sign.equals("=="), place(left));
            return new Operand.Holding(compared, left.at());
        }
        Optional<String> choice = choice(field, right);
        if (choice.isEmpty()) {
            return new Operand.Wrong(left.at());
        }
        compared = new Condition.OneOf(field, List.of(choice.get()), place(left));
        return new Operand.Holding(sign.equals("==") ? compared : new Condition.Not(compared, place(left)), left.at());
    }

    private Optional<String> choice(Field field, Operand operand) {
        String text = operand.at().text();
        if (operand instanceof Operand.Quoted || operand instanceof Operand.Unknown) {
            return Choices.id(field, text, place(operand), diagnostics);
        }
        if (operand instanceof Operand.Named
                && !field.choices().isEmpty()
                && Choices.find(field, text).isPresent()) {
            return Choices.find(field, text);
        }
        if (!(operand instanceof Operand.Wrong)) {
            diagnostics.error(
                    place(operand), "CHOICE_WANTED", field.label(), operand.at().shown());
        }
        return Optional.empty();
    }

    /** {@code X contains "V3"}. */
    Operand contains(Operand left, Operand right) {
        Field field = field(left, ValueType.CODES, "NOT_A_SET");
        Optional<String> code = field == null ? Optional.empty() : choice(field, right);
        return code.isEmpty()
                ? new Operand.Wrong(left.at())
                : new Operand.Holding(new Condition.Contains(field, code.get(), place(left)), left.at());
    }

    /** {@code X in ("a", "b")}. */
    Operand in(Operand left, List<Operand> choices) {
        Field field = field(left, ValueType.TEXT, "NOT_A_TEXT");
        if (field == null) {
            return new Operand.Wrong(left.at());
        }
        List<String> ids = new ArrayList<>();
        for (Operand choice : choices) {
            choice(field, choice).ifPresent(ids::add);
        }
        return ids.size() < choices.size()
                ? new Operand.Wrong(left.at())
                : new Operand.Holding(new Condition.OneOf(field, ids, place(left)), left.at());
    }

    private @Nullable Field field(Operand operand, ValueType type, String otherwise) {
        if (operand instanceof Operand.Unknown) {
            unknown(operand);
            return null;
        }
        if (operand instanceof Operand.Named named && named.field().type() == type) {
            return named.field();
        }
        if (!(operand instanceof Operand.Wrong)) {
            diagnostics.error(place(operand), otherwise, operand.at().shown());
        }
        return null;
    }

    /** The operand as something that holds or not: a comparison, or a yes-no field by itself. */
    @Nullable
    Condition condition(Operand operand) {
        if (operand instanceof Operand.Holding holding) {
            return holding.condition();
        }
        if (operand instanceof Operand.Named named && named.field().type() == ValueType.YES_NO) {
            return new Condition.Is(named.field(), true, place(operand));
        }
        if (operand instanceof Operand.Unknown) {
            unknown(operand);
        } else if (!(operand instanceof Operand.Wrong)) {
            diagnostics.error(place(operand), "NOTHING_COMPARED", operand.at().shown());
        }
        return null;
    }

    /** The operand as a number, null if it is none; why not is told. */
    @Nullable
    Term number(Operand operand) {
        if (operand instanceof Operand.Amount amount) {
            return amount.term();
        }
        if (operand instanceof Operand.Named named && named.field().type() == ValueType.NUMBER) {
            return new Term.Reading(named.field());
        }
        if (operand instanceof Operand.Named named && named.field().type() == ValueType.NUMBERS) {
            wrong(operand, "LIST_COMPARED", named.field().label());
        } else if (operand instanceof Operand.Unknown && isInfinite(operand.at().text())) {
            wrong(operand, "NOT_FINITE", operand.at().text());
        } else if (operand instanceof Operand.Unknown) {
            unknown(operand);
        } else if (operand instanceof Operand.Holding) {
            wrong(operand, "CONDITION_COMPARED");
        } else if (!(operand instanceof Operand.Wrong)) {
            wrong(operand, "NUMBER_WANTED", operand.at().shown());
        }
        return null;
    }

    private static boolean isInfinite(String word) {
        return List.of("nan", "infinity", "inf").contains(word.toLowerCase(Locale.ROOT));
    }

    private void checkRange(Term one, Term other, Operand written) {
        if (one instanceof Term.Reading reading && other instanceof Term.Literal literal) {
            Fraction number = literal.number();
            Numbers.checkRange(scope.fields(), reading.field(), number, "", place(written), diagnostics);
        }
    }

    private void unknown(Operand operand) {
        scope.unknown(operand.at().text(), place(operand), diagnostics);
    }

    private Operand wrong(Operand operand, String code, Object... arguments) {
        diagnostics.error(place(operand), code, arguments);
        return new Operand.Wrong(operand.at());
    }

    private Place place(Operand operand) {
        return source.place(operand.at().offset(), operand.at().text());
    }

    private static Comparator comparator(String sign) {
        for (Comparator comparator : Comparator.values()) {
            if (comparator.sign().equals(sign)) {
                return comparator;
            }
        }
        throw new IllegalArgumentException(sign);
    }

    private static String mirrored(String sign) {
        return switch (sign.charAt(0)) {
            case '<' -> sign.replace('<', '>');
            case '>' -> sign.replace('>', '<');
            default -> sign;
        };
    }
}
