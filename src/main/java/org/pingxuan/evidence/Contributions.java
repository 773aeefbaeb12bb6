package org.pingxuan.evidence;

import java.util.Map;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.IndicatorCode;

/** What each scored subject adds to the derived shares and means of its parent, kept so that nobody is scored twice. */
public interface Contributions {

    /** What a subject contributes; empty if nothing. */
    Map<IndicatorCode, Contribution> of(Cycle cycle, String subject);

    /** Keeps what a registered subject contributes instead of what it did. */
    void put(Cycle cycle, String subject, Map<IndicatorCode, Contribution> contributed);

    /** Sum of what the direct children of a subject contribute. */
    Map<IndicatorCode, Contribution> totals(Cycle cycle, String parent);
}
