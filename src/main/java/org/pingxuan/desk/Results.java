package org.pingxuan.desk;

import java.util.Optional;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.Contributions;
import org.pingxuan.scoring.Outcomes;
import org.pingxuan.scoring.Sheets;

/** What scoring gave under one release. It is current for a cycle if it goes up to the cycle's latest submission. */
public interface Results {

    Sheets sheets();

    Outcomes outcomes();

    Contributions contributions();

    /** Number of the latest submission of the cycle that is in these results; 0 if it was never scored under this release. */
    long upTo(Cycle cycle);

    void upTo(Cycle cycle, long submission);

    /**
     * Removes the results of the next subjects in the order of ids, and with the last of them what is known of the cycle.
     *
     * @param after ids after this one; empty for all
     * @return the last of these ids; empty if nobody follows any more
     */
    Optional<String> forget(Cycle cycle, String after, int most);
}
