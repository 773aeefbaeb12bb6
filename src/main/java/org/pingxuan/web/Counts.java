package org.pingxuan.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.BuiltRelease;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.Submit;
import org.pingxuan.desk.Verify;
import org.springframework.stereotype.Component;

/** Counts what goes on, for Prometheus. */
@Component
final class Counts implements Submit.Watch {

    private static final String SUBMISSIONS = "pingxuan.submissions";
    private static final String VERIFICATIONS = "pingxuan.verifications";
    private static final String ROWS = "pingxuan.batch.rows";

    /** What can become of each; all are there from the start, so that a rate can be taken of the first. */
    private static final Map<String, List<String>> RESULTS = Map.of(
            SUBMISSIONS, List.of("accepted", "unchanged", "refused", "frozen"),
            VERIFICATIONS, List.of("accepted", "unchanged", "refused", "frozen", "changed", "notregistered"),
            ROWS, List.of("accepted", "unchanged", "rejected"));

    private final MeterRegistry registry;
    private final Timer scoring;
    private final House house;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    Counts(MeterRegistry registry, House house) {
        this.registry = registry;
        this.house = house;
        this.scoring = Timer.builder("pingxuan.scoring")
                .description("Scoring whom a submission touches, and those above, in its transaction")
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(3),
                        Duration.ofMillis(10),
                        Duration.ofMillis(30),
                        Duration.ofMillis(100),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3))
                .register(registry);
        Gauge.builder("pingxuan.database.size", house.archive(), Archive::bytes)
                .description("Room the database takes")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("pingxuan.submissions.latest", house.archive(), archive -> archive.read(Holdings::latest))
                .description("Number of the latest submission")
                .register(registry);
        RESULTS.forEach((what, results) -> results.forEach(result -> count(what, result, 0)));
        house.submit().watch(this);
        show(newest());
    }

    /** A release shows with 1 while it is the one published last, and with 0 afterwards. */
    private void show(String release) {
        if (shown.add(release)) {
            Gauge.builder("pingxuan.release.in.force", () -> isInForce(release) ? 1 : 0)
                    .description("1 for the release published last")
                    .tag("release", release)
                    .register(registry);
        }
    }

    private boolean isInForce(String release) {
        String newest = newest();
        show(newest);
        return newest.equals(release);
    }

    private String newest() {
        return house.inForce().newest(BuiltRelease::id);
    }

    @Override
    public void scored(int subjects, long nanos) {
        scoring.record(nanos, TimeUnit.NANOSECONDS);
    }

    void submission(Submit.Answer answer) {
        count(SUBMISSIONS, answer instanceof Submit.Answer.Current current ? current(current) : name(answer), 1);
    }

    void verification(Verify.Answer answer) {
        count(
                VERIFICATIONS,
                answer instanceof Verify.Answer.Verified verified ? current(verified.current()) : name(answer),
                1);
    }

    void batch(Submit.Report report) {
        count(ROWS, "accepted", report.accepted());
        count(ROWS, "unchanged", report.unchanged());
        count(ROWS, "rejected", report.rejected());
    }

    private static String current(Submit.Answer.Current current) {
        return current.added() ? "accepted" : "unchanged";
    }

    private static String name(Object answer) {
        return answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private void count(String what, String result, double times) {
        registry.counter(what, "result", result).increment(times);
    }
}
