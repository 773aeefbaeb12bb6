package org.pingxuan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.Holdings;
import org.pingxuan.scoring.ScoreSheet;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The archive in one SQLite file. Writers wait in line for one connection, and every commit is on the disk before it
 * returns; readers have connections of their own and see the last commit.
 */
public final class SqlArchive implements Archive {

    private static final String FILE = "pingxuan.db";
    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 10_000;
    private static final int CACHE_KIB = 16 * 1024;
    private static final int READER_CACHE_KIB = 4 * 1024;

    private final Path file;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final SqlHoldings writer;
    private final BlockingQueue<SqlHoldings> readers = new ArrayBlockingQueue<>(READERS);

    private boolean closed;

    private SqlArchive(Path file, String url, Function<List<ScoreSheet>, byte[]> lines) throws SQLException {
        this.file = file;
        writer = new SqlHoldings(connect(url, TransactionMode.IMMEDIATE, CACHE_KIB), lines);
        for (int i = 0; i < READERS; i++) {
            readers.add(new SqlHoldings(connect(url, TransactionMode.DEFERRED, READER_CACHE_KIB), lines));
        }
    }

    /**
     * Opens the archive in a folder; makes both if they are not there, and brings the tables up to date.
     *
     * @param lines sheets as lines of JSON in UTF-8, parted by line feeds
     */
    public static SqlArchive open(Path folder, Function<List<ScoreSheet>, byte[]> lines) throws IOException {
        Files.createDirectories(folder);
        String url = "jdbc:sqlite:" + folder.resolve(FILE);
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:" + Schema.FOLDER)
                .load()
                .migrate();
        try {
            return new SqlArchive(folder.resolve(FILE), url, lines);
        } catch (SQLException e) {
            throw Sql.failure(e);
        }
    }

    private static Sql connect(String url, TransactionMode mode, int cacheKib) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(mode);
        config.setCacheSize(-cacheKib);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return new Sql(source.getConnection(), Long.MAX_VALUE);
    }

    @Override
    public <T> T write(Function<Holdings, T> work) {
        turn.lock();
        boolean done = false;
        try {
            T result = work.apply(writer);
            writer.sql().commit();
            done = true;
            return result;
        } finally {
            try {
                if (!done) {
                    writer.sql().rollback();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    @Override
    public <T> T read(Function<Holdings, T> work) {
        SqlHoldings reader = take();
        try {
            return work.apply(reader);
        } finally {
            try {
                reader.sql().rollback();
            } finally {
                readers.add(reader);
            }
        }
    }

    /** The file and its log of what was not merged into it yet. */
    @Override
    public long bytes() {
        try {
            Path log = file.resolveSibling(FILE + "-wal");
            return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a free connection, also while the thread is told to stop: reading takes moments. */
    private SqlHoldings take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return readers.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            List<SqlHoldings> all = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                all.add(take());
            }
            all.add(writer);
            all.forEach(holdings -> holdings.sql().close());
        } finally {
            turn.unlock();
        }
    }
}
