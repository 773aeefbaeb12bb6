package org.pingxuan.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One pool being ranked: who is better than whom, who is equal, and who has a place for now. */
final class RankedPool {

    private static final Comparator<Candidate> BY_SUBJECT = (a, b) -> CodePointOrder.compare(a.subject(), b.subject());

    /** Why somebody is not where its rank alone would put it. */
    private record Moved(
            String limit,
            @Nullable String successor,
            @Nullable String replaces) {}

    private final PoolKey key;
    private final Quota quota;
    private final Order order;
    private final Candidate[] ranked;
    private final Candidate[] barred;
    private final int[] ranks;
    private final Placement[] placements;
    private final Map<Integer, Moved> moved = new HashMap<>();

    /** Where to look for the next who may move up; nobody does once equals wait for a decision. */
    private int next;

    private boolean waiting;

    RankedPool(PoolKey key, List<Candidate> candidates, Quota quota, Order order) {
        this.key = key;
        this.quota = quota;
        this.order = order;
        this.ranked = candidates.stream()
                .filter(Candidate::isEligible)
                .sorted(best(order::compare))
                .toArray(Candidate[]::new);
        this.barred = candidates.stream()
                .filter(candidate -> !candidate.isEligible())
                .sorted(best(order::compareScore))
                .toArray(Candidate[]::new);
        this.ranks = new int[ranked.length];
        this.placements = new Placement[ranked.length];
        int from = 0;
        while (from < ranked.length) {
            from = place(from);
        }
    }

    /** Equals stand by subject, which says nothing about their rank. */
    private static Comparator<Candidate> best(Comparator<Candidate> first) {
        return first.thenComparing(BY_SUBJECT);
    }

    /** Places everybody who is equal to the one at a position, together; the position after them. */
    private int place(int from) {
        int to = from + 1;
        while (to < ranked.length && order.compare(ranked[from], ranked[to]) == 0) {
            to++;
        }
        Arrays.fill(ranks, from, to, from + 1);
        Arrays.fill(placements, from, to, placement(from, to));
        return to;
    }

    private Placement placement(int from, int to) {
        if (to <= quota.places()) {
            return Placement.PLACE;
        }
        if (from < quota.places() || from < quota.listed() && to > quota.listed()) {
            return Placement.TO_BE_DECIDED;
        }
        return to <= quota.listed() ? Placement.RESERVE : Placement.OFF_LIST;
    }

    int places() {
        return quota.places();
    }

    int size() {
        return ranked.length;
    }

    int placed(Predicate<Candidate> which) {
        int count = 0;
        for (int i = 0; i < ranked.length; i++) {
            if (placements[i] == Placement.PLACE && which.test(ranked[i])) {
                count++;
            }
        }
        return count;
    }

    Candidate at(int position) {
        return ranked[position];
    }

    /** Positions of the placed of a group that are ranked lowest above a position; several if equal, or none. */
    List<Integer> lowestPlaced(int group, int above) {
        List<Integer> lowest = new ArrayList<>();
        for (int i = above - 1; i >= 0 && (lowest.isEmpty() || ranks[i] == ranks[lowest.get(0)]); i--) {
            if (placements[i] == Placement.PLACE && ranked[i].belongsTo(group)) {
                lowest.add(0, i);
            }
        }
        return lowest;
    }

    /** These become reserve and keep their rank; the next who belong to no limited group move up. */
    void giveWay(List<Integer> positions, String limit) {
        List<Integer> successors = successors(positions.size(), limit);
        for (int i = 0; i < positions.size(); i++) {
            int position = positions.get(i);
            placements[position] = Placement.RESERVE;
            String subject = ranked[position].subject();
            if (i < successors.size()) {
                int successor = successors.get(i);
                placements[successor] = Placement.PLACE;
                moved.put(successor, new Moved(limit, null, subject));
                moved.put(position, new Moved(limit, ranked[successor].subject(), null));
            } else {
                moved.put(position, new Moved(limit, null, null));
            }
        }
    }

    void leaveToDecision(List<Integer> positions, String limit) {
        for (int position : positions) {
            placements[position] = Placement.TO_BE_DECIDED;
            moved.put(position, new Moved(limit, null, null));
        }
    }

    /** The next in rank, as many as are wanted; equals of whom not all fit are left to decision, and so is the rest. */
    private List<Integer> successors(int wanted, String limit) {
        List<Integer> successors = new ArrayList<>();
        while (!waiting && next < ranked.length && successors.size() < wanted) {
            List<Integer> equals = new ArrayList<>();
            int rank = ranks[next];
            for (; next < ranked.length && ranks[next] == rank; next++) {
                if (ranked[next].groups() == 0 && placements[next] != Placement.PLACE) {
                    equals.add(next);
                    waiting |= rank <= quota.places();
                }
            }
            if (!waiting && successors.size() + equals.size() > wanted) {
                leaveToDecision(equals, limit);
                waiting = true;
            }
            if (!waiting) {
                successors.addAll(equals);
            }
        }
        return successors;
    }

    Pool toPool() {
        List<Standing> standings = new ArrayList<>(ranked.length + barred.length);
        for (int i = 0; i < ranked.length; i++) {
            Moved move = moved.get(i);
            standings.add(new Standing(
                    ranked[i].subject(),
                    ranks[i],
                    order.score(ranked[i].keys()),
                    placements[i],
                    decidedBy(i),
                    List.of(),
                    move == null || move.replaces() != null ? null : move.limit(),
                    move == null ? null : move.successor(),
                    move == null ? null : move.replaces()));
        }
        for (Candidate candidate : barred) {
            standings.add(new Standing(
                    candidate.subject(),
                    null,
                    order.score(candidate.keys()),
                    Placement.INELIGIBLE,
                    null,
                    candidate.reasons(),
                    null,
                    null,
                    null));
        }
        return new Pool(key, ranked.length + barred.length, quota.places(), quota.listed(), standings);
    }

    /** What sets it apart from the next better of equal score; for the best of them, from the next worse. */
    private String decidedBy(int position) {
        int better = ranks[position] - 2;
        if (better >= 0 && order.compareScore(ranked[better], ranked[position]) == 0) {
            return order.decidedBy(ranked[better], ranked[position]);
        }
        int worse = position + 1;
        while (worse < ranked.length && ranks[worse] == ranks[position]) {
            worse++;
        }
        return worse < ranked.length && order.compareScore(ranked[position], ranked[worse]) == 0
                ? order.decidedBy(ranked[position], ranked[worse])
                : "score";
    }
}
