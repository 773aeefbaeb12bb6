package org.pingxuan.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;

/** Values for the fields of a situation, one for each that must be there: an example for people, and a trial. */
final class Witness {

    private Witness() {}

    /** Null if none was found for this kind of subject, which does not mean that there is none. */
    static @Nullable Map<Field, Value> of(Situation given, Field kind, String ofKind, Field form, Domains domains) {
        Situation situation = given.copy();
        Map<Field, Value> values = new LinkedHashMap<>();
        values.put(kind, new Value.Text(ofKind));
        String fittingForm = form(situation, form, ofKind, domains);
        if (fittingForm != null && !situation.absent().contains(form)) {
            values.put(form, new Value.Text(fittingForm));
        }
        for (Field field : situation.present()) {
            if (field.equals(kind) || field.equals(form)) {
                continue;
            }
            Value value = field.type() == ValueType.NUMBER
                    ? number(situation, field, domains)
                    : other(situation, field, domains);
            if (value == null) {
                return null;
            }
            values.put(field, value);
        }
        return values;
    }

    private static @Nullable String form(Situation situation, Field form, String kind, Domains domains) {
        Map<String, String> kindsOfForms = domains.kindsOfForms();
        Set<String> forms = situation.present().contains(form) ? situation.texts(form) : kindsOfForms.keySet();
        return forms.stream()
                .filter(id -> kind.equals(kindsOfForms.get(id)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Value number(Situation situation, Field field, Domains domains) {
        Span span = situation.numbers().computeIfAbsent(field, domains::span);
        for (long candidate : List.of(span.middle(), span.least(), span.most())) {
            Situation trial = situation.copy();
            trial.fix(field, candidate);
            if (trial.settle()) {
                situation.fix(field, candidate);
                situation.settle();
                return Domains.number(candidate);
            }
        }
        return null;
    }

    private static @Nullable Value other(Situation situation, Field field, Domains domains) {
        return switch (field.type()) {
            case YES_NO -> Value.YesNo.of(situation.answers().getOrDefault(field, true));
            case TEXT ->
                situation.texts(field).stream().findFirst().map(Value.Text::new).orElse(null);
            case CODES -> new Value.Codes(new TreeSet<>(situation.contained(field)));
            case NUMBERS -> new Value.Numbers(List.of());
            case NUMBER -> null;
        };
    }
}
