package org.pingxuan.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Field.Origin;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Absent;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Contains;
import org.pingxuan.rules.Condition.Is;
import org.pingxuan.rules.Condition.Not;
import org.pingxuan.rules.Condition.OneOf;
import org.pingxuan.rules.Condition.Present;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.Negation;

/** Changes a trial so that a condition holds, part by part; what cannot be had is left as it is. */
final class Wish {

    /** How often values are drawn until a comparison holds. */
    private static final int DRAWS = 30;

    private final Dictionary dictionary;
    private final Map<Field, Input> inputs = new HashMap<>();
    private final Random random;

    Wish(Dictionary dictionary, List<Input> inputs, Random random) {
        this.dictionary = dictionary;
        inputs.forEach(input -> this.inputs.put(input.field(), input));
        this.random = random;
    }

    Trial granted(Trial trial, Condition condition) {
        return grant(trial, Negation.inward(condition));
    }

    private Trial grant(Trial trial, Condition condition) {
        if (condition instanceof All all) {
            Trial granted = trial;
            for (Condition part : all.parts()) {
                granted = grant(granted, part);
            }
            return granted;
        }
        if (condition instanceof Any any) {
            return any.parts().isEmpty()
                    ? trial
                    : grant(trial, any.parts().get(random.nextInt(any.parts().size())));
        }
        if (condition instanceof Compare compare) {
            return compared(trial, compare);
        }
        if (condition instanceof Is is) {
            return changed(trial, is.field(), Value.YesNo.of(is.yes()));
        }
        if (condition instanceof Present present) {
            Input input = inputs.get(present.field());
            return input == null || trial.given().containsKey(input.field())
                    ? trial
                    : trial.with(input.field(), input.plain());
        }
        if (condition instanceof Absent absent) {
            return trial.without(absent.field());
        }
        if (condition instanceof Not not) {
            return denied(trial, not.part());
        }
        return affirmed(trial, condition);
    }

    private Trial affirmed(Trial trial, Condition condition) {
        if (condition instanceof OneOf oneOf && !oneOf.choices().isEmpty()) {
            return text(
                    trial,
                    oneOf.field(),
                    oneOf.choices().get(random.nextInt(oneOf.choices().size())));
        }
        if (condition instanceof Contains contains) {
            return codes(trial, contains.field(), codes -> {
                codes.add(contains.code());
                return codes;
            });
        }
        return trial;
    }

    private Trial denied(Trial trial, Condition part) {
        if (part instanceof OneOf oneOf) {
            List<String> others = oneOf.field().choices().stream()
                    .map(choice -> choice.id())
                    .filter(id -> !oneOf.choices().contains(id))
                    .toList();
            return others.isEmpty() ? trial : text(trial, oneOf.field(), others.get(random.nextInt(others.size())));
        }
        if (part instanceof Contains contains) {
            return codes(trial, contains.field(), codes -> {
                codes.remove(contains.code());
                return codes;
            });
        }
        return trial;
    }

    private Trial compared(Trial trial, Compare compare) {
        Trial drawn = trial;
        for (int draw = 0; draw < DRAWS; draw++) {
            if (Meaning.holds(compare, drawn(drawn))) {
                return drawn;
            }
            for (Field field : FieldsRead.by(compare)) {
                Input input = inputs.get(field);
                if (input != null) {
                    drawn = drawn.with(
                            field,
                            input.values().get(random.nextInt(input.values().size())));
                } else if (field.id().equals("cycle.year")) {
                    drawn = inYear(drawn, compare);
                }
            }
        }
        return trial;
    }

    private static Function<Field, @Nullable Value> drawn(Trial trial) {
        return field -> field.origin() == Origin.ATTRIBUTE
                ? Fraction.of(trial.cycle().year())
                : trial.given().get(field);
    }

    /** The year a comparison names, or one beside it. */
    private Trial inYear(Trial trial, Compare compare) {
        Term term = compare.right() instanceof Term.Literal ? compare.right() : compare.left();
        if (!(term instanceof Term.Literal literal)) {
            return trial;
        }
        long year = literal.number().numerator() / literal.number().denominator() + random.nextInt(3) - 1;
        String rest = trial.cycle().text().substring(4);
        return Cycle.parse(year + rest).map(trial::in).orElse(trial);
    }

    private Trial changed(Trial trial, Field field, Value value) {
        return inputs.containsKey(field) ? trial.with(field, value) : trial;
    }

    private Trial text(Trial trial, Field field, String text) {
        if (field.origin() != Origin.ATTRIBUTE) {
            return changed(trial, field, new Value.Text(text));
        }
        Subject now = trial.subject();
        Optional<Form> form = dictionary.form(text);
        return switch (field.id()) {
            case "subject.kind" ->
                now.kind().equals(text) ? trial : trial.of(subject(text, formOf(text), now.tier(), now.sector(), now));
            case "subject.form" ->
                form.isEmpty() ? trial : trial.of(subject(form.get().kind(), text, now.tier(), now.sector(), now));
            case "subject.tier" -> trial.of(subject(now.kind(), now.form(), text, now.sector(), now));
            case "subject.sector" -> trial.of(subject(now.kind(), now.form(), now.tier(), text, now));
            default -> trial;
        };
    }

    private @Nullable String formOf(String kind) {
        return dictionary.forms().stream()
                .filter(form -> form.kind().equals(kind))
                .map(Form::id)
                .findFirst()
                .orElse(null);
    }

    private static Subject subject(String kind, @Nullable String form, String tier, String sector, Subject now) {
        return Trial.subject(kind, form, tier, sector, new TreeSet<>(now.postCategories()), new TreeSet<>(now.flags()));
    }

    private Trial codes(Trial trial, Field field, UnaryOperator<TreeSet<String>> change) {
        Subject now = trial.subject();
        TreeSet<String> posts = new TreeSet<>(now.postCategories());
        TreeSet<String> flags = new TreeSet<>(now.flags());
        if (field.id().equals("subject.postCategories")) {
            return trial.of(
                    Trial.subject(now.kind(), now.form(), now.tier(), now.sector(), change.apply(posts), flags));
        }
        if (field.id().equals("subject.flags")) {
            return trial.of(
                    Trial.subject(now.kind(), now.form(), now.tier(), now.sector(), posts, change.apply(flags)));
        }
        TreeSet<String> before =
                trial.given().get(field) instanceof Value.Codes codes ? new TreeSet<>(codes.codes()) : new TreeSet<>();
        return changed(trial, field, new Value.Codes(change.apply(before)));
    }
}
