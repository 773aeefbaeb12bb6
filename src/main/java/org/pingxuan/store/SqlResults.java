package org.pingxuan.store;

import java.util.List;
import java.util.function.Function;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.Results;
import org.pingxuan.evidence.Contributions;
import org.pingxuan.scoring.Outcomes;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Sheets;

/** Sheets, outcomes and contributions of one release. */
final class SqlResults implements Results {

    private static final String UP_TO = "SELECT up_to FROM scored WHERE release = ? AND cycle = ?";

    private static final String PUT_UP_TO = """
            INSERT INTO scored (release, cycle, up_to) VALUES (?, ?, ?)
            ON CONFLICT (release, cycle) DO UPDATE SET up_to = excluded.up_to
            """;

    private final Sql sql;
    private final long release;
    private final Function<List<ScoreSheet>, byte[]> lines;

    SqlResults(Sql sql, long release, Function<List<ScoreSheet>, byte[]> lines) {
        this.sql = sql;
        this.release = release;
        this.lines = lines;
    }

    @Override
    public Sheets sheets() {
        return new SqlSheets(sql, release, lines);
    }

    @Override
    public Outcomes outcomes() {
        return new SqlOutcomes(sql, release);
    }

    @Override
    public Contributions contributions() {
        return new SqlContributions(sql, release);
    }

    @Override
    public long upTo(Cycle cycle) {
        return sql.number(UP_TO, release, cycle.text()).orElse(0);
    }

    @Override
    public void upTo(Cycle cycle, long submission) {
        sql.write(PUT_UP_TO, release, cycle.text(), submission);
    }
}
