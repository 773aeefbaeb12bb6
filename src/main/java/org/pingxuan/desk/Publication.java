package org.pingxuan.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release put in force from a year on.
 *
 * @param number publications are numbered as they come
 * @param by name of the account
 * @param withdrawal null unless it was rolled back
 */
public record Publication(
        long number,
        String release,
        int fromYear,
        Instant at,
        String by,
        @Nullable Withdrawal withdrawal) {

    /** @param by name of the account */
    public record Withdrawal(String by, Instant at) {}

    public boolean counts() {
        return withdrawal == null;
    }

    /** Whether it is in force for some cycle: no later one from the same year or an earlier one on counts. */
    boolean isInForce(List<Publication> all) {
        return counts()
                && all.stream()
                        .noneMatch(other -> other.counts() && other.number() > number && other.fromYear() <= fromYear);
    }
}
