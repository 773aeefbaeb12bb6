package org.pingxuan.ranking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;

/**
 * The candidates of one award in one cycle, pool by pool (contract 1.3). The same outcomes in any order give the same
 * list.
 *
 * @param share percentage of the places by {@code <tier>-or-below}, two decimals, where the award asks for it (S29)
 * @param decision {@code <TIER>_SHARE} where such a share is short and the leading group has to decide; else null
 */
public record Shortlist(
        Cycle cycle,
        String award,
        String release,
        List<Pool> pools,
        Map<String, String> share,
        @Nullable String decision) {}
