package org.pingxuan.desk;

import java.time.Instant;
import java.util.Optional;
import org.pingxuan.catalogue.Cycle;

/** Freezes a cycle, so that nothing changes while lists are made of it, and reopens it. */
public final class Freeze {

    private final Archive archive;

    /**
     * What somebody is told who freezes or reopens a cycle.
     *
     * @param changed false if it was so before
     */
    public record Answer(Desk desk, boolean changed) {}

    public Freeze(Archive archive) {
        this.archive = archive;
    }

    /** Empty if nobody is registered in the cycle. */
    public Optional<Answer> freeze(Cycle cycle, String reason) {
        return set(cycle, true, reason);
    }

    /** Empty if nobody is registered in the cycle. */
    public Optional<Answer> reopen(Cycle cycle, String reason) {
        return set(cycle, false, reason);
    }

    private Optional<Answer> set(Cycle cycle, boolean frozen, String reason) {
        return archive.write(holdings -> {
            if (holdings.latest(cycle) == 0) {
                return Optional.empty();
            }
            Desk before = holdings.desk(cycle);
            if (before.frozen() == frozen) {
                return Optional.of(new Answer(before, false));
            }
            Desk after = new Desk(cycle, frozen, reason, Instant.now());
            holdings.desk(after);
            return Optional.of(new Answer(after, true));
        });
    }
}
