package org.pingxuan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.Problem;

/**
 * The order in which everybody is scored: by cycle, then depth in the tree, the deepest first, then id. Depth counts from
 * subjects whose parent is not registered. Whom no such subject leads to stands in a circle of parents or below one; those
 * in it are refused, and those below have no registered parent any more.
 */
final class Turns {

    private static final String CLEAR = "DELETE FROM turn";

    private static final String FORGIVE = "UPDATE registration SET circle = 0 WHERE circle = 1";

    private static final String FILL = """
            WITH RECURSIVE tree (id, cycle, subject, above, depth, tier, sector, region) AS (
                SELECT r.id, r.cycle, r.subject, CAST(NULL AS BIGINT), CAST(0 AS BIGINT), r.tier, r.sector, r.region
                FROM registration r
                WHERE r.circle = 0 AND NOT EXISTS (
                    SELECT 1 FROM registration p
                    WHERE p.cycle = r.cycle AND p.subject = r.parent AND p.circle = 0)
                UNION ALL
                SELECT c.id, c.cycle, c.subject, t.id, t.depth + 1,
                       coalesce(c.tier, t.tier), coalesce(c.sector, t.sector), coalesce(c.region, t.region)
                FROM tree t JOIN registration c ON c.cycle = t.cycle AND c.parent = t.subject
            )
            INSERT INTO turn (position, registration, cycle, depth, above, tier, sector, region)
            SELECT row_number() OVER (ORDER BY cycle, depth DESC, subject), id, cycle, depth, above, tier, sector, region
            FROM tree
            """;

    private static final String COUNTS = "SELECT (SELECT count(*) FROM registration), (SELECT count(*) FROM turn)";

    private static final String RANGES = """
            SELECT cycle, min(position), max(position) FROM turn GROUP BY cycle, depth ORDER BY min(position)
            """;

    private final Sql sql;
    private @Nullable List<Range> ranges;

    /** The turns of all subjects of a cycle at one depth. */
    record Range(Cycle cycle, long first, long last) {}

    Turns(Sql sql) {
        this.sql = sql;
    }

    void settle(Consumer<Problem> problems) {
        ranges = null;
        sql.write(FORGIVE);
        fill();
        if (isSomebodyLeft()) {
            new Circles(sql).refuse(problems);
            fill();
        }
    }

    /** In the order of the turns. */
    List<Range> ranges() {
        if (ranges == null) {
            List<Range> found = new ArrayList<>();
            sql.read(
                    RANGES,
                    row -> found.add(
                            new Range(Cycle.parse(row.getString(1)).orElseThrow(), row.getLong(2), row.getLong(3))));
            ranges = List.copyOf(found);
        }
        return ranges;
    }

    private void fill() {
        sql.write(CLEAR);
        sql.write(FILL);
    }

    private boolean isSomebodyLeft() {
        long[] counts = new long[2];
        sql.read(COUNTS, row -> {
            counts[0] = row.getLong(1);
            counts[1] = row.getLong(2);
        });
        return counts[0] > counts[1];
    }
}
