package org.pingxuan.ranking;

/** What became of a candidate (contract 1.3). */
public enum Placement {
    /** Within the quota. */
    PLACE,
    /** On the list, beyond the quota. */
    RESERVE,
    /** Ranked, but below the list; never made public (T7). */
    OFF_LIST,
    /** Not ranked; the reasons say why. */
    INELIGIBLE,
    /** A tie that straddles a limit and that no rule breaks: the leading group decides. */
    TO_BE_DECIDED
}
