package org.pingxuan.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.words.Label;

/**
 * Something that happened to a release.
 *
 * @param release null where rule files made none
 * @param who name of the account
 * @param note from which year on, what somebody said, or the name of a {@link Failure}; may be empty
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

    static ReleaseEvent failed(@Nullable String release, String who, Failure why) {
        return new ReleaseEvent(release, Kind.FAILED, who, Instant.now(), why.name());
    }

    /** The note as people read it; empty if there is none. */
    public Optional<Label> told() {
        if (kind == Kind.FAILED) {
            return Optional.of(Arrays.stream(Failure.values())
                    .filter(each -> each.name().equals(note))
                    .findFirst()
                    .orElse(Failure.INSIDE)
                    .sentence());
        }
        return note.isBlank() ? Optional.empty() : Optional.of(Label.of(note));
    }
}
