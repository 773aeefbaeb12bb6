package org.pingxuan.yearend;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.pingxuan.yearend.PackChange.Changed;

/** The first few of an order, however many are added. */
final class Named {

    private final int most;
    private final TreeSet<Changed> first;

    /** @param order tells any two subjects apart */
    Named(int most, Comparator<Changed> order) {
        this.most = most;
        this.first = new TreeSet<>(order);
    }

    void add(Changed changed) {
        first.add(changed);
        if (first.size() > most) {
            first.pollLast();
        }
    }

    List<Changed> list() {
        return List.copyOf(first);
    }
}
