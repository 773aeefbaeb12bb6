package org.pingxuan.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Points;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;

/** What a pack can hand out: how many points, which grades, stars, titles and results. */
final class Outcomes {

    /** Points are whole hundredths. */
    private static final long HUNDREDTH = Fraction.SCALE / 100;

    private static final Set<String> RESULTS = Set.of("PASS", "MAKE_UP", "REDO");

    private final PackRules rules;
    private final Pack pack;

    Outcomes(PackRules rules) {
        this.rules = rules;
        this.pack = rules.pack();
    }

    Span span(String output) {
        if (output.startsWith("criterion.")) {
            return points(0, weight(output.substring("criterion.".length())));
        }
        return switch (output) {
            case "base" -> points(0, base());
            case "bonus" -> bonus();
            case "deductions" -> deductions();
            case "total" -> points(-deductions().most(), base() + bonus().most());
            case "stars" -> stars();
            default -> Span.any();
        };
    }

    Optional<Set<String>> choices(String output) {
        return switch (output) {
            case "grade" ->
                Optional.of(pack.grades().stream()
                        .map(Pack.Grade::id)
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
            case "result" -> Optional.of(RESULTS);
            case "titles" ->
                Optional.of(given(rules.judge().stream()
                        .flatMap(rule -> rule.then().stream())
                        .map(consequence ->
                                consequence instanceof Consequence.AwardTitle award ? award.title() : null)));
            default -> Optional.empty();
        };
    }

    private static Set<String> given(Stream<@Nullable String> names) {
        Set<String> given = new TreeSet<>();
        names.filter(name -> name != null).forEach(given::add);
        return given;
    }

    /** The totals at which each grade is given, half-open. */
    Map<String, Span> totalsOfGrades() {
        Map<String, Span> totals = new LinkedHashMap<>();
        List<Pack.Grade> grades = pack.grades();
        for (int i = 0; i < grades.size(); i++) {
            long least = i == grades.size() - 1
                    ? -Span.UNBOUNDED
                    : units(grades.get(i).from());
            long most = i == 0 ? Span.UNBOUNDED : units(grades.get(i - 1).from()) - 1;
            totals.put(grades.get(i).id(), Span.of(least, most, 1));
        }
        return totals;
    }

    private long base() {
        long base = 0;
        for (Pack.Criterion criterion : pack.criteria()) {
            base += ownWeight(criterion);
        }
        return pack.rescale() ? base + HUNDREDTH * pack.criteria().size() : base;
    }

    /** The most a criterion can weigh. */
    private long weight(String id) {
        Pack.Criterion criterion = pack.criterion(id).orElseThrow();
        return pack.rescale() ? base() : ownWeight(criterion);
    }

    private long ownWeight(Pack.Criterion criterion) {
        Fraction own = criterion.maximum();
        if (own != null) {
            return rounded(own);
        }
        long most = 0;
        Weights weights = pack.weights();
        for (Weights.Row row : weights.rows()) {
            Fraction weight = row.byCriterion().getOrDefault(criterion.id(), Fraction.ZERO);
            most = Math.max(most, rounded(weight));
            for (Weights.Profile profile : weights.profiles().values()) {
                most = Math.max(
                        most, rounded(weight.plus(profile.offsets().getOrDefault(criterion.id(), Fraction.ZERO))));
            }
        }
        return most;
    }

    /** A limit is rounded like a line. */
    private static long rounded(Fraction points) {
        return units(Points.rounded(points).exact());
    }

    private Span bonus() {
        boolean given = lines().anyMatch(line -> line.criterion().equals(Consequence.BONUS));
        Points limit = pack.bonusLimit();
        return !given ? points(0, 0) : points(-Span.UNBOUNDED, limit == null ? Span.UNBOUNDED : units(limit.exact()));
    }

    private Span deductions() {
        boolean given = lines().anyMatch(line -> line.criterion().equals(Consequence.DEDUCTIONS));
        Points limit = pack.deductionLimit();
        return !given ? points(0, 0) : points(-Span.UNBOUNDED, limit == null ? Span.UNBOUNDED : units(limit.exact()));
    }

    private Span stars() {
        Pack.Stars stars = pack.stars();
        long most = stars == null || stars.of() != null && stars.bands().isEmpty()
                ? 5
                : Math.max(5, pack.criteria().size());
        return Span.of(0, most * Fraction.SCALE, Fraction.SCALE);
    }

    private Stream<AddLine> lines() {
        return rules.score().stream()
                .flatMap((Rule rule) -> rule.then().stream())
                .filter(AddLine.class::isInstance)
                .map(AddLine.class::cast);
    }

    private static Span points(long least, long most) {
        return Span.of(least, most, HUNDREDTH);
    }

    private static long units(Fraction points) {
        return points.floorScaled();
    }
}
