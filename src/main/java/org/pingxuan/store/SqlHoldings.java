package org.pingxuan.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pingxuan.access.Accounts;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.desk.Comparisons;
import org.pingxuan.desk.Desk;
import org.pingxuan.desk.Drafts;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.Registration;
import org.pingxuan.desk.Releases;
import org.pingxuan.desk.Results;
import org.pingxuan.desk.Submitted;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.evidence.Tree;
import org.pingxuan.scoring.ScoreSheet;

/** The holdings as one connection sees them. */
final class SqlHoldings implements Holdings {

    private static final String CYCLES = "SELECT DISTINCT cycle FROM registration ORDER BY cycle";

    private static final int PAGE = 500;

    private static final String REGISTRATIONS = """
            SELECT subject, name, kind, parent FROM registration
            WHERE cycle = ? AND subject > ? ORDER BY subject LIMIT ?
            """;

    private static final String DESK = "SELECT frozen, reason, changed FROM cycle WHERE cycle = ?";

    private static final String SET_DESK = "UPDATE cycle SET frozen = ?, reason = ?, changed = ? WHERE cycle = ?";

    private static final String REGISTERED = "SELECT count(*) FROM registration WHERE cycle = ?";

    private static final String LATEST = "SELECT coalesce(max(sequence), 0) FROM submission";

    private static final String LATEST_OF_CYCLE = "SELECT latest FROM cycle WHERE cycle = ?";

    private static final String ADVANCE = """
            INSERT INTO cycle (cycle, latest) SELECT ?, max(sequence) FROM submission WHERE 1 = 1
            ON CONFLICT (cycle) DO UPDATE SET latest = excluded.latest
            """;

    private static final String NEXT = """
            SELECT s.sequence, r.subject FROM submission s JOIN registration r ON r.id = s.registration
            WHERE s.sequence > ? AND r.cycle = ? ORDER BY s.sequence LIMIT ?
            """;
    private static final String SCORED_UNDER = """
            SELECT r.hash FROM scored s JOIN release r ON r.id = s.release WHERE s.cycle = ? ORDER BY r.hash
            """;

    private static final String SINCE = """
            SELECT DISTINCT r.subject FROM submission s JOIN registration r ON r.id = s.registration
            WHERE s.sequence > ? AND r.cycle = ? ORDER BY r.subject
            """;

    private static final String NOTE = "SELECT text FROM note WHERE name = ?";

    private static final String PUT_NOTE = """
            INSERT INTO note (name, text) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET text = excluded.text
            """;

    private final Sql sql;
    private final Tree tree;
    private final SqlReleases releases;
    private final SqlDrafts drafts;
    private final SqlAccounts accounts;
    private final Function<List<ScoreSheet>, byte[]> lines;

    SqlHoldings(Sql sql, Function<List<ScoreSheet>, byte[]> lines) {
        this.sql = sql;
        this.tree = new SqlTree(sql);
        this.releases = new SqlReleases(sql);
        this.drafts = new SqlDrafts(sql, releases);
        this.accounts = new SqlAccounts(sql);
        this.lines = lines;
    }

    Sql sql() {
        return sql;
    }

    @Override
    public Evaluations evaluations(Dictionary dictionary) {
        return new SqlEvaluations(sql, dictionary);
    }

    @Override
    public Tree tree() {
        return tree;
    }

    @Override
    public Releases releases() {
        return releases;
    }

    @Override
    public Drafts drafts() {
        return drafts;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Comparisons comparisons() {
        return new SqlComparisons(sql, releases);
    }

    @Override
    public Results under(String release) {
        return new SqlResults(sql, releases.id(release), lines);
    }

    @Override
    public List<Cycle> cycles() {
        List<Cycle> cycles = new ArrayList<>();
        sql.read(CYCLES, row -> cycles.add(Cycle.parse(row.getString(1)).orElseThrow()));
        return cycles;
    }

    @Override
    public void registrations(Cycle cycle, String after, Predicate<Registration> taken) {
        String from = after;
        List<Registration> page = new ArrayList<>();
        do {
            page.clear();
            sql.read(
                    REGISTRATIONS,
                    row -> page.add(
                            new Registration(row.getString(1), row.getString(2), row.getString(3), row.getString(4))),
                    cycle.text(),
                    from,
                    (long) PAGE);
            for (Registration registration : page) {
                if (!taken.test(registration)) {
                    return;
                }
                from = registration.subject();
            }
        } while (page.size() == PAGE);
    }

    @Override
    public Desk desk(Cycle cycle) {
        List<Desk> found = new ArrayList<>(1);
        sql.read(
                DESK,
                row -> {
                    String changed = row.getString(3);
                    found.add(new Desk(
                            cycle,
                            row.getLong(1) == 1,
                            row.getString(2),
                            changed == null ? null : Instant.parse(changed)));
                },
                cycle.text());
        return found.isEmpty() ? new Desk(cycle, false, null, null) : found.get(0);
    }

    @Override
    public void desk(Desk desk) {
        sql.write(
                SET_DESK,
                desk.frozen() ? 1L : 0L,
                desk.reason(),
                desk.changed() == null ? null : desk.changed().toString(),
                desk.cycle().text());
    }

    @Override
    public long registered(Cycle cycle) {
        return sql.number(REGISTERED, cycle.text()).orElseThrow();
    }

    @Override
    public long latest() {
        return sql.number(LATEST).orElseThrow();
    }

    @Override
    public long latest(Cycle cycle) {
        return sql.number(LATEST_OF_CYCLE, cycle.text()).orElse(0);
    }

    @Override
    public void advance(Cycle cycle) {
        sql.write(ADVANCE, cycle.text());
    }

    @Override
    public List<Submitted> submissions(Cycle cycle, long after, int most) {
        List<Submitted> next = new ArrayList<>();
        sql.read(NEXT, row -> next.add(new Submitted(row.getLong(1), row.getString(2))), after, cycle.text(), (long)
                most);
        return next;
    }

    @Override
    public List<String> scoredUnder(Cycle cycle) {
        List<String> under = new ArrayList<>();
        sql.read(SCORED_UNDER, row -> under.add(row.getString(1)), cycle.text());
        return under;
    }

    @Override
    public List<String> submittedSince(Cycle cycle, long submission) {
        List<String> subjects = new ArrayList<>();
        sql.read(SINCE, row -> subjects.add(row.getString(1)), submission, cycle.text());
        return subjects;
    }

    @Override
    public Optional<String> note(String name) {
        List<String> found = new ArrayList<>(1);
        sql.read(NOTE, row -> found.add(row.getString(1)), name);
        return found.stream().findFirst();
    }

    @Override
    public void note(String name, String text) {
        sql.write(PUT_NOTE, name, text);
    }
}
