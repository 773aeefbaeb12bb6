package org.pingxuan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.answers.DiagnosticJson;
import org.pingxuan.desk.Draft;
import org.pingxuan.desk.Drafts;
import org.pingxuan.desk.ReleaseEvent;

/** Drafts, one row a release, and the events about them. */
final class SqlDrafts implements Drafts {

    private static final String COLUMNS = """
            SELECT r.hash, d.author, d.drafted, d.note, d.passed, d.examples, d.failed, d.diagnostics, d.approver, d.approved
            FROM draft d JOIN release r ON r.id = d.release
            """;
    private static final String ALL = COLUMNS + " ORDER BY d.drafted DESC, d.release DESC";
    private static final String OF_RELEASE = COLUMNS + " WHERE r.hash = ?";
    private static final String PUT = """
            INSERT INTO draft (release, author, drafted, note, passed, examples, failed, diagnostics, approver, approved)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (release) DO UPDATE SET
                author = excluded.author, drafted = excluded.drafted, note = excluded.note, passed = excluded.passed,
                examples = excluded.examples, failed = excluded.failed, diagnostics = excluded.diagnostics,
                approver = excluded.approver, approved = excluded.approved
            """;
    private static final String ADD_EVENT =
            "INSERT INTO release_event (release, kind, who, at, note) VALUES (?, ?, ?, ?, ?)";
    private static final String EVENTS = "SELECT release, kind, who, at, note FROM release_event";
    private static final String OF_ONE = EVENTS + " WHERE release = ? ORDER BY sequence";
    private static final String LATEST = EVENTS + " ORDER BY sequence DESC LIMIT ?";

    private static final String COUNT = "SELECT count(*) FROM release_event WHERE kind = ?";

    private final Sql sql;
    private final SqlReleases releases;

    SqlDrafts(Sql sql, SqlReleases releases) {
        this.sql = sql;
        this.releases = releases;
    }

    @Override
    public Optional<Draft> find(String release) {
        List<Draft> found = new ArrayList<>(1);
        sql.read(OF_RELEASE, row -> found.add(draft(row)), release);
        return found.stream().findFirst();
    }

    @Override
    public List<Draft> all() {
        List<Draft> all = new ArrayList<>();
        sql.read(ALL, row -> all.add(draft(row)));
        return all;
    }

    @Override
    public void put(Draft draft) {
        Draft.Approval approval = draft.approval();
        sql.write(
                PUT,
                releases.id(draft.release()),
                draft.author(),
                draft.drafted().toString(),
                draft.note(),
                draft.passed() ? 1L : 0L,
                (long) draft.examples(),
                (long) draft.failed(),
                DiagnosticJson.write(draft.diagnostics()),
                approval == null ? null : approval.by(),
                approval == null ? null : approval.at().toString());
    }

    @Override
    public void add(ReleaseEvent event) {
        sql.write(
                ADD_EVENT,
                event.release(),
                event.kind().name(),
                event.who(),
                event.at().toString(),
                event.note());
    }

    @Override
    public List<ReleaseEvent> events(String release) {
        return events(OF_ONE, release);
    }

    @Override
    public long count(ReleaseEvent.Kind kind) {
        return sql.number(COUNT, kind.name()).orElseThrow();
    }

    @Override
    public List<ReleaseEvent> latest(int most) {
        return events(LATEST, (long) most);
    }

    private List<ReleaseEvent> events(String query, Object parameter) {
        List<ReleaseEvent> events = new ArrayList<>();
        sql.read(
                query,
                row -> events.add(new ReleaseEvent(
                        row.getString(1),
                        ReleaseEvent.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        Instant.parse(row.getString(4)),
                        row.getString(5))),
                parameter);
        return events;
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString(1),
                row.getString(2),
                Instant.parse(row.getString(3)),
                row.getString(4),
                row.getLong(5) == 1,
                row.getInt(6),
                row.getInt(7),
                DiagnosticJson.read(row.getString(8)),
                approval(row.getString(9), row.getString(10)));
    }

    private static Draft.@Nullable Approval approval(@Nullable String by, @Nullable String at) {
        return by == null || at == null ? null : new Draft.Approval(by, Instant.parse(at));
    }
}
