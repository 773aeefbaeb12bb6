package org.pingxuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.RulesCopy;
import org.pingxuan.Shell;

/**
 * What a policy officer is told about a typical mistake, word for word. Each folder of {@code test-data/broken-packs} is
 * laid over the shipped rules and checked; {@code expected.txt} beside its files holds the approved text. Run with
 * {@code -Dapprove=true} to write the texts anew, and read the difference before committing it.
 */
class BrokenPacksTest {

    private static final Path BROKEN = Path.of("test-data/broken-packs");

    /** Only told, not refused: the command ends with 0. */
    private static final Set<String> WARNINGS = Set.of(
            "alternative-never-holds",
            "bands-leave-a-gap-for-some",
            "bonus-exceeds-its-cap",
            "coverage-too-low",
            "criterion-exceeds-its-cap",
            "criterion-lacks-a-row",
            "exception-unused",
            "grid-lacks-a-cell",
            "indicator-unused",
            "pack-without-examples",
            "row-repeated",
            "table-without-rows",
            "too-many-combinations",
            "too-many-items",
            "rule-without-example");

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> aTypicalMistakeIsToldWithItsPlaceAndTheWayOut() throws IOException {
        return list(BROKEN).filter(Files::isDirectory).map(folder -> {
            String name = folder.getFileName().toString();
            return DynamicTest.dynamicTest(name, () -> {
                Shell.Ran ran = check(RulesCopy.laidOver(folder, temporary.resolve(name)));
                assertThat(ran.exitCode()).isEqualTo(WARNINGS.contains(name) ? 0 : 1);
                assertThat(ran.out()).isEmpty();
                approved(folder.resolve(RulesCopy.APPROVED), ran.err().replaceAll("例子 \\d+ 个", "例子若干"));
            });
        });
    }

    private static void approved(Path file, String told) throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.writeString(file, told);
        }
        assertThat(told).isEqualTo(Shell.text(file));
    }

    /** The rules are read, not built: every mistake here is found without the engine. */
    private static Shell.Ran check(Path rules) {
        return Shell.runIn(Shell.reading(), new byte[0], "check", "--rules", rules.toString());
    }

    private static Stream<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        }
    }
}
