package org.pingxuan.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** One SQLite file in a folder, held by one process at a time. */
final class SqliteConnections implements Connections {

    private static final String FILE = "pingxuan.db";
    private static final String LOCK = "pingxuan.lock";
    private static final int BUSY_MILLIS = 10_000;
    private static final int CACHE_KIB = 16 * 1024;
    private static final int READER_CACHE_KIB = 4 * 1024;

    private final FileChannel lock;
    private final String url;

    private SqliteConnections(FileChannel lock, String url) {
        this.lock = lock;
        this.url = url;
    }

    /** @throws IOException also if another process holds the folder */
    static SqliteConnections in(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (held(lock) == null) {
            lock.close();
            Label taken = Messages.of("ARCHIVE_IN_USE", folder);
            throw new IOException(taken.zh() + " / " + taken.en());
        }
        String url = "jdbc:sqlite:" + folder.resolve(FILE);
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:" + Schema.FOLDER)
                .load()
                .migrate();
        return new SqliteConnections(lock, url);
    }

    private static @Nullable FileLock held(FileChannel lock) throws IOException {
        try {
            return lock.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public Connection writer() throws SQLException {
        return connect(TransactionMode.IMMEDIATE, CACHE_KIB);
    }

    @Override
    public Connection reader() throws SQLException {
        return connect(TransactionMode.DEFERRED, READER_CACHE_KIB);
    }

    private Connection connect(TransactionMode mode, int cacheKib) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(mode);
        config.setCacheSize(-cacheKib);
        config.setGetGeneratedKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source.getConnection();
    }

    @Override
    public String size() {
        return "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
