package org.pingxuan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One connection with its prepared statements. */
final class Sql implements AutoCloseable {

    /** So many rows are fetched at a time, so that a long result never stands in memory as a whole. */
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final long rowsATransaction;
    private long uncommitted;

    /** Does something with each row. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** @param rowsATransaction commits after so many rows written; the caller may commit before */
    Sql(Connection connection, long rowsATransaction) throws SQLException {
        this.connection = connection;
        this.rowsATransaction = rowsATransaction;
        connection.setAutoCommit(false);
    }

    /** Runs a statement that writes; its parameters are texts, texts in UTF-8, whole numbers or null. */
    void write(String statement, @Nullable Object... parameters) {
        try {
            bound(statement, parameters).executeUpdate();
            if (++uncommitted >= rowsATransaction) {
                commit();
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Reads row by row; while it does, the same query must not be asked again. */
    void read(String query, RowReader reader, @Nullable Object... parameters) {
        try (ResultSet rows = bound(query, parameters).executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The whole number in the first column of the first row; empty if there is no row. */
    OptionalLong number(String query, @Nullable Object... parameters) {
        try (ResultSet rows = bound(query, parameters).executeQuery()) {
            return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    void commit() {
        try {
            connection.commit();
            uncommitted = 0;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Takes back everything since the last commit. */
    void rollback() {
        try {
            connection.rollback();
            uncommitted = 0;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** A point to which one piece of work can be taken back while others of the same transaction stay. */
    final class Mark {
        private final Savepoint savepoint;

        private Mark(Savepoint savepoint) {
            this.savepoint = savepoint;
        }

        void keep() {
            try {
                connection.releaseSavepoint(savepoint);
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        void takeBack() {
            try {
                connection.rollback(savepoint);
            } catch (SQLException e) {
                throw failure(e);
            }
        }
    }

    Mark mark() {
        try {
            return new Mark(connection.setSavepoint());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private PreparedStatement bound(String text, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(text);
        if (statement == null) {
            statement = connection.prepareStatement(text);
            statement.setFetchSize(ROWS_AT_A_TIME);
            prepared.put(text, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (parameters[i] instanceof byte[] utf8) {
                statement.setBytes(i + 1, utf8);
            } else {
                statement.setString(i + 1, (String) parameters[i]);
            }
        }
        return statement;
    }

    @Override
    public void close() {
        try (connection) {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.commit();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    static UncheckedIOException failure(SQLException e) {
        return new UncheckedIOException(new IOException(e.getMessage(), e));
    }
}
