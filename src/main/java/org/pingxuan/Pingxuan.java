package org.pingxuan;

import org.pingxuan.cli.Cli;
import org.pingxuan.cli.Workshop;

/** The program's door: one command line for everything. */
public final class Pingxuan {

    private Pingxuan() {}

    public static void main(String[] arguments) {
        System.exit(Cli.run(new Workshop(null, null), arguments));
    }
}
