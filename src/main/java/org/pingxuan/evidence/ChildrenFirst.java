package org.pingxuan.evidence;

import java.util.List;
import java.util.function.Consumer;
import org.pingxuan.catalogue.Cycle;

/** Subjects in an order in which they can be scored. */
public interface ChildrenFirst {

    /** How many subjects of a cycle there are. */
    long size(Cycle cycle);

    /**
     * All subjects of a cycle, children before their parents, in chunks of subjects of which none stands under another;
     * the same order whatever order they came in.
     *
     * @param most subjects in a chunk
     */
    void childrenFirst(Cycle cycle, int most, Consumer<List<Registered>> chunk);
}
