package org.pingxuan;

import java.io.IOException;
import org.pingxuan.lint.TrialHere;
import org.pingxuan.office.OfficeFiles;
import org.pingxuan.trial.TrialProcess;

/** Where a process that tries rule files begins; not for people. */
public final class TrialDoor {

    private TrialDoor() {}

    public static void main(String[] arguments) throws IOException {
        TrialProcess.run(
                new TrialHere(
                        new OfficeFiles(),
                        Pingxuan.workshop().syntax(),
                        Pingxuan.workshop().engines()),
                arguments);
        System.exit(0);
    }
}
