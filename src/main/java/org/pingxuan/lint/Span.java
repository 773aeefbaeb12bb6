package org.pingxuan.lint;

import java.util.TreeSet;
import org.pingxuan.catalogue.Fraction;

/** The numbers a field may hold, in units of 1e-8: multiples of a step from a least to a most, some of them excluded. */
record Span(long least, long most, long step, TreeSet<Long> excluded) {

    /** More than any value without a range of its own is taken to hold: a thousand million. */
    static final long UNBOUNDED = 100_000_000_000_000_000L;

    static Span of(long least, long most, long step) {
        return new Span(least, most, step, new TreeSet<>()).trimmed();
    }

    static Span any() {
        return of(-UNBOUNDED, UNBOUNDED, 1);
    }

    boolean isEmpty() {
        return least > most;
    }

    boolean isOne() {
        return least == most;
    }

    Span atLeast(long bound) {
        return bound <= least ? this : new Span(bound, most, step, excluded).trimmed();
    }

    Span atMost(long bound) {
        return bound >= most ? this : new Span(least, bound, step, excluded).trimmed();
    }

    Span without(long value) {
        TreeSet<Long> more = new TreeSet<>(excluded);
        more.add(value);
        return new Span(least, most, step, more).trimmed();
    }

    /** A number in the middle, whole if there is one, or the nearest one that is allowed; the least if there is nothing between. */
    long middle() {
        long whole = Math.floorDiv(least + (most - least) / 2, Fraction.SCALE) * Fraction.SCALE;
        if (whole >= least && whole <= most && whole % step == 0 && !excluded.contains(whole)) {
            return whole;
        }
        long middle = Math.floorDiv(least + (most - least) / 2, step) * step;
        while (middle < most && (middle < least || excluded.contains(middle))) {
            middle += step;
        }
        return middle < least || middle > most || excluded.contains(middle) ? least : middle;
    }

    /** With both ends on numbers that are allowed. */
    private Span trimmed() {
        long low = -Math.floorDiv(-least, step) * step;
        long high = Math.floorDiv(most, step) * step;
        while (low <= high && excluded.contains(low)) {
            low += step;
        }
        while (low <= high && excluded.contains(high)) {
            high -= step;
        }
        return new Span(low, high, step, excluded);
    }
}
