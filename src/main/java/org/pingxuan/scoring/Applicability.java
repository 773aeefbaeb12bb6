package org.pingxuan.scoring;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rules.RuleBook;

/**
 * Whether a pack applies to an evaluation: by kind, form, tier, sector, flags and kind of cycle, by the readings that
 * trigger it, and because it has weights for the year. Every list given must be met; of a list one entry is enough.
 */
public final class Applicability {

    private final Pack pack;
    private final boolean weighted;
    private final Set<Field> triggers = new LinkedHashSet<>();

    public Applicability(Pack pack, RuleBook book) {
        this.pack = pack;
        weighted = pack.criteria().stream().anyMatch(criterion -> criterion.maximum() == null);
        for (IndicatorCode trigger : pack.applies().triggers()) {
            triggers.add(book.fields().of(trigger));
        }
    }

    public boolean holds(Evaluation evaluation) {
        Pack.Applies applies = pack.applies();
        Subject subject = evaluation.subject();
        return any(applies.kinds(), subject.kind())
                && any(applies.forms(), subject.form())
                && any(applies.tiers(), subject.tier())
                && any(applies.sectors(), subject.sector())
                && any(applies.flags(), subject.flags())
                && any(applies.cycles(), evaluation.cycle().type())
                && (applies.triggers().isEmpty() || given(evaluation) >= applies.atLeast())
                && (!weighted
                        || pack.weights()
                                .cover(subject.sector(), evaluation.cycle().year()));
    }

    private long given(Evaluation evaluation) {
        return triggers.stream().filter(evaluation::isGiven).count();
    }

    private static <T> boolean any(Set<T> allowed, @Nullable T value) {
        return allowed.isEmpty() || value != null && allowed.contains(value);
    }

    private static boolean any(Set<String> allowed, Collection<String> values) {
        return allowed.isEmpty() || !Collections.disjoint(allowed, values);
    }
}
