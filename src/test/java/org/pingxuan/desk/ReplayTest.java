package org.pingxuan.desk;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pingxuan.catalogue.Cycle;

/**
 * After any sequence of submissions, moves, publications, rollbacks and comparisons the sheets in force are those that
 * scoring everybody from nothing gives.
 */
class ReplayTest {

    private static final int STEPS = 120;
    private static final List<Integer> YEARS = List.of(2013, 2014);
    private static final List<String> TOWNSHIPS = List.of("T-1", "T-2");
    private static final List<String> BRANCHES = List.of("B-1", "B-2", "B-3", "B-4");
    private static final List<Integer> VERSIONS = List.of(40, 60, 80, 100, 120);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverHappenedTheSheetsAreThoseOfACleanReplay(long seed) {
        Random random = new Random(seed);
        try (SmallHouse house = SmallHouse.ofTrees(folder)) {
            house.publish(100, Releases.FROM_THE_FIRST);
            for (int i = 0; i < STEPS; i++) {
                step(house, random);
                if (i % 10 == 9) {
                    house.assertAsReplayed();
                }
            }
        }
    }

    static void step(SmallHouse house, Random random) {
        int what = random.nextInt(100);
        if (what < 85) {
            submission(house, random);
        } else if (what < 91) {
            house.publish(one(VERSIONS, random), random.nextBoolean() ? Releases.FROM_THE_FIRST : 2014);
        } else if (what < 95) {
            rollBack(house);
        } else {
            scoredBeside(house, one(VERSIONS, random), one(YEARS, random));
        }
    }

    private static void rollBack(SmallHouse house) {
        try {
            house.lifeCycle.rollBack(
                    house.archive.read(holdings -> holdings.releases().newest()).orElseThrow(),
                    "approver",
                    "",
                    (done, total) -> {});
        } catch (NotDone e) {
            // the first of all stays
        }
    }

    /** As a comparison does it: results that soon lag behind. */
    private static void scoredBeside(SmallHouse house, int version, int year) {
        String release = house.approved(version);
        try (BuiltReleases.Lease lease = house.archive.read(holdings -> house.releases.borrow(holdings, release))) {
            house.lifeCycle
                    .scoreCycle()
                    .under(lease.release(), Cycle.parse(String.valueOf(year)).orElseThrow(), (done, total) -> {});
        }
    }

    static void submission(SmallHouse house, Random random) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        Map<String, Object> readings = new LinkedHashMap<>();
        String id;
        int which = random.nextInt(20);
        if (which == 0) {
            id = "C-1";
            organisation(attributes, "COMMITTEE", "COUNTY", null);
        } else if (which < 3) {
            id = one(TOWNSHIPS, random);
            organisation(attributes, "GENERAL_BRANCH", "TOWNSHIP", random.nextInt(4) == 0 ? null : "C-1");
            readings.put("o.visits", BigDecimal.valueOf(random.nextInt(100)));
        } else if (which < 8) {
            id = one(BRANCHES, random);
            organisation(attributes, "BRANCH", "VILLAGE_UNIT", one(TOWNSHIPS, random));
            readings.put("o.visits", random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(100)));
            if (random.nextInt(6) == 0) {
                attributes.put("region", null);
            }
        } else {
            id = "M-" + random.nextInt(12);
            attributes.put("name", "党员" + id);
            attributes.put("kind", "MEMBER");
            attributes.put("parent", random.nextInt(10) == 0 ? null : one(BRANCHES, random));
            readings.put("m.hours", random.nextInt(8) == 0 ? null : BigDecimal.valueOf(random.nextInt(150)));
        }
        house.send(SmallHouse.record(one(YEARS, random), id, attributes, readings));
    }

    private static void organisation(Map<String, Object> attributes, String form, String tier, String parent) {
        attributes.put("name", "组织");
        attributes.put("kind", "GRASSROOTS_ORG");
        attributes.put("form", form);
        attributes.put("tier", tier);
        attributes.put("sector", "rural");
        attributes.put("region", "610002");
        attributes.put("parent", parent);
    }

    private static <T> T one(List<T> of, Random random) {
        return new ArrayList<>(of).get(random.nextInt(of.size()));
    }
}
