package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Value;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.Subjects;
import org.pingxuan.rules.Wording;
import org.pingxuan.words.Label;

/**
 * Cases that fall between the rows of one set: numbers with a row below and a row above ({@code 不高于 59} and
 * {@code 不低于 60} leave 59.5 out), and the fourth of four cases of which three have a row each.
 */
final class Gaps {

    /** More combinations, and more cases tried out, than this are not looked at. */
    private static final int MOST_CELLS = 20_000;

    private static final long MOST_LOOKS = 1_000_000;

    private static final int MOST_TRIED = 200;
    private static final int MOST_TOLD = 3;

    private final PackRules rules;
    private final List<Rule> group;
    private final Possible possible;
    private final Findings findings;
    private final Space space;
    private final Corners corners;
    private final BitSet told = new BitSet();
    private int tried;
    private int gaps;

    Gaps(PackRules rules, RowSet set, Domains domains, Possible possible, Findings findings) {
        this.rules = rules;
        this.group = set.rules();
        this.possible = possible;
        this.findings = findings;
        this.space = new Space(group, domains);
        this.corners = new Corners(space, set.meaning(), domains);
    }

    /** What must hold at once: single conditions, and alternatives as a whole. */
    static List<Condition> parts(Condition when) {
        List<Condition> parts = new ArrayList<>();
        if (when instanceof All all) {
            all.parts().forEach(part -> parts.addAll(parts(part)));
        } else {
            parts.add(when);
        }
        return parts;
    }

    void check() {
        Rule last = group.get(group.size() - 1);
        if (space.size() > MOST_CELLS || space.size() * group.size() > MOST_LOOKS) {
            tell(last, "ROWS_NOT_LOOKED_THROUGH", group.size(), last.name(), fields());
            return;
        }
        space.walk();
        for (int axis = 0; axis < space.axes().size(); axis++) {
            if (space.axes().get(axis).isNumber()) {
                between(axis);
            }
        }
        BitSet open = new BitSet();
        Map<Integer, List<Integer>> beside = new LinkedHashMap<>();
        for (int cell = 0; cell < space.size(); cell++) {
            if (space.covered(cell) == Space.NONE && !told.get(cell)) {
                List<Integer> corner = corners.of(cell);
                if (!corner.isEmpty()) {
                    open.set(cell);
                    beside.put(cell, corner);
                }
            }
        }
        boxes(open).forEach(box -> corner(box, beside));
        if (gaps > MOST_TOLD) {
            tell(last, "ROWS_LEAVE_MORE_GAPS", gaps - MOST_TOLD, last.name());
        } else if (tried > MOST_TRIED) {
            tell(last, "ROWS_NOT_LOOKED_THROUGH", group.size(), last.name(), fields());
        }
    }

    private void between(int axis) {
        BitSet open = new BitSet();
        for (int cell = 0; cell < space.size(); cell++) {
            if (space.covered(cell) == Space.NONE && beside(cell, axis, -1) >= 0 && beside(cell, axis, 1) >= 0) {
                open.set(cell);
            }
        }
        open.andNot(told);
        boxes(open).forEach(box -> between(box, axis));
    }

    /** The nearest combination with a row, going down or up along the numbers of an axis; -1 if there is none. */
    private int beside(int cell, int axis, int step) {
        List<Axis.Cell> cells = space.axes().get(axis).cells();
        int from = space.at(cell)[axis];
        for (int to = from + step; cells.get(from).span() != null && to >= 0 && to < cells.size(); to += step) {
            int other = space.moved(cell, axis, to);
            if (space.covered(other) != Space.NONE) {
                return cells.get(to).span() == null ? -1 : other;
            }
        }
        return -1;
    }

    /** The combinations put together to as few blocks as come of growing each along one axis after the other. */
    private List<Box> boxes(BitSet open) {
        BitSet left = (BitSet) open.clone();
        List<Box> boxes = new ArrayList<>();
        for (int cell = left.nextSetBit(0); cell >= 0; cell = left.nextSetBit(cell + 1)) {
            if (witness(Box.of(space, cell)).isEmpty()) {
                continue;
            }
            Box box = Box.of(space, cell).grownIn(left);
            box.cells().forEach(left::clear);
            box.cells().forEach(told::set);
            boxes.add(box);
        }
        return boxes;
    }

    private Optional<Map<Field, Value>> witness(Box box) {
        if (++tried > MOST_TRIED) {
            return Optional.empty();
        }
        return possible.within(rules.pack(), box.first())
                .witness()
                .filter(values -> group.stream().noneMatch(rule -> Meaning.holds(rule.when(), values::get)));
    }

    private void between(Box box, int axis) {
        int cell = box.cells().get(0);
        int last = box.cells().get(box.cells().size() - 1);
        int below = beside(cell, axis, -1);
        int above = beside(last, axis, 1);
        Rule under = rule(below);
        Rule over = rule(above);
        Axis numbers = space.axes().get(axis);
        if (++gaps > MOST_TOLD || numbers.field() == null) {
            return;
        }
        Map<Field, Value> values = witness(box).orElse(Map.of());
        Value example = values.get(numbers.field());
        Object elsewhere = box.besides(axis)
                .map(condition -> Wording.within(rules.pack(), condition))
                .map(label -> new Label("（" + label.zh() + "）", " (" + label.en() + ")"))
                .<Object>map(label -> label)
                .orElse("");
        tell(
                over,
                "BANDS_LEAVE_GAP",
                numbers.field().label(),
                shown(numbers.cells().get(space.at(below)[axis]).span().most()),
                shown(numbers.cells().get(space.at(above)[axis]).span().least()),
                example == null ? "" : example.display(),
                under.name(),
                under.place().at(),
                over.name(),
                elsewhere);
    }

    private Rule rule(int cell) {
        int covered = space.covered(cell);
        return group.get(covered >= 0 ? covered : group.size() - 1);
    }

    private void corner(Box box, Map<Integer, List<Integer>> beside) {
        List<Integer> around = beside.get(box.cells().get(0));
        Rule first = group.get(around.get(0));
        Rule second = group.get(around.get(1));
        if (++gaps <= MOST_TOLD) {
            Object where = box.besides(-1)
                    .map(condition -> Wording.within(rules.pack(), condition))
                    .<Object>map(label -> label)
                    .orElse("");
            Place at = second.place();
            tell(
                    second,
                    "ROWS_LEAVE_GAP",
                    where,
                    first.name(),
                    first.place().at(),
                    second.name(),
                    at.at(),
                    example(box));
        }
    }

    private Object example(Box box) {
        Map<Field, Value> values = new LinkedHashMap<>(witness(box).orElse(Map.of()));
        Set<Field> asked = new LinkedHashSet<>();
        space.axes().stream().filter(axis -> axis.field() != null).forEach(axis -> asked.add(axis.field()));
        values.keySet().retainAll(asked);
        return Subjects.shown(new LinkedHashMap<>(values))
                .<Object>map(label -> label)
                .orElse("");
    }

    private Label fields() {
        List<Field> fields = IntStream.range(0, space.axes().size())
                .mapToObj(axis -> space.axes().get(axis).field())
                .filter(field -> field != null)
                .toList();
        return new Label(
                String.join(
                        "、", fields.stream().map(field -> field.label().zh()).toList()),
                String.join(
                        ", ", fields.stream().map(field -> field.label().en()).toList()));
    }

    private void tell(Rule rule, String code, Object... arguments) {
        findings.warning(rules, rule.name(), rule.place(), code, arguments);
    }

    private static String shown(long units) {
        return Domains.number(units).display();
    }
}
