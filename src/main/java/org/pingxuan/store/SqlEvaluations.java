package org.pingxuan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Value;
import org.pingxuan.datafiles.SubmissionJson;
import org.pingxuan.evidence.Attribute;
import org.pingxuan.evidence.Dossier;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.evidence.Filed;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.Registered;
import org.pingxuan.evidence.Subject;
import org.pingxuan.evidence.Submission;

/** Evaluation data in tables: registrations, their submissions as events, and the turns in which they are scored. */
final class SqlEvaluations implements Evaluations {

    /** Attributes kept as columns; of each one whether a submission says something about it, and what. */
    private static final List<Attribute> COLUMNS = List.of(
            Attribute.PARENT, Attribute.TIER, Attribute.SECTOR, Attribute.REGION, Attribute.NAME, Attribute.KIND);

    private static final String REGISTER = """
            INSERT INTO registration (cycle, subject, parent, tier, sector, region, name, kind)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (cycle, subject) DO UPDATE SET
                parent = CASE WHEN ? = 1 THEN excluded.parent ELSE registration.parent END,
                tier   = CASE WHEN ? = 1 THEN excluded.tier   ELSE registration.tier   END,
                sector = CASE WHEN ? = 1 THEN excluded.sector ELSE registration.sector END,
                region = CASE WHEN ? = 1 THEN excluded.region ELSE registration.region END,
                name   = CASE WHEN ? = 1 THEN excluded.name   ELSE registration.name   END,
                kind   = CASE WHEN ? = 1 THEN excluded.kind   ELSE registration.kind   END
            RETURNING id
            """;

    private static final String SUBMIT =
            "INSERT INTO submission (registration, source, received, body) VALUES (?, ?, ?, ?)";

    private static final String OF_SUBJECT = """
            SELECT s.body FROM registration r JOIN submission s ON s.registration = r.id
            WHERE r.cycle = ? AND r.subject = ? ORDER BY s.sequence
            """;

    private static final String HISTORY = """
            SELECT s.received, s.body FROM registration r JOIN submission s ON s.registration = r.id
            WHERE r.cycle = ? AND r.subject = ? ORDER BY s.sequence
            """;

    private static final String EVERYTHING = """
            SELECT r.subject, s.received, s.body FROM registration r JOIN submission s ON s.registration = r.id
            WHERE r.cycle = ? ORDER BY r.subject, s.sequence
            """;

    private static final String CHUNK = """
            SELECT t.position, t.above, t.tier, t.sector, t.region, s.body
            FROM turn t JOIN submission s ON s.registration = t.registration
            WHERE t.position BETWEEN ? AND ? ORDER BY t.position, s.sequence
            """;

    private final Sql sql;
    private final Dictionary dictionary;
    private final Turns turns;

    SqlEvaluations(Sql sql, Dictionary dictionary) {
        this.sql = sql;
        this.dictionary = dictionary;
        this.turns = new Turns(sql);
    }

    @Override
    public Dossier of(Cycle cycle, String subject) {
        List<Submission> submissions = new ArrayList<>();
        sql.read(OF_SUBJECT, row -> submissions.add(SubmissionJson.read(row.getString(1))), cycle.text(), subject);
        return submissions.isEmpty() ? Dossier.empty(dictionary, cycle, subject) : Dossier.of(dictionary, submissions);
    }

    @Override
    public List<Filed> history(Cycle cycle, String subject) {
        List<Filed> filed = new ArrayList<>();
        sql.read(
                HISTORY,
                row -> filed.add(new Filed(
                        filed.size() + 1, Instant.parse(row.getString(1)), SubmissionJson.read(row.getString(2)))),
                cycle.text(),
                subject);
        return filed;
    }

    @Override
    public void histories(Cycle cycle, Consumer<List<Filed>> subjects) {
        List<Filed> filed = new ArrayList<>();
        sql.read(
                EVERYTHING,
                row -> {
                    if (!filed.isEmpty() && !filed.get(0).submission().subject().equals(row.getString(1))) {
                        subjects.accept(List.copyOf(filed));
                        filed.clear();
                    }
                    filed.add(new Filed(
                            filed.size() + 1, Instant.parse(row.getString(2)), SubmissionJson.read(row.getString(3))));
                },
                cycle.text());
        if (!filed.isEmpty()) {
            subjects.accept(List.copyOf(filed));
        }
    }

    @Override
    public void add(Submission submission) {
        @Nullable Object[] row = new Object[2 + 2 * COLUMNS.size()];
        row[0] = submission.cycle().text();
        row[1] = submission.subject();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Optional<Value> given = submission.attributes().get(COLUMNS.get(i));
            row[2 + i] = given == null ? null : given.map(Value::display).orElse(null);
            row[2 + COLUMNS.size() + i] = given == null ? 0L : 1L;
        }
        long registration = sql.number(REGISTER, row).orElseThrow();
        sql.write(
                SUBMIT, registration, submission.source(), Instant.now().toString(), SubmissionJson.write(submission));
    }

    @Override
    public void settle(Consumer<Problem> problems) {
        turns.settle(problems);
    }

    @Override
    public List<Cycle> cycles() {
        return turns.ranges().stream().map(Turns.Range::cycle).distinct().toList();
    }

    @Override
    public long size(Cycle cycle) {
        return turns.ranges().stream()
                .filter(range -> range.cycle().equals(cycle))
                .mapToLong(range -> range.last() - range.first() + 1)
                .sum();
    }

    @Override
    public void childrenFirst(Cycle cycle, int most, Consumer<List<Registered>> chunk) {
        for (Turns.Range range : turns.ranges()) {
            if (range.cycle().equals(cycle)) {
                for (long first = range.first(); first <= range.last(); first += most) {
                    chunk.accept(chunk(first, Math.min(first + most - 1, range.last())));
                }
            }
        }
    }

    private List<Registered> chunk(long first, long last) {
        Gathering gathering = new Gathering();
        sql.read(CHUNK, gathering::row, first, last);
        gathering.finish();
        return gathering.chunk;
    }

    /** Folds neighbouring rows, one a submission, to subjects. */
    private final class Gathering {
        private final List<Registered> chunk = new ArrayList<>();
        private final List<Submission> submissions = new ArrayList<>();
        private long position = -1;
        private boolean parentRegistered;
        private @Nullable Subject above;

        private void row(ResultSet row) throws SQLException {
            if (row.getLong(1) != position) {
                finish();
                position = row.getLong(1);
                row.getLong(2);
                parentRegistered = !row.wasNull();
                above = handedDown(row.getString(3), row.getString(4), row.getString(5));
            }
            submissions.add(SubmissionJson.read(row.getString(6)));
        }

        private void finish() {
            if (!submissions.isEmpty()) {
                chunk.add(new Registered(Dossier.of(dictionary, submissions), parentRegistered, above));
                submissions.clear();
            }
        }
    }

    /** What stands above a subject, as far as it is handed down; null unless all of it is known. */
    static @Nullable Subject handedDown(@Nullable String tier, @Nullable String sector, @Nullable String region) {
        return tier == null || sector == null || region == null
                ? null
                : new Subject(
                        "",
                        "",
                        "",
                        null,
                        tier,
                        sector,
                        region,
                        null,
                        Collections.emptySortedSet(),
                        Collections.emptySortedSet());
    }
}
