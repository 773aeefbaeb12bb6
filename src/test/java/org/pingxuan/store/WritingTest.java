package org.pingxuan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.Holdings;

/** Many write at once to one archive, on SQLite and on PostgreSQL. */
class WritingTest {

    private static final int WRITERS = 16;
    private static final int EACH = 60;

    @TempDir
    static Path directory;

    static Stream<String> places() {
        return Stream.of(directory.resolve("sqlite").toString(), PostgresServer.freshDatabase());
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatFailsLeavesNothingBehindAndTakesNobodyWithIt(String where) throws Exception {
        try (Archive archive = open(where)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                work.add(() -> write(archive, number));
            }
            ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
            try {
                for (Future<Boolean> done : pool.invokeAll(work)) {
                    assertThat(done.get()).isTrue();
                }
            } finally {
                pool.shutdown();
            }
        }
        try (Archive again = open(where)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                for (int i = 0; i < EACH; i++) {
                    String name = writer + "/" + i;
                    Optional<String> kept = again.read(holdings -> holdings.note(name));
                    assertThat(kept).isEqualTo(i % 3 == 0 ? Optional.empty() : Optional.of("text " + i));
                }
            }
        }
    }

    /** Every third piece of work fails after it has written; the others are there for every reader as soon as told. */
    private static boolean write(Archive archive, int writer) {
        for (int i = 0; i < EACH; i++) {
            String name = writer + "/" + i;
            String text = "text " + i;
            boolean fails = i % 3 == 0;
            try {
                archive.write(holdings -> {
                    holdings.note(name, text);
                    if (fails) {
                        throw new IllegalArgumentException(name);
                    }
                    return text;
                });
                if (fails || !archive.read(holdings -> holdings.note(name)).equals(Optional.of(text))) {
                    return false;
                }
            } catch (IllegalArgumentException e) {
                if (!fails || !e.getMessage().equals(name)) {
                    return false;
                }
            }
        }
        return true;
    }

    @ParameterizedTest
    @MethodSource("places")
    void aReaderSeesOneMomentWhateverIsWrittenMeanwhile(String where) throws IOException {
        try (Archive archive = open(where)) {
            archive.write(holdings -> {
                holdings.note("a", "before");
                return "";
            });
            archive.read(holdings -> {
                assertThat(holdings.note("a")).contains("before");
                archive.write(inside -> {
                    inside.note("a", "after");
                    inside.note("b", "after");
                    return "";
                });
                assertThat(holdings.note("a")).contains("before");
                assertThat(holdings.note("b")).isEmpty();
                return "";
            });
            Optional<String> afterwards = archive.read(holdings -> holdings.note("a"));
            assertThat(afterwards).contains("after");
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void whoeverComesSecondIsToldThatTheArchiveIsInUse(String where) throws IOException {
        try (Archive archive = open(where)) {
            assertThatThrownBy(() -> open(where))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use");
            long submissions = archive.read(Holdings::latest);
            assertThat(submissions).isZero();
        }
        open(where).close();
    }

    @Test
    void workThatWritesThroughAnotherIsRefusedRatherThanLeftWaitingForItself() throws IOException {
        try (Archive archive = open(directory.resolve("nested").toString())) {
            assertThatThrownBy(() -> archive.write(outside -> archive.write(inside -> "")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static Archive open(String where) throws IOException {
        return SqlArchive.open(where, sheets -> "".getBytes(StandardCharsets.UTF_8));
    }
}
