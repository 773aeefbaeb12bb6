package org.pingxuan.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pingxuan.words.Label;

/**
 * One assessment system as its {@code pack.yaml} states it: whom it applies to, what it reads, how lines become
 * criteria, base, bonus, deductions, grade and stars, and which awards rest on it. Rules are kept beside it.
 *
 * @param folder folder under the rules folder; differs from the id for a variant that can be chosen instead
 * @param source system of the fact sheet, such as {@code S1}
 * @param applies alternatives, of which one is enough
 * @param reads outcomes of other packs, such as {@code five-goods.base}
 * @param requires indicators it needs beyond those its scoring rows ask for
 * @param criteria in the order of the sheet; empty for packs without a sheet of points
 * @param weights dated weights of the criteria by sector; empty where each criterion has its own maximum
 * @param bonusLimit most bonus, null if the pack knows no bonus
 * @param deductionLimit most deductions, null if the pack knows none
 * @param grades lower bounds, highest grade first; empty if it gives none
 * @param rescale whether a criterion with an item not applicable is scaled back to its maximum
 */
public record Pack(
        String id,
        String folder,
        Label title,
        String source,
        List<Applies> applies,
        List<PackRead> reads,
        List<IndicatorCode> requires,
        List<Criterion> criteria,
        Weights weights,
        @Nullable Points bonusLimit,
        @Nullable Points deductionLimit,
        List<Grade> grades,
        @Nullable Stars stars,
        boolean rescale,
        List<Award> awards) {

    /** A pack with rules and perhaps criteria: without weights, bonus, deductions, grades, stars and awards. */
    public static Pack plain(
            String id,
            String folder,
            Label title,
            String source,
            Applies applies,
            List<PackRead> reads,
            List<Criterion> criteria) {
        return new Pack(
                id,
                folder,
                title,
                source,
                List.of(applies),
                reads,
                List.of(),
                criteria,
                Weights.NONE,
                null,
                null,
                List.of(),
                null,
                false,
                List.of());
    }

    /** A criterion (维度) of the sheet; {@code maximum} is null where {@code weights.csv} gives it. */
    public record Criterion(
            String id, Label label, @Nullable Fraction maximum) {}

    /** A grade from its lower bound on, half-open (G7). */
    public record Grade(String id, Fraction from) {}

    /** Whether the pack gives a sheet of points. */
    public boolean hasPoints() {
        return !criteria.isEmpty();
    }

    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    /**
     * One alternative of whom a pack applies to: everything it states must be met. Empty sets mean any.
     *
     * @param triggers indicators of which at least {@code atLeast} must have been given; empty for a pack that always applies
     *     to its kinds
     * @param cycles kinds of cycle it takes
     */
    public record Applies(
            Set<String> kinds,
            Set<String> forms,
            Set<String> tiers,
            Set<String> sectors,
            Set<String> flags,
            Set<String> postCategories,
            Set<IndicatorCode> triggers,
            int atLeast,
            Set<Cycle.Type> cycles) {

        /** Everybody of these kinds, and nothing more is asked. */
        public static Applies to(Set<String> kinds, Set<Cycle.Type> cycles) {
            return new Applies(kinds, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, cycles);
        }
    }

    /** What the alternatives allow of an attribute together; empty if any of them allows all. */
    public Set<String> applying(Function<Applies, Set<String>> attribute) {
        Set<String> all = new TreeSet<>();
        for (Applies alternative : applies) {
            Set<String> allowed = attribute.apply(alternative);
            if (allowed.isEmpty()) {
                return Set.of();
            }
            all.addAll(allowed);
        }
        return all;
    }

    /** An outcome of another pack that this one reads, as a field: {@code five-goods.base}. */
    public record PackRead(String pack, String output) {
        @Override
        public String toString() {
            return pack + "." + output;
        }
    }

    /**
     * How stars are earned: a star for each criterion at a share of its maximum, points bands of a field, or taken over
     * from a field. Exactly one of the three.
     *
     * @param perCriterion share of a criterion's maximum that earns its star, 0 to 1
     * @param of field whose value the bands or the takeover read, such as {@code five-leads.stars}
     * @param bands stars from a lower bound on, highest first
     */
    public record Stars(
            @Nullable Fraction perCriterion, @Nullable String of, List<Band> bands) {
        /** So many stars from the bound on. */
        public record Band(int stars, Fraction from) {}
    }

    /** Labels of everything a pack declares, by the key under which rule files may name it. */
    public Map<String, Label> criterionLabels() {
        Map<String, Label> labels = new LinkedHashMap<>();
        criteria.forEach(criterion -> labels.put(criterion.id(), criterion.label()));
        return labels;
    }
}
