package org.pingxuan.lint;

import java.util.List;
import org.pingxuan.rules.Rule;

/** Rules that stand beside one another: each is meant for other cases than the rest. */
record RowSet(List<Rule> rules, Meaning meaning) {

    /** Which cases may well have no row. */
    enum Meaning {
        /** Points, titles: no row where it is worse. */
        REWARD,
        /** Bars, reviews, help: no row where it is better. */
        WARNING,
        /** Cannot be said. */
        OTHER
    }
}
