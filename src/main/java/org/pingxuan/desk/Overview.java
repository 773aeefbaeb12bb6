package org.pingxuan.desk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.scoring.Outcome;
import org.pingxuan.scoring.ScoreSheet.Status;

/**
 * How far a cycle is.
 *
 * @param registered subjects registered
 * @param withoutPlace of these, how many cannot be scored for want of a name, kind or place
 * @param byKind scorable subjects by kind
 * @param byPack sheets by pack and status
 */
public record Overview(
        Cycle cycle,
        long registered,
        long withoutPlace,
        SortedMap<String, Long> byKind,
        SortedMap<String, Map<Status, Long>> byPack) {

    /** The overviews read last, by cycle; one is read again only after a submission or under another release. */
    public static final class Kept {

        private final Map<Cycle, Entry> entries = new ConcurrentHashMap<>();

        private record Entry(String release, long latest, Overview overview) {}

        public Overview of(InForce.Current current) {
            String release = current.release().id();
            long latest = current.holdings().latest(current.cycle());
            Entry entry = entries.get(current.cycle());
            if (entry == null || entry.latest() != latest || !entry.release().equals(release)) {
                entry = new Entry(release, latest, Overview.of(current));
                entries.put(current.cycle(), entry);
            }
            return entry.overview();
        }
    }

    static Overview of(InForce.Current current) {
        Cycle cycle = current.cycle();
        SortedMap<String, Long> byKind = new TreeMap<>();
        SortedMap<String, Map<Status, Long>> byPack = new TreeMap<>();
        current.results().outcomes().forEach(cycle, outcome -> {
            byKind.merge(outcome.subject().kind(), 1L, Long::sum);
            outcome.packs().forEach((pack, of) -> count(byPack, pack, of));
        });
        long scorable = byKind.values().stream().mapToLong(Long::longValue).sum();
        long registered = current.holdings().registered(cycle);
        return new Overview(
                cycle,
                registered,
                registered - scorable,
                Collections.unmodifiableSortedMap(byKind),
                Collections.unmodifiableSortedMap(byPack));
    }

    private static void count(SortedMap<String, Map<Status, Long>> byPack, String pack, Outcome.OfPack of) {
        byPack.computeIfAbsent(pack, id -> new EnumMap<>(Status.class)).merge(of.status(), 1L, Long::sum);
    }
}
