package org.pingxuan.desk;

import java.util.Optional;
import org.pingxuan.catalogue.Cycle;

/** The reports of what drafts would change: of each draft and cycle the one made last. */
public interface Comparisons {

    /** Keeps a report instead of the one there was about this draft and cycle. */
    void put(ComparisonReport report);

    /** The one made last, current or not. */
    Optional<ComparisonReport> find(String draft, Cycle cycle);
}
