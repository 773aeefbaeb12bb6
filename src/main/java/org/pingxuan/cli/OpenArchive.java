package org.pingxuan.cli;

import java.io.IOException;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.LifeCycle;

/** An archive that nobody else is working on, with its releases and their way into force. */
record OpenArchive(Archive archive, BuiltReleases releases, LifeCycle lifeCycle) implements AutoCloseable {

    /** @throws IOException also if somebody else is working on it */
    static OpenArchive of(Workshop workshop, ArchiveOption where) throws IOException {
        Archive archive = where.open(workshop);
        BuiltReleases releases = new BuiltReleases(archive, new ReleaseBuild(workshop));
        return new OpenArchive(archive, releases, new LifeCycle(archive, releases, workshop.trial()));
    }

    boolean isSomethingInForce() {
        return archive.read(holdings -> holdings.releases().newest()).isPresent();
    }

    @Override
    public void close() {
        releases.close();
        archive.close();
    }
}
