package org.pingxuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.drools.BuildFailed;
import org.pingxuan.drools.DroolsEngine;
import org.pingxuan.office.SheetJson;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.RuleEngine;
import org.pingxuan.scoring.ScoreLine;
import org.pingxuan.scoring.ScoreSheet;

/** Releases change under people who submit and read at the same time. */
class HotSwapTest {

    private static final int ROUNDS = 20;

    /** Milliseconds; it leaves the builds some of the processor. */
    private static final int PAUSE = 4;

    private static final Cycle CYCLE = Cycle.parse("2013").orElseThrow();

    @TempDir
    Path folder;

    /** How many hours or visits give full points under a release; the reading alone tells what a line must be. */
    private final Map<String, Integer> fullAt = new ConcurrentHashMap<>();

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong submitted = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Set<String> releasesSeen = new TreeSet<>();

    @Test
    void noEvaluationIsMixedAndNothingFailsWhileReleasesChange() throws InterruptedException {
        try (SmallHouse house = new SmallHouse(folder, HotSwapTest::compiled)) {
            publish(house, 100);
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
                String release = publish(house, 40 + round % 7 * 10);
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

    private String publish(SmallHouse house, int version) {
        fullAt.put(SmallRules.book(SmallRules.files(version)).release(), version);
        return house.publish(version, Releases.FROM_THE_FIRST);
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
            check(current.sheets());
        }
    }

    private void read(SmallHouse house, String subject) {
        List<String> lines = new InForce(house.archive, house.releases).read(CYCLE, current -> {
            List<String> sheets = current.results().sheets().of(CYCLE, subject);
            assertThat(sheets.stream().map(SheetJson::read).map(ScoreSheet::release))
                    .allMatch(current.release().id()::equals);
            return sheets;
        });
        check(lines);
        seen.incrementAndGet();
    }

    /** Every line has the points that the release named gives for the value shown. */
    private void check(List<String> sheets) {
        for (String text : sheets) {
            ScoreSheet sheet = SheetJson.read(text);
            synchronized (releasesSeen) {
                releasesSeen.add(sheet.release());
            }
            int full = fullAt.get(sheet.release());
            for (ScoreLine line : sheet.lines()) {
                if (List.of("走访", "时数").contains(line.rule())) {
                    BigDecimal value = new BigDecimal(String.valueOf(line.value()));
                    BigDecimal most = new BigDecimal(String.valueOf(line.maximum()));
                    BigDecimal points = value.min(BigDecimal.valueOf(full))
                            .multiply(most)
                            .divide(BigDecimal.valueOf(full), 2, RoundingMode.HALF_UP);
                    assertThat(line.points()).asString().isEqualTo(points.toPlainString());
                }
            }
        }
    }

    private static RuleEngine compiled(RuleBook book) {
        try {
            return DroolsEngine.build(book);
        } catch (BuildFailed e) {
            throw new AssertionError(e.diagnostics().toString(), e);
        }
    }
}
