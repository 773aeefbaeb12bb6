package org.pingxuan.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pingxuan.ranking.Placement;
import org.pingxuan.ranking.Pool;
import org.pingxuan.ranking.Standing;

/**
 * How the scores of a pool are spread, in bands of equal width, with the lowest score that still has a place. It counts and
 * names nobody, so those off the list stay unnamed (T7).
 *
 * @param cutOff lowest score within the quota, as printed
 */
record PoolSpread(List<Band> bands, String cutOff) {

    /** With fewer scores there is nothing to see. */
    private static final int FEWEST = 10;

    private static final int MOST_BANDS = 40;
    private static final List<BigDecimal> WIDTHS =
            List.of(new BigDecimal("0.5"), BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("5"), BigDecimal.TEN);

    /**
     * Scores from this one to below the next band's.
     *
     * @param placed height of those with a place, in percent of the highest band
     * @param others height of the others
     * @param cut whether the lowest score within the quota is in it
     */
    record Band(String from, int count, int placed, int others, boolean cut) {}

    /** Empty if there are too few scores, or nobody has a place. */
    static Optional<PoolSpread> of(Pool pool) {
        List<BigDecimal> placed = scores(pool, true);
        List<BigDecimal> others = scores(pool, false);
        if (placed.isEmpty() || placed.size() + others.size() < FEWEST) {
            return Optional.empty();
        }
        List<BigDecimal> all = new ArrayList<>(placed);
        all.addAll(others);
        BigDecimal least = all.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = all.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal cutOff = placed.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal width = WIDTHS.stream()
                .filter(each -> steps(most.subtract(least), each) < MOST_BANDS)
                .findFirst()
                .orElseGet(() -> most.subtract(least).divide(BigDecimal.valueOf(MOST_BANDS - 1), 0, RoundingMode.UP));
        BigDecimal first = width.multiply(BigDecimal.valueOf(steps(least, width)));
        int size = steps(most.subtract(first), width) + 1;
        int[] within = counts(placed, first, width, size);
        int[] without = counts(others, first, width, size);
        int highest = 0;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, within[i] + without[i]);
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            bands.add(new Band(
                    first.add(width.multiply(BigDecimal.valueOf(i)))
                            .stripTrailingZeros()
                            .toPlainString(),
                    within[i] + without[i],
                    100 * within[i] / highest,
                    100 * without[i] / highest,
                    i == steps(cutOff.subtract(first), width)));
        }
        return Optional.of(new PoolSpread(List.copyOf(bands), cutOff.toPlainString()));
    }

    private static List<BigDecimal> scores(Pool pool, boolean placed) {
        return pool.standings().stream()
                .filter(standing -> standing.outcome() != Placement.INELIGIBLE)
                .filter(standing -> placed == (standing.outcome() == Placement.PLACE))
                .map(Standing::score)
                .flatMap(score -> Optional.ofNullable(score).map(BigDecimal::new).stream())
                .toList();
    }

    private static int steps(BigDecimal distance, BigDecimal width) {
        return distance.divide(width, 0, RoundingMode.FLOOR).intValueExact();
    }

    private static int[] counts(List<BigDecimal> scores, BigDecimal first, BigDecimal width, int size) {
        int[] counts = new int[size];
        scores.forEach(score -> counts[steps(score.subtract(first), width)]++);
        return counts;
    }
}
