package org.pingxuan.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pingxuan.catalogue.Dictionary;

/**
 * Candidates by pool. Pools that are too small merge upward by tier until they are large enough, never across kinds,
 * sectors, forms or areas; tiers without candidates are skipped, and a top pool that is too small stays alone (G8).
 */
final class Pools {

    private final Dictionary dictionary;
    private final int mergeBelow;
    private final Map<PoolKey, List<Candidate>> byKey = new HashMap<>();

    Pools(Dictionary dictionary, int mergeBelow) {
        this.dictionary = dictionary;
        this.mergeBelow = mergeBelow;
    }

    void add(PoolKey key, Candidate candidate) {
        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(candidate);
    }

    /** In order of their keys, lower tiers first; a merged pool has the key of the highest tier merged. */
    Map<PoolKey, List<Candidate>> merged() {
        Map<PoolKey, List<Candidate>> merged = new LinkedHashMap<>();
        for (Map.Entry<PoolKey, TreeMap<Integer, PoolKey>> related : byTier().entrySet()) {
            List<Candidate> waiting = new ArrayList<>();
            for (Map.Entry<Integer, PoolKey> tier : related.getValue().entrySet()) {
                PoolKey key = tier.getValue();
                List<Candidate> own = byKey.remove(key);
                own.addAll(waiting);
                boolean top = tier.getKey().equals(related.getValue().lastKey());
                if (top || own.size() >= mergeBelow) {
                    merged.put(key, own);
                    waiting = new ArrayList<>();
                } else {
                    waiting = own;
                }
            }
        }
        return merged;
    }

    private Map<PoolKey, TreeMap<Integer, PoolKey>> byTier() {
        Map<PoolKey, TreeMap<Integer, PoolKey>> related = new TreeMap<>();
        for (PoolKey key : byKey.keySet()) {
            String tier = key.attributes().get("tier");
            related.computeIfAbsent(key.at(null), any -> new TreeMap<>())
                    .put(tier == null ? 0 : dictionary.tierOrder(tier), key);
        }
        return related;
    }
}
