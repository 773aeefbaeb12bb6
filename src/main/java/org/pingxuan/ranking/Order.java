package org.pingxuan.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Points;
import org.pingxuan.scoring.Outcome;

/**
 * The order of an award: the score first, then what breaks ties (G10). Keys are exact; a missing one is below every
 * other. Neither names nor the order of input ever break a tie.
 */
final class Order {

    private static final long MISSING = Long.MIN_VALUE;

    /** Steps at which two candidates differ on a criterion of their own packs are one, so that awards may mix kinds. */
    private record Step(String decidedBy, List<OrderTerm> terms, int slot) {
        boolean isFraction() {
            return terms.get(0).type() == OrderTerm.Type.INDICATOR;
        }

        /** Whether the term is the same question put to another pack. */
        boolean takes(OrderTerm term) {
            OrderTerm first = terms.get(0);
            return first.type() == OrderTerm.Type.CRITERION
                    && term.type() == OrderTerm.Type.CRITERION
                    && first.lowerFirst() == term.lowerFirst()
                    && terms.stream().noneMatch(own -> own.pack().equals(term.pack()));
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final Map<Long, String> printed = new HashMap<>();
    private int slots;

    /** @throws IllegalArgumentException if the award orders by something that cannot be compared */
    Order(Award award, Dictionary dictionary) {
        for (String text : award.order()) {
            OrderTerm term = OrderTerm.parse(text, award, dictionary)
                    .orElseThrow(() -> new IllegalArgumentException(award.id() + " cannot order by " + text));
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (steps.size() > 1 && last.takes(term)) {
                last.terms().add(term);
            } else {
                Step step = new Step(steps.isEmpty() ? "score" : term.tieName(), new ArrayList<>(List.of(term)), slots);
                steps.add(step);
                slots += step.isFraction() ? 2 : 1;
            }
        }
        if (steps.isEmpty() || score().type() == OrderTerm.Type.LOWER_TIER) {
            throw new IllegalArgumentException(award.id() + " orders by no score");
        }
    }

    /** The term whose value is the score of a standing. */
    OrderTerm score() {
        return steps.get(0).terms().get(0);
    }

    /** What a candidate is compared by: a slot a step, two for a fraction; the greater is the better. */
    long[] keys(Outcome outcome, int tier) {
        long[] keys = new long[slots];
        for (Step step : steps) {
            if (step.isFraction()) {
                Fraction value = outcome.numbers().get(step.terms().get(0).name());
                if (value != null) {
                    keys[step.slot()] = signed(step.terms().get(0), value.numerator());
                    keys[step.slot() + 1] = value.denominator();
                }
            } else {
                keys[step.slot()] = whole(step, outcome, tier);
            }
        }
        return keys;
    }

    boolean hasScore(long[] keys) {
        return !isMissing(steps.get(0), keys);
    }

    /** The score as printed: points with two decimals, an index cut off and never rounded up. */
    @Nullable
    String score(long[] keys) {
        if (!hasScore(keys)) {
            return null;
        }
        long value = signed(score(), keys[0]);
        return switch (score().type()) {
            case INDICATOR -> new Fraction(value, keys[1]).display();
            case STARS -> Long.toString(value);
            default -> printed.computeIfAbsent(value, hundredths -> new Points(hundredths).toString());
        };
    }

    /** Negative if the first is the better; 0 if no step tells them apart. */
    int compare(Candidate a, Candidate b) {
        for (Step step : steps) {
            int difference = compare(step, a.keys(), b.keys());
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    int compareScore(Candidate a, Candidate b) {
        return compare(steps.get(0), a.keys(), b.keys());
    }

    /** The name of the first step that tells two candidates apart. */
    String decidedBy(Candidate a, Candidate b) {
        return steps.stream()
                .filter(step -> compare(step, a.keys(), b.keys()) != 0)
                .findFirst()
                .orElseThrow()
                .decidedBy();
    }

    private static int compare(Step step, long[] a, long[] b) {
        int slot = step.slot();
        if (!step.isFraction() || Arrays.equals(a, slot, slot + 2, b, slot, slot + 2)) {
            return Long.compare(b[slot], a[slot]);
        }
        if (isMissing(step, a) || isMissing(step, b)) {
            return isMissing(step, a) ? 1 : -1;
        }
        return new Fraction(b[slot], b[slot + 1]).compareTo(new Fraction(a[slot], a[slot + 1]));
    }

    private static boolean isMissing(Step step, long[] keys) {
        return step.isFraction() ? keys[step.slot() + 1] == 0 : keys[step.slot()] == MISSING;
    }

    private static long whole(Step step, Outcome outcome, int tier) {
        for (OrderTerm term : step.terms()) {
            Long value = term.type() == OrderTerm.Type.LOWER_TIER ? Long.valueOf(tier) : term.whole(outcome);
            if (value != null) {
                return signed(term, value);
            }
        }
        return MISSING;
    }

    private static long signed(OrderTerm term, long value) {
        return term.lowerFirst() ? Math.negateExact(value) : value;
    }
}
