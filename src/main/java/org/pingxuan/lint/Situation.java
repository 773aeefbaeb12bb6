package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pingxuan.catalogue.Field;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.FieldsRead;

/**
 * All evaluations that meet several single conditions at once, told by what each field may still hold. It is certain only
 * that there is none: where it says possible, there may still be none.
 */
final class Situation {

    /** Bounds that go on tightening are not followed for ever. */
    private static final int ROUNDS = 60;

    private final Domains domains;
    private final Set<Field> present;
    private final Set<Field> absent;
    private final Map<Field, Span> numbers;
    private final Map<Field, Boolean> answers;
    private final Map<Field, Set<String>> texts;
    private final Map<Field, Set<String>> notTexts;
    private final Map<Field, Set<String>> contained;
    private final Map<Field, Set<String>> notContained;
    private final List<Bound> bounds;
    private boolean impossible;

    Situation(Domains domains) {
        this.domains = domains;
        present = new LinkedHashSet<>();
        absent = new HashSet<>();
        numbers = new LinkedHashMap<>();
        answers = new LinkedHashMap<>();
        texts = new LinkedHashMap<>();
        notTexts = new HashMap<>();
        contained = new LinkedHashMap<>();
        notContained = new HashMap<>();
        bounds = new ArrayList<>();
    }

    private Situation(Situation other) {
        domains = other.domains;
        present = new LinkedHashSet<>(other.present);
        absent = new HashSet<>(other.absent);
        numbers = new LinkedHashMap<>(other.numbers);
        answers = new LinkedHashMap<>(other.answers);
        texts = copy(other.texts);
        notTexts = copy(other.notTexts);
        contained = copy(other.contained);
        notContained = copy(other.notContained);
        bounds = new ArrayList<>(other.bounds);
        impossible = other.impossible;
    }

    Situation copy() {
        return new Situation(this);
    }

    private static Map<Field, Set<String>> copy(Map<Field, Set<String>> sets) {
        Map<Field, Set<String>> copy = new LinkedHashMap<>();
        sets.forEach((field, set) -> copy.put(field, new TreeSet<>(set)));
        return copy;
    }

    Set<Field> present() {
        return present;
    }

    Set<Field> absent() {
        return absent;
    }

    Map<Field, Span> numbers() {
        return numbers;
    }

    Map<Field, Boolean> answers() {
        return answers;
    }

    /** What a text may still be, never empty; a text of which nothing is known is told by its id. */
    Set<String> texts(Field field) {
        Set<String> allowed = new TreeSet<>(
                texts.containsKey(field)
                        ? texts.get(field)
                        : domains.choices(field).orElse(Set.of("x")));
        allowed.removeAll(notTexts.getOrDefault(field, Set.of()));
        return allowed;
    }

    Set<String> contained(Field field) {
        return contained.getOrDefault(field, Set.of());
    }

    boolean isImpossible() {
        return impossible;
    }

    /** Narrows it to what meets a single condition, negated at most directly. */
    void meet(Condition leaf) {
        if (leaf instanceof Condition.Present there) {
            add(there.field());
        } else if (leaf instanceof Condition.Absent missing) {
            absent.add(missing.field());
            impossible |= present.contains(missing.field());
        } else if (leaf instanceof Compare compare) {
            compared(compare);
        } else if (leaf instanceof Condition.Is is) {
            add(is.field());
            impossible |= answers.merge(is.field(), is.yes(), (one, other) -> one) != is.yes();
        } else if (leaf instanceof Condition.Not not) {
            without(not.part());
        } else if (leaf instanceof Condition.OneOf oneOf) {
            add(oneOf.field());
            Set<String> allowed = new TreeSet<>(oneOf.choices());
            domains.choices(oneOf.field()).ifPresent(allowed::retainAll);
            texts.merge(oneOf.field(), allowed, (one, other) -> {
                one.retainAll(other);
                return one;
            });
            impossible |= texts(oneOf.field()).isEmpty();
        } else if (leaf instanceof Condition.Contains contains) {
            add(contains.field());
            contained
                    .computeIfAbsent(contains.field(), field -> new TreeSet<>())
                    .add(contains.code());
            impossible |= notContained.getOrDefault(contains.field(), Set.of()).contains(contains.code())
                    || !domains.choices(contains.field())
                            .map(codes -> codes.contains(contains.code()))
                            .orElse(true);
        }
    }

    private void without(Condition part) {
        if (part instanceof Condition.OneOf oneOf) {
            add(oneOf.field());
            notTexts.computeIfAbsent(oneOf.field(), field -> new TreeSet<>()).addAll(oneOf.choices());
            impossible |= domains.choices(oneOf.field()).isPresent() || texts.containsKey(oneOf.field())
                    ? texts(oneOf.field()).isEmpty()
                    : false;
        } else if (part instanceof Condition.Contains contains) {
            add(contains.field());
            notContained
                    .computeIfAbsent(contains.field(), field -> new TreeSet<>())
                    .add(contains.code());
            impossible |= contained(contains.field()).contains(contains.code());
        }
    }

    private void add(Field field) {
        present.add(field);
        impossible |= absent.contains(field);
    }

    private void compared(Compare compare) {
        try {
            Bound sum = Bound.unequal(compare);
            sum.factors().keySet().forEach(field -> {
                add(field);
                numbers.computeIfAbsent(field, domains::span);
            });
            fieldsOf(compare);
            if (compare.comparator() == Comparator.NOT_EQUAL) {
                unequal(sum);
            } else {
                bounds.addAll(Bound.of(compare));
            }
        } catch (ArithmeticException tooLarge) {
            fieldsOf(compare);
        }
    }

    /** Also a field that falls out of a sum must be there. */
    private void fieldsOf(Compare compare) {
        FieldsRead.by(compare).forEach(this::add);
    }

    private void unequal(Bound sum) {
        if (sum.factors().isEmpty()) {
            impossible |= sum.most() == 0;
        } else if (sum.factors().size() == 1) {
            Map.Entry<Field, Long> only = sum.factors().entrySet().iterator().next();
            if (Math.floorMod(sum.most(), only.getValue()) == 0) {
                numbers.computeIfPresent(only.getKey(), (field, span) -> span.without(sum.most() / only.getValue()));
            }
        }
    }

    /** Fixes a number field, to try whether the rest can follow. */
    void fix(Field field, long value) {
        numbers.computeIfPresent(field, (key, span) -> span.atLeast(value).atMost(value));
    }

    /** Draws the conclusions from all bounds together; false if they leave nothing. */
    boolean settle() {
        try {
            boolean changed = true;
            for (int round = 0; changed && !impossible && round < ROUNDS; round++) {
                changed = false;
                for (Bound bound : bounds) {
                    changed |= tighten(bound);
                }
            }
            impossible |= numbers.values().stream().anyMatch(Span::isEmpty);
        } catch (ArithmeticException tooLarge) {
            return !impossible;
        }
        return !impossible;
    }

    private boolean tighten(Bound bound) {
        long least = 0;
        for (Map.Entry<Field, Long> entry : bound.factors().entrySet()) {
            least = Math.addExact(least, least(entry));
        }
        if (least > bound.most()) {
            impossible = true;
            return false;
        }
        boolean changed = false;
        for (Map.Entry<Field, Long> entry : bound.factors().entrySet()) {
            Span span = numbers.get(entry.getKey());
            long room = Math.subtractExact(bound.most(), Math.subtractExact(least, least(entry)));
            long factor = entry.getValue();
            Span tighter = factor > 0
                    ? span.atMost(Math.floorDiv(room, factor))
                    : span.atLeast(Math.negateExact(Math.floorDiv(room, -factor)));
            if (tighter.isEmpty()) {
                impossible = true;
                return false;
            }
            changed |= tighter.least() != span.least() || tighter.most() != span.most();
            numbers.put(entry.getKey(), tighter);
            least = Math.addExact(Math.subtractExact(least, term(factor, span)), term(factor, tighter));
        }
        return changed;
    }

    private long least(Map.Entry<Field, Long> entry) {
        return term(entry.getValue(), numbers.get(entry.getKey()));
    }

    private static long term(long factor, Span span) {
        return Math.multiplyExact(factor, factor > 0 ? span.least() : span.most());
    }

    /** The points that a total must lie between for the grades that are still possible. */
    void gradesLimitTotals() {
        for (Field field : List.copyOf(present)) {
            Map<String, Span> totals = domains.totalsOfGrades(field);
            if (totals != null && texts.containsKey(field)) {
                long least = Span.UNBOUNDED;
                long most = -Span.UNBOUNDED;
                for (String grade : texts(field)) {
                    Span span = totals.getOrDefault(grade, Span.any());
                    least = Math.min(least, span.least());
                    most = Math.max(most, span.most());
                }
                Field total = domains.total(field);
                long low = least;
                long high = most;
                numbers.computeIfPresent(total, (key, span) -> span.atLeast(low).atMost(high));
            }
        }
    }
}
