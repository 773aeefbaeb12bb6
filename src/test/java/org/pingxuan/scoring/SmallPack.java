package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Points;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.words.Label;

/** A {@code pack.yaml} made by hand for tests. */
final class SmallPack {

    final String id;
    private final String title;
    private List<Pack.Applies> applies = List.of(new Pack.Applies(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, Set.of(Cycle.Type.YEAR)));
    private final List<Pack.PackRead> reads = new ArrayList<>();
    private final List<IndicatorCode> requires = new ArrayList<>();
    private final List<Pack.Criterion> criteria = new ArrayList<>();
    private Weights weights = Weights.NONE;
    private @Nullable Points bonus;
    private @Nullable Points deductions;
    private final List<Pack.Grade> grades = new ArrayList<>();
    private Pack.@Nullable Stars stars;
    private boolean rescale;
    private final List<Award> awards = new ArrayList<>();

    SmallPack(String id, String title) {
        this.id = id;
        this.title = title;
    }

    SmallPack applies(Pack.Applies other) {
        return alternatives(List.of(other));
    }

    SmallPack alternatives(List<Pack.Applies> others) {
        applies = others;
        return this;
    }

    SmallPack kinds(String... kinds) {
        return applies(new Pack.Applies(
                Set.of(kinds), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, Set.of(Cycle.Type.YEAR)));
    }

    SmallPack reads(String pack, String output) {
        reads.add(new Pack.PackRead(pack, output));
        return this;
    }

    SmallPack requires(String... codes) {
        Arrays.stream(codes).map(IndicatorCode::new).forEach(requires::add);
        return this;
    }

    SmallPack criterion(String id, String zh, @Nullable String maximum) {
        criteria.add(new Pack.Criterion(id, Label.of(zh), maximum == null ? null : Fraction.of(maximum)));
        return this;
    }

    SmallPack weights(Weights other) {
        weights = other;
        return this;
    }

    SmallPack bonus(String most) {
        bonus = Points.parse(most);
        return this;
    }

    SmallPack deductions(String most) {
        deductions = Points.parse(most);
        return this;
    }

    SmallPack g7() {
        grades.addAll(List.of(
                new Pack.Grade("A", Fraction.of(90)),
                new Pack.Grade("B", Fraction.of(80)),
                new Pack.Grade("C", Fraction.of(60)),
                new Pack.Grade("D", Fraction.ZERO)));
        return this;
    }

    SmallPack stars(Pack.Stars other) {
        stars = other;
        return this;
    }

    SmallPack rescaled() {
        rescale = true;
        return this;
    }

    SmallPack award(Award award) {
        awards.add(award);
        return this;
    }

    Pack pack() {
        return new Pack(
                id,
                id,
                Label.of(title),
                "S1",
                applies,
                reads,
                requires,
                criteria,
                weights,
                bonus,
                deductions,
                grades,
                stars,
                rescale,
                awards);
    }

    /** Weights of sectors from 2010 on, in the order of the criteria. */
    static Weights weights(List<String> criteria, Map<String, List<Integer>> bySector) {
        List<Weights.Row> rows = new ArrayList<>();
        bySector.forEach(
                (sector, numbers) -> rows.add(new Weights.Row(sector, byCriterion(criteria, numbers), 2010, 9999)));
        Map<String, Weights.Profile> profiles =
                Map.of("2011", new Weights.Profile("2011", byCriterion(criteria, List.of(0, 2, -5, 3, 0))));
        return new Weights(rows, profiles, Map.of());
    }

    private static Map<String, Fraction> byCriterion(List<String> criteria, List<Integer> numbers) {
        Map<String, Fraction> byCriterion = new LinkedHashMap<>();
        for (int i = 0; i < criteria.size(); i++) {
            byCriterion.put(criteria.get(i), Fraction.of(numbers.get(i)));
        }
        return byCriterion;
    }
}
