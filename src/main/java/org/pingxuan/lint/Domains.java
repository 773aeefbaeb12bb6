package org.pingxuan.lint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Value;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.RuleBook;

/** What values each field of a release can hold at all: ranges and steps of the dictionary, choices, outcomes of packs. */
final class Domains {

    private static final long HUNDRED = 100 * Fraction.SCALE;

    private final RuleBook book;
    private final Map<Field, Span> spans = new HashMap<>();
    private final Map<Field, Optional<Set<String>>> choices = new HashMap<>();
    private final Map<String, Outcomes> outcomes = new HashMap<>();

    Domains(RuleBook book) {
        this.book = book;
        for (PackRules rules : book.packs()) {
            outcomes.put(rules.pack().id(), new Outcomes(rules));
        }
    }

    /** The numbers a number field can hold. */
    Span span(Field field) {
        return spans.computeIfAbsent(field, this::read);
    }

    /** The texts or codes a field can hold; empty if any. */
    Optional<Set<String>> choices(Field field) {
        return choices.computeIfAbsent(
                field,
                each -> each.origin() == Field.Origin.PACK
                        ? outcomes(each).flatMap(outcomes -> outcomes.choices(output(each)))
                        : each.choices().isEmpty() ? Optional.empty() : Optional.of(ids(each.choices())));
    }

    /** Which way it is better; of what packs give, more. */
    Indicator.Direction direction(Field field) {
        return field.origin() == Field.Origin.PACK
                ? Indicator.Direction.HIGHER
                : book.fields().indicator(field).map(Indicator::direction).orElse(Indicator.Direction.NONE);
    }

    /** Kinds of subject that can have a value of the field; empty if any. */
    Set<String> kinds(Field field) {
        Indicator indicator = book.fields().indicator(field).orElse(null);
        return indicator == null || indicator.derived() ? Set.of() : indicator.kinds();
    }

    /** Ids of all kinds of subject. */
    List<String> kinds() {
        return book.dictionary().kinds().stream().map(entry -> entry.id()).toList();
    }

    /** The kind of subject a form belongs to. */
    Map<String, String> kindsOfForms() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Form form : book.dictionary().forms()) {
            kinds.put(form.id(), form.kind());
        }
        return kinds;
    }

    Field field(String id) {
        return book.field(id);
    }

    /** The totals at which a grade of a pack is given, if the field is the grade of one; else null. */
    @Nullable
    Map<String, Span> totalsOfGrades(Field grade) {
        return grade.origin() == Field.Origin.PACK && output(grade).equals("grade")
                ? outcomes(grade).map(Outcomes::totalsOfGrades).orElse(null)
                : null;
    }

    Field total(Field grade) {
        return book.field(grade.id().substring(0, grade.id().length() - "grade".length()) + "total");
    }

    /** Empty for a pack that could not be read. */
    private Optional<Outcomes> outcomes(Field field) {
        return Optional.ofNullable(
                outcomes.get(field.id().substring(0, field.id().indexOf('.'))));
    }

    private static String output(Field field) {
        return field.id().substring(field.id().indexOf('.') + 1);
    }

    private Span read(Field field) {
        if (field.id().equals("cycle.year")) {
            return Span.of(1000 * Fraction.SCALE, 2999 * Fraction.SCALE, Fraction.SCALE);
        }
        if (field.origin() == Field.Origin.PACK) {
            return outcomes(field).map(outcomes -> outcomes.span(output(field))).orElse(Span.any());
        }
        Indicator indicator = book.fields().indicator(field).orElse(null);
        if (indicator == null || indicator.minimum() == null || indicator.maximum() == null) {
            return Span.any();
        }
        Span submitted = Span.of(
                indicator.minimum().floorScaled(),
                indicator.maximum().floorScaled(),
                indicator.derived() ? 1 : step(indicator));
        Span derived = indicator.derived() ? derived(indicator) : submitted;
        return indicator.derived() && !indicator.submittable()
                ? derived
                : Span.of(
                        Math.min(submitted.least(), derived.least()),
                        Math.max(submitted.most(), derived.most()),
                        submitted.step());
    }

    private static long step(Indicator indicator) {
        Fraction step = indicator.step() != null
                ? indicator.step()
                : Fraction.ONE.dividedBy(Fraction.of(tens(indicator.decimals())));
        long units = step.floorScaled();
        boolean exact = Fraction.of(Fraction.SCALE).times(step).denominator() == 1;
        boolean fallbackFits = !(indicator.fallback() instanceof Fraction number)
                || exact && number.dividedBy(step).denominator() == 1;
        return exact && units > 0 && fallbackFits ? units : 1;
    }

    private static long tens(int decimals) {
        long tens = 1;
        for (int i = 0; i < decimals; i++) {
            tens *= 10;
        }
        return tens;
    }

    /** What the derivations of an indicator can give; anything if one of them has no bounds. */
    private Span derived(Indicator indicator) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (Derivation derivation : book.derivations()) {
            if (derivation.target().equals(indicator.code())) {
                Span span = given(derivation);
                least = Math.min(least, span.least());
                most = Math.max(most, span.most());
            }
        }
        return least > most ? Span.any() : Span.of(least, most, 1);
    }

    private static Span given(Derivation derivation) {
        if (derivation instanceof Derivation.ShareOfChildren) {
            return Span.of(0, HUNDRED, 1);
        } else if (derivation instanceof Derivation.WeightedIndex index) {
            TreeSet<Fraction> weights = new TreeSet<>();
            index.weights().forEach(weights::addAll);
            return Span.of(weights.first().floorScaled(), weights.last().floorScaled(), 1);
        }
        return Span.any();
    }

    private static Set<String> ids(List<Indicator.Part> parts) {
        Set<String> ids = new TreeSet<>();
        parts.forEach(part -> ids.add(part.id()));
        return ids;
    }

    /** A number as the value of a field. */
    static Value number(long units) {
        return new Fraction(units, Fraction.SCALE);
    }
}
