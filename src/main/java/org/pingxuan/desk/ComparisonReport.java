package org.pingxuan.desk;

import java.time.Instant;
import java.util.Optional;
import org.pingxuan.catalogue.Cycle;

/**
 * What a draft would change in a cycle, as it was told to those who decide about it.
 *
 * @param draft the release it is about
 * @param live the release that was in force for the cycle
 * @param upTo number of the cycle's latest submission that both were scored by
 * @param body the comparison as one line of JSON
 */
public record ComparisonReport(String draft, String live, Cycle cycle, long upTo, Instant made, String body) {

    /** Whether it says what is: made against the release in force, by the submissions there are. */
    public boolean isCurrent(Holdings holdings) {
        return upTo == holdings.latest(cycle) && live.equals(holdings.releases().inForce(cycle));
    }

    /** The report about exactly this draft, the release in force and the data there are; empty if none was made. */
    public static Optional<ComparisonReport> current(Holdings holdings, String draft, Cycle cycle) {
        return holdings.comparisons().find(draft, cycle).filter(report -> report.isCurrent(holdings));
    }
}
