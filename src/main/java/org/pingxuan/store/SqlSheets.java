package org.pingxuan.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Sheets;

/** Score sheets, one row a subject, cycle and release. */
final class SqlSheets implements Sheets {

    private static final String PUT = """
            INSERT INTO sheets (registration, release, body)
            SELECT id, ?, ? FROM registration WHERE cycle = ? AND subject = ?
            ON CONFLICT (registration, release) DO UPDATE SET body = excluded.body
            """;

    private static final String OF_CYCLE = """
            SELECT s.body FROM registration r JOIN sheets s ON s.registration = r.id AND s.release = ?
            WHERE r.cycle = ? ORDER BY r.subject
            """;

    private static final String OF_SUBJECT = """
            SELECT s.body FROM registration r JOIN sheets s ON s.registration = r.id AND s.release = ?
            WHERE r.cycle = ? AND r.subject = ?
            """;

    private final Sql sql;
    private final long release;
    private final Function<List<ScoreSheet>, byte[]> lines;

    SqlSheets(Sql sql, long release, Function<List<ScoreSheet>, byte[]> lines) {
        this.sql = sql;
        this.release = release;
        this.lines = lines;
    }

    @Override
    public void put(Cycle cycle, String subject, List<ScoreSheet> sheets) {
        sql.write(PUT, release, lines.apply(sheets), cycle.text(), subject);
    }

    @Override
    public void forEach(Cycle cycle, Consumer<byte[]> lines) {
        sql.read(OF_CYCLE, row -> lines.accept(row.getBytes(1)), release, cycle.text());
    }

    @Override
    public List<String> of(Cycle cycle, String subject) {
        List<String> found = new ArrayList<>();
        sql.read(
                OF_SUBJECT,
                row -> new String(row.getBytes(1), StandardCharsets.UTF_8)
                        .lines()
                        .forEach(found::add),
                release,
                cycle.text(),
                subject);
        return found;
    }
}
