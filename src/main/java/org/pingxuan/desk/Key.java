package org.pingxuan.desk;

import java.util.Comparator;
import org.pingxuan.catalogue.Cycle;

/** A subject in a cycle. */
record Key(Cycle cycle, String subject) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::cycle).thenComparing(Key::subject);

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
