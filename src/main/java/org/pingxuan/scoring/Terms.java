package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.Consequence.Size;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;

/**
 * What a pack asks of and offers to all subjects with the same attributes in the same year: the readings, the weight of
 * each criterion and the most each line can give, items left out for them taken into account.
 *
 * @param asks fields of the submitted readings, in order of code
 * @param reads every indicator looked at
 * @param required those of them without which there is no score
 * @param onlyYes fields of those of which no counts as not given
 * @param weights maximum of each criterion by id, in the order of the pack; without criteria all of whose items are left out
 * @param factors by which the maxima of a criterion's items are scaled because others are left out; 1 where not there
 */
record Terms(
        List<Field> asks,
        List<Field> required,
        Set<Field> onlyYes,
        Set<IndicatorCode> reads,
        Map<String, Fraction> weights,
        Map<String, Fraction> factors,
        Pack pack) {

    static Terms of(PackRules rules, Asks asks, @Nullable String profile, Evaluation evaluation) {
        Map<String, Fraction> weights = weights(rules.pack(), profile, evaluation);
        Map<String, Fraction> none = Map.of();
        Set<IndicatorCode> asked = asks.of(rules, evaluation);
        Terms plain = new Terms(
                asks.fields(asked),
                asks.fields(asks.required(rules, asked, evaluation)),
                asks.onlyYes(rules, evaluation),
                asks.readBy(rules, evaluation),
                weights,
                none,
                rules.pack());
        if (!rules.pack().rescale()) {
            return plain;
        }
        Terms shared = plain.with(plain.remainingWeights(rules, evaluation), none);
        return shared.with(shared.weights, shared.factors(rules, evaluation));
    }

    private Terms with(Map<String, Fraction> otherWeights, Map<String, Fraction> otherFactors) {
        return new Terms(asks, required, onlyYes, reads, otherWeights, otherFactors, pack);
    }

    /** A criterion all of whose items are left out is left out too, and the others share its weight in proportion. */
    private Map<String, Fraction> remainingWeights(PackRules rules, Evaluation evaluation) {
        Set<String> leftOut = new HashSet<>();
        Set<String> kept = new HashSet<>();
        for (Rule rule : rules.score()) {
            Rule.Row row = rule.row();
            if (row == null || Truth.holds(row.applies(), evaluation)) {
                Set<String> place = row != null && Asks.leftOut(row, evaluation) ? leftOut : kept;
                for (Consequence consequence : rule.then()) {
                    if (consequence instanceof AddLine line) {
                        place.add(line.criterion());
                    }
                }
            }
        }
        leftOut.removeAll(kept);
        Map<String, Fraction> remaining = new LinkedHashMap<>(weights);
        remaining.keySet().removeAll(leftOut);
        Fraction whole = weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction rest = remaining.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        if (rest.sign() > 0 && rest.compareTo(whole) < 0) {
            remaining.replaceAll((criterion, weight) -> weight.times(whole).dividedBy(rest));
        }
        return remaining;
    }

    /** The most a line can give, exactly; null where it has no maximum. */
    @Nullable
    Fraction maximum(AddLine line) {
        if (line.size() instanceof Size.Amount amount) {
            return scaled(line, amount.points());
        } else if (line.size() instanceof Size.Share share) {
            return scaled(line, share.share().times(weight(line.criterion())));
        }
        return null;
    }

    private Fraction scaled(AddLine line, Fraction points) {
        Fraction factor = factors.get(line.criterion());
        return factor == null ? points : points.times(factor);
    }

    private Fraction weight(String criterion) {
        Fraction weight = weights.get(criterion);
        if (weight != null) {
            return weight;
        }
        var limit = criterion.equals(Consequence.BONUS) ? pack.bonusLimit() : pack.deductionLimit();
        return limit == null ? Fraction.ZERO : limit.exact();
    }

    private static Map<String, Fraction> weights(Pack pack, @Nullable String profile, Evaluation evaluation) {
        Weights weights = pack.weights();
        String chosen = profile != null
                        && (profile.equals(Weights.NO_PROFILE)
                                || weights.profiles().containsKey(profile))
                ? profile
                : null;
        Map<String, Fraction> dated = weights.of(
                        evaluation.subject().sector(), evaluation.cycle().year(), chosen)
                .orElse(Map.of());
        Map<String, Fraction> maxima = new LinkedHashMap<>();
        for (Pack.Criterion criterion : pack.criteria()) {
            Fraction own = criterion.maximum();
            maxima.put(criterion.id(), own != null ? own : dated.getOrDefault(criterion.id(), Fraction.ZERO));
        }
        return maxima;
    }

    /** Weight of a criterion over the sum of what remains, for criteria of which an item is left out. */
    private Map<String, Fraction> factors(PackRules rules, Evaluation evaluation) {
        Map<String, Fraction> remaining = new HashMap<>();
        List<String> shortened = new ArrayList<>();
        for (Rule rule : rules.score()) {
            Rule.Row row = rule.row();
            if (row != null && Truth.holds(row.applies(), evaluation)) {
                boolean leftOut = Asks.leftOut(row, evaluation);
                for (Consequence consequence : rule.then()) {
                    if (consequence instanceof AddLine line && weights.containsKey(line.criterion())) {
                        Fraction maximum = maximum(line);
                        if (leftOut) {
                            shortened.add(line.criterion());
                        } else if (maximum != null && !(line.formula() instanceof Formula.Deduct)) {
                            remaining.merge(line.criterion(), maximum, Fraction::plus);
                        }
                    }
                }
            }
        }
        Map<String, Fraction> factors = new HashMap<>();
        for (String criterion : shortened) {
            Fraction sum = remaining.getOrDefault(criterion, Fraction.ZERO);
            if (sum.sign() > 0) {
                factors.put(criterion, weights.get(criterion).dividedBy(sum));
            }
        }
        return factors;
    }
}
