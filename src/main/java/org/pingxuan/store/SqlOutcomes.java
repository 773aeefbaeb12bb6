package org.pingxuan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pingxuan.answers.OutcomeJson;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.scoring.Outcome;
import org.pingxuan.scoring.Outcomes;

/** Outcomes, one row a subject, cycle and release. */
final class SqlOutcomes implements Outcomes {

    private static final String PUT = """
            INSERT INTO outcome (registration, release, body)
            SELECT id, ?, ? FROM registration WHERE cycle = ? AND subject = ?
            ON CONFLICT (registration, release) DO UPDATE SET body = excluded.body
            """;

    private static final String OF_SUBJECT = """
            SELECT o.body FROM registration r JOIN outcome o ON o.registration = r.id AND o.release = ?
            WHERE r.cycle = ? AND r.subject = ?
            """;

    private static final String OF_CYCLE = """
            SELECT o.body FROM registration r JOIN outcome o ON o.registration = r.id AND o.release = ?
            WHERE r.cycle = ? ORDER BY r.subject
            """;

    private static final String REMOVE = """
            DELETE FROM outcome WHERE release = ? AND registration =
                (SELECT id FROM registration WHERE cycle = ? AND subject = ?)
            """;

    private final Sql sql;
    private final long release;

    SqlOutcomes(Sql sql, long release) {
        this.sql = sql;
        this.release = release;
    }

    @Override
    public void put(Outcome outcome) {
        sql.write(
                PUT,
                release,
                OutcomeJson.write(outcome),
                outcome.cycle().text(),
                outcome.subject().id());
    }

    @Override
    public void remove(Cycle cycle, String subject) {
        sql.write(REMOVE, release, cycle.text(), subject);
    }

    @Override
    public Optional<Outcome> of(Cycle cycle, String subject) {
        List<Outcome> found = new ArrayList<>(1);
        sql.read(OF_SUBJECT, row -> found.add(OutcomeJson.read(row.getString(1))), release, cycle.text(), subject);
        return found.stream().findFirst();
    }

    @Override
    public void forEach(Cycle cycle, Consumer<Outcome> outcomes) {
        sql.read(OF_CYCLE, row -> outcomes.accept(OutcomeJson.read(row.getString(1))), release, cycle.text());
    }
}
