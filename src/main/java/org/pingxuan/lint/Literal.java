package org.pingxuan.lint;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.words.Label;

/**
 * A number that a pack compares something with: a threshold of a condition, an end of a scale, the start of a band, the
 * bound of a grade or star.
 *
 * @param key tells it from every other literal; packs that share a rule share its literals
 * @param owner the rule, grade or star it belongs to
 * @param compared what is compared with it
 * @param use null for the bound of a grade or star
 * @param step smallest step of what is compared
 * @param deciding what is compared in an evaluation, if there the literal decides something; else empty
 */
record Literal(
        String key,
        Label owner,
        Label compared,
        Fraction number,
        Fraction step,
        Set<Side> possible,
        Place place,
        Function<Evaluation, Optional<Fraction>> deciding,
        @Nullable Use use) {

    /**
     * Where the literal stands in a rule.
     *
     * @param term what is compared
     * @param others what else must hold for it to decide
     */
    record Use(Rule rule, Condition.Term term, Condition others) {}

    /** Where a value lies that tries a literal out. */
    enum Side {
        /** At most one step below it. */
        BELOW,
        /** Exactly on it. */
        ON,
        /** At most one step above it. */
        ABOVE
    }

    /** The sides that values between two bounds can reach. */
    static Set<Side> within(Range range, Fraction number) {
        Set<Side> possible = EnumSet.noneOf(Side.class);
        if (range.onStep(number).equals(number)) {
            possible.add(Side.ON);
        }
        if (range.least() == null || number.compareTo(range.least()) > 0) {
            possible.add(Side.BELOW);
        }
        if (range.most() == null || number.compareTo(range.most()) < 0) {
            possible.add(Side.ABOVE);
        }
        return possible;
    }

    /** The value that would try a side out. */
    Fraction valueFor(Side side) {
        Fraction steps = number.dividedBy(step);
        Fraction below = step.times(Math.floorDiv(steps.numerator(), steps.denominator()));
        return switch (side) {
            case BELOW -> below.equals(number) ? number.minus(step) : below;
            case ON -> number;
            case ABOVE -> below.plus(step);
        };
    }

    /** The side an evaluation tries out, if any. */
    Optional<Side> triedBy(Evaluation evaluation) {
        return deciding.apply(evaluation).flatMap(this::side);
    }

    private Optional<Side> side(Fraction value) {
        int comparison = value.compareTo(number);
        if (comparison == 0) {
            return Optional.of(Side.ON);
        }
        Fraction distance = comparison < 0 ? number.minus(value) : value.minus(number);
        if (distance.compareTo(step) > 0) {
            return Optional.empty();
        }
        return Optional.of(comparison < 0 ? Side.BELOW : Side.ABOVE);
    }
}
