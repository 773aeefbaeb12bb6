package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator.Direction;
import org.pingxuan.catalogue.Value;

/** Which values people take in at a glance: round numbers rather than 59.99. */
final class Simplicity {

    private static final int PLAIN = 0;
    private static final int OF_FIVES = 1;
    private static final int WHOLE = 2;
    private static final int HALF = 3;
    private static final int ODD = 5;

    private Simplicity() {}

    /** The lower the simpler. */
    static int of(Value value) {
        if (!(value instanceof Fraction number)) {
            return PLAIN;
        }
        if (number.denominator() == 1) {
            long whole = number.numerator();
            return whole % 10 == 0 || whole > 0 && whole < 10 ? PLAIN : whole % 5 == 0 ? OF_FIVES : WHOLE;
        }
        return number.denominator() == 2 ? HALF : ODD;
    }

    /** The values of an input and round numbers between its ends, the simplest first and of those the best. */
    static List<Value> candidates(Input input, Range range) {
        Set<Value> all = new LinkedHashSet<>(input.values());
        TreeSet<Fraction> numbers = new TreeSet<>();
        for (Value value : input.values()) {
            if (value instanceof Fraction number) {
                numbers.add(number);
                all.add(range.onStep(Fraction.of(Math.floorDiv(number.numerator(), number.denominator()))));
            }
        }
        if (!numbers.isEmpty()) {
            for (long part = 0; part <= 20; part++) {
                Fraction whole = numbers.last().minus(numbers.first());
                Fraction number = numbers.first().plus(whole.times(new Fraction(part, 20)));
                all.add(range.onStep(number));
            }
        }
        List<Value> best = new ArrayList<>(ordered(all, input));
        Collections.reverse(best);
        best.sort(Comparator.comparingInt(Simplicity::of));
        return best;
    }

    /** Each once, the worst first. */
    static List<Value> ordered(Iterable<Value> values, Input input) {
        TreeSet<Fraction> numbers = new TreeSet<>();
        Set<Value> others = new LinkedHashSet<>();
        for (Value value : values) {
            if (value instanceof Fraction number) {
                numbers.add(number);
            } else {
                others.add(value);
            }
        }
        if (numbers.isEmpty()) {
            return input.values().stream().filter(others::contains).toList();
        }
        return List.copyOf(input.direction() == Direction.LOWER ? numbers.descendingSet() : numbers);
    }
}
