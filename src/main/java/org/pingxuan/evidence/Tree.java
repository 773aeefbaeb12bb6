package org.pingxuan.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;

/** Who stands under whom in a cycle, by the submissions so far. */
public interface Tree {

    /** Empty if the subject is not registered in the cycle. */
    Optional<Position> position(Cycle cycle, String subject);

    /** Direct children, by code point. */
    List<String> children(Cycle cycle, String parent);

    /** Direct children that leave out their tier, sector or region and may take it over, in no order. */
    List<String> heirs(Cycle cycle, String parent);

    /**
     * Where a registered subject stands.
     *
     * @param ancestors registered ones, the nearest first
     * @param beyond the parent that the topmost of them names and that is not registered
     * @param above tier, sector and region that a member takes over where it leaves them out; null if they are not known
     */
    record Position(
            List<String> ancestors,
            Optional<String> beyond,
            @Nullable Subject above) {}
}
