package org.pingxuan.yearend;

import org.pingxuan.scoring.Finding;
import org.pingxuan.yearend.PackChange.FindingChange;

/** Counts who gets a finding and who loses it. */
final class FindingCount {

    private final Finding finding;
    long gained;
    long lost;

    FindingCount(Finding finding) {
        this.finding = finding;
    }

    FindingChange change() {
        return new FindingChange(finding.code(), finding.effect(), finding.rule(), finding.at(), gained, lost);
    }
}
