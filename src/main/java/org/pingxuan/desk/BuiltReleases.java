package org.pingxuan.desk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.rules.RuleFile;

/**
 * The releases that are ready to score by: those in force, and the last few others that were asked for. One is borrowed for
 * as long as it is needed; what nobody uses any more is closed, so that swapping releases leaves nothing behind.
 */
public final class BuiltReleases implements AutoCloseable {

    /** So many are kept though nobody uses them at the moment. */
    private static final int IDLE = 4;

    private final Archive archive;
    private final Build build;

    /** The longest unused first. */
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    /** These stay though nobody uses them at the moment. */
    private Set<String> inForce = Set.of();

    /** One lock for each release that is being built, so that those who wait for one do not build it again. */
    private final Map<String, Object> building = new ConcurrentHashMap<>();

    /** Builds a release that was built before, so its files are known to be right. */
    public interface Build {
        BuiltRelease of(List<RuleFile> files);
    }

    /** The use of a release by somebody, to be closed when it ends. */
    public static final class Lease implements AutoCloseable {
        private final BuiltReleases releases;
        private final Entry entry;

        private Lease(BuiltReleases releases, Entry entry) {
            this.releases = releases;
            this.entry = entry;
        }

        public BuiltRelease release() {
            return entry.release;
        }

        @Override
        public void close() {
            releases.giveBack(entry);
        }
    }

    private static final class Entry {
        private final BuiltRelease release;
        private int users;

        private Entry(BuiltRelease release) {
            this.release = release;
        }
    }

    public BuiltReleases(Archive archive, Build build) {
        this.archive = archive;
        this.build = build;
    }

    /** Takes over a release that has just been built; if one of the same content is there, that one stays. */
    public Lease add(BuiltRelease built) {
        Lease known = borrowKnown(built.id());
        if (known != null) {
            built.close();
            return known;
        }
        return enter(built);
    }

    /** A release by its id; it is built if that is not done yet, which takes seconds. */
    public Lease borrow(Holdings holdings, String release) {
        Lease known = borrowKnown(release);
        if (known != null) {
            return known;
        }
        synchronized (building.computeIfAbsent(release, id -> new Object())) {
            try {
                Lease meanwhile = borrowKnown(release);
                return meanwhile != null
                        ? meanwhile
                        : add(build.of(holdings.releases().files(release)));
            } finally {
                building.remove(release);
            }
        }
    }

    /** From now on all that are in force stay ready, and others only as long as there is room. */
    public void keepThoseInForce() {
        Set<String> ids = archive.read(holdings -> {
            List<Publication> all = holdings.releases().publications();
            return all.stream()
                    .filter(each -> each.isInForce(all))
                    .map(Publication::release)
                    .collect(Collectors.toSet());
        });
        synchronized (this) {
            inForce = ids;
            closeIdle();
        }
    }

    /** The release in force for a cycle. */
    public Lease inForce(Cycle cycle) {
        return archive.read(holdings -> borrow(holdings, holdings.releases().inForce(cycle)));
    }

    /** The release published last, by which cycles are scored that are still to come. */
    public Lease newest() {
        return archive.read(
                holdings -> borrow(holdings, holdings.releases().newest().orElseThrow()));
    }

    private synchronized @Nullable Lease borrowKnown(String release) {
        Entry entry = entries.get(release);
        if (entry == null) {
            return null;
        }
        entry.users++;
        return new Lease(this, entry);
    }

    private synchronized Lease enter(BuiltRelease built) {
        Entry entry = entries.computeIfAbsent(built.id(), id -> new Entry(built));
        if (entry.release != built) {
            built.close();
        }
        entry.users++;
        return new Lease(this, entry);
    }

    private synchronized void giveBack(Entry entry) {
        entry.users--;
        closeIdle();
    }

    private void closeIdle() {
        long idle = entries.values().stream().filter(this::isIdle).count();
        for (Iterator<Entry> all = entries.values().iterator(); idle > IDLE && all.hasNext(); ) {
            Entry oldest = all.next();
            if (isIdle(oldest)) {
                all.remove();
                oldest.release.close();
                idle--;
            }
        }
    }

    private boolean isIdle(Entry entry) {
        return entry.users == 0 && !inForce.contains(entry.release.id());
    }

    /** Closes all; nobody may be using one any more. */
    @Override
    public synchronized void close() {
        List<Entry> all = new ArrayList<>(entries.values());
        entries.clear();
        all.forEach(entry -> entry.release.close());
    }
}
