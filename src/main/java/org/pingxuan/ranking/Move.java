package org.pingxuan.ranking;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one candidate of an award under another release.
 *
 * @param before null if it was no candidate
 * @param after null if it is no candidate any more
 * @param by all that moved it; never empty
 */
public record Move(
        String subject, @Nullable Spot before, @Nullable Spot after, Kind kind, Set<Cause> by) {

    /** What a move means to the candidate; each has its mirror image. */
    public enum Kind {
        PLACE_GAINED,
        PLACE_LOST,
        RESERVE_GAINED,
        RESERVE_LOST,
        /** It was barred, or no candidate, and now is ranked; nothing more. */
        ADMITTED,
        BARRED,
        /** A tie that nobody breaks now concerns it. */
        TO_DECISION,
        FROM_DECISION,
        RANK_UP,
        RANK_DOWN,
        /** The same rank and outcome in a pool of another name. */
        POOL;

        /** Whether it only changes a rank, as moving anybody does to many others. */
        public boolean isOfRank() {
            return this == RANK_UP || this == RANK_DOWN || this == POOL;
        }
    }

    /** What can move a candidate. */
    public enum Cause {
        /** Its own score differs. */
        SCORE,
        /** It is barred, or no longer; it meets a condition of the award, or no longer. */
        STANDING,
        /** It competes with others than before. */
        POOL,
        /** The pool has more or fewer places or a longer or shorter list. */
        QUOTA,
        /** The limit on a group's share moved it, or no longer does. */
        LIMIT,
        /** Equal scores are told apart otherwise. */
        TIE,
        /** Nothing about itself: others overtook it, fell behind it, came or went. */
        OTHERS
    }

    /**
     * Where a candidate stands, and in which pool.
     *
     * @param margin points above the best score without a place, if it has one; else points below the lowest score with a
     *     place, negative; null if it is not ranked or there is no such score
     */
    public record Spot(
            PoolKey pool,
            int quota,
            int listed,
            Standing standing,
            @Nullable BigDecimal margin) {}

    static Move of(String subject, @Nullable Spot before, @Nullable Spot after, Kind kind) {
        Set<Cause> by = EnumSet.noneOf(Cause.class);
        if (before == null || after == null) {
            by.add(Cause.STANDING);
        } else {
            Standing earlier = before.standing();
            Standing later = after.standing();
            addIf(by, Cause.SCORE, !Objects.equals(earlier.score(), later.score()));
            addIf(by, Cause.STANDING, !earlier.reasons().equals(later.reasons()));
            addIf(by, Cause.POOL, !before.pool().equals(after.pool()));
            addIf(by, Cause.QUOTA, before.quota() != after.quota() || before.listed() != after.listed());
            addIf(
                    by,
                    Cause.LIMIT,
                    !Objects.equals(earlier.limit(), later.limit())
                            || (earlier.replaces() == null) != (later.replaces() == null));
            addIf(by, Cause.TIE, by.isEmpty() && !Objects.equals(earlier.decidedBy(), later.decidedBy()));
        }
        if (by.isEmpty()) {
            by.add(Cause.OTHERS);
        }
        return new Move(subject, before, after, kind, by);
    }

    private static void addIf(Set<Cause> by, Cause cause, boolean there) {
        if (there) {
            by.add(cause);
        }
    }

    /** Null if the two are the same. */
    static @Nullable Kind kind(@Nullable Spot before, @Nullable Spot after) {
        Placement earlier =
                before == null ? Placement.INELIGIBLE : before.standing().outcome();
        Placement later =
                after == null ? Placement.INELIGIBLE : after.standing().outcome();
        if (earlier != later) {
            return kind(earlier, later);
        }
        if (before == null || after == null || earlier == Placement.INELIGIBLE) {
            return null;
        }
        int ranks = Integer.compare(before.standing().rank(), after.standing().rank());
        return ranks > 0
                ? Kind.RANK_UP
                : ranks < 0 ? Kind.RANK_DOWN : before.pool().equals(after.pool()) ? null : Kind.POOL;
    }

    private static Kind kind(Placement earlier, Placement later) {
        if (later == Placement.PLACE) {
            return Kind.PLACE_GAINED;
        } else if (earlier == Placement.PLACE) {
            return Kind.PLACE_LOST;
        } else if (later == Placement.RESERVE) {
            return Kind.RESERVE_GAINED;
        } else if (earlier == Placement.RESERVE) {
            return Kind.RESERVE_LOST;
        } else if (earlier == Placement.INELIGIBLE) {
            return Kind.ADMITTED;
        } else if (later == Placement.INELIGIBLE) {
            return Kind.BARRED;
        }
        return later == Placement.TO_BE_DECIDED ? Kind.TO_DECISION : Kind.FROM_DECISION;
    }
}
