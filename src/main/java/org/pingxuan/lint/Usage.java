package org.pingxuan.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Required;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.words.Label;

/** Indicators of the dictionary that nothing uses, and counters that are scored by way of a derivation (G13). */
final class Usage {

    private final RuleBook book;
    private final Findings findings;
    private final Set<IndicatorCode> used = new LinkedHashSet<>();

    Usage(RuleBook book, Findings findings) {
        this.book = book;
        this.findings = findings;
    }

    void check() {
        book.packs().forEach(this::use);
        book.awards().forEach(this::use);
        List<Indicator> unused = book.dictionary().indicators().stream()
                .filter(indicator -> !used.contains(indicator.code()))
                .filter(indicator -> !indicator.neverScored())
                .filter(indicator -> !book.dictionary().isReserve(indicator.code()))
                .toList();
        if (!unused.isEmpty()) {
            findings.warning(Place.of("dictionary"), "INDICATORS_UNUSED", unused.size(), names(unused));
        }
    }

    private void use(PackRules rules) {
        rules.pack().requires().forEach(this::use);
        rules.pack().applies().forEach(applies -> applies.triggers().forEach(this::use));
        for (Required row : rules.required()) {
            use(row.indicator());
        }
        for (Rule.Phase phase : Rule.Phase.values()) {
            for (Rule rule : rules.of(phase)) {
                FieldsRead.by(rule).forEach(field -> use(field.indicator()));
                rule.then().stream()
                        .filter(AddLine.class::isInstance)
                        .map(line -> ((AddLine) line).field())
                        .filter(field -> field != null && field.indicator() != null)
                        .forEach(field -> neverScored(rule, field));
            }
        }
        rules.score()
                .forEach(rule -> FieldsRead.compared(rule.when()).stream()
                        .filter(field -> field.indicator() != null)
                        .forEach(field -> neverScored(rule, field)));
    }

    private void use(Award award) {
        award.order()
                .forEach(name -> book.fields()
                        .find(name.startsWith("-") ? name.substring(1) : name)
                        .ifPresent(field -> use(field.indicator())));
    }

    private void use(@Nullable IndicatorCode code) {
        if (code != null && used.add(code)) {
            for (Derivation derivation : book.derivations()) {
                if (derivation.target().equals(code)) {
                    sources(derivation).forEach(this::use);
                }
            }
        }
    }

    /** A derived value that rests on a counter which must never score. */
    private void neverScored(Rule rule, Field field) {
        for (IndicatorCode code : behind(field.indicator(), new LinkedHashSet<>())) {
            Indicator indicator = book.dictionary().get(code);
            if (indicator.neverScored()) {
                findings.error(rule.place(), "NEVER_SCORED_BEHIND", rule.name(), field.label(), indicator.label());
            }
        }
    }

    private Set<IndicatorCode> behind(@Nullable IndicatorCode code, Set<IndicatorCode> known) {
        for (Derivation derivation : book.derivations()) {
            if (derivation.target().equals(code)) {
                for (IndicatorCode source : sources(derivation)) {
                    if (known.add(source)) {
                        behind(source, known);
                    }
                }
            }
        }
        return known;
    }

    private static Set<IndicatorCode> sources(Derivation derivation) {
        if (derivation instanceof Derivation.WeightedIndex index) {
            return Set.of(index.counts());
        } else if (derivation instanceof Derivation.Ratio ratio) {
            return codes(List.of(ratio.numerator(), ratio.denominator()));
        } else if (derivation instanceof Derivation.Holds holds) {
            return of(holds.condition());
        } else if (derivation instanceof Derivation.ShareOfChildren share) {
            return of(share.condition());
        }
        return codes(List.of(((Derivation.MeanOfChildren) derivation).field()));
    }

    private static Set<IndicatorCode> of(Condition condition) {
        return codes(FieldsRead.by(condition));
    }

    private static Set<IndicatorCode> codes(Iterable<Field> fields) {
        Set<IndicatorCode> codes = new LinkedHashSet<>();
        for (Field field : fields) {
            if (field.indicator() != null) {
                codes.add(field.indicator());
            }
        }
        return codes;
    }

    private static Label names(List<Indicator> indicators) {
        return new Label(
                indicators.stream().map(each -> each.label().zh()).collect(Collectors.joining("、")),
                indicators.stream().map(each -> each.label().en()).collect(Collectors.joining(", ")));
    }
}
