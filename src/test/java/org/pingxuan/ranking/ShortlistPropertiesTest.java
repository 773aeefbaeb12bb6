package org.pingxuan.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.ranking.Trial.award;
import static org.pingxuan.ranking.Trial.member;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Award.Limit;
import org.pingxuan.catalogue.Fraction;

/** What holds for every shortlist, whoever the candidates are; few distinct scores make many ties. */
class ShortlistPropertiesTest {

    private record Someone(String tier, int base, int bonus, int index, boolean barred, boolean leader) {}

    private static final Limit LEADERS = new Limit.ShareOf("leading_cadre", new Fraction(1, 5));

    @Property(tries = 300)
    void theOrderOfInputChangesNothing(
            @ForAll("people") List<Someone> people,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 60) int rate) {
        List<Trial.Of> candidates = of(people);
        Award award = award().rate(rate).limits(LEADERS).award();
        Shortlist first = Trial.shortlist(award, candidates);
        Collections.shuffle(candidates, random);

        assertThat(Trial.shortlist(award, candidates)).isEqualTo(first);
    }

    @Property(tries = 300)
    void neverMorePlacesThanTheQuotaAndNoneForTheIneligible(
            @ForAll("people") List<Someone> people, @ForAll @IntRange(min = 1, max = 60) int rate) {
        for (Award award : List.of(
                award().rate(rate).award(), award().rate(rate).limits(LEADERS).award())) {
            for (Pool pool : Trial.shortlist(award, of(people)).pools()) {
                assertThat(count(pool, Placement.PLACE)).isLessThanOrEqualTo(pool.quota());
                assertThat(pool.standings())
                        .allSatisfy(standing -> assertThat(standing.outcome() == Placement.INELIGIBLE)
                                .isEqualTo(someone(people, standing).barred()));
            }
        }
    }

    @Property(tries = 300)
    void quotaAndListAreThoseOfTheFactSheet(
            @ForAll("people") List<Someone> people, @ForAll @IntRange(min = 1, max = 60) int rate) {
        for (Pool pool : Trial.shortlist(award().rate(rate).award(), of(people)).pools()) {
            assertThat(pool.quota()).isEqualTo(Math.max(1, pool.size() * rate / 100));
            assertThat(pool.listed()).isEqualTo((pool.quota() * 12 + 9) / 10);
        }
    }

    @Property(tries = 300)
    void equalsAreNeverSplit(@ForAll("people") List<Someone> people, @ForAll @IntRange(min = 1, max = 60) int rate) {
        for (Pool pool : Trial.shortlist(award().rate(rate).award(), of(people)).pools()) {
            Map<Integer, List<Standing>> byRank = pool.standings().stream()
                    .filter(standing -> standing.rank() != null)
                    .collect(Collectors.groupingBy(Standing::rank));
            byRank.forEach((rank, equals) -> {
                assertThat(equals)
                        .extracting(Standing::outcome)
                        .containsOnly(equals.get(0).outcome());
                int last = rank + equals.size() - 1;
                boolean straddles =
                        rank <= pool.quota() && last > pool.quota() || rank <= pool.listed() && last > pool.listed();
                assertThat(equals.get(0).outcome() == Placement.TO_BE_DECIDED).isEqualTo(straddles);
            });
        }
    }

    @Property(tries = 300)
    void leadersNeverExceedTheirShareAndWhoMovesUpIsNoLeader(
            @ForAll("people") List<Someone> people, @ForAll @IntRange(min = 10, max = 90) int rate) {
        Award free = award().rate(rate).award();
        Award limited = award().rate(rate).limits(LEADERS).award();
        Shortlist before = Trial.shortlist(free, of(people));
        Shortlist after = Trial.shortlist(limited, of(people));
        int quotas = after.pools().stream().mapToInt(Pool::quota).sum();

        assertThat(placedLeaders(people, after)).isLessThanOrEqualTo(quotas / 5);
        Map<String, Standing> was = Trial.bySubject(before);
        Map<String, Standing> is = Trial.bySubject(after);
        is.forEach((subject, standing) -> {
            assertThat(standing.rank()).isEqualTo(was.get(subject).rank());
            if (standing.successor() != null) {
                assertThat(is.get(standing.successor()).replaces()).isEqualTo(subject);
                assertThat(standing.outcome()).isEqualTo(Placement.RESERVE);
            }
            if (standing.replaces() != null) {
                assertThat(someone(people, standing).leader()).isFalse();
                assertThat(standing.outcome()).isEqualTo(Placement.PLACE);
            }
            if (standing.limit() == null && standing.replaces() == null) {
                assertThat(standing.outcome()).isEqualTo(was.get(subject).outcome());
            }
        });
        if (placedLeaders(people, before) <= quotas / 5) {
            assertThat(after).isEqualTo(before);
        }
    }

    @Property(tries = 300)
    void noBetterRankedLeaderGivesWayBeforeAWorseOne(@ForAll("people") List<Someone> people) {
        for (Pool pool : Trial.shortlist(award().rate(60).limits(LEADERS).award(), of(people))
                .pools()) {
            Map<Placement, List<Integer>> leaders = new HashMap<>();
            for (Standing standing : pool.standings()) {
                if (standing.rank() != null && someone(people, standing).leader()) {
                    Placement place = standing.limit() == null ? standing.outcome() : Placement.RESERVE;
                    if (place == Placement.PLACE || standing.limit() != null) {
                        leaders.computeIfAbsent(place, any -> new ArrayList<>()).add(standing.rank());
                    }
                }
            }
            if (leaders.keySet().containsAll(Set.of(Placement.PLACE, Placement.RESERVE))) {
                assertThat(Collections.max(leaders.get(Placement.PLACE)))
                        .isLessThan(Collections.min(leaders.get(Placement.RESERVE)));
            }
        }
    }

    @Provide
    Arbitrary<List<Someone>> people() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 2);
        return Combinators.combine(
                        Arbitraries.of("TOWNSHIP", "COUNTY", "CITY"),
                        Arbitraries.integers().between(88, 92),
                        few,
                        few,
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(true)), Tuple.of(6, Arbitraries.just(false))),
                        Arbitraries.of(true, false))
                .as(Someone::new)
                .list()
                .ofMaxSize(50);
    }

    private static long count(Pool pool, Placement outcome) {
        return pool.standings().stream()
                .filter(standing -> standing.outcome() == outcome)
                .count();
    }

    private static int placedLeaders(List<Someone> people, Shortlist shortlist) {
        return (int) shortlist.pools().stream()
                .flatMap(pool -> pool.standings().stream())
                .filter(standing -> standing.outcome() == Placement.PLACE)
                .filter(standing -> someone(people, standing).leader())
                .count();
    }

    private static Someone someone(List<Someone> people, Standing standing) {
        return people.get(Integer.parseInt(standing.subject().substring(2)));
    }

    private static List<Trial.Of> of(List<Someone> people) {
        List<Trial.Of> candidates = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Someone someone = people.get(i);
            Trial.Of candidate = member("M-" + i)
                    .tier(someone.tier())
                    .points(Integer.toString(someone.base()), Integer.toString(someone.bonus()), "0")
                    .index(Integer.toString(80 + someone.index()));
            if (someone.barred()) {
                candidate.barred("MASS_GATE");
            }
            if (someone.leader()) {
                candidate.in("leading_cadre");
            }
            candidates.add(candidate);
        }
        return candidates;
    }
}
