package org.pingxuan.store;

import java.util.Map;
import java.util.TreeMap;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.evidence.Contribution;
import org.pingxuan.evidence.Contributions;

/** Contributions, one row a subject, cycle, release and indicator; the sums are exact and made here. */
final class SqlContributions implements Contributions {

    private static final String OF_SUBJECT = """
            SELECT c.indicator, c.amount FROM registration r
            JOIN contribution c ON c.registration = r.id AND c.release = ?
            WHERE r.cycle = ? AND r.subject = ?
            """;

    private static final String OF_CHILDREN = """
            SELECT c.indicator, c.amount FROM registration r
            JOIN contribution c ON c.registration = r.id AND c.release = ?
            WHERE r.cycle = ? AND r.parent = ?
            """;

    private static final String CLEAR = """
            DELETE FROM contribution WHERE release = ? AND registration =
                (SELECT id FROM registration WHERE cycle = ? AND subject = ?)
            """;

    private static final String PUT = """
            INSERT INTO contribution (registration, release, indicator, amount)
            SELECT id, ?, ?, ? FROM registration WHERE cycle = ? AND subject = ?
            """;

    private final Sql sql;
    private final long release;

    SqlContributions(Sql sql, long release) {
        this.sql = sql;
        this.release = release;
    }

    @Override
    public Map<IndicatorCode, Contribution> of(Cycle cycle, String subject) {
        return sum(OF_SUBJECT, cycle, subject);
    }

    @Override
    public Map<IndicatorCode, Contribution> totals(Cycle cycle, String parent) {
        return sum(OF_CHILDREN, cycle, parent);
    }

    private Map<IndicatorCode, Contribution> sum(String query, Cycle cycle, String subject) {
        Map<IndicatorCode, Contribution> sum = new TreeMap<>();
        sql.read(
                query,
                row -> sum.merge(
                        new IndicatorCode(row.getString(1)), Contribution.parse(row.getString(2)), Contribution::plus),
                release,
                cycle.text(),
                subject);
        return sum;
    }

    @Override
    public void put(Cycle cycle, String subject, Map<IndicatorCode, Contribution> contributed) {
        sql.write(CLEAR, release, cycle.text(), subject);
        contributed.forEach((indicator, amount) ->
                sql.write(PUT, release, indicator.code(), amount.toString(), cycle.text(), subject));
    }
}
