package org.pingxuan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.Holdings;

class SchemaTest {

    @TempDir
    Path directory;

    @Test
    void aTemporaryDatabaseHasTheTablesThatFlywayMakes() throws IOException, SQLException {
        String migrated = "jdbc:sqlite:" + directory.resolve("migrated.db");
        Flyway.configure()
                .dataSource(migrated, null, null)
                .locations("classpath:" + Schema.FOLDER)
                .load()
                .migrate();
        try (Connection temporary = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("temporary.db"));
                Connection lasting = DriverManager.getConnection(migrated)) {
            Schema.create(temporary);
            assertThat(tables(temporary)).isNotEmpty().isEqualTo(tables(lasting));
        }
    }

    @Test
    void everyMigrationIsListedInOrder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources", Schema.FOLDER))) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(Schema.MIGRATIONS);
        }
    }

    /** Columns by table are the same on both, whatever their types are called. */
    @Test
    void postgresHasTheSameTables() throws IOException, SQLException {
        try (Archive archive = SqlArchive.open(PostgresServer.freshDatabase(), sheets -> new byte[0])) {
            long submissions = archive.read(Holdings::latest);
            assertThat(submissions).isZero();
        }
        try (Stream<Path> files = Files.list(Path.of("src/main/resources", "db/migration/postgresql"))) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(Schema.MIGRATIONS);
        }
        for (String migration : Schema.MIGRATIONS) {
            assertThat(columns("postgresql", migration)).isNotEmpty().isEqualTo(columns("sqlite", migration));
        }
    }

    /** First words of the lines of a migration: names of columns and the kinds of statement. */
    private static List<String> columns(String vendor, String migration) throws IOException {
        return Files.readString(Path.of("src/main/resources/db/migration", vendor, migration))
                .replaceAll("--[^\n]*", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" ")[0])
                .toList();
    }

    /** Names, columns and indexes; comments and spaces aside. */
    private static List<String> tables(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = connection
                .createStatement()
                .executeQuery("SELECT type, name, coalesce(sql, '') FROM sqlite_master"
                        + " WHERE name NOT LIKE '%flyway%' ORDER BY name")) {
            while (rows.next()) {
                String sql = rows.getString(3).replaceAll("--[^\n]*", "").replaceAll("\\s+", "");
                found.add(rows.getString(1) + " " + rows.getString(2) + " " + sql);
            }
        }
        return found;
    }
}
