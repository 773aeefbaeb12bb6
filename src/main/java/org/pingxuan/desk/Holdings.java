package org.pingxuan.desk;

import java.util.List;
import java.util.Optional;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.Contributions;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.evidence.Tree;
import org.pingxuan.scoring.Outcomes;
import org.pingxuan.scoring.Sheets;

/** What the archive holds, within one transaction; sheets, outcomes and contributions are those of the live release. */
public interface Holdings {

    Evaluations evaluations();

    Tree tree();

    Sheets sheets();

    Outcomes outcomes();

    Contributions contributions();

    /** Cycles in which somebody is registered, by code point. */
    List<Cycle> cycles();

    /** How many subjects are registered in a cycle. */
    long registered(Cycle cycle);

    /** Number of the latest submission of all, 0 if there is none; while it stays, nothing derived from submissions moves. */
    long latest();

    /** What the service has to remember about itself. */
    Optional<String> note(String name);

    void note(String name, String text);
}
