package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pingxuan.catalogue.Field;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.Negation;
import org.pingxuan.rules.Rule;

/**
 * Every combination of the cells of the fields that a set of rules reads, and which of the rules holds there. A combination
 * is told by one number; of the axes the last runs fastest.
 */
final class Space {

    /** No rule holds. */
    static final int NONE = -1;

    /** More than one does. */
    static final int SEVERAL = -2;

    private final List<Axis> axes = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final Map<Condition, Leaf> leaves = new IdentityHashMap<>();
    private long size = 1;
    private int[] covered = new int[0];

    /** A single condition: its axis and its place among the conditions on it. */
    private record Leaf(int axis, int place) {}

    Space(List<Rule> rules, Domains domains) {
        Map<Field, List<Condition>> byField = new LinkedHashMap<>();
        Map<String, List<Condition>> mixed = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Condition when = Negation.inward(rule.when());
            conditions.add(when);
            for (Condition leaf : singles(when)) {
                Set<Field> fields = FieldsRead.by(leaf);
                if (fields.size() == 1 && isPlain(leaf)) {
                    byField.computeIfAbsent(fields.iterator().next(), key -> new ArrayList<>())
                            .add(leaf);
                } else if (!fields.isEmpty()) {
                    mixed.computeIfAbsent(Keys.of(leaf), key -> new ArrayList<>())
                            .add(leaf);
                }
            }
        }
        byField.forEach((field, alike) -> {
            for (int i = 0; i < alike.size(); i++) {
                leaves.put(alike.get(i), new Leaf(axes.size(), i));
            }
            axes.add(Axis.of(field, alike, domains));
        });
        mixed.values().forEach(alike -> {
            alike.forEach(leaf -> leaves.put(leaf, new Leaf(axes.size(), 0)));
            axes.add(Axis.of(alike.get(0)));
        });
        axes.forEach(
                axis -> size = Math.min(Integer.MAX_VALUE, size * axis.cells().size()));
    }

    private static List<Condition> singles(Condition condition) {
        List<Condition> singles = new ArrayList<>();
        if (condition instanceof All all) {
            all.parts().forEach(part -> singles.addAll(singles(part)));
        } else if (condition instanceof Any any) {
            any.parts().forEach(part -> singles.addAll(singles(part)));
        } else {
            singles.add(condition);
        }
        return singles;
    }

    private static boolean isPlain(Condition leaf) {
        return !(leaf instanceof Compare compare)
                || compare.left() instanceof Term.Reading && compare.right() instanceof Term.Literal;
    }

    List<Axis> axes() {
        return axes;
    }

    /** How many combinations there are, or very many. */
    long size() {
        return size;
    }

    /** Looks at every combination once. */
    void walk() {
        covered = new int[(int) size];
        for (int cell = 0; cell < size; cell++) {
            int[] at = at(cell);
            covered[cell] = NONE;
            for (int rule = 0; rule < conditions.size() && covered[cell] != SEVERAL; rule++) {
                if (holds(conditions.get(rule), at)) {
                    covered[cell] = covered[cell] == NONE ? rule : SEVERAL;
                }
            }
        }
    }

    /** The only rule that holds in a combination, {@link #NONE} or {@link #SEVERAL}. */
    int covered(int cell) {
        return covered[cell];
    }

    int[] at(int cell) {
        int[] at = new int[axes.size()];
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            int cells = axes.get(axis).cells().size();
            at[axis] = cell % cells;
            cell /= cells;
        }
        return at;
    }

    int cell(int[] at) {
        int cell = 0;
        for (int axis = 0; axis < at.length; axis++) {
            cell = cell * axes.get(axis).cells().size() + at[axis];
        }
        return cell;
    }

    /** The combination that differs on one axis only. */
    int moved(int cell, int axis, int to) {
        int[] at = at(cell);
        at[axis] = to;
        return cell(at);
    }

    private boolean holds(Condition condition, int[] at) {
        if (condition instanceof All all) {
            return all.parts().stream().allMatch(part -> holds(part, at));
        }
        if (condition instanceof Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, at));
        }
        Leaf leaf = leaves.get(condition);
        return leaf == null
                || axes.get(leaf.axis).cells().get(at[leaf.axis]).holding().get(leaf.place);
    }
}
