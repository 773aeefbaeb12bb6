package org.pingxuan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.LifeCycle;
import org.pingxuan.desk.Submit;
import org.pingxuan.rules.DrlSyntax;
import org.pingxuan.rules.Trial;
import org.pingxuan.scoring.RuleEngines;
import org.pingxuan.yearend.Workspace;

/**
 * What the commands need of rooms they may not know: the root package wires it.
 *
 * @param trial for rule files from outside, in which they can do no harm
 */
public record Workshop(
        DrlSyntax syntax, RuleEngines engines, Trial trial, Workspaces workspaces, Archives archives, Doors doors) {

    /** Opens a temporary workspace for one run; closing it leaves nothing behind. */
    public interface Workspaces {
        Workspace open(Dictionary dictionary) throws IOException;
    }

    /** Opens the archive that lasts. */
    public interface Archives {
        /**
         * @param where a folder or {@code jdbc:postgresql://…}
         * @throws IOException also if somebody else is working on it
         */
        Archive open(String where) throws IOException;
    }

    /** Opens the service to the outside. */
    public interface Doors {
        /**
         * @param folder where the data are
         * @param port 0 for any that is free
         */
        Door open(Archive archive, BuiltReleases releases, LifeCycle lifeCycle, Submit submit, Path folder, int port)
                throws IOException;
    }

    /** A service that can be reached. */
    public interface Door extends AutoCloseable {

        int port();

        /** Returns when it has been told to stop. */
        void await() throws InterruptedException;

        @Override
        void close();
    }
}
