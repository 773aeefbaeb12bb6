package org.pingxuan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.scoring.Outcomes;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Sheets;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteDataSource;

/**
 * A temporary database of evaluation data, sheets and outcomes; for one thread at a time. What cannot be read or written
 * ends in an {@link UncheckedIOException}.
 */
public final class Database implements AutoCloseable {

    private static final int PAGE = 16 * 1024;
    /** Outside of the heap; what does not fit goes to the file and back. */
    private static final int CACHE_KIB = 32 * 1024;

    private static final int ROWS_A_TRANSACTION = 10_000;

    /** A temporary database knows one release only. */
    private static final long RELEASE = 0;

    private final Path file;
    private final Sql sql;

    private Database(Path file, Sql sql) {
        this.file = file;
        this.sql = sql;
    }

    /**
     * A new database for one run of the command line, deleted when it is closed. A crash may leave it unreadable, which
     * does not matter for a file that nobody opens again.
     *
     * @param directory on a disk with room for about ten times the evaluation data
     */
    public static Database temporary(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "pingxuan", ".db");
        file.toFile().deleteOnExit();
        SQLiteConfig config = new SQLiteConfig();
        config.setPageSize(PAGE);
        config.setJournalMode(JournalMode.OFF);
        config.setSynchronous(SynchronousMode.OFF);
        config.setLockingMode(LockingMode.EXCLUSIVE);
        config.setTempStore(TempStore.FILE);
        config.setCacheSize(-CACHE_KIB);
        config.setGetGeneratedKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            Connection connection = source.getConnection();
            Schema.create(connection);
            return new Database(file, new Sql(connection, ROWS_A_TRANSACTION));
        } catch (SQLException e) {
            throw Sql.failure(e);
        }
    }

    /** @param dictionary by which submissions are folded */
    public Evaluations evaluations(Dictionary dictionary) {
        return new SqlEvaluations(sql, dictionary);
    }

    /** @param lines sheets as lines of JSON in UTF-8, parted by line feeds */
    public Sheets sheets(Function<List<ScoreSheet>, byte[]> lines) {
        return new SqlSheets(sql, RELEASE, lines);
    }

    public Outcomes outcomes() {
        return new SqlOutcomes(sql, RELEASE);
    }

    @Override
    public void close() {
        sql.close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
