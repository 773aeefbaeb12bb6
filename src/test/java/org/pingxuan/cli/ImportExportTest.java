package org.pingxuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pingxuan.LiveRules;
import org.pingxuan.SampleFile;
import org.pingxuan.Sending;
import org.pingxuan.Shell;
import org.pingxuan.desk.Archive;

/** Data go into the database and out of it by command line, and mean the same in another one. */
class ImportExportTest {

    @TempDir
    static Path directory;

    private static Path data;
    private static byte[] sheets;

    /** A county, the worked examples, two sources that differ, and one row that is wrong. */
    @BeforeAll
    static void importACounty() throws IOException {
        data = directory.resolve("data");
        Path file = directory.resolve("county.ndjson");
        Files.write(file, SampleFile.ndjson(60));
        String more = Shell.text(Shell.WORKED_EXAMPLES)
                + Sending.branch("D-1").from("branch").with("team.secretary_approval_pct", 87)
                + Sending.branch("D-1").from("office").with("team.secretary_approval_pct", 90)
                + Sending.branch("D-1").withoutReadings().from("office")
                + Sending.branch("D-2").with("team.secretary_approval_pct", 187);
        Files.writeString(directory.resolve("more.ndjson"), more);

        Shell.Ran county = run("import", "--in", file.toString());
        assertThat(county.exitCode()).as(county.err()).isZero();
        assertThat(county.out()).startsWith("共 60 行：收下 60 行，没有变化 0 行，有问题 0 行");
        Shell.Ran second =
                run("import", "--in", directory.resolve("more.ndjson").toString());
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err()).contains("more.ndjson:").contains("187");
        assertThat(run("import", "--in", file.toString()).out()).contains("收下 0 行，没有变化 60 行");
        sheets = run("export", "--cycle", "2013", "--what", "sheets").bytes();
        assertThat(new String(sheets, StandardCharsets.UTF_8)).contains("\"D-1\"", "X0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv", "xlsx"})
    void whatIsExportedGivesTheSameSheetsInAnEmptyDatabase(String format) {
        Path file = directory.resolve("out." + format);
        Shell.Ran exported = run("export", "--cycle", "2013", "--format", format, "--out", file.toString());
        assertThat(exported.exitCode()).as(exported.err()).isZero();
        String other = directory.resolve("data-" + format).toString();
        Shell.Ran imported = Shell.run("import", "--data", other, "--in", file.toString());
        assertThat(imported.exitCode()).as(imported.err()).isZero();

        assertThat(Shell.run("export", "--data", other, "--cycle", "2013", "--what", "sheets")
                        .bytes())
                .isEqualTo(sheets);
    }

    @Test
    void historyIsWrittenWithItsRevisions() {
        Shell.Ran ran = run("export", "--cycle", "2013", "--what", "history");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines().filter(line -> line.contains("\"subject\":\"D-1\"")))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"revision\":2", "\"received\":\"");
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(run("export", "--cycle", "1999").exitCode()).isEqualTo(2);
        assertThat(run("export", "--cycle", "last").exitCode()).isEqualTo(2);
        assertThat(run("export").exitCode()).isEqualTo(2);
        assertThat(run("export", "--cycle", "2013", "--what", "history", "--format", "csv")
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("import", "--in", directory.resolve("nowhere").toString())
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void aFolderThatAServiceUsesIsLeftAlone() throws IOException {
        Path used = directory.resolve("used");
        try (Archive service = LiveRules.open(used)) {
            Shell.Ran ran = Shell.run("import", "--data", used.toString(), "--in", Shell.WORKED_EXAMPLES.toString());
            assertThat(ran.exitCode()).isEqualTo(3);
            assertThat(ran.err()).contains("used").doesNotContain("\tat ");
            assertThat(service.<Long>read(holdings -> holdings.latest())).isZero();
        }
    }

    private static Shell.Ran run(String... arguments) {
        return Shell.run(Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }
}
