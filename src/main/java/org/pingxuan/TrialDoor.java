package org.pingxuan;

import java.io.IOException;
import org.pingxuan.cli.Workshop;
import org.pingxuan.lint.TrialHere;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rules.Trial;
import org.pingxuan.trial.Allowance;
import org.pingxuan.trial.TrialApart;
import org.pingxuan.trial.TrialProcess;

/** Where a process that tries rule files begins; not for people. */
public final class TrialDoor {

    private TrialDoor() {}

    public static void main(String[] arguments) throws IOException {
        TrialProcess.run(here(), arguments);
        System.exit(0);
    }

    /** The same trial in this process. */
    public static Trial here() {
        Workshop workshop = Pingxuan.workshop();
        return new TrialHere(new OfficeFiles(), workshop.syntax(), workshop.engines());
    }

    /** Trials each in a process of its own. */
    static Trial apart() {
        return new TrialApart(TrialDoor.class.getName(), Allowance.USUAL);
    }
}
