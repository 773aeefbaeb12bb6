package org.pingxuan.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/** A database of a PostgreSQL server, held by one service at a time. */
final class PostgresConnections implements Connections {

    private static final String MIGRATIONS = "classpath:db/migration/postgresql";

    /** "pingxuan" in ASCII: the session that holds this advisory lock is the one that works on the archive. */
    private static final String HOLD = "SELECT pg_try_advisory_lock(8100397739870118254)";

    private final String url;
    private final Connection holding;

    private PostgresConnections(String url, Connection holding) {
        this.url = url;
        this.holding = holding;
    }

    /** @throws IOException also if another service works on the database */
    static PostgresConnections at(String url) throws IOException {
        try {
            Connection holding = DriverManager.getConnection(url);
            if (!isHeldBy(holding)) {
                holding.close();
                Label taken = Messages.of("ARCHIVE_IN_USE", url.replaceAll("\\?.*", ""));
                throw new IOException(taken.zh() + " / " + taken.en());
            }
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
            return new PostgresConnections(url, holding);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static boolean isHeldBy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HOLD)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public Connection writer() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public Connection reader() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    @Override
    public String size() {
        return "SELECT pg_database_size(current_database())";
    }

    @Override
    public void close() throws IOException {
        try {
            holding.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
