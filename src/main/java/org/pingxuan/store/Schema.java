package org.pingxuan.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, from the migrations that Flyway applies to a database that lasts. A temporary one starts empty and needs no
 * record of what was applied, so the scripts are run as they are, which takes milliseconds instead of a second.
 */
final class Schema {

    static final String FOLDER = "db/migration/sqlite";

    /** In the order of their versions. */
    static final List<String> MIGRATIONS = List.of(
            "V1__evaluations.sql",
            "V2__releases_in_force.sql",
            "V3__desk.sql",
            "V4__releases_and_their_people.sql",
            "V5__comparisons.sql");

    private Schema() {}

    static void create(Connection connection) throws IOException, SQLException {
        for (String migration : MIGRATIONS) {
            try (InputStream script = Schema.class.getResourceAsStream("/" + FOLDER + "/" + migration);
                    Statement statement = connection.createStatement()) {
                String text = new String(script.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\n]*", "");
                for (String each : text.split(";")) {
                    if (!each.isBlank()) {
                        statement.execute(each);
                    }
                }
            }
        }
    }
}
