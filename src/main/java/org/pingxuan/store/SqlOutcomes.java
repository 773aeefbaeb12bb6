package org.pingxuan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.office.OutcomeJson;
import org.pingxuan.scoring.Outcome;
import org.pingxuan.scoring.Outcomes;

/** Outcomes, one row a subject and cycle. */
final class SqlOutcomes implements Outcomes {

    private static final String PUT = """
            INSERT INTO outcome (registration, body)
            SELECT id, ? FROM registration WHERE cycle = ? AND subject = ?
            ON CONFLICT (registration) DO UPDATE SET body = excluded.body
            """;

    private static final String OF_SUBJECT = """
            SELECT o.body FROM registration r JOIN outcome o ON o.registration = r.id
            WHERE r.cycle = ? AND r.subject = ?
            """;

    private static final String OF_CYCLE = """
            SELECT o.body FROM registration r JOIN outcome o ON o.registration = r.id
            WHERE r.cycle = ? ORDER BY r.subject
            """;

    private final Sql sql;

    SqlOutcomes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void put(Outcome outcome) {
        sql.write(
                PUT,
                OutcomeJson.write(outcome),
                outcome.cycle().text(),
                outcome.subject().id());
    }

    @Override
    public Optional<Outcome> of(Cycle cycle, String subject) {
        List<Outcome> found = new ArrayList<>(1);
        sql.read(OF_SUBJECT, row -> found.add(OutcomeJson.read(row.getString(1))), cycle.text(), subject);
        return found.stream().findFirst();
    }

    @Override
    public void forEach(Cycle cycle, Consumer<Outcome> outcomes) {
        sql.read(OF_CYCLE, row -> outcomes.accept(OutcomeJson.read(row.getString(1))), cycle.text());
    }
}
