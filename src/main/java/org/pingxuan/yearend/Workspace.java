package org.pingxuan.yearend;

import org.pingxuan.evidence.Evaluations;
import org.pingxuan.scoring.Outcomes;
import org.pingxuan.scoring.Sheets;

/** Where a run keeps what it works on: a temporary database for the command line, the office's own for the service. */
public interface Workspace extends AutoCloseable {

    Evaluations evaluations();

    Sheets sheets();

    Outcomes outcomes();

    @Override
    void close();
}
