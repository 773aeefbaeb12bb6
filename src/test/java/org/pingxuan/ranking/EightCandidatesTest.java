package org.pingxuan.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.ranking.Trial.award;
import static org.pingxuan.ranking.Trial.branch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pingxuan.scoring.ScoreSheet.Status;

/** Table 7.7 of the fact sheet: eight candidates in two pools. */
class EightCandidatesTest {

    private final List<Trial.Of> rural = List.of(
            branch("R1").points("90.79", "5", "2").index("92.75").performance("26.70"),
            branch("R2")
                    .points("89.20", "6", "0")
                    .index("79.50")
                    .performance("27.10")
                    .barred("MASS_GATE"),
            branch("R3").points("88.40", "3", "0").index("90.10").performance("25.90"),
            branch("R4").points("90.40", "1", "0").index("88.60").performance("26.10"),
            branch("R5").points("87.00", "1", "0").index("86.00").performance("25.00"));
    private final List<Trial.Of> window = List.of(
            window("W1")
                    .points("93.10", "1", "0")
                    .index("90.00")
                    .performance("24.00")
                    .barred("VETO_V3"),
            window("W2").points("91.35", "1", "0").index("91.00").performance("23.50"));

    @Test
    void theRuralPoolStandsAsTheFactSheetSays() {
        Pool pool = shortlist("23.10").pools().get(0);

        assertThat(pool.key().attributes())
                .containsEntry("sector", "rural")
                .containsEntry("tier", "VILLAGE_UNIT")
                .containsEntry("form", "BRANCH");
        assertThat(List.of(pool.size(), pool.quota(), pool.listed())).containsExactly(24, 2, 3);
        assertThat(Trial.summary(pool).subList(0, 5))
                .containsExactly(
                        "R1 93.79 1 PLACE score",
                        "R4 91.40 2 PLACE tie:base",
                        "R3 91.40 3 RESERVE tie:base",
                        "R5 88.00 4 OFF_LIST score",
                        "R2 95.20 [MASS_GATE]");
    }

    @Test
    void theWindowPoolStandsAsTheFactSheetSays() {
        Pool pool = shortlist("23.10").pools().get(1);

        assertThat(List.of(pool.size(), pool.quota(), pool.listed())).containsExactly(13, 1, 2);
        assertThat(Trial.summary(pool).subList(0, 3))
                .containsExactly(
                        "W2 92.35 1 PLACE tie:performance", "W3 92.35 2 RESERVE tie:performance", "W1 94.10 [VETO_V3]");
    }

    @Test
    void equalsOnAQuotaOfOneShareTheRankAndGoToTheLeadingGroup() {
        Pool pool = shortlist("23.50").pools().get(1);

        assertThat(Trial.summary(pool).subList(0, 2))
                .containsExactly("W2 92.35 1 TO_BE_DECIDED score", "W3 92.35 1 TO_BE_DECIDED score");
    }

    @Test
    void twoSectorsNeverStandInOneList() {
        assertThat(shortlist("23.10").pools())
                .extracting(pool -> pool.key().attributes().get("sector"))
                .containsExactly("rural", "window");
        assertThat(shortlist("23.10").pools())
                .allSatisfy(pool -> assertThat(pool.standings())
                        .extracting(standing -> standing.subject().charAt(0))
                        .containsOnly("rural".equals(pool.key().attributes().get("sector")) ? 'R' : 'W'));
    }

    @Test
    void whoIsRankedBelowTheListIsOffTheList() {
        assertThat(Trial.bySubject(shortlist("23.10")).get("R5").outcome()).isEqualTo(Placement.OFF_LIST);
    }

    private Shortlist shortlist(String performanceOfW3) {
        List<Trial.Of> all = new ArrayList<>(rural);
        all.addAll(window);
        all.add(window("W3").points("91.35", "1", "0").index("91.00").performance(performanceOfW3));
        for (int i = 0; i < 19; i++) {
            all.add(branch("R-rest-" + i).without(Status.INCOMPLETE));
        }
        for (int i = 0; i < 10; i++) {
            all.add(window("W-rest-" + i).without(Status.PENDING));
        }
        Collections.shuffle(all, new Random(7));
        return Trial.shortlist(award().award(), all);
    }

    private static Trial.Of window(String id) {
        return branch(id).sector("window");
    }
}
