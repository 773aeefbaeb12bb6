package org.pingxuan.lint;

import java.util.List;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Indicator.Direction;
import org.pingxuan.catalogue.Value;

/**
 * Something the rules of a pack read and a search may change: a reading, an index, the outcome of another pack.
 *
 * @param direction which way is better
 * @param values to be tried, the worst first and the best last; without a direction the plainest first
 */
record Input(Field field, Direction direction, List<Value> values) {

    /** What it is where nothing depends on it: the best, or the plainest if none is better. */
    Value plain() {
        return values.get(direction == Direction.NONE ? 0 : values.size() - 1);
    }

    boolean hasDirection() {
        return direction != Direction.NONE;
    }
}
