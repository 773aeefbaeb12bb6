package org.pingxuan.ranking;

import java.math.BigDecimal;

/**
 * A candidate so close to a limit that little would move it across.
 *
 * @param distance in points, 0 or more: above the best beyond the line, or below the lowest within it
 */
public record Near(PoolKey pool, Standing standing, Line line, BigDecimal distance) {

    /** Where a pool is cut. */
    public enum Line {
        /** Between those with a place and the others. */
        PLACE,
        /** Between those on the list and the others. */
        LIST
    }
}
