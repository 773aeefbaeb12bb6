package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pingxuan.catalogue.Field;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Term;

/**
 * A sum of fields, each times a whole factor, that must not be above a number of 1e-8 units. Every comparison is one such
 * bound, an equality two; that two sums differ is none.
 */
record Bound(Map<Field, Long> factors, long most) {

    /** @throws ArithmeticException if the numbers are too large to be looked at */
    static List<Bound> of(Compare compare) {
        Map<Field, Long> factors = new LinkedHashMap<>();
        long constant = Math.addExact(add(compare.left(), 1, factors), add(compare.right(), -1, factors));
        factors.values().removeIf(factor -> factor == 0);
        long most = Math.negateExact(constant);
        Bound atMost = new Bound(factors, most);
        Bound atLeast = new Bound(negated(factors), Math.negateExact(most));
        List<Bound> bounds = new ArrayList<>();
        switch (compare.comparator()) {
            case LESS -> bounds.add(atMost.tighter());
            case AT_MOST -> bounds.add(atMost);
            case EQUAL -> bounds.addAll(List.of(atMost, atLeast));
            case AT_LEAST -> bounds.add(atLeast);
            case MORE -> bounds.add(atLeast.tighter());
            case NOT_EQUAL -> {}
        }
        return bounds;
    }

    /** What the two sides of a comparison must not equal, as a sum and its number; the comparison is {@code !=}. */
    static Bound unequal(Compare compare) {
        return of(new Compare(compare.left(), Comparator.AT_MOST, compare.right(), compare.place()))
                .get(0);
    }

    private Bound tighter() {
        return new Bound(factors, Math.subtractExact(most, 1));
    }

    private static Map<Field, Long> negated(Map<Field, Long> factors) {
        Map<Field, Long> negated = new LinkedHashMap<>();
        factors.forEach((field, factor) -> negated.put(field, -factor));
        return negated;
    }

    /** Adds the fields of a term and gives its constant part. */
    private static long add(Term term, long factor, Map<Field, Long> factors) {
        if (term instanceof Term.Literal literal) {
            return Math.multiplyExact(factor, literal.number().floorScaled());
        } else if (term instanceof Term.Reading reading) {
            factors.merge(reading.field(), factor, Math::addExact);
            return 0;
        } else if (term instanceof Term.Multiple multiple) {
            return add(multiple.term(), Math.multiplyExact(factor, multiple.factor()), factors);
        } else if (term instanceof Term.Sum sum) {
            return Math.addExact(add(sum.left(), factor, factors), add(sum.right(), factor, factors));
        }
        Term.Difference difference = (Term.Difference) term;
        return Math.addExact(add(difference.left(), factor, factors), add(difference.right(), -factor, factors));
    }
}
