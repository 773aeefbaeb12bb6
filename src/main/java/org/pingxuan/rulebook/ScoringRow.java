package org.pingxuan.rulebook;

import static org.pingxuan.rulebook.ScoringTable.APPLIES;
import static org.pingxuan.rulebook.ScoringTable.BANDS;
import static org.pingxuan.rulebook.ScoringTable.CRITERION;
import static org.pingxuan.rulebook.ScoringTable.EACH;
import static org.pingxuan.rulebook.ScoringTable.FROM;
import static org.pingxuan.rulebook.ScoringTable.INDICATOR;
import static org.pingxuan.rulebook.ScoringTable.METHOD;
import static org.pingxuan.rulebook.ScoringTable.NOT_APPLICABLE;
import static org.pingxuan.rulebook.ScoringTable.POINTS;
import static org.pingxuan.rulebook.ScoringTable.REASON;
import static org.pingxuan.rulebook.ScoringTable.RULE;
import static org.pingxuan.rulebook.ScoringTable.SHARE;
import static org.pingxuan.rulebook.ScoringTable.TO;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.language.Arguments;
import org.pingxuan.language.Attributes;
import org.pingxuan.language.Numbers;
import org.pingxuan.language.Scope;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Always;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.Size;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.Negation;
import org.pingxuan.rules.Rule;

/** One row of a scoring table on its way to a rule. */
final class ScoringRow {

    /** A way of scoring and the columns it fills beside rule, criterion, conditions and reason. */
    private enum Method {
        YES_NO(INDICATOR, SHARE, POINTS),
        LINEAR(INDICATOR, FROM, TO, SHARE, POINTS),
        PER_COUNT(INDICATOR, EACH, SHARE, POINTS),
        DEDUCT(INDICATOR, EACH, POINTS),
        BANDED(INDICATOR, BANDS, SHARE, POINTS),
        FIXED(SHARE, POINTS);

        private final List<String> columns;

        Method(String... columns) {
            this.columns = List.of(columns);
        }
    }

    private static final List<String> OF_METHODS = List.of(INDICATOR, FROM, TO, EACH, BANDS, SHARE, POINTS);

    private static final Map<String, Optional<Method>> METHODS = methods();

    private static final Map<String, String> APART = Map.of(
            "加分",
            Consequence.BONUS,
            Consequence.BONUS,
            Consequence.BONUS,
            "扣分",
            Consequence.DEDUCTIONS,
            Consequence.DEDUCTIONS,
            Consequence.DEDUCTIONS);

    private final TableRow row;
    private final Pack pack;
    private final Fields fields;
    private final Diagnostics diagnostics;

    /** @param diagnostics the ones the row tells its own mistakes to */
    ScoringRow(TableRow row, Pack pack, Fields fields, Diagnostics diagnostics) {
        this.row = row;
        this.pack = pack;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /** Empty if the row has a mistake; all of them are told. */
    Optional<Rule> rule() {
        int toldBefore = diagnostics.errors();
        String name = row.required(RULE).orElse("");
        String criterion = row.required(CRITERION).flatMap(this::criterion).orElse("");
        Method method = method();
        Condition applies = attributes(APPLIES);
        Condition notApplicable = row.has(NOT_APPLICABLE) ? attributes(NOT_APPLICABLE) : null;
        Arguments.checkReason(row.text(REASON), method != Method.FIXED, row.place(REASON), diagnostics);
        if (method == null) {
            return Optional.empty();
        }
        OF_METHODS.stream()
                .filter(column -> row.has(column) && !method.columns.contains(column))
                .forEach(column -> row.error(column, "SUPERFLUOUS_CELL", row.heading(column), row.text(METHOD)));
        Field field = method == Method.FIXED ? null : field(method);
        Formula formula = formula(method, field);
        Size size = method == Method.DEDUCT && !row.has(POINTS) ? new Size.Unlimited() : size(criterion);
        if (method == Method.DEDUCT && criterion.equals(Consequence.BONUS)) {
            row.error(CRITERION, "DEDUCTION_AS_BONUS");
        }
        if (diagnostics.errors() > toldBefore) {
            return Optional.empty();
        }
        String reason = row.has(REASON) ? row.text(REASON) : name;
        return Optional.of(new Rule(
                name,
                Rule.Phase.SCORE,
                when(applies, notApplicable, field),
                List.of(new Consequence.AddLine(criterion, field, formula, size, reason)),
                new Rule.Row(applies, notApplicable, field == null ? null : field.indicator()),
                row.place(RULE)));
    }

    private @Nullable Method method() {
        Optional<Method> method = row.required(METHOD).isPresent() ? row.word(METHOD, METHODS) : null;
        return method == null ? null : method.orElse(null);
    }

    private Condition when(Condition applies, @Nullable Condition notApplicable, @Nullable Field field) {
        List<Condition> parts = new ArrayList<>();
        if (!(applies instanceof Always)) {
            parts.add(applies);
        }
        if (notApplicable != null) {
            parts.add(Negation.complement(notApplicable));
        }
        if (field != null) {
            parts.add(new Condition.Present(field, row.place(INDICATOR)));
        }
        return parts.isEmpty()
                ? new Always(row.place(RULE))
                : parts.size() == 1 ? parts.get(0) : new All(parts, row.place(RULE));
    }

    private Condition attributes(String column) {
        return Attributes.parse(row.text(column), row.place(column), fields, diagnostics)
                .orElse(new Always(row.place(column)));
    }

    private Optional<String> criterion(String name) {
        return APART.containsKey(name)
                ? Optional.of(APART.get(name))
                : Arguments.criterion(pack, name, row.place(CRITERION), diagnostics);
    }

    private @Nullable Field field(Method method) {
        Scope scope = new Scope(fields, pack, Rule.Phase.SCORE);
        Field field = row.required(INDICATOR)
                .flatMap(name -> scope.resolve(name, row.place(INDICATOR), diagnostics))
                .orElse(null);
        if (field != null) {
            ValueType type = method == Method.YES_NO ? ValueType.YES_NO : ValueType.NUMBER;
            Arguments.checkScorable(field, type, row.place(INDICATOR), diagnostics);
        }
        return field;
    }

    private Formula formula(Method method, @Nullable Field field) {
        return switch (method) {
            case YES_NO -> new Formula.YesNo();
            case LINEAR -> linear(field);
            case PER_COUNT -> new Formula.PerCount(each());
            case DEDUCT -> new Formula.Deduct(each());
            case BANDED -> bands(field);
            case FIXED -> new Formula.Fixed();
        };
    }

    private Formula linear(@Nullable Field field) {
        Optional<Fraction> from = threshold(FROM, field);
        Optional<Fraction> to = threshold(TO, field);
        if (from.isPresent() && from.equals(to)) {
            row.error(TO, "FROM_EQUALS_TO", to.get().display());
        }
        return from.isEmpty() || to.isEmpty() || from.equals(to)
                ? new Formula.Fixed()
                : new Formula.Linear(from.get(), to.get());
    }

    private Optional<Fraction> threshold(String column, @Nullable Field field) {
        Optional<Fraction> number = row.required(column).flatMap(text -> row.number(column));
        if (number.isPresent() && field != null) {
            checkRange(field, number.get(), column);
        }
        return number;
    }

    private void checkRange(Field field, Fraction number, String column) {
        Diagnostics found = new Diagnostics();
        Numbers.checkRange(fields, field, number, row.heading(column).zh(), row.place(column), found);
        found.all().forEach(diagnostic -> diagnostics.add(diagnostic.showing(row.text(column))));
    }

    private Fraction each() {
        return row.required(EACH).flatMap(text -> points(EACH)).orElse(Fraction.ONE);
    }

    /** Points above zero, at most two decimals. */
    private Optional<Fraction> points(String column) {
        Optional<Fraction> points = row.number(column);
        if (points.isPresent() && points.get().sign() <= 0) {
            row.error(column, "NOT_POSITIVE", row.text(column));
        } else if (points.isPresent() && points.get().times(100).denominator() != 1) {
            row.error(column, "TOO_MANY_DECIMALS", row.text(column));
        }
        return points;
    }

    private Formula bands(@Nullable Field field) {
        List<Formula.Bands.Band> bands = new ArrayList<>();
        for (String text : row.required(BANDS).orElse("").strip().split("[\\s\\u3000；;、]+")) {
            String[] sides = text.split("→|->|=>", -1);
            Optional<Fraction> from = Numerals.decimal(sides[0].strip());
            Optional<Fraction> share = sides.length == 2 ? Numerals.share(sides[1].strip()) : Optional.empty();
            if (text.isEmpty()) {
                continue;
            }
            if (from.isEmpty() || share.isEmpty() || !isShare(share.get())) {
                row.error(BANDS, "BAND_FORM", text);
                continue;
            }
            if (field != null) {
                checkRange(field, from.get(), BANDS);
            }
            if (!bands.isEmpty() && bands.get(bands.size() - 1).from().compareTo(from.get()) >= 0) {
                row.error(BANDS, "BANDS_NOT_RISING", text);
            }
            bands.add(new Formula.Bands.Band(from.get(), share.get()));
        }
        return new Formula.Bands(bands);
    }

    private Size size(String criterion) {
        if (row.has(SHARE) == row.has(POINTS)) {
            row.error(SHARE, row.has(SHARE) ? "SHARE_AND_POINTS" : "SHARE_OR_POINTS_MISSING");
            return new Size.Unlimited();
        }
        if (row.has(POINTS)) {
            return new Size.Amount(points(POINTS).orElse(Fraction.ONE));
        }
        Optional<Fraction> share = Numerals.share(row.text(SHARE));
        if (share.isEmpty() || !isShare(share.get()) || share.get().sign() == 0) {
            row.error(SHARE, "SHARE_FORM", row.text(SHARE));
        }
        if (APART.containsValue(criterion)) {
            row.error(SHARE, "SHARE_WITHOUT_CRITERION", row.text(CRITERION));
        }
        return new Size.Share(share.orElse(Fraction.ONE));
    }

    private static boolean isShare(Fraction share) {
        return share.sign() >= 0 && share.compareTo(Fraction.ONE) <= 0;
    }

    /** Every word of the column; those of rows that only ask are read elsewhere. */
    private static Map<String, Optional<Method>> methods() {
        Map<String, Optional<Method>> methods = new LinkedHashMap<>();
        methods.put("是否", Optional.of(Method.YES_NO));
        methods.put("yes", Optional.of(Method.YES_NO));
        methods.put("按比例", Optional.of(Method.LINEAR));
        methods.put("linear", Optional.of(Method.LINEAR));
        methods.put("按次", Optional.of(Method.PER_COUNT));
        methods.put("per-count", Optional.of(Method.PER_COUNT));
        methods.put("扣分", Optional.of(Method.DEDUCT));
        methods.put("deduct", Optional.of(Method.DEDUCT));
        methods.put("区间", Optional.of(Method.BANDED));
        methods.put("bands", Optional.of(Method.BANDED));
        methods.put("定额", Optional.of(Method.FIXED));
        methods.put("fixed", Optional.of(Method.FIXED));
        AskingRow.WORDS.stream().sorted().forEach(word -> methods.put(word, Optional.empty()));
        return methods;
    }
}
