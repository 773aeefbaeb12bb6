package org.pingxuan.scoring;

import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;

/** Whether a condition holds for an evaluation, read off the tree. */
public final class Truth {

    private Truth() {}

    public static boolean holds(Condition condition, Evaluation evaluation) {
        return Boolean.TRUE.equals(truth(condition, evaluation));
    }

    private static @Nullable Boolean truth(Condition condition, Evaluation evaluation) {
        if (condition instanceof Condition.Always) {
            return true;
        } else if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> holds(part, evaluation));
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, evaluation));
        } else if (condition instanceof Condition.Not not) {
            Boolean part = truth(not.part(), evaluation);
            return part == null ? null : !part;
        } else if (condition instanceof Condition.Present present) {
            return evaluation.value(present.field()) != null;
        } else if (condition instanceof Condition.Absent absent) {
            return evaluation.value(absent.field()) == null;
        } else if (condition instanceof Condition.Compare compare) {
            Fraction left = number(compare.left(), evaluation);
            Fraction right = number(compare.right(), evaluation);
            return left == null || right == null ? null : compare.comparator().holds(left.compareTo(right));
        } else if (condition instanceof Condition.Is is) {
            Value value = evaluation.value(is.field());
            return value == null ? null : value == Value.YesNo.of(is.yes());
        } else if (condition instanceof Condition.OneOf oneOf) {
            Value value = evaluation.value(oneOf.field());
            return value == null ? null : oneOf.choices().contains(((Value.Text) value).text());
        } else {
            Condition.Contains contains = (Condition.Contains) condition;
            Value value = evaluation.value(contains.field());
            return value == null ? null : ((Value.Codes) value).codes().contains(contains.code());
        }
    }

    private static @Nullable Fraction number(Condition.Term term, Evaluation evaluation) {
        if (term instanceof Condition.Term.Literal literal) {
            return literal.number();
        } else if (term instanceof Condition.Term.Reading reading) {
            Field field = reading.field();
            return (Fraction) evaluation.value(field);
        } else if (term instanceof Condition.Term.Sum sum) {
            Fraction left = number(sum.left(), evaluation);
            Fraction right = number(sum.right(), evaluation);
            return left == null || right == null ? null : left.plus(right);
        } else if (term instanceof Condition.Term.Difference difference) {
            Fraction left = number(difference.left(), evaluation);
            Fraction right = number(difference.right(), evaluation);
            return left == null || right == null ? null : left.minus(right);
        }
        Condition.Term.Multiple multiple = (Condition.Term.Multiple) term;
        Fraction value = number(multiple.term(), evaluation);
        return value == null ? null : value.times(multiple.factor());
    }
}
