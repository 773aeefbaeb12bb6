package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.List;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Always;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Not;

/** The single comparisons of a condition. */
final class Leaves {

    private Leaves() {}

    /** All parts that have none of their own, in order. */
    static List<Condition> of(Condition condition) {
        List<Condition> leaves = new ArrayList<>();
        collect(condition, leaves);
        return leaves;
    }

    static List<Compare> comparisons(Condition condition) {
        List<Compare> comparisons = new ArrayList<>();
        for (Condition leaf : of(condition)) {
            if (leaf instanceof Compare compare) {
                comparisons.add(compare);
            }
        }
        return comparisons;
    }

    private static void collect(Condition condition, List<Condition> leaves) {
        if (condition instanceof All all) {
            all.parts().forEach(part -> collect(part, leaves));
        } else if (condition instanceof Any any) {
            any.parts().forEach(part -> collect(part, leaves));
        } else if (condition instanceof Not not) {
            collect(not.part(), leaves);
        } else {
            leaves.add(condition);
        }
    }

    /** The condition with one of its leaves always or never holding. */
    static Condition replaced(Condition condition, Condition leaf, boolean holding) {
        if (condition == leaf) {
            return holding ? new Always(leaf.place()) : new Any(List.of(), leaf.place());
        }
        if (condition instanceof All all) {
            return new All(
                    all.parts().stream()
                            .map(part -> replaced(part, leaf, holding))
                            .toList(),
                    all.place());
        }
        if (condition instanceof Any any) {
            return new Any(
                    any.parts().stream()
                            .map(part -> replaced(part, leaf, holding))
                            .toList(),
                    any.place());
        }
        return condition instanceof Not not ? new Not(replaced(not.part(), leaf, holding), not.place()) : condition;
    }
}
