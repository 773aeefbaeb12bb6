package org.pingxuan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.desk.Holdings;
import org.pingxuan.evidence.Contributions;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.evidence.Tree;
import org.pingxuan.scoring.Outcomes;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Sheets;

/** The holdings as one connection sees them. */
final class SqlHoldings implements Holdings {

    private static final String CYCLES = "SELECT DISTINCT cycle FROM registration ORDER BY cycle";

    private static final String REGISTERED = "SELECT count(*) FROM registration WHERE cycle = ?";

    private static final String LATEST = "SELECT coalesce(max(sequence), 0) FROM submission";

    private static final String NOTE = "SELECT text FROM note WHERE name = ?";

    private static final String PUT_NOTE = """
            INSERT INTO note (name, text) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET text = excluded.text
            """;

    private final Sql sql;
    private final Evaluations evaluations;
    private final Tree tree;
    private final Sheets sheets;
    private final Outcomes outcomes;
    private final Contributions contributions;

    SqlHoldings(Sql sql, Dictionary dictionary, long release, Function<List<ScoreSheet>, byte[]> lines) {
        this.sql = sql;
        this.evaluations = new SqlEvaluations(sql, dictionary);
        this.tree = new SqlTree(sql);
        this.sheets = new SqlSheets(sql, release, lines);
        this.outcomes = new SqlOutcomes(sql, release);
        this.contributions = new SqlContributions(sql, release);
    }

    Sql sql() {
        return sql;
    }

    @Override
    public Evaluations evaluations() {
        return evaluations;
    }

    @Override
    public Tree tree() {
        return tree;
    }

    @Override
    public Sheets sheets() {
        return sheets;
    }

    @Override
    public Outcomes outcomes() {
        return outcomes;
    }

    @Override
    public Contributions contributions() {
        return contributions;
    }

    @Override
    public List<Cycle> cycles() {
        List<Cycle> cycles = new ArrayList<>();
        sql.read(CYCLES, row -> cycles.add(Cycle.parse(row.getString(1)).orElseThrow()));
        return cycles;
    }

    @Override
    public long registered(Cycle cycle) {
        return number(REGISTERED, cycle.text());
    }

    @Override
    public long latest() {
        return number(LATEST);
    }

    private long number(String query, Object... parameters) {
        long[] number = new long[1];
        sql.read(query, row -> number[0] = row.getLong(1), parameters);
        return number[0];
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
