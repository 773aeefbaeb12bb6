package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.Names;
import org.pingxuan.rules.Place;

/** The arguments of a call, each read as what it should be; a mistake is a diagnostic and gives some harmless value. */
public final class Arguments {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}?");
    private static final List<String> RESULTS = List.of("PASS", "MAKE_UP", "REDO");
    private static final int LONGEST_REASON = 500;

    private final List<Call.Argument> arguments;
    private final Scope scope;
    private final Pack pack;
    private final Diagnostics diagnostics;

    Arguments(List<Call.Argument> arguments, Scope scope, Pack pack, Diagnostics diagnostics) {
        this.arguments = arguments;
        this.scope = scope;
        this.pack = pack;
        this.diagnostics = diagnostics;
    }

    /** A text in quotes. */
    String text(int index) {
        Call.Argument argument = arguments.get(index);
        if (argument.kind() != Token.Kind.QUOTED) {
            diagnostics.error(argument.place(), "QUOTES_MISSING", argument.text());
        } else if (argument.text().isBlank()) {
            diagnostics.error(argument.place(), "REASON_EMPTY");
        } else if (argument.text().length() > LONGEST_REASON) {
            diagnostics.error(argument.place(), "TOO_LONG", argument.text().length(), LONGEST_REASON);
        }
        return argument.text();
    }

    /** The reason of a finding: nothing stands for a value there. */
    String plainReason(int index) {
        String text = text(index);
        checkReason(text, false, arguments.get(index).place(), diagnostics);
        return text;
    }

    /** The reason of a score line, in which {@code {值}} stands for the value scored. */
    String reason(int index) {
        String text = text(index);
        checkReason(text, true, arguments.get(index).place(), diagnostics);
        return text;
    }

    public static void checkReason(String text, boolean valueAllowed, Place place, Diagnostics diagnostics) {
        Matcher match = PLACEHOLDER.matcher(text);
        while (match.find()) {
            if (!valueAllowed || !match.group().equals("{值}")) {
                diagnostics.error(place, "UNKNOWN_PLACEHOLDER", match.group(), "{值}");
            }
        }
    }

    String code(int index) {
        Call.Argument argument = arguments.get(index);
        if (argument.kind() != Token.Kind.QUOTED) {
            diagnostics.error(argument.place(), "QUOTES_MISSING", argument.text());
        } else if (!CODE.matcher(argument.text()).matches()) {
            diagnostics.error(argument.place(), "CODE_FORM", argument.text());
        }
        return argument.text();
    }

    String result(int index) {
        Call.Argument argument = arguments.get(index);
        if (!RESULTS.contains(argument.text())) {
            diagnostics.add(Names.unknown(argument.place(), "UNKNOWN_RESULT", argument.text(), RESULTS));
        }
        return argument.text();
    }

    /** Points above zero with at most two decimals. */
    Fraction points(int index) {
        Fraction points = number(index).orElse(Fraction.ONE);
        if (points.sign() <= 0) {
            diagnostics.error(
                    arguments.get(index).place(),
                    "NOT_POSITIVE",
                    arguments.get(index).text());
        }
        return points;
    }

    Formula linear(int field, int from, int to) {
        Optional<Fraction> start = number(from);
        Optional<Fraction> end = number(to);
        if (start.isEmpty() || end.isEmpty()) {
            return new Formula.Fixed();
        }
        if (start.get().equals(end.get())) {
            diagnostics.error(
                    arguments.get(to).place(), "FROM_EQUALS_TO", end.get().display());
            return new Formula.Fixed();
        }
        scope.find(arguments.get(field).text()).ifPresent(found -> {
            Numbers.checkRange(
                    scope.fields(),
                    found,
                    start.get(),
                    "起点",
                    arguments.get(from).place(),
                    diagnostics);
            Numbers.checkRange(
                    scope.fields(), found, end.get(), "满点", arguments.get(to).place(), diagnostics);
        });
        return new Formula.Linear(start.get(), end.get());
    }

    private Optional<Fraction> number(int index) {
        Call.Argument argument = arguments.get(index);
        if (argument.kind() != Token.Kind.NUMBER) {
            diagnostics.error(argument.place(), "NUMBER_WANTED", argument.text());
            return Optional.empty();
        }
        return Numbers.literal(argument.text(), argument.place(), diagnostics);
    }

    /** The id of a criterion named by id or label, in quotes or not. */
    String criterion(int index) {
        Call.Argument argument = arguments.get(index);
        return criterion(pack, argument.text(), argument.place(), diagnostics).orElse(argument.text());
    }

    /** The criterion of that label or id; empty if the pack has none such. */
    public static Optional<String> criterion(Pack pack, String name, Place place, Diagnostics diagnostics) {
        List<String> known = new ArrayList<>();
        for (Pack.Criterion criterion : pack.criteria()) {
            if (criterion.id().equals(name) || criterion.label().zh().equals(name)) {
                return Optional.of(criterion.id());
            }
            known.add(criterion.label().zh());
        }
        diagnostics.add(Names.unknown(place, "UNKNOWN_CRITERION", name, known, pack.title()));
        return Optional.empty();
    }

    @Nullable
    Field field(int index, ValueType type) {
        Call.Argument argument = arguments.get(index);
        Field field =
                scope.resolve(argument.text(), argument.place(), diagnostics).orElse(null);
        if (field != null) {
            checkScorable(field, type, argument.place(), diagnostics);
        }
        return field;
    }

    public static void checkScorable(Field field, ValueType type, Place place, Diagnostics diagnostics) {
        if (field.origin() == Field.Origin.ATTRIBUTE) {
            diagnostics.error(place, "ATTRIBUTE_SCORED", field.label());
        } else if (field.type() != type) {
            String code = type == ValueType.NUMBER ? "NUMBER_FIELD_EXPECTED" : "YES_NO_FIELD_EXPECTED";
            diagnostics.error(place, code, field.label());
        }
    }
}
