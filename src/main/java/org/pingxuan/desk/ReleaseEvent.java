package org.pingxuan.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a release.
 *
 * @param release null where rule files made none
 * @param who name of the account
 * @param note from which year on, or why it failed; may be empty
 */
public record ReleaseEvent(@Nullable String release, Kind kind, String who, Instant at, String note) {

    /** What can happen. */
    public enum Kind {
        /** Drafted without an error. */
        CHECKED,
        /** Drafted with errors. */
        REFUSED,
        APPROVED,
        PUBLISHED,
        ROLLED_BACK,
        /** It was to be published or rolled back, and everything stayed as it was. */
        FAILED;

        /** Whether what was wanted did not come about. */
        public boolean isFailure() {
            return this == REFUSED || this == FAILED;
        }
    }
}
