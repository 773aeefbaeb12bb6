package org.pingxuan.evidence;

import java.util.BitSet;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Value;

/** Evaluations of 2013 that come from no submission: of a branch, with the values a test wants. */
public final class OneBranch {

    private OneBranch() {}

    /** @param pending slots of values nobody has verified */
    public static Evaluation with(String id, String tier, String sector, @Nullable Value[] bySlot, BitSet pending) {
        Subject subject = new Subject(
                id,
                "某支部",
                "GRASSROOTS_ORG",
                "BRANCH",
                tier,
                sector,
                "611002",
                null,
                Collections.emptySortedSet(),
                Collections.emptySortedSet());
        return new Evaluation(
                Cycle.parse("2013").orElseThrow(),
                subject,
                bySlot,
                pending,
                new BitSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet());
    }
}
