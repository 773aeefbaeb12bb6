package org.pingxuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another machine gives the same bytes: a JVM of its own with another file encoding, language and time zone, and with
 * another order of everything that has none.
 */
class ReproducibleTest {

    private static final String IN = Shell.WORKED_EXAMPLES.toString();

    private static final Map<String, List<String>> COMMANDS = commands();

    @TempDir
    Path temporary;

    @Test
    void aMachineWithAnotherEncodingLanguageAndTimeZoneGivesTheSameBytes() throws Exception {
        Path here = Files.createDirectories(temporary.resolve("here"));
        Path there = Files.createDirectories(temporary.resolve("there"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dfile.encoding=GBK",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherMachine.class.getName(),
                        there.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(temporary.resolve("said.txt").toFile())
                .start();
        try {
            runAll(here);
            assertThat(other.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            other.destroyForcibly();
        }

        assertThat(Files.readString(temporary.resolve("said.txt"), Charset.forName("GBK")))
                .isEqualTo("GBK tr Asia/Kathmandu\n");
        for (String name : COMMANDS.keySet()) {
            assertThat(there.resolve(name)).as(name).isNotEmptyFile().hasSameBinaryContentAs(here.resolve(name));
        }
    }

    private static Map<String, List<String>> commands() {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("sheets.ndjson", List.of("score", "--in", IN));
        commands.put("list.json", List.of("rank", "--in", IN, "--award", "year-end-organisations"));
        for (String format : List.of("csv", "xlsx")) {
            commands.put(
                    "list." + format,
                    List.of("rank", "--in", IN, "--award", "july-members", "--cycle", "2013", "--format", format));
        }
        commands.put("explained.txt", List.of("explain", "O-0001", "--in", IN));
        commands.put("county.ndjson", List.of("generate", "--subjects", "500"));
        return commands;
    }

    private static void runAll(Path folder) throws IOException {
        for (Map.Entry<String, List<String>> command : COMMANDS.entrySet()) {
            Shell.Ran ran = Shell.run(command.getValue().toArray(String[]::new));
            if (ran.exitCode() != 0 || !ran.err().isEmpty()) {
                throw new AssertionError(command + " ended with " + ran.exitCode() + ": " + ran.err());
            }
            Files.write(folder.resolve(command.getKey()), ran.bytes());
        }
    }

    /** The same commands, as another machine runs them. */
    static final class OtherMachine {

        private OtherMachine() {}

        public static void main(String[] arguments) throws IOException {
            System.out.print(System.getProperty("file.encoding") + " "
                    + Locale.getDefault().getLanguage() + " "
                    + TimeZone.getDefault().getID() + "\n");
            System.out.flush();
            runAll(Path.of(arguments[0]));
        }
    }
}
