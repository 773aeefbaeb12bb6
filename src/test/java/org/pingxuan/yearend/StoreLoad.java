package org.pingxuan.yearend;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Attribute;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.evidence.Dossier;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.evidence.Submission;
import org.pingxuan.scoring.Outcomes;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.scoring.Sheets;
import org.pingxuan.scoring.Truth;
import org.pingxuan.store.Database;

/**
 * Measures what storing and ordering cost, step by step: CPU a subject and peak heap. Not a test; started by hand with the
 * number of subjects and the bytes of sheets a subject has.
 */
final class StoreLoad {

    private static final Cycle CYCLE = Cycle.parse("2013").orElseThrow();

    private static long cpu;
    private static int subjects;

    private StoreLoad() {}

    public static void main(String[] arguments) throws Exception {
        subjects = Integer.parseInt(arguments[0]);
        String lines = "分".repeat(Integer.parseInt(arguments[1]) / 3);
        Path directory = Files.createTempDirectory("load");
        try (Database database = Database.temporary(directory)) {
            SmallCounty.Parts parts = SmallCounty.parts();
            Evaluations evaluations = database.evaluations(parts.book().dictionary());
            lap("open");
            for (long i = 0; i < subjects; i++) {
                Submission submission = submission(i * 7_368_787 % subjects);
                Dossier dossier = evaluations.of(CYCLE, submission.subject()).with(submission);
                if (dossier.id().isEmpty()) {
                    throw new IllegalStateException();
                }
                evaluations.add(submission);
            }
            lap("find and add");
            evaluations.settle(problem -> {});
            lap("settle");
            evaluations.childrenFirst(CYCLE, 256, chunk -> {});
            lap("read children first");
            Sheets sheets = database.sheets(all -> lines.getBytes(StandardCharsets.UTF_8));
            Outcomes outcomes = database.outcomes();
            ScoreEverybody everybody = new ScoreEverybody(
                    evaluations,
                    new Derivations(parts.book(), Truth::holds),
                    new Scorer(parts.book(), parts.engine(), null),
                    Keeping.in(sheets, outcomes, parts.book().release()));
            everybody.score(CYCLE, problem -> {}, (done, total) -> {});
            lap("read, derive, score, write");
            long[] characters = {0};
            sheets.forEach(CYCLE, text -> characters[0] += text.length);
            lap("sheets in order");
            outcomes.forEach(CYCLE, outcome -> characters[0]++);
            lap("outcomes in order");
            System.out.println("heap peak MB " + peak() / 1_000_000);
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    System.out.println("file MB " + Files.size(file) / 1_000_000);
                }
            }
        }
        Files.delete(directory);
    }

    /** One in 31 is a branch, one in 31 branches a committee, all under one county. */
    private static Submission submission(long number) {
        boolean member = number % 31 != 0;
        boolean branch = !member && number % 961 != 0;
        SortedMap<Attribute, Optional<Value>> attributes = new TreeMap<>();
        attributes.put(Attribute.NAME, text((member ? "党员" : "中国共产党某某县某某镇某某村支部委员会") + number));
        attributes.put(Attribute.KIND, text(member ? "MEMBER" : "GRASSROOTS_ORG"));
        if (!member) {
            attributes.put(Attribute.FORM, text(branch ? "BRANCH" : "COMMITTEE"));
            attributes.put(Attribute.TIER, text("VILLAGE_UNIT"));
            attributes.put(Attribute.SECTOR, text("rural"));
            attributes.put(Attribute.REGION, text("611002"));
        }
        if (number > 0) {
            attributes.put(
                    Attribute.PARENT,
                    text("S-" + (member ? number - number % 31 : branch ? number - number % 961 : 0)));
        }
        SortedMap<IndicatorCode, Optional<Value>> readings = new TreeMap<>();
        readings.put(new IndicatorCode("work.pct"), Optional.of(Fraction.of(number % 101)));
        for (int i = 0; i < 20; i++) {
            readings.put(new IndicatorCode("other.reading_" + i), Optional.of(new Fraction(number % 9_973 + i, 100)));
        }
        return new Submission(
                CYCLE, "S-" + number, attributes, "branch", readings, Submission.Verified.ALL, new TreeMap<>());
    }

    private static Optional<Value> text(String text) {
        return Optional.of(new Value.Text(text));
    }

    private static void lap(String step) {
        long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.out.printf(
                Locale.ROOT,
                "%-28s %9.0f ms %7.2f µs a subject%n",
                step,
                (now - cpu) / 1e6,
                (now - cpu) / 1e3 / subjects);
        cpu = now;
    }

    private static long peak() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        return pools.stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
