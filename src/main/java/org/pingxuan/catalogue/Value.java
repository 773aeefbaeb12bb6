package org.pingxuan.catalogue;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The value of a reading, an attribute or a derived indicator. Missing is never a value. */
public sealed interface Value permits Fraction, Value.YesNo, Value.Text, Value.Codes, Value.Numbers {

    /** As it is shown on a score line or in an explanation. */
    String display();

    /** Yes or no (是/否). */
    enum YesNo implements Value {
        YES,
        NO;

        public static YesNo of(boolean yes) {
            return yes ? YES : NO;
        }

        @Override
        public String display() {
            return this == YES ? "true" : "false";
        }
    }

    /** One of the choices of an indicator, or an attribute such as the sector. */
    record Text(String text) implements Value {
        @Override
        public String display() {
            return text;
        }
    }

    /** Several codes, in order of code point: veto codes, flags, post categories. */
    record Codes(SortedSet<String> codes) implements Value {
        @Override
        public String display() {
            return String.join("/", codes);
        }
    }

    /** A list of numbers, such as ballots by level of satisfaction, best first. */
    record Numbers(List<Fraction> numbers) implements Value {
        public Numbers {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String display() {
            return numbers.stream().map(Fraction::display).collect(Collectors.joining("/"));
        }
    }
}
