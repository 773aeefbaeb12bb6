package org.pingxuan.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.ranking.Trial.TIERS;
import static org.pingxuan.ranking.Trial.award;
import static org.pingxuan.ranking.Trial.branch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MergingTest {

    private record Place(String tier, String sector, String region) {}

    @Example
    void aSmallPoolGoesOnMergingUpwardUntilItIsLargeEnough() {
        assertThat(sizes(pools(2, 2, 0, 2, 7, 1))).containsExactly("CITY 6", "PROVINCE 7", "CENTRE 1");
    }

    @Example
    void aSmallPoolAtTheTopStaysAlone() {
        assertThat(sizes(pools(9, 0, 4))).containsExactly("VILLAGE_UNIT 9", "COUNTY 4");
        assertThat(sizes(pools(1, 1))).containsExactly("TOWNSHIP 2");
    }

    @Example
    void aSmallPoolMergesIntoALargeOne() {
        assertThat(sizes(pools(4, 0, 20))).containsExactly("COUNTY 24");
    }

    @Example
    void withoutTiersInThePoolNothingMerges() {
        assertThat(Trial.shortlist(award().pool("sector").award(), of(places(3, 4)))
                        .pools())
                .singleElement()
                .satisfies(pool -> {
                    assertThat(pool.size()).isEqualTo(7);
                    assertThat(pool.key().attributes()).containsOnlyKeys("sector");
                });
    }

    @Example
    void theKeyNamesTheAreaAndPoolsNeverCrossIt() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            places.add(new Place("COUNTY", "rural", "611002"));
            places.add(new Place("COUNTY", "rural", "620000"));
        }

        assertThat(Trial.shortlist(award().area(2).award(), of(places)).pools())
                .extracting(pool -> pool.key().attributes().get("area"))
                .containsExactly("61", "62");
        assertThat(Trial.shortlist(award().area(0).award(), of(places)).pools()).hasSize(1);
    }

    @Property(tries = 300)
    void mergingKeepsEverybodyAndNeverCrossesSectorsOrAreas(@ForAll("somewhere") List<Place> places) {
        List<Pool> pools = Trial.shortlist(award().area(4).award(), of(places)).pools();

        assertThat(pools.stream().mapToInt(Pool::size).sum()).isEqualTo(places.size());
        for (Pool pool : pools) {
            assertThat(pool.standings()).hasSize(pool.size());
            assertThat(pool.standings().stream()
                            .map(standing -> places.get(Integer.parseInt(standing.subject())))
                            .map(place -> place.sector() + place.region().substring(0, 4))
                            .collect(Collectors.toSet()))
                    .containsExactly(pool.key().attributes().get("sector")
                            + pool.key().attributes().get("area"));
        }
    }

    @Property(tries = 300)
    void noSmallPoolRemainsUnlessItIsTheTopOfItsSector(@ForAll("somewhere") List<Place> places) {
        List<Pool> pools = Trial.shortlist(award().area(4).award(), of(places)).pools();
        Map<Object, Integer> top = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Place place : places) {
            top.merge(List.of(place.sector(), place.region().substring(0, 4)), TIERS.indexOf(place.tier()), Math::max);
        }

        for (Pool pool : pools) {
            Map<String, String> key = pool.key().attributes();
            if (pool.size() < 5) {
                assertThat(TIERS.indexOf(key.get("tier")))
                        .isEqualTo(top.get(List.of(key.get("sector"), key.get("area"))));
            }
            Set<String> tiers = new HashSet<>();
            pool.standings()
                    .forEach(standing -> tiers.add(
                            places.get(Integer.parseInt(standing.subject())).tier()));
            assertThat(tiers)
                    .contains(key.get("tier"))
                    .allSatisfy(tier ->
                            assertThat(TIERS.indexOf(tier)).isLessThanOrEqualTo(TIERS.indexOf(key.get("tier"))));
        }
    }

    @Provide
    Arbitrary<List<Place>> somewhere() {
        return Combinators.combine(
                        Arbitraries.of(TIERS),
                        Arbitraries.of("rural", "window", "school"),
                        Arbitraries.of("611002", "611003", "620000"))
                .as(Place::new)
                .list()
                .ofMaxSize(60);
    }

    private static List<String> sizes(List<Pool> pools) {
        return pools.stream()
                .map(pool -> pool.key().attributes().get("tier") + " " + pool.size())
                .toList();
    }

    private static List<Pool> pools(int... byTier) {
        return Trial.shortlist(award().award(), of(places(byTier))).pools().stream()
                .sorted((a, b) -> TIERS.indexOf(a.key().attributes().get("tier"))
                        - TIERS.indexOf(b.key().attributes().get("tier")))
                .toList();
    }

    private static List<Place> places(int... byTier) {
        List<Place> places = new ArrayList<>();
        for (int tier = 0; tier < byTier.length; tier++) {
            for (int i = 0; i < byTier[tier]; i++) {
                places.add(new Place(TIERS.get(tier), "rural", "611002"));
            }
        }
        return places;
    }

    private static List<Trial.Of> of(List<Place> places) {
        List<Trial.Of> candidates = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            candidates.add(branch(Integer.toString(i))
                    .tier(place.tier())
                    .sector(place.sector())
                    .region(place.region())
                    .total(i + ".00"));
        }
        return candidates;
    }
}
