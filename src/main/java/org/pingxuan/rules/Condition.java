package org.pingxuan.rules;

import java.util.List;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;

/**
 * The condition side of the tree: what a rule may ask of one evaluation, and nothing else. A comparison with a missing
 * or unverified value is false, also when negated; {@link Present} and {@link Absent} ask for presence.
 */
public sealed interface Condition {

    Place place();

    /** Always true: a rule without conditions. */
    record Always(Place place) implements Condition {}

    /** All of them hold. */
    record All(List<Condition> parts, Place place) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them holds. */
    record Any(List<Condition> parts, Place place) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold, although every value it compares is there. */
    record Not(Condition part, Place place) implements Condition {}

    /** {@code 有 X}: the value is there and verified. */
    record Present(Field field, Place place) implements Condition {}

    /** {@code 缺 X}: it is not. */
    record Absent(Field field, Place place) implements Condition {}

    /** Two numbers compared exactly. */
    record Compare(Term left, Comparator comparator, Term right, Place place) implements Condition {}

    /** A yes-no field is yes, or is no. */
    record Is(Field field, boolean yes, Place place) implements Condition {}

    /** A text field is one of the given choices. */
    record OneOf(Field field, List<String> choices, Place place) implements Condition {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    /** A set of codes contains the code; of an absent set that has no fallback this is false. */
    record Contains(Field field, String code, Place place) implements Condition {}

    /** How two numbers are compared. */
    enum Comparator {
        LESS("<", "低于"),
        AT_MOST("<=", "不高于"),
        EQUAL("==", "等于"),
        NOT_EQUAL("!=", "不等于"),
        AT_LEAST(">=", "不低于"),
        MORE(">", "高于");

        private final String sign;
        private final String zh;

        Comparator(String sign, String zh) {
            this.sign = sign;
            this.zh = zh;
        }

        public String sign() {
            return sign;
        }

        public String zh() {
            return zh;
        }

        /** The comparison that holds just when this one does not. */
        public Comparator opposite() {
            return switch (this) {
                case LESS -> AT_LEAST;
                case AT_MOST -> MORE;
                case EQUAL -> NOT_EQUAL;
                case NOT_EQUAL -> EQUAL;
                case AT_LEAST -> LESS;
                case MORE -> AT_MOST;
            };
        }

        /** The comparison that says the same with its sides exchanged. */
        public Comparator mirrored() {
            return switch (this) {
                case LESS -> MORE;
                case AT_MOST -> AT_LEAST;
                case EQUAL, NOT_EQUAL -> this;
                case AT_LEAST -> AT_MOST;
                case MORE -> LESS;
            };
        }

        public boolean holds(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case EQUAL -> comparison == 0;
                case NOT_EQUAL -> comparison != 0;
                case AT_LEAST -> comparison >= 0;
                case MORE -> comparison > 0;
            };
        }
    }

    /** A number in a comparison: literals, fields, sums, differences and whole multiples. */
    sealed interface Term {
        /** A number with at most two decimals. */
        record Literal(Fraction number) implements Term {}

        /** The value of a number field. */
        record Reading(Field field) implements Term {}

        /** Left plus right. */
        record Sum(Term left, Term right) implements Term {}

        /** Left minus right. */
        record Difference(Term left, Term right) implements Term {}

        /** A term times a whole constant. */
        record Multiple(long factor, Term term) implements Term {}
    }
}
