package org.pingxuan.cli;

import java.util.ArrayList;
import java.util.List;
import org.pingxuan.answers.ComparisonJson;
import org.pingxuan.answers.SheetJson;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.CompareDraft;
import org.pingxuan.desk.LifeCycle;
import org.pingxuan.desk.NotDone;
import org.pingxuan.desk.ReleaseRecord;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.yearend.Comparison;
import org.pingxuan.yearend.ScoreEverybody;

/** The releases of an archive that nobody else is working on. */
record ReleaseDesk(OpenArchive open) {

    private static final String SHA256 = "sha256:";

    Archive archive() {
        return open.archive();
    }

    LifeCycle lifeCycle() {
        return open.lifeCycle();
    }

    /** The one release whose id starts so. */
    ReleaseRecord find(String start) {
        String full = start.startsWith(SHA256) ? start : SHA256 + start;
        List<ReleaseRecord> found = archive().read(ReleaseRecord::all).stream()
                .filter(release -> release.id().startsWith(full))
                .toList();
        if (found.size() != 1) {
            throw NotDone.notThere(found.isEmpty() ? "RELEASE_NOT_ON_FILE" : "RELEASE_NOT_CLEAR", start);
        }
        return found.get(0);
    }

    /** What changes in a cycle if the release is published; nothing else may have changed until it is. */
    Comparison compare(String release, Cycle cycle, ScoreEverybody.Progress progress) {
        List<Comparison> made = new ArrayList<>();
        CompareDraft.Forms forms = new CompareDraft.Forms(new OfficeFiles(), SheetJson::read, comparison -> {
            made.add(comparison);
            return ComparisonJson.line(comparison);
        });
        try (BuiltReleases.Lease lease =
                archive().read(holdings -> open.releases().borrow(holdings, release))) {
            new CompareDraft(archive(), open.releases(), lifeCycle().scoreCycle(), forms)
                    .anew(lease.release(), cycle, progress);
        }
        return made.get(made.size() - 1);
    }

    /** The release published last. */
    String newest() {
        return archive()
                .read(holdings -> holdings.releases().newest())
                .orElseThrow(() -> NotDone.notThere("NOTHING_PUBLISHED"));
    }
}
