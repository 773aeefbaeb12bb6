package org.pingxuan.desk;

import java.time.Instant;

/** Four eyes: somebody else than the author says that a release may be published. */
public final class ApproveRelease {

    private final Archive archive;

    public ApproveRelease(Archive archive) {
        this.archive = archive;
    }

    /**
     * @param by name of the account
     * @throws NotDone if it is not there, has errors, is approved already or is the account's own
     */
    public ReleaseRecord approve(String release, String by, String note) {
        return archive.write(holdings -> {
            ReleaseRecord found = ReleaseRecord.of(holdings, release)
                    .orElseThrow(() -> NotDone.notThere("RELEASE_NOT_ON_FILE", release));
            Draft draft = found.draft();
            if (found.state() == ReleaseState.DRAFT) {
                throw NotDone.notNow("RELEASE_HAS_ERRORS");
            }
            if (draft.author().equals(by)) {
                throw NotDone.notAllowed("APPROVER_IS_AUTHOR", by);
            }
            Draft.Approval approval = draft.approval();
            if (approval != null) {
                throw NotDone.notNow("ALREADY_APPROVED", approval.by(), approval.at());
            }
            Instant now = Instant.now();
            holdings.drafts().put(draft.approved(by, now));
            holdings.drafts().add(new ReleaseEvent(release, ReleaseEvent.Kind.APPROVED, by, now, note));
            return ReleaseRecord.of(holdings, release).orElseThrow();
        });
    }
}
