package org.pingxuan.cli;

import java.util.List;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.LifeCycle;
import org.pingxuan.desk.NotDone;
import org.pingxuan.desk.ReleaseRecord;

/** The releases of an archive that nobody else is working on. */
record ReleaseDesk(Archive archive, LifeCycle lifeCycle) {

    private static final String SHA256 = "sha256:";

    /** The one release whose id starts so. */
    ReleaseRecord find(String start) {
        String full = start.startsWith(SHA256) ? start : SHA256 + start;
        List<ReleaseRecord> found = archive.read(ReleaseRecord::all).stream()
                .filter(release -> release.id().startsWith(full))
                .toList();
        if (found.size() != 1) {
            throw NotDone.notThere(found.isEmpty() ? "RELEASE_NOT_ON_FILE" : "RELEASE_NOT_CLEAR", start);
        }
        return found.get(0);
    }

    /** The release published last. */
    String newest() {
        return archive.read(holdings -> holdings.releases().newest())
                .orElseThrow(() -> NotDone.notThere("NOTHING_PUBLISHED"));
    }
}
