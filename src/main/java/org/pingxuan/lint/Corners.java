package org.pingxuan.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Indicator;

/**
 * Combinations without a row that are the fourth of four: what they have on one axis has a row of its own with something else
 * on another axis, the other way round too, and so has that which differs on both.
 */
final class Corners {

    private final Space space;
    private final RowSet.Meaning meaning;
    private final Domains domains;

    Corners(Space space, RowSet.Meaning meaning, Domains domains) {
        this.space = space;
        this.meaning = meaning;
        this.domains = domains;
    }

    /** The rules beside a combination, first the one that differs on the first of the two axes; empty if it is no corner. */
    List<Integer> of(int cell) {
        int[] at = space.at(cell);
        for (int one = 0; one < at.length; one++) {
            for (int other = one + 1; other < at.length; other++) {
                List<Integer> corner = of(cell, at, one, other);
                if (!corner.isEmpty()) {
                    return corner;
                }
            }
        }
        return List.of();
    }

    private List<Integer> of(int cell, int[] at, int one, int other) {
        for (int i = 0; i < space.axes().get(one).cells().size(); i++) {
            int beside = space.moved(cell, one, i);
            for (int j = 0;
                    i != at[one]
                            && space.covered(beside) >= 0
                            && j < space.axes().get(other).cells().size();
                    j++) {
                int above = space.moved(cell, other, j);
                int across = space.moved(beside, other, j);
                if (j != at[other]
                        && areThree(space.covered(beside), space.covered(above), space.covered(across))
                        && isStrange(one, i, at[one], other, j, at[other])) {
                    return List.of(space.covered(beside), space.covered(above), space.covered(across));
                }
            }
        }
        return List.of();
    }

    private static boolean areThree(int one, int two, int three) {
        return one >= 0 && two >= 0 && three >= 0 && one != two && two != three && one != three;
    }

    /** Whether a row would be expected: no reward for what is worse and no warning of what is better are nothing strange. */
    private boolean isStrange(int one, int withRow, int without, int other, int otherWithRow, int otherWithout) {
        boolean numbers =
                space.axes().get(one).isNumber() || space.axes().get(other).isNumber();
        return !numbers || isStrange(one, withRow, without) || isStrange(other, otherWithRow, otherWithout);
    }

    private boolean isStrange(int axis, int withRow, int without) {
        if (!space.axes().get(axis).isNumber() || meaning == RowSet.Meaning.OTHER) {
            return false;
        }
        Indicator.Direction direction = direction(space.axes().get(axis).field());
        return switch (direction) {
            case NONE -> meaning == RowSet.Meaning.REWARD;
            case HIGHER -> without > withRow == (meaning == RowSet.Meaning.REWARD);
            case LOWER -> without < withRow == (meaning == RowSet.Meaning.REWARD);
        };
    }

    private Indicator.Direction direction(@Nullable Field field) {
        return field == null ? Indicator.Direction.NONE : domains.direction(field);
    }
}
