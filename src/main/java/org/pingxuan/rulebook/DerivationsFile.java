package org.pingxuan.rulebook;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Table;
import org.pingxuan.words.Label;

/** {@code dictionary/derivations.csv} as a whole: every derived indicator has its derivation, in an order without cycles. */
final class DerivationsFile {

    static final Map<String, Label> HEADINGS = Map.ofEntries(
            entry("indicator", new Label("指标", "indicator")),
            entry("method", new Label("方法", "method")),
            entry("from", new Label("来源", "from")),
            entry("parameters", new Label("参数", "parameters")),
            entry("scope", new Label("范围", "scope")),
            entry("kind", new Label("类别", "kind")),
            entry("form", new Label("形式", "form")),
            entry("condition", new Label("条件", "condition")));

    private final String file;
    private final Dictionary dictionary;
    private final DerivationRow.Context context;
    private final Diagnostics diagnostics;

    DerivationsFile(String file, Dictionary dictionary, Fields fields, Diagnostics diagnostics) {
        this.file = file;
        this.dictionary = dictionary;
        this.context = new DerivationRow.Context(dictionary, fields, diagnostics);
        this.diagnostics = diagnostics;
    }

    List<Derivation> read(Table table) {
        Map<IndicatorCode, Derivation> derivations = new LinkedHashMap<>();
        List<IndicatorCode> attempted = new ArrayList<>();
        for (TableRow row : HeadedTable.of(file, table, HEADINGS, Set.of("indicator", "method"), diagnostics)
                .map(HeadedTable::rows)
                .orElse(List.of())) {
            DerivationRow derivation = new DerivationRow(row, context);
            Optional<Indicator> target = derivation.target();
            if (target.isEmpty()) {
                continue;
            }
            IndicatorCode code = target.get().code();
            if (attempted.contains(code)) {
                row.error("indicator", "DERIVED_TWICE", target.get().label());
                continue;
            }
            attempted.add(code);
            derivation.read(target.get()).ifPresent(read -> derivations.put(code, read));
        }
        for (Indicator indicator : dictionary.indicators()) {
            if (indicator.derived() && !indicator.submittable() && !attempted.contains(indicator.code())) {
                diagnostics.error(Place.of(file), "DERIVATION_MISSING", indicator.label(), indicator.code());
            }
        }
        return ordered(derivations);
    }

    private List<Derivation> ordered(Map<IndicatorCode, Derivation> derivations) {
        LinkedHashMap<String, Collection<String>> reads = new LinkedHashMap<>();
        derivations.forEach((code, derivation) -> reads.put(code.code(), reads(derivation)));
        Order.Result result = Order.of(reads);
        result.cycle()
                .ifPresent(cycle -> diagnostics.error(
                        derivations.get(new IndicatorCode(cycle.get(0))).place(),
                        "DERIVATION_CYCLE",
                        String.join(" → ", cycle.stream().map(this::name).toList())));
        return result.order().stream()
                .map(code -> derivations.get(new IndicatorCode(code)))
                .toList();
    }

    private String name(String code) {
        return dictionary.get(new IndicatorCode(code)).label().zh();
    }

    /** Codes of the same subject that a derivation reads; what it reads of children was derived before. */
    private static List<String> reads(Derivation derivation) {
        if (derivation instanceof Derivation.WeightedIndex index) {
            return List.of(index.counts().code());
        }
        if (derivation instanceof Derivation.Ratio ratio) {
            return codes(List.of(ratio.numerator(), ratio.denominator()));
        }
        return derivation instanceof Derivation.Holds holds ? codes(FieldsRead.by(holds.condition())) : List.of();
    }

    private static List<String> codes(Collection<Field> fields) {
        return fields.stream()
                .flatMap(field -> Optional.ofNullable(field.indicator()).stream())
                .map(IndicatorCode::code)
                .toList();
    }
}
