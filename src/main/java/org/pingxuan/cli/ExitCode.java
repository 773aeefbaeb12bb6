package org.pingxuan.cli;

/** Exit codes of every command (contract 1.4). */
final class ExitCode {

    static final int FINE = 0;
    /** Bad rules, failing examples, rejected rows. */
    static final int FINDINGS = 1;

    static final int WRONG_USAGE = 2;
    /** The work could not be done: files, database. */
    static final int NOT_DONE = 3;

    private ExitCode() {}
}
