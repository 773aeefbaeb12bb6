package org.pingxuan.drools;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.pingxuan.catalogue.Field;
import org.pingxuan.rules.Condition.Term;

/**
 * A term as whole multiples of fields and a constant, all in 1e-8 units: the same number without a single bracket,
 * because nested brackets make the build of a rule exponentially slow.
 */
record LinearSum(Map<Field, Long> factors, long constant) {

    /** @throws ArithmeticException if a factor or the constant is too large */
    static LinearSum of(Term term) {
        if (term instanceof Term.Literal literal) {
            return new LinearSum(Map.of(), literal.number().floorScaled());
        } else if (term instanceof Term.Reading reading) {
            return new LinearSum(Map.of(reading.field(), 1L), 0);
        } else if (term instanceof Term.Sum sum) {
            return of(sum.left()).plus(of(sum.right()), 1);
        } else if (term instanceof Term.Difference difference) {
            return of(difference.left()).plus(of(difference.right()), -1);
        } else {
            Term.Multiple multiple = (Term.Multiple) term;
            return new LinearSum(Map.of(), 0).plus(of(multiple.term()), multiple.factor());
        }
    }

    /** Sum of the absolute factors: how often the largest reading may be added up. */
    long weight() {
        return factors.values().stream().mapToLong(Math::absExact).reduce(0, Math::addExact);
    }

    String text(Function<Field, String> accessor) {
        Map<Boolean, StringBuilder> signed = new TreeMap<>();
        factors.forEach((field, factor) -> {
            if (factor != 0) {
                signed.computeIfAbsent(factor < 0, negative -> new StringBuilder())
                        .append(factor < 0 ? " - " : " + ")
                        .append(Math.abs(factor) == 1 ? "" : Math.abs(factor) + "L * ")
                        .append(accessor.apply(field));
            }
        });
        String plus = signed.containsKey(false) ? signed.get(false).substring(3) : "";
        String minus = signed.containsKey(true) ? signed.get(true).toString() : "";
        if (plus.isEmpty()) {
            return constant + "L" + minus;
        }
        return plus + minus + (constant == 0 ? "" : (constant < 0 ? " - " : " + ") + Math.absExact(constant) + "L");
    }

    private LinearSum plus(LinearSum other, long factor) {
        Map<Field, Long> sum = new LinkedHashMap<>(factors);
        other.factors.forEach((field, times) -> sum.merge(field, Math.multiplyExact(times, factor), Math::addExact));
        return new LinearSum(sum, Math.addExact(constant, Math.multiplyExact(other.constant, factor)));
    }
}
