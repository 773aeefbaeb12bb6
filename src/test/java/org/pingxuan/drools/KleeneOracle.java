package org.pingxuan.drools;

import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Term;

/**
 * What a condition means, told another way than the engine does: in three values, where a comparison with a missing value
 * is neither true nor false and a negation keeps it so.
 */
final class KleeneOracle {

    private KleeneOracle() {}

    static boolean holds(Condition condition, Evaluation evaluation) {
        return truth(condition, evaluation) == 1;
    }

    /** 1 true, -1 false, 0 unknown. */
    private static int truth(Condition condition, Evaluation evaluation) {
        if (condition instanceof Condition.Always) {
            return 1;
        } else if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .mapToInt(part -> truth(part, evaluation))
                    .min()
                    .orElse(1);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream()
                    .mapToInt(part -> truth(part, evaluation))
                    .max()
                    .orElse(-1);
        } else if (condition instanceof Condition.Not not) {
            return -truth(not.part(), evaluation);
        } else if (condition instanceof Condition.Present present) {
            return evaluation.value(present.field()) != null ? 1 : -1;
        } else if (condition instanceof Condition.Absent absent) {
            return evaluation.value(absent.field()) == null ? 1 : -1;
        } else if (condition instanceof Condition.Is is) {
            Value value = evaluation.value(is.field());
            return value == null ? 0 : sign((value == Value.YesNo.YES) == is.yes());
        } else if (condition instanceof Condition.OneOf oneOf) {
            Value value = evaluation.value(oneOf.field());
            return value == null ? 0 : sign(oneOf.choices().contains(value.display()));
        } else if (condition instanceof Condition.Contains contains) {
            Value.Codes value = (Value.Codes) evaluation.value(contains.field());
            return value == null ? 0 : sign(value.codes().contains(contains.code()));
        }
        Condition.Compare compare = (Condition.Compare) condition;
        Long left = number(compare.left(), evaluation);
        Long right = number(compare.right(), evaluation);
        return left == null || right == null ? 0 : sign(compare.comparator().holds(Long.compare(left, right)));
    }

    private static int sign(boolean yes) {
        return yes ? 1 : -1;
    }

    private static @Nullable Long number(Term term, Evaluation evaluation) {
        if (term instanceof Term.Literal literal) {
            return literal.number().floorScaled();
        } else if (term instanceof Term.Reading reading) {
            Value value = evaluation.value(reading.field());
            return value == null ? null : (Long) ((Fraction) value).floorScaled();
        } else if (term instanceof Term.Multiple multiple) {
            Long number = number(multiple.term(), evaluation);
            return number == null ? null : (Long) (number * multiple.factor());
        }
        Term left = term instanceof Term.Sum sum ? sum.left() : ((Term.Difference) term).left();
        Term right = term instanceof Term.Sum sum ? sum.right() : ((Term.Difference) term).right();
        Long first = number(left, evaluation);
        Long second = number(right, evaluation);
        return first == null || second == null
                ? null
                : (Long) (term instanceof Term.Sum ? first + second : first - second);
    }
}
