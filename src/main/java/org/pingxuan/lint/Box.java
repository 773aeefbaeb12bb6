package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Place;

/** A block of combinations: some of the cells of each axis, and all their combinations. */
final class Box {

    private static final Place NOWHERE = Place.of("");

    private final Space space;
    private final List<List<Integer>> chosen;

    private Box(Space space, List<List<Integer>> chosen) {
        this.space = space;
        this.chosen = chosen;
    }

    static Box of(Space space, int cell) {
        List<List<Integer>> chosen = new ArrayList<>();
        for (int at : space.at(cell)) {
            chosen.add(List.of(at));
        }
        return new Box(space, chosen);
    }

    /** As large as it can be with nothing but given combinations in it; numbers stay in one piece. */
    Box grownIn(BitSet open) {
        Box box = this;
        for (int axis = 0; axis < chosen.size(); axis++) {
            int cells = space.axes().get(axis).cells().size();
            boolean number = space.axes().get(axis).isNumber();
            for (int next = box.chosen.get(axis).get(0) + 1; next < cells; next++) {
                Box larger = box.with(axis, next);
                if (larger.cells().stream().allMatch(open::get)) {
                    box = larger;
                } else if (number) {
                    break;
                }
            }
        }
        return box;
    }

    private Box with(int axis, int next) {
        List<List<Integer>> more = new ArrayList<>(chosen);
        List<Integer> longer = new ArrayList<>(chosen.get(axis));
        longer.add(next);
        more.set(axis, longer);
        return new Box(space, more);
    }

    /** All combinations, in order. */
    List<Integer> cells() {
        List<int[]> all = new ArrayList<>(List.of(new int[chosen.size()]));
        for (int axis = 0; axis < chosen.size(); axis++) {
            List<int[]> more = new ArrayList<>();
            for (int[] at : all) {
                for (int cell : chosen.get(axis)) {
                    int[] longer = at.clone();
                    longer[axis] = cell;
                    more.add(longer);
                }
            }
            all = more;
        }
        return all.stream().map(space::cell).toList();
    }

    /** What holds in its first combination. */
    Condition first() {
        List<Condition> parts = new ArrayList<>();
        for (int axis = 0; axis < chosen.size(); axis++) {
            parts.add(space.axes().get(axis).within(chosen.get(axis).subList(0, 1)));
        }
        return new All(parts, NOWHERE);
    }

    /** What tells it from all else, but for one axis; empty if nothing does. */
    Optional<Condition> besides(int without) {
        List<Condition> parts = new ArrayList<>();
        for (int axis = 0; axis < chosen.size(); axis++) {
            boolean everything =
                    chosen.get(axis).size() == space.axes().get(axis).cells().size();
            if (axis != without && !everything) {
                parts.add(space.axes().get(axis).within(chosen.get(axis)));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.size() == 1 ? parts.get(0) : new All(parts, NOWHERE));
    }
}
