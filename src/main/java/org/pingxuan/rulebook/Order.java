package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts things into an order in which each comes after all that it reads; what is free keeps the order given. */
final class Order {

    private final Map<String, ? extends Collection<String>> reads;
    private final Set<String> done = new LinkedHashSet<>();
    private final List<String> path = new ArrayList<>();

    private Order(Map<String, ? extends Collection<String>> reads) {
        this.reads = reads;
    }

    /** Either an order, or a cycle: its members in turn, the first again at the end. */
    record Result(List<String> order, Optional<List<String>> cycle) {}

    /** @param reads of each thing, in the order given, what it reads; what is not among the things does not count */
    static Result of(LinkedHashMap<String, ? extends Collection<String>> reads) {
        Order order = new Order(reads);
        for (String thing : reads.keySet()) {
            Optional<List<String>> cycle = order.visit(thing);
            if (cycle.isPresent()) {
                return new Result(List.copyOf(reads.keySet()), cycle);
            }
        }
        return new Result(List.copyOf(order.done), Optional.empty());
    }

    private Optional<List<String>> visit(String thing) {
        if (done.contains(thing) || !reads.containsKey(thing)) {
            return Optional.empty();
        }
        int start = path.indexOf(thing);
        if (start >= 0) {
            List<String> cycle = new ArrayList<>(path.subList(start, path.size()));
            cycle.add(thing);
            return Optional.of(cycle);
        }
        path.add(thing);
        for (String read : reads.get(thing)) {
            Optional<List<String>> cycle = visit(read);
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        path.remove(path.size() - 1);
        done.add(thing);
        return Optional.empty();
    }
}
