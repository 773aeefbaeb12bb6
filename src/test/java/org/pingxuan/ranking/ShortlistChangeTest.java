package org.pingxuan.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.ranking.Trial.award;
import static org.pingxuan.ranking.Trial.member;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Award;

/** Who gains or loses a place when the same candidates have other scores, by what, and who is close to it. */
class ShortlistChangeTest {

    private static final BigDecimal POINT = new BigDecimal("1.00");

    /** Five candidates: one place, two on the list. */
    private static final Award AWARD = award().award();

    @Test
    void twoWhoChangePlacesAreToldWithTheirDistance() {
        ShortlistChange change =
                change(five("90", "89.50", "80", "70", "60"), five("90", "90.25", "80", "70", "60"), AWARD, AWARD);

        assertThat(change.moves())
                .extracting(move -> move.subject() + " " + move.kind() + " " + move.by() + " "
                        + move.before().margin() + " " + move.after().margin())
                .containsExactly("B PLACE_GAINED [SCORE] -0.50 0.25", "A PLACE_LOST [OTHERS] 0.50 -0.25");
        assertThat(change.counts()).isEqualTo(Map.of(Move.Kind.PLACE_GAINED, 1L, Move.Kind.PLACE_LOST, 1L));
        assertThat(change.pools()).singleElement().satisfies(pool -> {
            assertThat(pool.before().score()).isEqualByComparingTo("90");
            assertThat(pool.after().score()).isEqualByComparingTo("90.25");
        });
    }

    @Test
    void aGateTakesAPlaceAndWhoFollowsOwesItToOthers() {
        List<Trial.Of> barred = five("90", "85", "80", "70", "60");
        barred.get(0).barred("MASS_GATE");
        ShortlistChange change = change(five("90", "85", "80", "70", "60"), barred, AWARD, AWARD);

        assertThat(change.moves())
                .extracting(move -> move.subject() + " " + move.kind() + " " + move.by())
                .containsExactly("B PLACE_GAINED [OTHERS]", "C RESERVE_GAINED [OTHERS]", "A PLACE_LOST [STANDING]");
        assertThat(change.count(Move.Kind.RANK_UP)).isEqualTo(2);
    }

    @Test
    void aQuotaGivesPlaces() {
        ShortlistChange change = change(
                five("90", "85", "80", "70", "60"),
                five("90", "85", "80", "70", "60"),
                AWARD,
                award().rate(40).award());

        assertThat(change.moves())
                .extracting(move -> move.subject() + " " + move.kind() + " " + move.by())
                .containsExactly("B PLACE_GAINED [QUOTA]", "C RESERVE_GAINED [QUOTA]");
    }

    @Test
    void anAwardThatIsNewGivesPlacesAndOneThatGoesTakesThem() {
        Shortlist shortlist = Trial.shortlist(AWARD, five("90", "85", "80", "70", "60"));

        assertThat(ShortlistChange.between(null, shortlist, POINT, 9, move -> {})
                        .counts())
                .isEqualTo(Map.of(Move.Kind.PLACE_GAINED, 1L, Move.Kind.RESERVE_GAINED, 1L, Move.Kind.ADMITTED, 3L));
        assertThat(ShortlistChange.between(shortlist, null, POINT, 9, move -> {})
                        .counts())
                .isEqualTo(Map.of(Move.Kind.PLACE_LOST, 1L, Move.Kind.RESERVE_LOST, 1L, Move.Kind.BARRED, 3L));
    }

    @Test
    void nearIsWhoeverIsNoFartherThanAskedFromThePlacesOrTheList() {
        Shortlist shortlist = Trial.shortlist(AWARD, five("90", "89", "88.50", "87.99", "60"));

        assertThat(ShortlistChange.between(shortlist, shortlist, POINT, 9, move -> {})
                        .near())
                .extracting(near -> near.standing().subject() + " " + near.line() + " " + near.distance())
                .containsExactly("A PLACE 1.00", "B PLACE 1.00", "C LIST 0.50");
        ShortlistChange bounded = ShortlistChange.between(shortlist, shortlist, POINT, 1, move -> {});
        assertThat(bounded.near()).hasSize(1);
        assertThat(bounded.nearby()).isEqualTo(3);
        assertThat(bounded.isNothing()).isTrue();
    }

    @Test
    void countsAreExactHoweverFewAreNamed() {
        List<Move> all = new ArrayList<>();
        Shortlist before = Trial.shortlist(AWARD, five("90", "85", "80", "70", "60"));
        ShortlistChange change = ShortlistChange.between(null, before, POINT, 1, all::add);

        assertThat(change.moves()).hasSize(3);
        assertThat(change.count(Move.Kind.ADMITTED)).isEqualTo(3);
        assertThat(all).hasSize(5);
    }

    @Property(tries = 200)
    void thereAndBackAreMirrorImages(@ForAll Random random) {
        Award other = random.nextBoolean() ? AWARD : award().rate(30).award();
        List<Trial.Of> before = some(random);
        List<Trial.Of> after = some(random);
        ShortlistChange there = change(before, after, AWARD, other);
        ShortlistChange back = change(after, before, other, AWARD);

        Map<Move.Kind, Long> mirrored = new TreeMap<>();
        there.counts().forEach((kind, count) -> mirrored.put(mirror(kind), count));
        assertThat(back.counts()).isEqualTo(mirrored);
        assertThat(causes(there)).isEqualTo(causes(back));
        assertThat(change(before, before, AWARD, AWARD).isNothing()).isTrue();
    }

    private static Map<String, Set<Move.Cause>> causes(ShortlistChange change) {
        Map<String, Set<Move.Cause>> causes = new TreeMap<>();
        change.moves().forEach(move -> causes.put(move.subject(), move.by()));
        return causes;
    }

    private static Move.Kind mirror(Move.Kind kind) {
        return switch (kind) {
            case PLACE_GAINED -> Move.Kind.PLACE_LOST;
            case PLACE_LOST -> Move.Kind.PLACE_GAINED;
            case RESERVE_GAINED -> Move.Kind.RESERVE_LOST;
            case RESERVE_LOST -> Move.Kind.RESERVE_GAINED;
            case ADMITTED -> Move.Kind.BARRED;
            case BARRED -> Move.Kind.ADMITTED;
            case TO_DECISION -> Move.Kind.FROM_DECISION;
            case FROM_DECISION -> Move.Kind.TO_DECISION;
            case RANK_UP -> Move.Kind.RANK_DOWN;
            case RANK_DOWN -> Move.Kind.RANK_UP;
            case POOL -> Move.Kind.POOL;
        };
    }

    /** Candidates of few distinct scores, some barred, in pools that merge or not. */
    private static List<Trial.Of> some(Random random) {
        List<Trial.Of> people = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Trial.Of one = member("M" + i)
                    .total(String.valueOf(80 + random.nextInt(8)))
                    .tier(Trial.TIERS.get(random.nextInt(2)));
            people.add(random.nextInt(5) == 0 ? one.barred("VETO_V1") : one);
        }
        return people;
    }

    private static ShortlistChange change(List<Trial.Of> before, List<Trial.Of> after, Award was, Award is) {
        return ShortlistChange.between(
                Trial.shortlist(was, before), Trial.shortlist(is, after), POINT, 100, move -> {});
    }

    private static List<Trial.Of> five(String... totals) {
        List<Trial.Of> people = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            people.add(member(String.valueOf((char) ('A' + i))).total(totals[i]));
        }
        return people;
    }
}
