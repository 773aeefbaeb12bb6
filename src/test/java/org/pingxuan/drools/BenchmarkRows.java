package org.pingxuan.drools;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Points;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.Consequence.Size;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

/**
 * Eighty rows as in the pack of the five goods - 40 for everybody, 40 for one of eight sectors - as a release and as
 * hand-written Java.
 */
final class BenchmarkRows {

    static final int COMMON = 40;
    static final int SECTORS = 8;
    static final int BY_SECTOR = 5;
    static final int ROWS = COMMON + SECTORS * BY_SECTOR;

    private static final Formula LINEAR = new Formula.Linear(Fraction.of(60), Fraction.of(95));
    private static final Fraction MAXIMUM = Fraction.of(8);

    private final SampleRelease release = new SampleRelease()
            .with(
                    ValueType.NUMBER,
                    IntStream.range(0, ROWS).mapToObj(i -> "指标" + i).toArray(String[]::new));
    private final int first = release.field("sample.x0").slot();
    private final int sector = release.field("领域").slot();

    RuleBook book() {
        List<Rule> rules = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            Condition present = new Condition.Present(release.field("sample.x" + row), SampleRelease.PLACE);
            Condition when = row < COMMON
                    ? present
                    : new Condition.All(
                            List.of(
                                    new Condition.OneOf(
                                            release.field("领域"),
                                            List.of("sector" + (row - COMMON) / BY_SECTOR),
                                            SampleRelease.PLACE),
                                    present),
                            SampleRelease.PLACE);
            AddLine line =
                    new AddLine("team", release.field("sample.x" + row), LINEAR, new Size.Amount(MAXIMUM), "得 {值}");
            rules.add(new Rule(
                    "行" + row, Rule.Phase.SCORE, when, List.of(line), null, Place.of("scoring.csv", row + 2, 1)));
        }
        RuleBook empty = release.book();
        return new RuleBook(
                empty.release(),
                empty.dictionary(),
                empty.fields(),
                List.of(),
                List.of(new PackRules(empty.packs().get(0).pack(), rules, List.of())));
    }

    List<Evaluation> evaluations(int count) {
        Random random = new Random(1);
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int own = random.nextInt(SECTORS);
            Map<String, Value> values = new HashMap<>();
            values.put("领域", new Value.Text("sector" + own));
            for (int row = 0; row < COMMON; row++) {
                values.put("sample.x" + row, Fraction.of(random.nextInt(40, 101)));
            }
            for (int row = 0; row < BY_SECTOR; row++) {
                values.put("sample.x" + (COMMON + own * BY_SECTOR + row), Fraction.of(random.nextInt(40, 101)));
            }
            evaluations.add(release.evaluation(values));
        }
        return evaluations;
    }

    /** Which rows hold, as somebody would write it who knew the rows. */
    List<BitSet> heldByHand(List<Evaluation> evaluations) {
        List<BitSet> holding = new ArrayList<>(evaluations.size());
        for (Evaluation evaluation : evaluations) {
            BitSet held = new BitSet();
            for (int row = 0; row < ROWS; row++) {
                if (holds(evaluation, row)) {
                    held.set(row);
                }
            }
            holding.add(held);
        }
        return holding;
    }

    /** Points of all rows that hold. */
    long[] scoredByHand(List<Evaluation> evaluations) {
        long[] totals = new long[evaluations.size()];
        for (int i = 0; i < totals.length; i++) {
            for (int row = 0; row < ROWS; row++) {
                if (holds(evaluations.get(i), row)) {
                    totals[i] += points(LINEAR, evaluations.get(i).value(first + row));
                }
            }
        }
        return totals;
    }

    /** The same from the rules that an engine found to hold. */
    static long[] scored(List<Rule> rules, List<Evaluation> evaluations, List<BitSet> holding) {
        long[] totals = new long[holding.size()];
        for (int i = 0; i < totals.length; i++) {
            BitSet held = holding.get(i);
            for (int rule = held.nextSetBit(0); rule >= 0; rule = held.nextSetBit(rule + 1)) {
                AddLine line = (AddLine) rules.get(rule).then().get(0);
                totals[i] += points(line.formula(), evaluations.get(i).value(line.field()));
            }
        }
        return totals;
    }

    private boolean holds(Evaluation evaluation, int row) {
        if (evaluation.value(first + row) == null) {
            return false;
        }
        return row < COMMON
                || evaluation.value(sector) instanceof Value.Text text
                        && text.text().equals(NAMES[(row - COMMON) / BY_SECTOR]);
    }

    private static final String[] NAMES =
            IntStream.range(0, SECTORS).mapToObj(i -> "sector" + i).toArray(String[]::new);

    private static long points(Formula formula, @Nullable Value value) {
        return Points.rounded(formula.points(value, MAXIMUM)).hundredths();
    }
}
