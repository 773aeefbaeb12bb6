package org.pingxuan.scoring;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rules.RuleBook;

/**
 * Whether a pack applies to an evaluation: by kind, form, tier, sector, flags and kind of cycle, by the readings that
 * trigger it, and because it has weights for the year. One alternative is enough; of it
 * every list must be met, and of a list one entry.
 */
public final class Applicability {

    private final Pack pack;
    private final boolean weighted;
    private final List<Alternative> alternatives;

    private record Alternative(Pack.Applies applies, Set<Field> triggers) {}

    public Applicability(Pack pack, RuleBook book) {
        this.pack = pack;
        weighted = pack.criteria().stream().anyMatch(criterion -> criterion.maximum() == null);
        alternatives = pack.applies().stream()
                .map(applies -> new Alternative(
                        applies,
                        applies.triggers().stream().map(book.fields()::of).collect(Collectors.toUnmodifiableSet())))
                .toList();
    }

    public boolean holds(Evaluation evaluation) {
        return anyHolds(evaluation)
                && (!weighted
                        || pack.weights()
                                .cover(
                                        evaluation.subject().sector(),
                                        evaluation.cycle().year()));
    }

    private boolean anyHolds(Evaluation evaluation) {
        for (Alternative alternative : alternatives) {
            if (holds(alternative, evaluation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Alternative alternative, Evaluation evaluation) {
        Pack.Applies applies = alternative.applies();
        Subject subject = evaluation.subject();
        return any(applies.kinds(), subject.kind())
                && any(applies.forms(), subject.form())
                && any(applies.tiers(), subject.tier())
                && any(applies.sectors(), subject.sector())
                && any(applies.flags(), subject.flags())
                && any(applies.postCategories(), subject.postCategories())
                && any(applies.cycles(), evaluation.cycle().type())
                && (applies.triggers().isEmpty() || given(alternative, evaluation) >= applies.atLeast());
    }

    private static long given(Alternative alternative, Evaluation evaluation) {
        return alternative.triggers().stream()
                .filter(trigger -> evaluation.isGiven(trigger) && !evaluation.isAssumed(trigger))
                .count();
    }

    private static <T> boolean any(Set<T> allowed, @Nullable T value) {
        return allowed.isEmpty() || value != null && allowed.contains(value);
    }

    private static boolean any(Set<String> allowed, Collection<String> values) {
        return allowed.isEmpty() || !Collections.disjoint(allowed, values);
    }
}
