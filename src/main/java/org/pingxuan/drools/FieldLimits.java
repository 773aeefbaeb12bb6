package org.pingxuan.drools;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pingxuan.catalogue.Field;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Rule;

/**
 * The fields that conditions read, in order of first mention, each with the largest absolute number of 1e-8 units with
 * which no sum it stands in can overflow.
 */
record FieldLimits(Map<Field, Long> limits) {

    /** A sum must leave room for readings of a million. */
    private static final long LEAST_LIMIT = 1_000_000L * 100_000_000L;

    static FieldLimits by(Collection<Rule> rules) {
        return by(rules, new Diagnostics());
    }

    /** @param diagnostics gets every comparison whose factors or constants are too large to be computed with */
    static FieldLimits by(Collection<Rule> rules, Diagnostics diagnostics) {
        FieldLimits read = new FieldLimits(new LinkedHashMap<>());
        rules.forEach(rule -> read.visit(rule.when(), diagnostics));
        return read;
    }

    private void visit(Condition condition, Diagnostics diagnostics) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> visit(part, diagnostics));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> visit(part, diagnostics));
        } else if (condition instanceof Condition.Not not) {
            visit(not.part(), diagnostics);
        } else if (condition instanceof Condition.Present present) {
            add(present.field(), Long.MAX_VALUE);
        } else if (condition instanceof Condition.Absent absent) {
            add(absent.field(), Long.MAX_VALUE);
        } else if (condition instanceof Condition.Is is) {
            add(is.field(), Long.MAX_VALUE);
        } else if (condition instanceof Condition.OneOf oneOf) {
            add(oneOf.field(), Long.MAX_VALUE);
        } else if (condition instanceof Condition.Contains contains) {
            add(contains.field(), Long.MAX_VALUE);
        } else if (condition instanceof Condition.Compare compare) {
            long limit = limit(compare);
            if (limit < LEAST_LIMIT) {
                diagnostics.error(compare.place(), "TERM_TOO_LARGE");
            }
            add(compare.left(), limit);
            add(compare.right(), limit);
        }
    }

    private static long limit(Condition.Compare compare) {
        try {
            LinearSum left = LinearSum.of(compare.left());
            LinearSum right = LinearSum.of(compare.right());
            long room = Long.MAX_VALUE - Math.max(Math.absExact(left.constant()), Math.absExact(right.constant()));
            return room / Math.max(1, Math.max(left.weight(), right.weight()));
        } catch (ArithmeticException tooLarge) {
            return 0;
        }
    }

    private void add(Term term, long limit) {
        if (term instanceof Term.Reading reading) {
            add(reading.field(), limit);
        } else if (term instanceof Term.Sum sum) {
            add(sum.left(), limit);
            add(sum.right(), limit);
        } else if (term instanceof Term.Difference difference) {
            add(difference.left(), limit);
            add(difference.right(), limit);
        } else if (term instanceof Term.Multiple multiple) {
            add(multiple.term(), limit);
        }
    }

    private void add(Field field, long limit) {
        limits.merge(field, limit, Math::min);
    }
}
