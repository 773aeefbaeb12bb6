package org.pingxuan.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pingxuan.access.Account;
import org.pingxuan.rules.FilesDigest;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Trial;
import org.pingxuan.yearend.ScoreEverybody;

/**
 * Takes the rules folder on disk in: the seed of an empty archive, and the way of an office without a service to send files
 * to. Whoever may write there is trusted, so nobody else approves; all else is as for files that are sent.
 */
public final class TakeFolder {

    /** Note of the release that the rules folder was when it was last taken in. */
    private static final String FOLDER = "folder";

    /** Note of the bytes it had then; with errors it is tried again at the next start, for the machine may have been busy. */
    private static final String BYTES = "folder-bytes";

    private final Archive archive;
    private final DraftRelease drafting;
    private final PublishRelease publishing;

    /** What became of it. */
    public sealed interface Taken {
        /** It is what it was when it was taken in last. */
        record Unchanged() implements Taken {}

        /** It is in force. */
        record Published(ReleaseRecord release) implements Taken {}

        /** It has errors; whatever was in force still is. */
        record Refused(ReleaseRecord draft) implements Taken {}
    }

    public TakeFolder(Archive archive, DraftRelease drafting, PublishRelease publishing) {
        this.archive = archive;
        this.drafting = drafting;
        this.publishing = publishing;
    }

    /**
     * @param fromYear the first year whose cycles are scored by it
     */
    public Taken take(List<RuleFile> files, int fromYear, Trial trial, ScoreEverybody.Progress progress) {
        String bytes = FilesDigest.of(files);
        if (archive.read(holdings -> holdings.note(BYTES)).equals(Optional.of(bytes))) {
            return new Taken.Unchanged();
        }
        ReleaseRecord draft = drafting.keep(files, trial.of(files), Account.FOLDER, "");
        boolean same = archive.write(holdings -> {
            boolean before = holdings.note(FOLDER).equals(Optional.of(draft.id()));
            if (draft.state() != ReleaseState.DRAFT && draft.draft().approval() == null) {
                Instant now = Instant.now();
                holdings.drafts().put(draft.draft().approved(Account.FOLDER, now));
                event(holdings, draft.id(), ReleaseEvent.Kind.APPROVED, now);
            }
            return before;
        });
        if (draft.state() == ReleaseState.DRAFT) {
            return new Taken.Refused(draft);
        }
        boolean published = !same && !isNewest(draft);
        ReleaseRecord now = published
                ? publishing.publish(
                        draft.id(), fromYear, Account.FOLDER, (holdings, release, concerned) -> {}, progress)
                : draft;
        archive.write(holdings -> {
            holdings.note(BYTES, bytes);
            holdings.note(FOLDER, draft.id());
            if (!published) {
                event(holdings, draft.id(), ReleaseEvent.Kind.CHECKED, Instant.now());
            }
            return now;
        });
        return published ? new Taken.Published(now) : new Taken.Unchanged();
    }

    private static void event(Holdings holdings, String release, ReleaseEvent.Kind kind, Instant at) {
        holdings.drafts().add(new ReleaseEvent(release, kind, Account.FOLDER, at, ""));
    }

    private boolean isNewest(ReleaseRecord draft) {
        return archive.read(holdings -> holdings.releases().newest()).equals(Optional.of(draft.id()));
    }
}
