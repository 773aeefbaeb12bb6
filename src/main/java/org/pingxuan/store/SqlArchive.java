package org.pingxuan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.Holdings;
import org.pingxuan.scoring.ScoreSheet;

/**
 * The archive in one SQLite file or one PostgreSQL database. One connection writes, and every commit is on the disk before
 * it is told; readers have connections of their own and see the last commit.
 */
public final class SqlArchive implements Archive {

    private static final String POSTGRES = "jdbc:postgresql:";
    private static final int READERS = 4;

    private final Connections connections;
    private final SqlHoldings writer;
    private final WritingLine line;
    private final BlockingQueue<SqlHoldings> readers = new ArrayBlockingQueue<>(READERS);

    private boolean closed;

    private SqlArchive(Connections connections, Function<List<ScoreSheet>, byte[]> lines) throws SQLException {
        this.connections = connections;
        writer = new SqlHoldings(new Sql(connections.writer(), Long.MAX_VALUE), lines);
        line = new WritingLine(writer);
        for (int i = 0; i < READERS; i++) {
            readers.add(new SqlHoldings(new Sql(connections.reader(), Long.MAX_VALUE), lines));
        }
    }

    /**
     * Opens the archive and brings its tables up to date; it is made if it is not there.
     *
     * @param where a folder, which then holds one SQLite file, or {@code jdbc:postgresql://…}
     * @param lines sheets as lines of JSON in UTF-8, parted by line feeds
     * @throws IOException also if somebody else is working on it
     */
    public static SqlArchive open(String where, Function<List<ScoreSheet>, byte[]> lines) throws IOException {
        Connections connections =
                where.startsWith(POSTGRES) ? PostgresConnections.at(where) : SqliteConnections.in(Path.of(where));
        try {
            return new SqlArchive(connections, lines);
        } catch (SQLException e) {
            connections.close();
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public <T> T write(Function<Holdings, T> work) {
        return line.write(work);
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

    @Override
    public long bytes() {
        SqlHoldings reader = take();
        try {
            return reader.sql().number(connections.size()).orElse(0);
        } finally {
            reader.sql().rollback();
            readers.add(reader);
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
        line.alone(this::closeAll);
    }

    private void closeAll() {
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
        try {
            connections.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
