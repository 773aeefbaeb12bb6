package org.pingxuan.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.FilesDigest;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Trial;

/**
 * Takes rule files in as a draft: tries them out and keeps them with everything that was found. What has errors is kept
 * too, so that its author sees them, and gets no further.
 */
public final class DraftRelease {

    private final Archive archive;
    private final Trial trial;

    /** @param trial in which nothing of the files can do harm */
    public DraftRelease(Archive archive, Trial trial) {
        this.archive = archive;
        this.trial = trial;
    }

    /**
     * The release the files make, as it is on file now. If it was there before without errors nothing changes, whoever
     * drafts it again: a release never changes.
     *
     * @param files of a whole rules folder
     * @param by name of the account
     */
    public ReleaseRecord draft(List<RuleFile> files, String by, String note) {
        return keep(files, tryOut(files), by, note);
    }

    /** One trial at a time: each takes a processor for seconds. */
    private synchronized Trial.Verdict tryOut(List<RuleFile> files) {
        return trial.of(files);
    }

    /** The same for files that have been tried already. */
    public ReleaseRecord keep(List<RuleFile> files, Trial.Verdict verdict, String by, String note) {
        return keep(verdict.release() == null ? FilesDigest.of(files) : verdict.release(), files, verdict, by, note);
    }

    /**
     * Keeps that somebody sent an archive whose files cannot be taken out, and why; the archive itself is not kept.
     */
    public ReleaseRecord refused(byte[] archive, List<Diagnostic> reasons, String by, String note) {
        String id = FilesDigest.of(new RuleFile("", archive));
        return keep(id, List.of(), Trial.Verdict.refused(reasons), by, note);
    }

    private ReleaseRecord keep(String release, List<RuleFile> files, Trial.Verdict verdict, String by, String note) {
        Instant now = Instant.now();
        return archive.write(holdings -> {
            Optional<Draft> before = holdings.drafts().find(release);
            if (before.isEmpty() || !before.get().passed()) {
                before.ifPresent(draft -> holdings.releases().drop(release));
                holdings.releases().keep(release, files);
                holdings.drafts().put(Draft.of(verdict, release, by, now, note));
                ReleaseEvent.Kind kind = verdict.passed() ? ReleaseEvent.Kind.CHECKED : ReleaseEvent.Kind.REFUSED;
                holdings.drafts().add(new ReleaseEvent(release, kind, by, now, note));
            }
            return ReleaseRecord.of(holdings, release).orElseThrow();
        });
    }
}
