package org.pingxuan.rules;

import java.util.Set;

/**
 * An exception a pack declares in its {@code pack.yaml}: a check that says nothing about it, and why.
 *
 * <pre>
 * exceptions:
 *   - {check: TOO_MANY_ASKED, about: MEMBER, reason: 事实表 S2 逐项列出了这些指标}
 * </pre>
 *
 * @param check code of the diagnostic that is not told
 * @param about what of the pack it excuses: a rule, an indicator, a kind - whatever the check speaks of; empty for all
 * @param reason why, for those who read the file later
 * @param place of the exception
 */
public record Excused(String check, String about, String reason, Place place) {

    /** Checks that a pack may be excused from. What is plainly wrong cannot be excused. */
    public static final Set<String> CHECKS = Set.of(
            "TOO_MANY_ITEMS",
            "TOO_MANY_ASKED",
            "CAP_EXCEEDED",
            "BANDS_LEAVE_GAP",
            "ROWS_LEAVE_GAP",
            "ROWS_LEAVE_MORE_GAPS",
            "ROWS_NOT_LOOKED_THROUGH",
            "ROWS_OVERLAP",
            "NOT_MONOTONE");

    /** Whether it is about the check and the thing; what excuses all of a pack is about everything. */
    public boolean covers(String code, String thing) {
        return check.equals(code) && (about.isEmpty() || about.equals(thing));
    }
}
