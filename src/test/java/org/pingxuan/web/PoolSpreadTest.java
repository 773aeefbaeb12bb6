package org.pingxuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.pingxuan.ranking.Placement;
import org.pingxuan.ranking.Pool;
import org.pingxuan.ranking.PoolKey;
import org.pingxuan.ranking.Standing;

/** The spread of a pool's scores counts everybody ranked once and marks where the places end. */
class PoolSpreadTest {

    @Test
    void theLowestScoreWithAPlaceIsMarked() {
        PoolSpread spread = PoolSpread.of(
                        pool(2, "95.20", "93.00", "93.00", "92.99", "91", "90", "89.5", "89.49", "88", "60"))
                .orElseThrow();
        assertThat(spread.cutOff()).isEqualTo("93.00");
        assertThat(spread.bands().stream().filter(PoolSpread.Band::cut))
                .extracting(PoolSpread.Band::from, PoolSpread.Band::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("93", 2));
        assertThat(spread.bands().get(0).from()).isEqualTo("60");
    }

    @Test
    void aHandfulOfScoresOrNoPlaceShowsNoSpread() {
        assertThat(PoolSpread.of(pool(2, "95", "94", "93"))).isEmpty();
        assertThat(PoolSpread.of(pool(0, "10", "9", "8", "7", "6", "5", "4", "3", "2", "1")))
                .isEmpty();
    }

    @Property
    void everybodyRankedIsCountedOnceWhateverTheScores(
            @ForAll @Size(min = 10, max = 60)
                    List<@Scale(2) @BigRange(min = "-100000", max = "100000") BigDecimal> scores,
            @ForAll @IntRange(min = 1, max = 60) int places) {
        PoolSpread spread = PoolSpread.of(pool(
                        places,
                        scores.stream()
                                .sorted((a, b) -> b.compareTo(a))
                                .map(BigDecimal::toPlainString)
                                .toArray(String[]::new)))
                .orElseThrow();
        assertThat(spread.bands()).hasSizeLessThanOrEqualTo(41);
        assertThat(spread.bands().stream().mapToInt(PoolSpread.Band::count).sum())
                .isEqualTo(scores.size());
        assertThat(spread.bands().stream().filter(PoolSpread.Band::cut)).hasSize(1);
        assertThat(spread.bands()).allMatch(band -> band.placed() + band.others() <= 100);
    }

    /** Sorted scores, the first of them with a place, and one who is not ranked. */
    private static Pool pool(int places, String... scores) {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            Placement outcome = i < places ? Placement.PLACE : Placement.OFF_LIST;
            standings.add(new Standing("S" + i, i + 1, scores[i], outcome, "score", List.of(), null, null, null));
        }
        standings.add(new Standing("X", null, "99", Placement.INELIGIBLE, null, List.of("FLOOR"), null, null, null));
        return new Pool(new PoolKey(new TreeMap<>()), standings.size(), places, places, standings);
    }
}
