package org.pingxuan.desk;

import java.util.List;

/** How far a release has come. */
public enum ReleaseState {
    /** It has errors and can never be approved. */
    DRAFT,
    /** It has no errors and waits for somebody else's approval. */
    CHECKED,
    /** It may be published. */
    APPROVED,
    /** It is in force for some cycles. */
    PUBLISHED,
    /** Others published later are in force for all its cycles. */
    SUPERSEDED,
    /** It was published and rolled back. */
    ROLLED_BACK;

    /** @param publications all there were, of this release and others */
    static ReleaseState of(Draft draft, List<Publication> publications) {
        List<Publication> own = publications.stream()
                .filter(each -> each.release().equals(draft.release()))
                .toList();
        if (own.stream().anyMatch(each -> each.isInForce(publications))) {
            return PUBLISHED;
        }
        if (!own.isEmpty()) {
            return own.stream().anyMatch(Publication::counts) ? SUPERSEDED : ROLLED_BACK;
        }
        return draft.approval() != null ? APPROVED : draft.passed() ? CHECKED : DRAFT;
    }

    /** Whether subjects can be scored by it. */
    public boolean canScore() {
        return this != DRAFT;
    }
}
