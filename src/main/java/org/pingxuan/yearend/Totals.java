package org.pingxuan.yearend;

import java.util.HashMap;
import java.util.Map;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.evidence.Contribution;

/** What children handed to parents that have not been scored yet: one entry a parent, never one a child. */
final class Totals {

    private final Map<String, Map<IndicatorCode, Contribution>> byParent = new HashMap<>();

    void add(String parent, Map<IndicatorCode, Contribution> contributions) {
        if (!contributions.isEmpty()) {
            Map<IndicatorCode, Contribution> totals = byParent.computeIfAbsent(parent, id -> new HashMap<>());
            contributions.forEach((code, contribution) -> totals.merge(code, contribution, Contribution::plus));
        }
    }

    /** The totals of a subject whose turn it is; they are not kept any longer. */
    Map<IndicatorCode, Contribution> take(String subject) {
        Map<IndicatorCode, Contribution> totals = byParent.remove(subject);
        return totals == null ? Map.of() : totals;
    }
}
