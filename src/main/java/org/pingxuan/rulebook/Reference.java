package org.pingxuan.rulebook;

import org.pingxuan.rules.Place;

/**
 * A name in a {@code pack.yaml} that can only be looked up once all packs and their rules are read.
 *
 * @param pack the pack it is about; empty where the name says it
 */
record Reference(Kind kind, String pack, String name, Place place) {

    /** What the name must turn out to be. */
    enum Kind {
        /** An outcome of another pack. */
        READ,
        /** A field to order by: a number. */
        ORDER,
        /** A number from which stars come. */
        STARS,
        /** A pack. */
        PACK,
        /** A title that a rule of the pack awards. */
        TITLE,
        /** A finding that a rule of the pack adds. */
        FINDING
    }
}
