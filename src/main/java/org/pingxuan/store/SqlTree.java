package org.pingxuan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.Subject;
import org.pingxuan.evidence.Tree;

/** The tree by the parents that registrations name; circles were refused before they came in. */
final class SqlTree implements Tree {

    private static final String UP = """
            WITH RECURSIVE up (subject, parent, height, tier, sector, region) AS (
                SELECT subject, parent, 0, tier, sector, region FROM registration WHERE cycle = ? AND subject = ?
                UNION ALL
                SELECT p.subject, p.parent, up.height + 1,
                       coalesce(up.tier, p.tier), coalesce(up.sector, p.sector), coalesce(up.region, p.region)
                FROM up JOIN registration p ON p.cycle = ? AND p.subject = up.parent
            )
            SELECT subject, parent, tier, sector, region FROM up ORDER BY height
            """;

    private static final String CHILDREN =
            "SELECT subject FROM registration WHERE cycle = ? AND parent = ? ORDER BY subject";
    private static final String HEIRS = """
            SELECT subject FROM registration
            WHERE cycle = ? AND parent = ? AND (tier IS NULL OR sector IS NULL OR region IS NULL)
            """;

    private final Sql sql;

    SqlTree(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Position> position(Cycle cycle, String subject) {
        List<String> chain = new ArrayList<>();
        @Nullable String[] named = new String[1];
        @Nullable Subject[] above = new Subject[1];
        sql.read(
                UP,
                row -> {
                    chain.add(row.getString(1));
                    named[0] = row.getString(2);
                    above[0] = SqlEvaluations.handedDown(row.getString(3), row.getString(4), row.getString(5));
                },
                cycle.text(),
                subject,
                cycle.text());
        return chain.isEmpty()
                ? Optional.empty()
                : Optional.of(new Position(
                        List.copyOf(chain.subList(1, chain.size())), Optional.ofNullable(named[0]), above[0]));
    }

    @Override
    public List<String> children(Cycle cycle, String parent) {
        List<String> children = new ArrayList<>();
        sql.read(CHILDREN, row -> children.add(row.getString(1)), cycle.text(), parent);
        return children;
    }

    @Override
    public List<String> heirs(Cycle cycle, String parent) {
        List<String> heirs = new ArrayList<>();
        sql.read(HEIRS, row -> heirs.add(row.getString(1)), cycle.text(), parent);
        return heirs;
    }
}
