package org.pingxuan.drools;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

/**
 * One evaluation through the rows of a pack - which rows hold ({@code holding}), and that with the points of each
 * ({@code scoring}) - by sessions of 100 and by hand-written Java over the same evaluations. Run {@link #main}; the ratio is printed last.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class ScoringBenchmark {

    private static final int EVALUATIONS = 1_000;

    private final BenchmarkRows rows = new BenchmarkRows();
    private List<Evaluation> evaluations = List.of();
    private RuleBook book;
    private DroolsEngine engine;

    @Setup
    public void build() throws BuildFailed {
        book = rows.book();
        engine = DroolsEngine.build(book);
        evaluations = rows.evaluations(EVALUATIONS);
        if (!holdingBySessions().equals(rows.heldByHand(evaluations))
                || !Arrays.equals(scoringBySessions(), scoringByHand())) {
            throw new IllegalStateException("the two do not agree");
        }
    }

    @TearDown
    public void close() {
        engine.close();
    }

    @Benchmark
    @OperationsPerInvocation(EVALUATIONS)
    public List<BitSet> holdingBySessions() {
        return engine.holding(book.packs().get(0).pack().id(), Rule.Phase.SCORE, evaluations);
    }

    @Benchmark
    @OperationsPerInvocation(EVALUATIONS)
    public List<BitSet> holdingByHand() {
        return rows.heldByHand(evaluations);
    }

    @Benchmark
    @OperationsPerInvocation(EVALUATIONS)
    public long[] scoringBySessions() {
        return BenchmarkRows.scored(book.packs().get(0).score(), evaluations, holdingBySessions());
    }

    @Benchmark
    @OperationsPerInvocation(EVALUATIONS)
    public long[] scoringByHand() {
        return rows.scoredByHand(evaluations);
    }

    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> nanos = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(ScoringBenchmark.class.getSimpleName())
                        .build())
                .run()) {
            nanos.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        for (String what : List.of("scoring", "holding")) {
            double sessions = nanos.get(what + "BySessions");
            double byHand = nanos.get(what + "ByHand");
            System.out.printf(
                    Locale.ROOT,
                    "%s: sessions %.0f ns, by hand %.0f ns, ratio %.1f%n",
                    what,
                    sessions,
                    byHand,
                    sessions / byHand);
        }
    }
}
