package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Place;

/** Reads tokens as a condition by precedence climbing: {@code , || && comparison + - *}. */
final class ConditionParser {

    private final Source source;
    private final Scope scope;
    private final Diagnostics diagnostics;
    private final Comparisons comparisons;
    private final List<Token> tokens;
    private int at;

    ConditionParser(Source source, Scope scope, Diagnostics diagnostics) {
        this.source = source;
        this.scope = scope;
        this.diagnostics = diagnostics;
        this.comparisons = new Comparisons(source, scope, diagnostics);
        this.tokens = Lexer.read(source, false, scope::knows, diagnostics);
    }

    /** The whole text as one condition; null if it is none, which is told. */
    @Nullable
    Condition read() {
        if (here().is(Token.Kind.END)) {
            return new Condition.Always(source.start());
        }
        Operand whole = expression(Precedence.COMMA, 0);
        if (!here().is(Token.Kind.END)) {
            fail(here(), here().is("=") ? "SINGLE_EQUALS" : "UNEXPECTED", here().shown());
            return null;
        }
        return comparisons.condition(whole);
    }

    private Operand expression(int least, int depth) {
        Operand left = unary(depth);
        while (true) {
            String sign = operator();
            int strength = Precedence.of(sign);
            if (strength < least) {
                return left;
            }
            Token operator = here();
            if (sign.equals("%")) {
                return fail(operator, "PERCENT_SIGN");
            }
            at += sign.equals("not contains") && operator.text().equals("not") || sign.equals("not in") ? 2 : 1;
            left = sign.equals("in") || sign.equals("not in")
                    ? negatedIf(sign.startsWith("not"), comparisons.in(left, choices()))
                    : combine(left, sign, operator, expression(strength + 1, depth));
        }
    }

    /** The binary operator that stands here, or the empty text. */
    private String operator() {
        Token token = here();
        if (token.is(Token.Kind.SIGN)) {
            return token.text();
        }
        if (!token.is(Token.Kind.WORD)) {
            return "";
        }
        if (token.text().equals("not") && tokens.get(at + 1).is(Token.Kind.WORD)) {
            String next = tokens.get(at + 1).text();
            return next.equals("contains") || next.equals("in") ? "not " + next : "";
        }
        return Words.sign(token.text()).orElse("");
    }

    private Operand combine(Operand left, String sign, Token operator, Operand right) {
        return switch (sign) {
            case ",", "&&", "||" -> join(left, sign, right);
            case "contains" -> comparisons.contains(left, right);
            case "not contains" -> negatedIf(true, comparisons.contains(left, right));
            case "+", "-", "*", "/" -> compute(left, sign, operator, right);
            default -> comparisons.compare(left, sign, right);
        };
    }

    private Operand join(Operand left, String sign, Operand right) {
        Condition first = comparisons.condition(left);
        Condition second = comparisons.condition(right);
        if (first == null || second == null) {
            return new Operand.Wrong(left.at());
        }
        List<Condition> parts = new ArrayList<>();
        boolean any = sign.equals("||");
        for (Condition part : List.of(first, second)) {
            if (part == first && any && first instanceof Condition.Any alternatives) {
                parts.addAll(alternatives.parts());
            } else if (part == first && !any && first instanceof Condition.All all) {
                parts.addAll(all.parts());
            } else {
                parts.add(part);
            }
        }
        Place place = first.place();
        return new Operand.Holding(any ? new Condition.Any(parts, place) : new Condition.All(parts, place), left.at());
    }

    private Operand compute(Operand left, String sign, Token operator, Operand right) {
        if (sign.equals("/")) {
            diagnostics.error(place(operator), "DIVISION");
            return new Operand.Wrong(left.at());
        }
        Term first = comparisons.number(left);
        Term second = comparisons.number(right);
        if (first == null || second == null) {
            return new Operand.Wrong(left.at());
        }
        Term term = Numbers.computed(first, sign, second);
        if (term == null) {
            diagnostics.error(place(operator), "FACTOR_NOT_WHOLE");
            return new Operand.Wrong(left.at());
        }
        if (Numbers.mayOverflow(scope.fields(), term)) {
            diagnostics.error(place(operator), "TOO_LARGE_TO_COMPUTE", operator.text());
            return new Operand.Wrong(left.at());
        }
        return new Operand.Amount(term, left.at());
    }

    private Operand unary(int depth) {
        Token token = here();
        boolean not = token.is("!")
                || token.is(Token.Kind.WORD)
                        && (token.text().equals("非") || token.text().equals("not"));
        if (token.is("(") || token.is("-") || not) {
            if (depth >= Limits.BRACKETS) {
                return fail(token, "TOO_DEEP", Limits.BRACKETS);
            }
            at++;
            if (not) {
                return negatedIf(true, token.is("!") ? unary(depth + 1) : expression(Precedence.COMPARISON, depth + 1));
            }
            return token.is("-") ? compute(zero(token), "-", token, unary(depth + 1)) : bracket(token, depth);
        }
        at++;
        return switch (token.kind()) {
            case NUMBER ->
                Numbers.literal(token.text(), place(token), diagnostics)
                        .<Operand>map(number -> new Operand.Amount(new Term.Literal(number), token))
                        .orElse(new Operand.Wrong(token));
            case QUOTED -> new Operand.Quoted(token);
            case WORD -> word(token);
            case SIGN -> fail(token, token.is("=") ? "SINGLE_EQUALS" : "OPERAND_MISSING", token.text());
            case END -> fail(token, "ENDS_TOO_EARLY");
        };
    }

    private static Operand zero(Token token) {
        return new Operand.Amount(new Term.Literal(Fraction.ZERO), token);
    }

    private Operand bracket(Token open, int depth) {
        Operand inner = expression(Precedence.OR, depth + 1);
        if (here().is(")")) {
            at++;
            return inner;
        }
        return inner instanceof Operand.Wrong && here().is(Token.Kind.END)
                ? inner
                : fail(here(), here().is("=") ? "SINGLE_EQUALS" : "UNCLOSED_BRACKET", here().shown());
    }

    private Operand word(Token token) {
        String text = token.text();
        if (text.equals("有") || text.equals("缺") || text.equals("空") && here().is("(")) {
            return ofField(token);
        }
        if (text.equals("是") || text.equals("true")) {
            return new Operand.Flag(true, token);
        }
        if (text.equals("否") || text.equals("false")) {
            return new Operand.Flag(false, token);
        }
        if (here().is("(")) {
            return fail(token, "UNKNOWN_FUNCTION", text);
        }
        Optional<Field> field = scope.find(text);
        field.ifPresent(found -> scope.check(found, place(token), diagnostics));
        return field.<Operand>map(found -> new Operand.Named(found, token)).orElse(new Operand.Unknown(token));
    }

    /** A word that asks something of a whole field: 有, 缺, 空. */
    private Operand ofField(Token word) {
        boolean bracket = here().is("(");
        at += bracket ? 1 : 0;
        Token name = here();
        if (!name.is(Token.Kind.WORD)) {
            return fail(name, "FIELD_EXPECTED", word.text());
        }
        at++;
        if (bracket && !here().is(")")) {
            return fail(here(), "UNCLOSED_BRACKET", here().shown());
        }
        at += bracket ? 1 : 0;
        Place place = place(word);
        return scope.resolve(name.text(), place(name), diagnostics)
                .map(field -> switch (word.text()) {
                    case "有" -> new Operand.Holding(new Condition.Present(field, place), word);
                    case "缺" -> new Operand.Holding(new Condition.Absent(field, place), word);
                    default -> empty(field, place, word);
                })
                .orElse(new Operand.Wrong(word));
    }

    /** A set of codes is empty if it is there and contains none of the codes there are. */
    private Operand empty(Field field, Place place, Token word) {
        if (field.type() != ValueType.CODES || field.choices().isEmpty()) {
            diagnostics.error(place, "EMPTY_OF_NO_SET", field.label());
            return new Operand.Wrong(word);
        }
        List<Condition> none = new ArrayList<>();
        for (Indicator.Part choice : field.choices()) {
            none.add(new Condition.Not(new Condition.Contains(field, choice.id(), place), place));
        }
        return new Operand.Holding(new Condition.All(none, place), word);
    }

    /** A list of choices, in brackets or not, with or without commas between. */
    private List<Operand> choices() {
        boolean bracket = here().is("(");
        at += bracket ? 1 : 0;
        List<Operand> choices = new ArrayList<>();
        while (here().is(Token.Kind.QUOTED)
                || here().is(Token.Kind.WORD)
                        && (bracket || Words.sign(here().text()).isEmpty())
                || bracket && here().is(",") && !choices.isEmpty()) {
            if (here().is(Token.Kind.QUOTED)) {
                choices.add(new Operand.Quoted(here()));
            } else if (here().is(Token.Kind.WORD)) {
                choices.add(new Operand.Unknown(here()));
            }
            at++;
        }
        if (choices.isEmpty()) {
            return List.of(fail(here(), "CHOICES_EXPECTED"));
        }
        if (bracket && !here().is(")")) {
            return List.of(fail(here(), "UNCLOSED_BRACKET", here().shown()));
        }
        at += bracket ? 1 : 0;
        return choices;
    }

    private Operand negatedIf(boolean negated, Operand operand) {
        if (!negated) {
            return operand;
        }
        Condition condition = comparisons.condition(operand);
        return condition == null
                ? new Operand.Wrong(operand.at())
                : new Operand.Holding(new Condition.Not(condition, condition.place()), operand.at());
    }

    private Token here() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    /** Tells a mistake after which the rest makes no sense, and skips the rest. */
    private Operand fail(Token token, String code, Object... arguments) {
        diagnostics.error(place(token), code, arguments);
        at = tokens.size() - 1;
        return new Operand.Wrong(token);
    }

    private Place place(Token token) {
        return source.place(token.offset(), token.text());
    }
}
