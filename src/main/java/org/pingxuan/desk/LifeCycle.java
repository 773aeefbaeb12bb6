package org.pingxuan.desk;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pingxuan.access.Account;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Trial;
import org.pingxuan.yearend.ScoreEverybody;

/**
 * A release's way from an editor's desk to live scoring and back: drafted, approved by somebody else, compared, published,
 * rolled back. Whatever fails is noted, and what was in force stays in force.
 */
public final class LifeCycle {

    private final Archive archive;
    private final ScoreCycle scoreCycle;
    private final DraftRelease drafting;
    private final ApproveRelease approving;
    private final PublishRelease publishing;
    private final RollBackRelease rollingBack;
    private final PublishRelease.Condition compared;

    /** @param trial in which files from outside can do no harm */
    public LifeCycle(Archive archive, BuiltReleases releases, Trial trial) {
        this(archive, releases, trial, new ComparedFirst(), new ScoreCycle(archive));
    }

    /** @param compared what publishing is bound to */
    LifeCycle(
            Archive archive,
            BuiltReleases releases,
            Trial trial,
            PublishRelease.Condition compared,
            ScoreCycle scoreCycle) {
        this.archive = archive;
        this.scoreCycle = scoreCycle;
        this.drafting = new DraftRelease(archive, trial);
        this.approving = new ApproveRelease(archive);
        this.publishing = new PublishRelease(archive, releases, scoreCycle);
        this.rollingBack = new RollBackRelease(archive, releases, scoreCycle);
        this.compared = compared;
    }

    /** By which cycles are scored under releases of this archive. */
    public ScoreCycle scoreCycle() {
        return scoreCycle;
    }

    /** See {@link DraftRelease#draft}. */
    public ReleaseRecord draft(List<RuleFile> files, String by, String note) {
        return drafting.draft(files, by, note);
    }

    /** See {@link DraftRelease#refused}. */
    public ReleaseRecord refused(byte[] archive, List<Diagnostic> reasons, String by, String note) {
        return drafting.refused(archive, reasons, by, note);
    }

    /** See {@link ApproveRelease#approve}. */
    public ReleaseRecord approve(String release, String by, String note) {
        return approving.approve(release, by, note);
    }

    /** See {@link PublishRelease#publish}. */
    public ReleaseRecord publish(String release, int fromYear, String by, ScoreEverybody.Progress progress) {
        return noting(release, by, () -> publishing.publish(release, fromYear, by, compared, progress));
    }

    /** See {@link RollBackRelease#rollBack}. */
    public ReleaseRecord rollBack(String release, String by, String note, ScoreEverybody.Progress progress) {
        return noting(release, by, () -> rollingBack.rollBack(release, by, note, progress));
    }

    /** See {@link TakeFolder#take}. */
    public TakeFolder.Taken takeFolder(
            List<RuleFile> files, int fromYear, Trial trial, ScoreEverybody.Progress progress) {
        TakeFolder folder = new TakeFolder(archive, drafting, publishing);
        return noting(null, Account.FOLDER, () -> folder.take(files, fromYear, trial, progress));
    }

    /** Notes that something that was to be done failed, for those who look after the service. */
    public void failed(@Nullable String release, String by, Failure why) {
        archive.write(holdings -> {
            holdings.drafts().add(ReleaseEvent.failed(release, by, why));
            return why;
        });
    }

    private <T> T noting(@Nullable String release, String by, Supplier<T> work) {
        try {
            return work.get();
        } catch (NotDone e) {
            throw e;
        } catch (RuntimeException e) {
            try {
                failed(release, by, Failure.of(e));
            } catch (RuntimeException notNoted) {
                e.addSuppressed(notNoted);
            }
            throw e;
        }
    }
}
