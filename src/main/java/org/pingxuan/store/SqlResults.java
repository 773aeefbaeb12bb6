package org.pingxuan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final String LAST_OF_NEXT = """
            SELECT max(subject) FROM
                (SELECT subject FROM registration WHERE cycle = ? AND subject > ? ORDER BY subject LIMIT ?) AS next_subjects
            """;

    private static final String FORGET = """
            DELETE FROM %s WHERE release = ? AND registration IN
                (SELECT id FROM registration WHERE cycle = ? AND subject > ? AND subject <= ?)
            """;

    private static final String FORGET_CYCLE = "DELETE FROM scored WHERE release = ? AND cycle = ?";

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

    @Override
    public Optional<String> forget(Cycle cycle, String after, int most) {
        List<String> last = new ArrayList<>(1);
        sql.read(
                LAST_OF_NEXT,
                row -> Optional.ofNullable(row.getString(1)).ifPresent(last::add),
                cycle.text(),
                after,
                (long) most);
        if (last.isEmpty()) {
            sql.write(FORGET_CYCLE, release, cycle.text());
            return Optional.empty();
        }
        for (String table : List.of("sheets", "outcome", "contribution")) {
            sql.write(FORGET.formatted(table), release, cycle.text(), after, last.get(0));
        }
        return Optional.of(last.get(0));
    }
}
