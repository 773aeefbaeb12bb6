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
