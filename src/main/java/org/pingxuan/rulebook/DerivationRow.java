package org.pingxuan.rulebook;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.language.Conditions;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.Names;

/** One row of {@code derivations.csv}. */
final class DerivationRow {

    /** The closed set of methods, with the type of what they derive and the columns they take. */
    private enum Method {
        WEIGHTED_INDEX(ValueType.NUMBER, Set.of("from", "parameters")),
        RATIO(ValueType.NUMBER, Set.of("from", "parameters")),
        HOLDS(ValueType.YES_NO, Set.of("condition")),
        SHARE_OF_CHILDREN(ValueType.NUMBER, Set.of("scope", "kind", "form", "condition")),
        MEAN_OF_CHILDREN(ValueType.NUMBER, Set.of("scope", "kind", "form", "from"));

        private final ValueType gives;
        private final Set<String> columns;

        Method(ValueType gives, Set<String> columns) {
            this.gives = gives;
            this.columns = columns;
        }
    }

    private static final Map<String, Method> METHODS = Map.ofEntries(
            entry("加权指数", Method.WEIGHTED_INDEX),
            entry("weighted-index", Method.WEIGHTED_INDEX),
            entry("比率", Method.RATIO),
            entry("ratio", Method.RATIO),
            entry("条件", Method.HOLDS),
            entry("holds", Method.HOLDS),
            entry("子对象占比", Method.SHARE_OF_CHILDREN),
            entry("share-of-children", Method.SHARE_OF_CHILDREN),
            entry("子对象均值", Method.MEAN_OF_CHILDREN),
            entry("mean-of-children", Method.MEAN_OF_CHILDREN));

    /** Whether a scope means all descendants. */
    private static final Map<String, Boolean> SCOPES =
            Map.of("直接", false, "children", false, "全部下级", true, "descendants", true);

    /** What all rows share. */
    record Context(Dictionary dictionary, Fields fields, Diagnostics diagnostics) {}

    private final TableRow row;
    private final Context context;

    DerivationRow(TableRow row, Context context) {
        this.row = row;
        this.context = context;
    }

    /** The indicator it derives; empty with a diagnostic if there is none such. */
    Optional<Indicator> target() {
        Dictionary dictionary = context.dictionary;
        return row.required("indicator").flatMap(name -> {
            Optional<Indicator> found = dictionary.find(name);
            if (found.isEmpty()) {
                context.diagnostics.add(Names.unknown(
                        row.place("indicator"), "UNKNOWN_INDICATOR_NAME", name, dictionary.indicatorNames()));
            }
            return found;
        });
    }

    Optional<Derivation> read(Indicator target) {
        if (!target.derived()) {
            row.error("indicator", "NOT_MARKED_DERIVED", target.label());
        }
        @Nullable
        Method method =
                row.required("method").map(text -> row.word("method", METHODS)).orElse(null);
        if (method == null) {
            return Optional.empty();
        }
        if (target.type() != method.gives) {
            row.error("method", "METHOD_GIVES_OTHER_TYPE", row.text("method"), target.label());
            return Optional.empty();
        }
        for (String column : DerivationsFile.HEADINGS.keySet().stream().sorted().toList()) {
            boolean taken = column.equals("indicator") || column.equals("method") || method.columns.contains(column);
            if (!taken && row.has(column)) {
                row.error(column, "CELL_NOT_FOR_METHOD", row.heading(column), row.text("method"));
            }
        }
        return switch (method) {
            case WEIGHTED_INDEX -> weightedIndex(target);
            case RATIO -> ratio(target);
            case HOLDS ->
                condition()
                        .filter(condition -> FieldsRead.by(condition).stream().allMatch(this::isOfTheSubject))
                        .map(condition -> new Derivation.Holds(target.code(), condition, row.place()));
            case SHARE_OF_CHILDREN ->
                children()
                        .flatMap(children -> condition()
                                .map(condition -> new Derivation.ShareOfChildren(
                                        target.code(), children, condition, row.place())));
            case MEAN_OF_CHILDREN ->
                children()
                        .flatMap(children -> row.required("from")
                                .flatMap(name -> field(name, ValueType.NUMBER))
                                .map(field ->
                                        new Derivation.MeanOfChildren(target.code(), children, field, row.place())));
        };
    }

    private Optional<Derivation> weightedIndex(Indicator target) {
        Optional<Field> counts = row.required("from").flatMap(name -> field(name, ValueType.NUMBERS));
        List<List<Fraction>> weights = new ArrayList<>();
        Set<Integer> lengths = new HashSet<>();
        for (String list : row.required("parameters").orElse("").split("[；;]")) {
            List<Fraction> numbers = new ArrayList<>();
            for (String text : list.split("/", -1)) {
                Numerals.decimal(text.strip()).ifPresentOrElse(numbers::add, () -> {
                    if (row.has("parameters")) {
                        row.error("parameters", "BAD_NUMBER", row.heading("parameters"), text);
                    }
                });
            }
            if (!lengths.add(numbers.size())) {
                row.error("parameters", "WEIGHTS_OF_SAME_LENGTH", numbers.size());
            }
            weights.add(List.copyOf(numbers));
        }
        counts.flatMap(context.fields::indicator)
                .map(indicator -> indicator.parts().size())
                .filter(levels -> row.has("parameters") && levels > 0 && !lengths.contains(levels))
                .ifPresent(levels -> row.error("parameters", "WEIGHTS_FOR_ALL_LEVELS", row.text("from"), levels));
        return counts.filter(field -> row.has("parameters"))
                .map(field -> new Derivation.WeightedIndex(
                        target.code(), Objects.requireNonNull(field.indicator()), weights, row.place()));
    }

    private Optional<Derivation> ratio(Indicator target) {
        Optional<Fraction> factor = row.required("parameters").flatMap(text -> row.number("parameters"));
        String[] names = row.required("from").orElse("").split("/", -1);
        if (names.length != 2) {
            if (row.has("from")) {
                row.error("from", "RATIO_OF_TWO", row.text("from"));
            }
            return Optional.empty();
        }
        Optional<Field> above = field(names[0].strip(), ValueType.NUMBER).filter(this::isOfTheSubject);
        Optional<Field> below = field(names[1].strip(), ValueType.NUMBER).filter(this::isOfTheSubject);
        return above.isEmpty() || below.isEmpty() || factor.isEmpty()
                ? Optional.empty()
                : Optional.of(new Derivation.Ratio(target.code(), above.get(), below.get(), factor.get(), row.place()));
    }

    private Optional<Derivation.Children> children() {
        @Nullable
        Boolean descendants =
                row.required("scope").map(text -> row.word("scope", SCOPES)).orElse(null);
        Dictionary dictionary = context.dictionary;
        Optional<String> kind = row.known(
                "kind",
                dictionary::kind,
                dictionary.kinds().stream().map(entry -> entry.id()).toList());
        Optional<String> form = row.known(
                "form",
                name -> dictionary.form(name).map(found -> found.id()),
                dictionary.forms().stream().map(found -> found.id()).toList());
        boolean right =
                descendants != null && kind.isPresent() == row.has("kind") && form.isPresent() == row.has("form");
        return right
                ? Optional.of(new Derivation.Children(descendants, kind.orElse(null), form.orElse(null)))
                : Optional.empty();
    }

    private Optional<Condition> condition() {
        return row.required("condition")
                .flatMap(text ->
                        Conditions.parse(text, row.place("condition"), context.fields, null, context.diagnostics));
    }

    private Optional<Field> field(String name, ValueType type) {
        Optional<Field> field = context.fields.find(name);
        if (field.isEmpty()) {
            context.diagnostics.add(
                    Names.unknown(row.place("from"), "UNKNOWN_INDICATOR_NAME", name, context.fields.names()));
        } else if (field.get().type() != type) {
            row.error("from", "FIELD_OF_OTHER_TYPE", field.get().label());
            return Optional.empty();
        }
        return field;
    }

    /** A derivation is there before any pack is scored, so it cannot read what packs give to the same subject. */
    private boolean isOfTheSubject(Field field) {
        if (field.origin() == Field.Origin.PACK) {
            row.error("indicator", "DERIVATION_READS_PACK", field.label());
            return false;
        }
        return true;
    }
}
