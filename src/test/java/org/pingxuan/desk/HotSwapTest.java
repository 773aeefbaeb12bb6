package org.pingxuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.answers.SheetJson;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.scoring.ScoreSheet;

/** Releases change under people who submit and read at the same time. */
class HotSwapTest {

    private static final int ROUNDS = 20;

    /** Milliseconds; it leaves the builds some of the processor. */
    private static final int PAUSE = 4;

    private static final Cycle CYCLE = Cycle.parse("2013").orElseThrow();

    @TempDir
    Path folder;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong submitted = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Set<String> releasesSeen = new ConcurrentSkipListSet<>();

    @Test
    void noEvaluationIsMixedAndNothingFailsWhileReleasesChange() throws InterruptedException {
        try (SmallHouse house = SmallHouse.compiled(folder)) {
            house.publish(100, Releases.FROM_THE_FIRST);
            Random random = new Random(1);
            for (int i = 0; i < 150; i++) {
                ReplayTest.submission(house, random);
            }
            List<Thread> people = new ArrayList<>();
            people.add(new Thread(() -> untilOver(() -> submit(house, random))));
            people.add(new Thread(() -> untilOver(() -> submitMember(house))));
            people.add(new Thread(() -> untilOver(() -> read(house, "B-1"))));
            people.add(new Thread(() -> untilOver(() -> read(house, "M-1"))));
            people.forEach(Thread::start);
            for (int round = 0; round < ROUNDS; round++) {
                String release = house.publish(40 + round % 7 * 10, Releases.FROM_THE_FIRST);
                if (round % 5 == 4) {
                    house.lifeCycle.rollBack(release, "approver", "", (done, total) -> {});
                }
            }
            over.set(true);
            for (Thread each : people) {
                each.join();
            }
            assertThat(failures).isEmpty();
            assertThat(releasesSeen).hasSizeGreaterThan(3);
            assertThat(submitted.get()).isGreaterThan(ROUNDS);
            assertThat(seen.get()).isGreaterThan(ROUNDS);
            house.assertAsReplayed();
        }
    }

    private void untilOver(Runnable work) {
        try {
            while (!over.get()) {
                work.run();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException | RuntimeException | AssertionError e) {
            failures.add(e);
        }
    }

    private void submit(SmallHouse house, Random random) {
        ReplayTest.submission(house, random);
        submitted.incrementAndGet();
    }

    private void submitMember(SmallHouse house) {
        long hours = submitted.incrementAndGet() % 100;
        Submit.Answer answer = house.submit.submit(SmallHouse.record(
                2013,
                "M-1",
                Map.of("name", "党员", "kind", "MEMBER", "parent", "B-1"),
                Map.of("m.hours", BigDecimal.valueOf(hours))));
        if (answer instanceof Submit.Answer.Current current) {
            check(house, current.sheets().stream().map(SheetJson::read).toList());
        }
    }

    private void read(SmallHouse house, String subject) {
        check(house, house.shown(CYCLE, subject));
        seen.incrementAndGet();
    }

    private void check(SmallHouse house, List<ScoreSheet> sheets) {
        sheets.forEach(sheet -> releasesSeen.add(sheet.release()));
        house.assertOfOneRelease(sheets);
    }
}
