package org.pingxuan.scoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Points;
import org.pingxuan.catalogue.Value;
import org.pingxuan.drools.DroolsEngine;
import org.pingxuan.drools.DroolsSyntax;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

/**
 * One evaluation by the shipped pack of the five goods, from readings to the explained sheet, in chunks of a hundred,
 * against hand-written Java of the same rules. Run {@link #main}; the ratio is printed last.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class FiveGoodsBenchmark {

    private static final int EVALUATIONS = 1_000;
    private static final int CHUNK = 100;
    private static final int[] INDEX = {100, 80, 60, 30, 0};

    private final List<FiveGoodsByHand.Unit> units = new ArrayList<>();
    private final List<List<Evaluation>> chunks = new ArrayList<>();
    private RuleBook book;
    private RuleEngine engine;
    private Scorer scorer;

    @Setup
    public void build() throws Exception {
        Diagnostics diagnostics = new Diagnostics();
        RuleBook all = new RuleBookReader(new OfficeFiles(), new DroolsSyntax())
                .read(RulesFolder.read(Path.of("rules"), diagnostics), diagnostics)
                .book()
                .orElseThrow();
        book = new RuleBook(
                all.release(),
                all.dictionary(),
                all.fields(),
                all.derivations(),
                List.of(all.pack("five-goods").orElseThrow()));
        engine = DroolsEngine.build(book);
        scorer = new Scorer(book, engine, null);
        Random random = new Random(1);
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < EVALUATIONS; i++) {
            FiveGoodsByHand.Unit unit = new FiveGoodsByHand.Unit();
            units.add(unit);
            evaluations.add(evaluation(unit, random));
        }
        for (int from = 0; from < EVALUATIONS; from += CHUNK) {
            chunks.add(evaluations.subList(from, from + CHUNK));
        }
        List<FiveGoodsByHand.Sheet> sheets =
                byRules().stream().map(scored -> plain(scored.sheets().get(0))).toList();
        List<FiveGoodsByHand.Sheet> byHand = byHand();
        for (int i = 0; i < EVALUATIONS; i++) {
            if (!sheets.get(i).equals(byHand.get(i).sorted())) {
                throw new IllegalStateException("the two do not agree: " + sheets.get(i) + byHand.get(i));
            }
        }
    }

    @TearDown
    public void close() {
        engine.close();
    }

    @Benchmark
    @OperationsPerInvocation(EVALUATIONS)
    public List<Scorer.Scored> byRules() {
        List<Scorer.Scored> scored = new ArrayList<>(EVALUATIONS);
        chunks.forEach(chunk -> scored.addAll(scorer.score(chunk)));
        return scored;
    }

    /** What of it the engine takes: which rules hold, both phases. */
    @Benchmark
    @OperationsPerInvocation(EVALUATIONS)
    public List<BitSet> engineAlone() {
        List<BitSet> holding = new ArrayList<>(2 * EVALUATIONS);
        for (List<Evaluation> chunk : chunks) {
            holding.addAll(engine.holding("five-goods", Rule.Phase.SCORE, chunk));
            holding.addAll(engine.holding("five-goods", Rule.Phase.JUDGE, chunk));
        }
        return holding;
    }

    @Benchmark
    @OperationsPerInvocation(EVALUATIONS)
    public List<FiveGoodsByHand.Sheet> byHand() {
        List<FiveGoodsByHand.Sheet> sheets = new ArrayList<>(EVALUATIONS);
        units.forEach(unit -> sheets.add(FiveGoodsByHand.score(unit)));
        return sheets;
    }

    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> nanos = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(FiveGoodsBenchmark.class.getSimpleName())
                        .build())
                .run()) {
            nanos.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        double byHand = nanos.get("byHand");
        System.out.printf(
                Locale.ROOT,
                "by rules %.0f ns, engine alone %.0f ns, by hand %.0f ns, ratio %.1f, engine alone %.1f%n",
                nanos.get("byRules"),
                nanos.get("engineAlone"),
                byHand,
                nanos.get("byRules") / byHand,
                nanos.get("engineAlone") / byHand);
    }

    /** The same readings for both. */
    private Evaluation evaluation(FiveGoodsByHand.Unit unit, Random random) {
        Value[] values = new Value[book.fields().size()];
        unit.sector = random.nextInt(FiveGoodsByHand.SECTORS.size());
        String sector = FiveGoodsByHand.SECTORS.get(unit.sector);
        put(values, "领域", new Value.Text(sector));
        put(values, "team.complete_on_term", yes(unit.teamComplete = random.nextInt(10) > 0));
        put(values, "team.secretary_approval_pct", rate(unit.approval = random.nextInt(5000, 10_001)));
        put(values, "team.visits_per_member", rate(unit.visits = random.nextInt(0, 601)));
        put(values, "org.life_attendance_pct", rate(unit.attendance = random.nextInt(5000, 10_001)));
        put(values, "pledge.member_rate_pct", rate(unit.pledged = random.nextInt(4000, 10_001)));
        put(values, "study.qualified_member_pct", rate(unit.qualified = random.nextInt(5000, 10_001)));
        put(values, "pledge.disclosed_on_time", yes(unit.disclosed = random.nextInt(10) > 0));
        put(values, "comment.rounds_done", rate(unit.rounds = 100L * random.nextInt(4)));
        put(values, "public.results_reported", yes(unit.reported = random.nextInt(10) > 0));
        put(values, "task.central_completion_pct", rate(unit.central = random.nextInt(5000, 10_001)));
        put(values, "service.matters_done_pct", rate(unit.matters = random.nextInt(5000, 10_001)));
        put(values, "soe.operating_target_pct", rate(unit.target = random.nextInt(7000, 12_001)));
        ballots(values, unit, random);
        TreeSet<String> vetoes = new TreeSet<>();
        for (int i = 0; i < unit.vetoes.length; i++) {
            unit.vetoes[i] = random.nextInt(60) == 0;
            if (unit.vetoes[i]) {
                vetoes.add("V" + (i + 1));
            }
        }
        put(values, "integrity.veto_codes", new Value.Codes(vetoes));
        Subject subject = new Subject(
                "U-" + units.size(),
                "某支部",
                "GRASSROOTS_ORG",
                "BRANCH",
                "TOWNSHIP",
                sector,
                "611002",
                null,
                Collections.emptySortedSet(),
                Collections.emptySortedSet());
        return new Evaluation(
                Cycle.parse("2013").orElseThrow(),
                subject,
                values,
                new BitSet(),
                new BitSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet());
    }

    private void ballots(Value[] values, FiveGoodsByHand.Unit unit, Random random) {
        List<Fraction> counts = new ArrayList<>();
        for (int i = 0; i < INDEX.length; i++) {
            long count = random.nextInt(1, 40 >> i);
            counts.add(Fraction.of(count));
            unit.indexDenominator += count;
            unit.indexNumerator += count * INDEX[i];
        }
        put(values, "mass.ballot_counts", new Value.Numbers(counts));
        put(values, "mass.ballots_valid", Fraction.of(unit.indexDenominator));
        put(values, "mass.ballots_issued", Fraction.of(unit.indexDenominator + 5));
        put(values, "mass.nonmember_rater_pct", Fraction.of(60));
        put(values, "mass.msi", new Fraction(unit.indexNumerator, unit.indexDenominator));
        put(values, "mass.ballots_ok", yes(unit.ballotsValid = random.nextInt(20) > 0));
    }

    private void put(Value[] values, String field, Value value) {
        values[book.field(field).slot()] = value;
    }

    private static Fraction rate(long hundredths) {
        return new Fraction(hundredths, 100);
    }

    private static Value yes(boolean yes) {
        return Value.YesNo.of(yes);
    }

    private static FiveGoodsByHand.Sheet plain(ScoreSheet sheet) {
        return new FiveGoodsByHand.Sheet(
                sheet.lines().stream().map(line -> line.points().hundredths()).toList(),
                sheet.criteria().values().stream().map(Points::hundredths).toList(),
                sheet.total() == null ? -1 : sheet.total().hundredths(),
                String.valueOf(sheet.grade()),
                sheet.findings().stream().map(Finding::code).sorted().toList());
    }
}
