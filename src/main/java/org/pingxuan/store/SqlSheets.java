package org.pingxuan.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Sheets;

/** Score sheets, one row a subject and cycle. */
final class SqlSheets implements Sheets {

    private static final String PUT = """
            INSERT INTO sheets (registration, body)
            SELECT id, ? FROM registration WHERE cycle = ? AND subject = ?
            ON CONFLICT (registration) DO UPDATE SET body = excluded.body
            """;

    private static final String OF_CYCLE = """
            SELECT s.body FROM registration r JOIN sheets s ON s.registration = r.id
            WHERE r.cycle = ? ORDER BY r.subject
            """;

    private final Sql sql;
    private final Function<List<ScoreSheet>, byte[]> lines;

    SqlSheets(Sql sql, Function<List<ScoreSheet>, byte[]> lines) {
        this.sql = sql;
        this.lines = lines;
    }

    @Override
    public void put(Cycle cycle, String subject, List<ScoreSheet> sheets) {
        sql.write(PUT, lines.apply(sheets), cycle.text(), subject);
    }

    @Override
    public void forEach(Cycle cycle, Consumer<byte[]> lines) {
        sql.read(OF_CYCLE, row -> lines.accept(row.getBytes(1)), cycle.text());
    }
}
