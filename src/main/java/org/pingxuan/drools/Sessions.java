package org.pingxuan.drools;

import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Asks Drools itself: a new session takes a batch of evaluations, fires and is thrown away, so nothing of one batch can
 * reach another.
 */
final class Sessions {

    private final Supplier<KieBase> making;
    private volatile KieBase base;

    /** @param base made when it is first needed */
    Sessions(Supplier<KieBase> base) {
        this.making = base;
    }

    /** Each of the facts learns which conditions hold for it. */
    List<BitSet> firing(List<Facts> batch) {
        KieSession rules = base().newKieSession();
        try {
            batch.forEach(rules::insert);
            rules.fireAllRules();
            return batch.stream().map(Facts::firing).toList();
        } finally {
            rules.dispose();
        }
    }

    private KieBase base() {
        KieBase made = base;
        if (made == null) {
            synchronized (this) {
                made = base;
                if (made == null) {
                    made = making.get();
                    base = made;
                }
            }
        }
        return made;
    }
}
