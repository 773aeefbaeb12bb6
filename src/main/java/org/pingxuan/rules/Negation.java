package org.pingxuan.rules;

import java.util.ArrayList;
import java.util.List;
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

/**
 * Moves negation inwards, to the single comparisons: so that a comparison with a missing value stays false however often
 * it is negated. {@code 非 (a < 80 且 有 b)} becomes {@code a ≥ 80 或 缺 b}.
 */
public final class Negation {

    /** The one attribute that some subjects do not have: members have no form. */
    private static final String SOMETIMES_ABSENT = "subject.form";

    private Negation() {}

    /**
     * The same condition without a {@link Not}, but for one directly around a {@link OneOf} or a {@link Contains}: that one
     * means that the value is there and is none of the choices, or does not contain the code. The negation of
     * {@link Always} is an {@link Any} of nothing, which never holds.
     */
    public static Condition inward(Condition condition) {
        return inward(condition, false);
    }

    /**
     * Holds just when the condition does not, missing values included: the opposite of {@code 形式=BRANCH} holds for a
     * member, who has no form.
     */
    public static Condition complement(Condition condition) {
        return complementOf(inward(condition));
    }

    private static Condition complementOf(Condition condition) {
        if (condition instanceof All all) {
            return new Any(all.parts().stream().map(Negation::complementOf).toList(), all.place());
        }
        if (condition instanceof Any any) {
            return new All(any.parts().stream().map(Negation::complementOf).toList(), any.place());
        }
        Condition inward = inward(condition, true);
        List<Condition> parts = new ArrayList<>(List.of(inward));
        if (!(condition instanceof Present || condition instanceof Absent)) {
            FieldsRead.by(condition).stream()
                    .filter(field -> field.id().equals(SOMETIMES_ABSENT))
                    .forEach(field -> parts.add(new Absent(field, condition.place())));
        }
        return parts.size() == 1 ? inward : new Any(parts, condition.place());
    }

    private static Condition inward(Condition condition, boolean negated) {
        if (condition instanceof Not not) {
            return inward(not.part(), !negated);
        }
        if (condition instanceof All all) {
            var parts = all.parts().stream().map(part -> inward(part, negated)).toList();
            return negated ? new Any(parts, all.place()) : new All(parts, all.place());
        }
        if (condition instanceof Any any) {
            var parts = any.parts().stream().map(part -> inward(part, negated)).toList();
            return negated ? new All(parts, any.place()) : new Any(parts, any.place());
        }
        return negated ? opposite(condition) : condition;
    }

    private static Condition opposite(Condition leaf) {
        if (leaf instanceof Compare compare) {
            return new Compare(compare.left(), compare.comparator().opposite(), compare.right(), compare.place());
        }
        if (leaf instanceof Is is) {
            return new Is(is.field(), !is.yes(), is.place());
        }
        if (leaf instanceof Present present) {
            return new Absent(present.field(), present.place());
        }
        if (leaf instanceof Absent absent) {
            return new Present(absent.field(), absent.place());
        }
        if (leaf instanceof Always always) {
            return new Any(List.of(), always.place());
        }
        return new Not(leaf, leaf.place());
    }
}
