package org.pingxuan.rules;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.rules.Condition.Absent;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Always;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Contains;
import org.pingxuan.rules.Condition.Is;
import org.pingxuan.rules.Condition.Not;
import org.pingxuan.rules.Condition.OneOf;
import org.pingxuan.rules.Condition.Present;
import org.pingxuan.rules.Condition.Term;

/**
 * What a condition means: whether it holds for given values, null where a value is missing or unverified. Numbers are
 * compared by their floors at 1e-8; sums, differences and multiples are computed on those whole numbers.
 */
public final class Meaning {

    private Meaning() {}

    /** Whether the condition holds; a comparison with a missing value is false, also when negated. */
    public static boolean holds(Condition condition, Function<Field, @Nullable Value> values) {
        return holds(condition, values, true);
    }

    /** The number of a term in units of 1e-8, empty if a value it reads is missing. */
    public static OptionalLong scaled(Term term, Function<Field, @Nullable Value> values) {
        if (term instanceof Term.Literal literal) {
            return OptionalLong.of(literal.number().floorScaled());
        }
        if (term instanceof Term.Reading reading) {
            Value value = values.apply(reading.field());
            return value == null ? OptionalLong.empty() : OptionalLong.of(((Fraction) value).floorScaled());
        }
        if (term instanceof Term.Multiple multiple) {
            OptionalLong inner = scaled(multiple.term(), values);
            return inner.isEmpty() ? inner : OptionalLong.of(Math.multiplyExact(multiple.factor(), inner.getAsLong()));
        }
        if (term instanceof Term.Sum sum) {
            OptionalLong left = scaled(sum.left(), values);
            OptionalLong right = scaled(sum.right(), values);
            return left.isEmpty() || right.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.addExact(left.getAsLong(), right.getAsLong()));
        }
        Term.Difference difference = (Term.Difference) term;
        OptionalLong left = scaled(difference.left(), values);
        OptionalLong right = scaled(difference.right(), values);
        return left.isEmpty() || right.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.subtractExact(left.getAsLong(), right.getAsLong()));
    }

    /** {@code wanted} false asks for the negation, moved inwards as {@link Negation} does. */
    private static boolean holds(Condition condition, Function<Field, @Nullable Value> values, boolean wanted) {
        if (condition instanceof Not not) {
            return holds(not.part(), values, !wanted);
        }
        if (condition instanceof All all) {
            return wanted ? every(all.parts(), values, true) : some(all.parts(), values, false);
        }
        if (condition instanceof Any any) {
            return wanted ? some(any.parts(), values, true) : every(any.parts(), values, false);
        }
        if (condition instanceof Always) {
            return wanted;
        }
        if (condition instanceof Present present) {
            return (values.apply(present.field()) != null) == wanted;
        }
        if (condition instanceof Absent absent) {
            return (values.apply(absent.field()) == null) == wanted;
        }
        if (condition instanceof Compare compare) {
            OptionalLong left = scaled(compare.left(), values);
            OptionalLong right = scaled(compare.right(), values);
            return left.isPresent()
                    && right.isPresent()
                    && compare.comparator().holds(Long.compare(left.getAsLong(), right.getAsLong())) == wanted;
        }
        return single(condition, values, wanted);
    }

    private static boolean single(Condition leaf, Function<Field, @Nullable Value> values, boolean wanted) {
        if (leaf instanceof Is is) {
            Value value = values.apply(is.field());
            return value != null && (value == Value.YesNo.of(is.yes())) == wanted;
        }
        if (leaf instanceof OneOf oneOf) {
            Value value = values.apply(oneOf.field());
            return value != null && oneOf.choices().contains(((Value.Text) value).text()) == wanted;
        }
        Contains contains = (Contains) leaf;
        Value value = values.apply(contains.field());
        return value != null && ((Value.Codes) value).codes().contains(contains.code()) == wanted;
    }

    private static boolean every(List<Condition> parts, Function<Field, @Nullable Value> values, boolean wanted) {
        for (Condition part : parts) {
            if (!holds(part, values, wanted)) {
                return false;
            }
        }
        return true;
    }

    private static boolean some(List<Condition> parts, Function<Field, @Nullable Value> values, boolean wanted) {
        for (Condition part : parts) {
            if (holds(part, values, wanted)) {
                return true;
            }
        }
        return false;
    }
}
