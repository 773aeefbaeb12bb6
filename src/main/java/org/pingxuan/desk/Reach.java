package org.pingxuan.desk;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.Tree;

/** Whom a submission reaches besides its subject: the parents it left and joined, and those who take something over from it. */
final class Reach {

    private final Holdings holdings;
    private final Collection<Key> touched;

    /** @param touched gets everybody who has to be scored again */
    Reach(Holdings holdings, Collection<Key> touched) {
        this.holdings = holdings;
        this.touched = touched;
    }

    /** @param before where the subject stood; null if it was not registered */
    void of(Cycle cycle, String subject, Tree.@Nullable Position before, Tree.Position after) {
        touched.add(new Key(cycle, subject));
        if (before == null || !before.ancestors().equals(after.ancestors())) {
            parent(cycle, after);
            if (before != null) {
                parent(cycle, before);
            }
        }
        if (before == null || !Objects.equals(before.above(), after.above())) {
            heirs(cycle, subject);
        }
    }

    /** Whoever may be reached when it is not known what stood before. */
    void everythingAround(Cycle cycle, String subject) {
        of(cycle, subject, null, holdings.tree().position(cycle, subject).orElseThrow());
    }

    private void parent(Cycle cycle, Tree.Position position) {
        position.ancestors().stream().findFirst().ifPresent(parent -> touched.add(new Key(cycle, parent)));
    }

    /** Those below who take tier, sector or region over from above. */
    private void heirs(Cycle cycle, String subject) {
        for (String heir : holdings.tree().heirs(cycle, subject)) {
            touched.add(new Key(cycle, heir));
            heirs(cycle, heir);
        }
    }
}
