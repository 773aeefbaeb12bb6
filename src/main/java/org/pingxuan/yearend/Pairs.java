package org.pingxuan.yearend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.ranking.CodePointOrder;
import org.pingxuan.yearend.PackChange.Pair;

/** Counts changes from one word to another. */
final class Pairs {

    private static final String NONE = "";

    private final SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>(CodePointOrder::compare);

    /** Equals are not counted; null is a word of its own. */
    void add(@Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            counts.computeIfAbsent(Objects.toString(from, NONE), any -> new TreeMap<>(CodePointOrder::compare))
                    .merge(Objects.toString(to, NONE), 1L, Long::sum);
        }
    }

    List<Pair> list() {
        List<Pair> pairs = new ArrayList<>();
        counts.forEach((from, tos) -> tos.forEach((to, count) -> pairs.add(new Pair(orNull(from), orNull(to), count))));
        return List.copyOf(pairs);
    }

    private static @Nullable String orNull(String word) {
        return word.equals(NONE) ? null : word;
    }
}
