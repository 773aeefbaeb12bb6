package org.pingxuan.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.pingxuan.catalogue.Award.Limit;

/**
 * The limit on a group's share of all quotas of an award (S29 and its readings). While too many are placed, the one with
 * the lowest score among those ranked lowest in their own pool gives way. Equal scores of whom only some would have to
 * are left to the leading group.
 */
final class GivingWay {

    /** The placed of the group that are ranked lowest in a pool. */
    private record Front(RankedPool pool, List<Integer> positions) {
        Candidate first() {
            return pool.at(positions.get(0));
        }
    }

    private final Limit.ShareOf limit;
    private final int group;
    private final Order order;

    GivingWay(Limit.ShareOf limit, int group, Order order) {
        this.limit = limit;
        this.group = group;
        this.order = order;
    }

    void apply(List<RankedPool> pools) {
        int quotas = pools.stream().mapToInt(RankedPool::places).sum();
        int allowed = Quota.floor(limit.atMost().times(quotas));
        int placed = pools.stream()
                .mapToInt(pool -> pool.placed(candidate -> candidate.belongsTo(group)))
                .sum();
        PriorityQueue<Front> lowestFirst = new PriorityQueue<>((a, b) -> order.compareScore(b.first(), a.first()));
        pools.forEach(pool -> add(lowestFirst, pool, pool.size()));
        while (placed > allowed) {
            List<Front> equals = lowest(lowestFirst);
            int count =
                    equals.stream().mapToInt(front -> front.positions().size()).sum();
            if (count > placed - allowed) {
                equals.forEach(front -> front.pool().leaveToDecision(front.positions(), limit.group()));
                return;
            }
            for (Front front : equals) {
                front.pool().giveWay(front.positions(), limit.group());
                add(lowestFirst, front.pool(), front.positions().get(0));
            }
            placed -= count;
        }
    }

    private void add(PriorityQueue<Front> fronts, RankedPool pool, int above) {
        List<Integer> positions = pool.lowestPlaced(group, above);
        if (!positions.isEmpty()) {
            fronts.add(new Front(pool, positions));
        }
    }

    private List<Front> lowest(PriorityQueue<Front> fronts) {
        List<Front> equals = new ArrayList<>(List.of(fronts.remove()));
        while (!fronts.isEmpty()
                && order.compareScore(fronts.peek().first(), equals.get(0).first()) == 0) {
            equals.add(fronts.remove());
        }
        return equals;
    }
}
