package org.pingxuan.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.ComparisonReport;
import org.pingxuan.desk.Comparisons;

/** Comparisons, one row a draft and cycle. */
final class SqlComparisons implements Comparisons {

    private static final String PUT = """
            INSERT INTO comparison (draft, live, cycle, up_to, at, body) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (draft, cycle) DO UPDATE
            SET live = excluded.live, up_to = excluded.up_to, at = excluded.at, body = excluded.body
            """;

    private static final String FIND = """
            SELECT l.hash, c.up_to, c.at, c.body
            FROM comparison c JOIN release d ON d.id = c.draft JOIN release l ON l.id = c.live
            WHERE d.hash = ? AND c.cycle = ?
            """;

    private final Sql sql;
    private final SqlReleases releases;

    SqlComparisons(Sql sql, SqlReleases releases) {
        this.sql = sql;
        this.releases = releases;
    }

    @Override
    public void put(ComparisonReport report) {
        sql.write(
                PUT,
                releases.id(report.draft()),
                releases.id(report.live()),
                report.cycle().text(),
                report.upTo(),
                report.made().toString(),
                report.body());
    }

    @Override
    public Optional<ComparisonReport> find(String draft, Cycle cycle) {
        List<ComparisonReport> found = new ArrayList<>(1);
        sql.read(
                FIND,
                row -> found.add(new ComparisonReport(
                        draft,
                        row.getString(1),
                        cycle,
                        row.getLong(2),
                        Instant.parse(row.getString(3)),
                        row.getString(4))),
                draft,
                cycle.text());
        return found.stream().findFirst();
    }
}
