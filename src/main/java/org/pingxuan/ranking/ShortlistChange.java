package org.pingxuan.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the shortlist of an award under one release differs from that under another: who gains or loses a place or a
 * reserve, and how close it is.
 *
 * @param counts moves by kind, all of them; kinds that nobody made are not there
 * @param moves those that are more than a change of rank, by pool, then as the later shortlist has them; those who are no
 *     candidates any more last; of each kind no more than asked
 * @param pools those in which somebody moved or that are cut elsewhere
 * @param near candidates within the distance of a limit in the later shortlist, no more than asked
 * @param nearby how many there are in all
 */
public record ShortlistChange(
        Map<Move.Kind, Long> counts, List<Move> moves, List<PoolChange> pools, List<Near> near, long nearby) {

    /**
     * A pool on both sides.
     *
     * @param before null if there was none of this name
     * @param after null if there is none any more
     */
    public record PoolChange(
            PoolKey key, @Nullable Cut before, @Nullable Cut after) {}

    /**
     * Where a pool is cut.
     *
     * @param score the lowest with a place; null if nobody is placed by score
     */
    public record Cut(
            int size, int quota, int listed, @Nullable BigDecimal score) {}

    /**
     * Compares two shortlists of an award and a cycle.
     *
     * @param before null if there was no such award; likewise {@code after}
     * @param within distance to a limit that counts as near
     * @param most of each kind of move, and of candidates near a limit, that are kept
     * @param all is told every move that is more than a change of rank
     */
    public static ShortlistChange between(
            @Nullable Shortlist before, @Nullable Shortlist after, BigDecimal within, int most, Consumer<Move> all) {
        Comparing comparing = new Comparing(most, all);
        Map<String, Move.Spot> earlier = before == null ? new LinkedHashMap<>() : spots(before);
        List<Near> near = new ArrayList<>();
        long nearby = 0;
        if (after != null) {
            for (Pool pool : after.pools()) {
                PoolLines lines = PoolLines.of(pool);
                for (Standing standing : pool.standings()) {
                    comparing.compare(
                            standing.subject(), earlier.remove(standing.subject()), spot(pool, lines, standing));
                    for (Near found :
                            lines.near(pool.key(), standing, within).stream().toList()) {
                        nearby++;
                        if (near.size() < most) {
                            near.add(found);
                        }
                    }
                }
            }
        }
        earlier.forEach((subject, spot) -> comparing.compare(subject, spot, null));
        return new ShortlistChange(
                comparing.counts, List.copyOf(comparing.moves), pools(before, after), List.copyOf(near), nearby);
    }

    /** Whether nobody moved and no pool is cut elsewhere. */
    public boolean isNothing() {
        return counts.isEmpty() && pools.isEmpty();
    }

    public long count(Move.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private static Map<String, Move.Spot> spots(Shortlist shortlist) {
        Map<String, Move.Spot> spots = new LinkedHashMap<>();
        for (Pool pool : shortlist.pools()) {
            PoolLines lines = PoolLines.of(pool);
            pool.standings().forEach(standing -> spots.put(standing.subject(), spot(pool, lines, standing)));
        }
        return spots;
    }

    private static Move.Spot spot(Pool pool, PoolLines lines, Standing standing) {
        return new Move.Spot(pool.key(), pool.quota(), pool.listed(), standing, lines.margin(standing));
    }

    private static List<PoolChange> pools(@Nullable Shortlist before, @Nullable Shortlist after) {
        Map<PoolKey, Cut> earlier = cuts(before);
        Map<PoolKey, Cut> later = cuts(after);
        Set<PoolKey> keys = new LinkedHashSet<>(later.keySet());
        keys.addAll(earlier.keySet());
        return keys.stream()
                .map(key -> new PoolChange(key, earlier.get(key), later.get(key)))
                .filter(pool -> !Objects.equals(pool.before(), pool.after()))
                .toList();
    }

    private static Map<PoolKey, Cut> cuts(@Nullable Shortlist shortlist) {
        Map<PoolKey, Cut> cuts = new LinkedHashMap<>();
        if (shortlist != null) {
            for (Pool pool : shortlist.pools()) {
                cuts.put(
                        pool.key(),
                        new Cut(
                                pool.size(),
                                pool.quota(),
                                pool.listed(),
                                PoolLines.of(pool).lowestPlaced()));
            }
        }
        return cuts;
    }

    private static final class Comparing {
        private final int most;
        private final Consumer<Move> all;
        private final Map<Move.Kind, Long> counts = new EnumMap<>(Move.Kind.class);
        private final List<Move> moves = new ArrayList<>();

        Comparing(int most, Consumer<Move> all) {
            this.most = most;
            this.all = all;
        }

        void compare(String subject, Move.@Nullable Spot before, Move.@Nullable Spot after) {
            Move.Kind kind = Move.kind(before, after);
            if (kind == null) {
                return;
            }
            long count = counts.merge(kind, 1L, Long::sum);
            if (!kind.isOfRank()) {
                Move move = Move.of(subject, before, after, kind);
                all.accept(move);
                if (count <= most) {
                    moves.add(move);
                }
            }
        }
    }
}
