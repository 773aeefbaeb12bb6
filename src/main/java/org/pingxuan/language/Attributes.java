package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Field.Origin;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Names;
import org.pingxuan.rules.Place;

/**
 * Reads the cells 适用 and 不适用 of a scoring table: conditions on attributes of the subject and the cycle, such as
 * {@code 领域=国有企业、学校 且 岗位≠离退休党员}. Full-width signs count like plain ones. Of a set, {@code =} asks for one of
 * the values, {@code ≠} for none.
 */
public final class Attributes {

    private final Source source;
    private final Fields fields;
    private final Diagnostics diagnostics;
    private final List<Token> tokens;
    private int at;

    private Attributes(Source source, Fields fields, Diagnostics diagnostics) {
        this.source = source;
        this.fields = fields;
        this.diagnostics = diagnostics;
        this.tokens = Lexer.read(source, true, name -> false, diagnostics);
    }

    /** The condition of a cell; empty if there is a mistake, each of which is a diagnostic. A blank cell always holds. */
    public static Optional<Condition> parse(String text, Place place, Fields fields, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Attributes parser = new Attributes(Source.of(text, place), fields, own);
        Condition condition = parser.tokens.size() == 1 ? new Condition.Always(place) : parser.alternatives(0);
        if (condition != null && !parser.here().is(Token.Kind.END)) {
            parser.fail("UNEXPECTED", parser.here().shown());
        }
        own.all().forEach(diagnostics::add);
        return own.hasErrors() ? Optional.empty() : Optional.ofNullable(condition);
    }

    private @Nullable Condition alternatives(int depth) {
        List<@Nullable Condition> parts = new ArrayList<>();
        do {
            parts.add(together(depth));
        } while (taken("||"));
        return joined(parts, true);
    }

    private @Nullable Condition together(int depth) {
        List<@Nullable Condition> parts = new ArrayList<>();
        do {
            parts.add(single(depth));
        } while (taken("&&") || isComma() && (taken(",") || taken(";")));
        return joined(parts, false);
    }

    /** A comma may be meant as either; it is read as 且. */
    private boolean isComma() {
        boolean comma = here().is(",") || here().is(";");
        if (comma) {
            diagnostics.warning(source.place(here().offset(), here().text()), "COMMA_IN_CONDITION", here().text());
        }
        return comma;
    }

    private @Nullable Condition joined(List<@Nullable Condition> parts, boolean any) {
        List<Condition> read = new ArrayList<>();
        for (Condition part : parts) {
            if (part == null) {
                return null;
            }
            read.add(part);
        }
        if (read.size() == 1) {
            return read.get(0);
        }
        return any ? new Condition.Any(read, source.start()) : new Condition.All(read, source.start());
    }

    private @Nullable Condition single(int depth) {
        boolean not = here().is("!") || here().text().equals("非");
        if (not || here().is("(")) {
            if (depth >= Limits.BRACKETS) {
                return fail("TOO_DEEP", Limits.BRACKETS);
            }
            at++;
            Condition inner = not ? single(depth + 1) : alternatives(depth + 1);
            if (!not && !taken(")")) {
                return inner == null ? null : fail("UNCLOSED_BRACKET", here().shown());
            }
            return not && inner != null ? new Condition.Not(inner, inner.place()) : inner;
        }
        Token name = here();
        if (!name.is(Token.Kind.WORD)) {
            return name.is(Token.Kind.END) ? fail("ENDS_TOO_EARLY") : fail("UNEXPECTED", name.shown());
        }
        at++;
        Optional<Field> field = field(name.text());
        if (field.isEmpty()) {
            return unknown(name);
        }
        String sign = comparison();
        if (sign.isEmpty()) {
            return fail("ATTRIBUTE_SIGN", name.text(), here().shown());
        }
        at++;
        return field.get().type() == ValueType.NUMBER ? number(field.get(), sign) : choices(field.get(), sign);
    }

    /** By its Chinese label, or by {@code subject.sector} or {@code sector}. */
    private Optional<Field> field(String name) {
        return List.of(name, "subject." + name, "cycle." + name).stream()
                .flatMap(candidate -> fields.find(candidate).stream())
                .filter(field -> field.origin() == Origin.ATTRIBUTE)
                .findFirst();
    }

    private @Nullable Condition unknown(Token name) {
        if (fields.find(name.text()).isPresent()) {
            at--;
            return fail("NOT_AN_ATTRIBUTE", name.text());
        }
        List<String> labels = fields.all().stream()
                .filter(field -> field.origin() == Origin.ATTRIBUTE)
                .map(field -> field.label().zh())
                .toList();
        Place place = source.place(name.offset(), name.text());
        diagnostics.add(Names.unknown(place, "UNKNOWN_ATTRIBUTE", name.text(), labels));
        at = tokens.size() - 1;
        return null;
    }

    private Condition number(Field field, String sign) {
        Token token = here();
        if (!token.is(Token.Kind.NUMBER)) {
            fail("NUMBER_WANTED", token.shown());
            return new Condition.Always(source.start());
        }
        at++;
        Comparator comparator = Comparator.EQUAL;
        for (Comparator candidate : Comparator.values()) {
            comparator = candidate.sign().equals(sign) ? candidate : comparator;
        }
        Fraction number = Numbers.literal(token.text(), source.place(token.offset(), token.text()), diagnostics)
                .orElse(Fraction.ZERO);
        return new Condition.Compare(new Term.Reading(field), comparator, new Term.Literal(number), source.start());
    }

    private @Nullable Condition choices(Field field, String sign) {
        if (!sign.equals("==") && !sign.equals("!=")) {
            return fail("ORDER_OF_TEXT", field.label(), sign);
        }
        List<String> ids = new ArrayList<>();
        do {
            Token token = here();
            if (token.is(Token.Kind.END) || token.is(Token.Kind.SIGN)) {
                return fail("CHOICES_EXPECTED");
            }
            at++;
            Choices.id(field, token.text(), source.place(token.offset(), token.text()), diagnostics)
                    .ifPresent(ids::add);
        } while (anotherChoice());
        Condition one = field.type() == ValueType.TEXT
                ? new Condition.OneOf(field, ids, source.start())
                : contained(field, ids);
        return sign.equals("==") ? one : new Condition.Not(one, source.start());
    }

    private Condition contained(Field field, List<String> ids) {
        List<Condition> parts = ids.stream()
                .<Condition>map(id -> new Condition.Contains(field, id, source.start()))
                .toList();
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts, source.start());
    }

    /** 、 stands between choices; a comma may, or it begins the next condition. */
    private boolean anotherChoice() {
        if (taken("、")) {
            return true;
        }
        boolean conditionFollows = at + 2 < tokens.size() && isComparison(tokens.get(at + 2));
        return here().is(",") && !conditionFollows && taken(",");
    }

    private String comparison() {
        return isComparison(here())
                ? here().is("=") ? "==" : here().is(Token.Kind.SIGN) ? here().text() : sign(here())
                : "";
    }

    private static boolean isComparison(Token token) {
        String sign = token.is(Token.Kind.WORD) ? sign(token) : token.is(Token.Kind.SIGN) ? token.text() : "";
        return List.of("=", "==", "!=", "<", "<=", ">", ">=").contains(sign);
    }

    private boolean taken(String sign) {
        boolean here =
                here().is(sign) || here().is(Token.Kind.WORD) && sign(here()).equals(sign);
        at += here ? 1 : 0;
        return here;
    }

    private static String sign(Token word) {
        return Words.sign(word.text()).orElse("");
    }

    private Token here() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private @Nullable Condition fail(String code, Object... arguments) {
        Token token = here();
        diagnostics.error(source.place(token.offset(), token.text()), code, arguments);
        at = tokens.size() - 1;
        return null;
    }
}
