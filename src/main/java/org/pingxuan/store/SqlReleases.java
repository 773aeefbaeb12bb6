package org.pingxuan.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.Publication;
import org.pingxuan.desk.Releases;
import org.pingxuan.rules.RuleFile;

/** Releases on file and their publications. */
final class SqlReleases implements Releases {

    private static final String KNOW = "INSERT INTO release (hash) VALUES (?) ON CONFLICT (hash) DO NOTHING";

    private static final String ID = "SELECT id FROM release WHERE hash = ?";

    private static final String PUT_FILE = """
            INSERT INTO release_file (release, path, content) VALUES (?, ?, ?)
            ON CONFLICT (release, path) DO NOTHING
            """;

    private static final String FILES = """
            SELECT f.path, f.content FROM release r JOIN release_file f ON f.release = r.id
            WHERE r.hash = ? ORDER BY f.path
            """;

    private static final String DROP = "DELETE FROM release_file WHERE release = ?";
    private static final String PUBLISH =
            "INSERT INTO publication (release, from_year, at, publisher) VALUES (?, ?, ?, ?)";
    private static final String WITHDRAW = "UPDATE publication SET withdrawn = ?, withdrawer = ? WHERE sequence = ?";
    private static final String PUBLICATIONS = """
            SELECT p.sequence, r.hash, p.from_year, p.at, p.publisher, p.withdrawn, p.withdrawer
            FROM publication p JOIN release r ON r.id = p.release ORDER BY p.sequence
            """;

    private static final String IN_FORCE = """
            SELECT r.hash FROM publication p JOIN release r ON r.id = p.release
            WHERE p.from_year <= ? AND p.withdrawn IS NULL ORDER BY p.sequence DESC LIMIT 1
            """;

    private final Sql sql;

    SqlReleases(Sql sql) {
        this.sql = sql;
    }

    long id(String release) {
        return sql.number(ID, release).orElseThrow(() -> new NoSuchElementException(release));
    }

    @Override
    public void keep(String release, List<RuleFile> files) {
        if (sql.number(ID, release).isEmpty()) {
            sql.write(KNOW, release);
        }
        if (files(release).isEmpty()) {
            long id = id(release);
            files.forEach(file -> sql.write(PUT_FILE, id, file.path(), file.content()));
        }
    }

    @Override
    public List<RuleFile> files(String release) {
        List<RuleFile> files = new ArrayList<>();
        sql.read(FILES, row -> files.add(new RuleFile(row.getString(1), row.getBytes(2))), release);
        return files;
    }

    @Override
    public void drop(String release) {
        sql.write(DROP, id(release));
    }

    @Override
    public void publish(String release, int fromYear, String by) {
        sql.write(PUBLISH, id(release), (long) fromYear, Instant.now().toString(), by);
    }

    @Override
    public void withdraw(Publication publication, String by) {
        sql.write(WITHDRAW, Instant.now().toString(), by, publication.number());
    }

    @Override
    public List<Publication> publications() {
        List<Publication> all = new ArrayList<>();
        sql.read(
                PUBLICATIONS,
                row -> all.add(new Publication(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        Instant.parse(row.getString(4)),
                        row.getString(5),
                        row.getString(6) == null
                                ? null
                                : new Publication.Withdrawal(row.getString(7), Instant.parse(row.getString(6))))));
        return all;
    }

    @Override
    public String inForce(Cycle cycle) {
        return inForce(cycle.year()).orElseThrow(() -> new NoSuchElementException(cycle.text()));
    }

    @Override
    public Optional<String> newest() {
        return inForce(Integer.MAX_VALUE);
    }

    private Optional<String> inForce(int year) {
        List<String> found = new ArrayList<>(1);
        sql.read(IN_FORCE, row -> found.add(row.getString(1)), (long) year);
        return found.stream().findFirst();
    }
}
