package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.lint.Caps.Line;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.Negation;

/**
 * Cases in which score lines may give most: every combination of the values on both sides of each threshold, for the readings
 * that several lines look at; a reading that only one line scores has the value that is best there.
 */
final class Cases {

    /** More combinations than this are not looked at. */
    private static final int MOST = 5_000;

    private final List<Line> lines;
    private final Map<Field, @Nullable Value> subject;
    private final Domains domains;

    Cases(List<Line> lines, Map<Field, @Nullable Value> subject, Domains domains) {
        this.lines = lines;
        this.subject = subject;
        this.domains = domains;
    }

    void each(Consumer<Map<Field, @Nullable Value>> look) {
        Set<Field> read = new LinkedHashSet<>();
        lines.forEach(line -> read.addAll(FieldsRead.by(line.rule())));
        read.removeAll(subject.keySet());
        List<Map<Field, @Nullable Value>> cases = new ArrayList<>(List.of(new LinkedHashMap<>(subject)));
        for (Field field : read) {
            List<Value> samples = samples(field);
            if ((long) cases.size() * samples.size() > MOST) {
                return;
            }
            List<Map<Field, @Nullable Value>> more = new ArrayList<>();
            for (Map<Field, @Nullable Value> one : cases) {
                for (Value sample : samples) {
                    Map<Field, @Nullable Value> larger = new LinkedHashMap<>(one);
                    larger.put(field, sample);
                    more.add(larger);
                }
            }
            cases = more;
        }
        cases.forEach(look);
    }

    private List<Value> samples(Field field) {
        return switch (field.type()) {
            case NUMBER -> numbers(field);
            case YES_NO -> List.of(Value.YesNo.YES, Value.YesNo.NO);
            case TEXT -> texts(field);
            case CODES -> codes(field);
            case NUMBERS -> List.of(new Value.Numbers(List.of()));
        };
    }

    private List<Value> numbers(Field field) {
        Span span = domains.span(field);
        TreeSet<Long> units = new TreeSet<>(List.of(span.least(), span.most()));
        lines.forEach(line -> {
            collect(Negation.inward(line.rule().when()), field, units, span.step());
            if (field.equals(line.add().field())) {
                thresholds(line.add().formula()).forEach(number -> units.add(number.floorScaled()));
            }
        });
        units.removeIf(unit -> unit < span.least() || unit > span.most());
        List<Value> all = units.stream().map(Domains::number).toList();
        List<Line> scoring =
                lines.stream().filter(line -> field.equals(line.add().field())).toList();
        boolean compared = lines.stream()
                .anyMatch(line -> FieldsRead.compared(line.rule().when()).contains(field));
        return compared || scoring.size() != 1 ? all : List.of(best(field, all, scoring.get(0)));
    }

    private static Value best(Field field, List<Value> all, Line line) {
        Value best = all.get(0);
        for (Value value : all) {
            if (points(line, field, value).compareTo(points(line, field, best)) > 0) {
                best = value;
            }
        }
        return best;
    }

    private static Fraction points(Line line, Field field, Value value) {
        return Caps.points(line.add(), Map.of(field, value), Fraction.HUNDRED);
    }

    private static List<Fraction> thresholds(Formula formula) {
        if (formula instanceof Formula.Linear linear) {
            return List.of(linear.from(), linear.to());
        } else if (formula instanceof Formula.Bands bands) {
            return bands.bands().stream().map(Formula.Bands.Band::from).toList();
        }
        return List.of();
    }

    /** The numbers a field is compared with, and those next to them. */
    private static void collect(Condition condition, Field field, Set<Long> units, long step) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, field, units, step));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, field, units, step));
        } else if (condition instanceof Compare compare
                && compare.left() instanceof Term.Reading reading
                && compare.right() instanceof Term.Literal literal
                && reading.field().equals(field)) {
            long unit = literal.number().floorScaled();
            units.addAll(List.of(unit - step, unit, unit + step));
        }
    }

    private List<Value> texts(Field field) {
        List<Value> texts = new ArrayList<>();
        domains.choices(field).orElse(Set.of("x")).forEach(text -> texts.add(new Value.Text(text)));
        return texts;
    }

    private List<Value> codes(Field field) {
        List<Value> codes = new ArrayList<>(List.of(new Value.Codes(new TreeSet<>())));
        TreeSet<String> all = new TreeSet<>(domains.choices(field).orElse(Set.of()));
        all.forEach(code -> codes.add(new Value.Codes(new TreeSet<>(Set.of(code)))));
        codes.add(new Value.Codes(all));
        return codes;
    }
}
