package org.pingxuan.ranking;

import java.util.List;

/**
 * What ranking needs of one subject, kept small: a million of them fit in memory.
 *
 * @param keys what the award orders by, as {@link Order} lays it out
 * @param tier place in the order of tiers, 0 the lowest
 * @param groups a bit for each limited group of the award it belongs to, in the order of the limits
 * @param reasons why it is ineligible; empty if it may be commended
 */
record Candidate(String subject, long[] keys, int tier, int groups, List<String> reasons) {

    boolean isEligible() {
        return reasons.isEmpty();
    }

    boolean belongsTo(int group) {
        return (groups & group) != 0;
    }
}
