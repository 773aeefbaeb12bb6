package org.pingxuan.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that can be tested without a session: Drools compiles each into a predicate of its own, and a predicate
 * can be asked directly. The walk through Drools' model takes what it recognises and leaves the rest to sessions.
 */
final class DirectConditions {

    private final Map<Integer, Predicate1<Facts>> tests = new HashMap<>();

    DirectConditions(Collection<Model> models) {
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                test(rule.getView()).ifPresent(test -> tests.put(CanonicalDrl.ordinal(rule.getName()), test));
            }
        }
    }

    /** The tests of these conditions, in their order; null if one of them needs a session. */
    Predicate1<Facts> @Nullable [] of(int[] conditions) {
        @SuppressWarnings("unchecked")
        Predicate1<Facts>[] found = (Predicate1<Facts>[]) new Predicate1<?>[conditions.length];
        for (int i = 0; i < conditions.length; i++) {
            Predicate1<Facts> test = tests.get(conditions[i]);
            if (test == null) {
                return null;
            }
            found[i] = test;
        }
        return found;
    }

    private static Optional<Predicate1<Facts>> test(Condition condition) {
        if (condition instanceof Pattern<?> pattern) {
            boolean plain =
                    Facts.class.isAssignableFrom(pattern.getPatternVariable().getType())
                            && pattern.getInputVariables().length <= 1;
            return plain ? test(pattern.getConstraint()) : Optional.empty();
        }
        boolean one = condition.getType() == Condition.Type.AND
                && condition.getSubConditions().stream()
                                .filter(Pattern.class::isInstance)
                                .count()
                        == 1
                && condition.getSubConditions().stream()
                        .allMatch(sub -> sub instanceof Pattern || sub.getType() == Condition.Type.CONSEQUENCE);
        return one
                ? condition.getSubConditions().stream()
                        .filter(Pattern.class::isInstance)
                        .findFirst()
                        .flatMap(DirectConditions::test)
                : Optional.empty();
    }

    private static Optional<Predicate1<Facts>> test(@Nullable Constraint constraint) {
        if (constraint == null || constraint == SingleConstraint.TRUE) {
            return Optional.of(facts -> true);
        } else if (constraint instanceof SingleConstraint single) {
            return single(single);
        }
        List<Predicate1<Facts>> parts = new ArrayList<>();
        for (Constraint child : constraint.getChildren()) {
            Optional<Predicate1<Facts>> part = test(child);
            if (part.isEmpty()) {
                return part;
            }
            parts.add(part.get());
        }
        boolean any = constraint.getType() == Constraint.Type.OR;
        return Optional.of(parts.size() == 1 ? parts.get(0) : facts -> holds(parts, facts, any));
    }

    /** Any of the tests, or all of them. */
    private static boolean holds(List<Predicate1<Facts>> tests, Facts facts, boolean any) throws Exception {
        for (Predicate1<Facts> test : tests) {
            if (test.test(facts) == any) {
                return any;
            }
        }
        return !any;
    }

    @SuppressWarnings("unchecked")
    private static Optional<Predicate1<Facts>> single(SingleConstraint single) {
        boolean aboutFacts =
                single.getVariables().length == 1 && Facts.class.isAssignableFrom(single.getVariables()[0].getType());
        Object test = single.getPredicate1();
        while (test instanceof IntrospectableLambda wrapped) {
            test = wrapped.getLambda();
        }
        return aboutFacts && test instanceof Predicate1 ? Optional.of((Predicate1<Facts>) test) : Optional.empty();
    }
}
