package org.pingxuan.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The corpus of hostile uploads, {@code test-data/hostile}: each is refused with the diagnostics that stand at its end, or
 * is taken with them and no other rule's result changes; nothing of it ever runs, and no case takes long. Run with
 * {@code -Dapprove=true} to write the answers anew, and read the difference before committing it.
 */
class HostileFilesTest {

    /** What a payload would leave behind if it ever ran. */
    static final String MARK = "pingxuan.hostile";

    private static final Path MARK_FILE = Path.of(System.getProperty("java.io.tmpdir"), "pingxuan-hostile-ran");
    /** A case that waits for anything is stopped after this. */
    private static final Duration STOPPED = Duration.ofMinutes(3);

    /** Of processor time, which other work of the machine does not change. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final int LEAST_OF_A_CLASS = 15;
    private static final int LEAST = 120;

    private static final HostileRules RULES = new HostileRules();

    @TestFactory
    Stream<DynamicTest> aHostileFileIsRefusedOrChangesNothingElse() {
        return HostileCase.all().stream()
                .map(hostile -> DynamicTest.dynamicTest(hostile.name(), () -> {
                    String answer = assertTimeoutPreemptively(STOPPED, () -> {
                        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
                        long before = threads.getCurrentThreadCpuTime();
                        String told = RULES.answer(hostile);
                        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
                                .isLessThan(LIMIT);
                        return told;
                    });
                    if (Boolean.getBoolean("approve")) {
                        hostile.approve(answer);
                    }
                    assertThat(answer).isEqualTo(Boolean.getBoolean("approve") ? answer : hostile.expected());
                    nothingRan();
                }));
    }

    @Test
    void theCorpusCoversEveryClass() {
        Map<String, Long> classes = HostileCase.all().stream()
                .collect(Collectors.groupingBy(
                        hostile -> hostile.name().substring(0, hostile.name().indexOf('/')),
                        TreeMap::new,
                        Collectors.counting()));
        assertThat(classes).hasSize(7);
        assertThat(classes.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(LEAST_OF_A_CLASS));
        assertThat(classes.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void everyCaseIsRefusedOrTold() {
        assertThat(HostileCase.all()).allSatisfy(hostile -> {
            List<String> lines = hostile.expected().lines().toList();
            assertThat(lines.get(0)).isIn(HostileRules.REFUSED, HostileRules.TAKEN);
            assertThat(lines).hasSizeGreaterThan(1);
        });
    }

    @AfterEach
    void nothingRan() throws IOException {
        assertThat(System.getProperty(MARK)).isNull();
        assertThat(Files.exists(MARK_FILE)).isFalse();
    }
}
