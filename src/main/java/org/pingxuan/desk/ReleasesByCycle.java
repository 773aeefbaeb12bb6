package org.pingxuan.desk;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.RawRecord;

/** The releases by which the records of one piece of work are checked, borrowed until it is done. */
final class ReleasesByCycle implements AutoCloseable {

    private final BuiltReleases releases;
    private final SortedMap<Cycle, BuiltReleases.Lease> inForce = new TreeMap<>();
    private BuiltReleases.@Nullable Lease newest;

    ReleasesByCycle(BuiltReleases releases) {
        this.releases = releases;
    }

    /** A record without a cycle that can be read is refused by any release; the newest tells all else that is wrong. */
    BuiltRelease of(RawRecord raw) {
        Optional<Cycle> cycle = raw.fields().get("cycle") instanceof String text ? Cycle.parse(text) : Optional.empty();
        if (cycle.isPresent()) {
            return inForce.computeIfAbsent(cycle.get(), releases::inForce).release();
        }
        if (newest == null) {
            newest = releases.newest();
        }
        return newest.release();
    }

    /** Whether they still are in force, which only a transaction can say for good. */
    boolean isInForce(Holdings holdings) {
        return inForce.entrySet().stream()
                .allMatch(entry -> holdings.releases()
                        .inForce(entry.getKey())
                        .equals(entry.getValue().release().id()));
    }

    @Override
    public void close() {
        inForce.values().forEach(BuiltReleases.Lease::close);
        if (newest != null) {
            newest.close();
        }
    }
}
