package org.pingxuan.desk;

import java.util.List;
import java.util.Optional;

/**
 * All that is known about a release.
 *
 * @param publications of this release, oldest first
 * @param events oldest first
 */
public record ReleaseRecord(
        Draft draft, ReleaseState state, List<Publication> publications, List<ReleaseEvent> events) {

    public String id() {
        return draft.release();
    }

    /** Empty if there is no draft of it. */
    public static Optional<ReleaseRecord> of(Holdings holdings, String release) {
        return holdings.drafts().find(release).map(draft -> of(holdings, draft));
    }

    /** All, the one drafted last first. */
    public static List<ReleaseRecord> all(Holdings holdings) {
        return holdings.drafts().all().stream()
                .map(draft -> of(holdings, draft))
                .toList();
    }

    private static ReleaseRecord of(Holdings holdings, Draft draft) {
        List<Publication> all = holdings.releases().publications();
        return new ReleaseRecord(
                draft,
                ReleaseState.of(draft, all),
                all.stream()
                        .filter(each -> each.release().equals(draft.release()))
                        .toList(),
                holdings.drafts().events(draft.release()));
    }
}
