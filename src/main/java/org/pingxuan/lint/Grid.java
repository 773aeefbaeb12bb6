package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;

/** The numbers at which a search looks: the ends of a range, literals and their neighbours, some between. */
final class Grid {

    /** More values of one field than this are not looked at: literals first. */
    private static final int MOST = 24;

    /** Where a range has no end, so far beyond the literals. */
    private static final Fraction BEYOND = Fraction.of(100);

    private static final List<Long> COUNTS = List.of(1L, 2L, 3L, 5L, 10L, 20L);

    private Grid() {}

    /** @param lower whether lower is better: the greatest then comes first */
    static List<Value> of(Range range, Set<Fraction> literals, boolean lower) {
        TreeSet<Fraction> numbers = new TreeSet<>();
        Fraction least = least(range, literals);
        Fraction most = most(range, literals);
        numbers.add(least);
        numbers.add(most);
        for (Fraction literal : literals) {
            if (numbers.size() < MOST) {
                add(numbers, literal, range, least, most);
                add(numbers, literal.minus(range.step()), range, least, most);
                add(numbers, literal.plus(range.step()), range, least, most);
            }
        }
        if (range.step().equals(Fraction.ONE)) {
            COUNTS.forEach(count -> addFew(numbers, Fraction.of(count), range, least, most));
        }
        for (Fraction number : List.copyOf(numbers)) {
            Fraction next = numbers.higher(number);
            if (next != null) {
                addFew(numbers, number.plus(next).dividedBy(Fraction.of(2)), range, least, most);
            }
        }
        List<Value> values = new ArrayList<>(numbers.size());
        (lower ? numbers.descendingSet() : numbers).forEach(values::add);
        return List.copyOf(values);
    }

    /** Eleven numbers from one end to the other. */
    static List<Fraction> tenths(Range range) {
        Fraction least = least(range, Set.of());
        Fraction most = most(range, Set.of());
        List<Fraction> tenths = new ArrayList<>();
        for (long i = 0; i <= 10; i++) {
            tenths.add(range.onStep(least.plus(most.minus(least).times(new Fraction(i, 10)))));
        }
        return tenths;
    }

    private static Fraction least(Range range, Set<Fraction> literals) {
        return range.least() != null
                ? range.least()
                : literals.stream()
                        .min(Fraction::compareTo)
                        .orElse(Fraction.ZERO)
                        .minus(BEYOND);
    }

    private static Fraction most(Range range, Set<Fraction> literals) {
        return range.most() != null
                ? range.most()
                : literals.stream()
                        .max(Fraction::compareTo)
                        .orElse(Fraction.ZERO)
                        .plus(BEYOND);
    }

    private static void addFew(TreeSet<Fraction> numbers, Fraction number, Range range, Fraction least, Fraction most) {
        if (numbers.size() < MOST) {
            add(numbers, number, range, least, most);
        }
    }

    private static void add(TreeSet<Fraction> numbers, Fraction number, Range range, Fraction least, Fraction most) {
        Fraction placed = range.onStep(number);
        if (placed.compareTo(least) >= 0 && placed.compareTo(most) <= 0) {
            numbers.add(placed);
        }
    }
}
