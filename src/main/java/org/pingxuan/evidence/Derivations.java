package org.pingxuan.evidence;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.Derivation.Children;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.RuleBook;

/**
 * Fills an evaluation from readings: list elements, attributes, defaults and derived indicators, all exact. A derived
 * value is unverified if anything it was derived from is.
 */
public final class Derivations {

    private final int slots;
    private final BiPredicate<Condition, Evaluation> truth;
    private final AttributeFields attributes;
    private final Slots places;
    private final List<Slots.Slot> defaults;
    private final List<Step> steps = new ArrayList<>();

    /** A derivation with the fields it needs to be there: for shares and means, with each child. */
    private record Step(Derivation derivation, Slots.Slot target, Set<Field> needs) {}

    /** @param truth whether a condition holds for an evaluation */
    public Derivations(RuleBook book, BiPredicate<Condition, Evaluation> truth) {
        this.truth = truth;
        this.slots = book.fields().size();
        this.attributes = new AttributeFields(book.fields());
        this.places = new Slots(book);
        Set<IndicatorCode> derived = new HashSet<>();
        for (Derivation derivation : book.derivations()) {
            derived.add(derivation.target());
            steps.add(new Step(derivation, places.of(derivation.target()), needs(derivation)));
        }
        this.defaults = places.defaultsExcept(derived);
    }

    private Set<Field> needs(Derivation derivation) {
        Set<Field> read;
        if (derivation instanceof Derivation.WeightedIndex index) {
            read = Set.of(places.of(index.counts()).field());
        } else if (derivation instanceof Derivation.Ratio ratio) {
            read = new HashSet<>(List.of(ratio.numerator(), ratio.denominator()));
        } else if (derivation instanceof Derivation.Holds holds) {
            read = FieldsRead.compared(holds.condition());
        } else if (derivation instanceof Derivation.ShareOfChildren share) {
            read = FieldsRead.compared(share.condition());
        } else {
            read = Set.of(((Derivation.MeanOfChildren) derivation).field());
        }
        return read.stream()
                .filter(field -> field.origin() != Field.Origin.ATTRIBUTE)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The evaluation of a subject.
     *
     * @param fromChildren sum of what {@link #contributions} gave for each direct child, by derived indicator
     */
    public Evaluation derive(
            Cycle cycle,
            Subject subject,
            Map<IndicatorCode, Reading> readings,
            Map<IndicatorCode, Contribution> fromChildren) {
        Filling filling = new Filling(cycle, subject, slots);
        attributes.fill(filling, cycle);
        readings.forEach((code, reading) -> {
            places.of(code).put(filling, reading.value(), reading.verified());
            if (reading.differs()) {
                filling.sourcesDiffer(code.code());
            }
        });
        defaults.forEach(slot -> slot.fallBack(filling));
        for (Step step : steps) {
            Contribution children = fromChildren.getOrDefault(step.derivation().target(), Contribution.NONE);
            derived(step, filling, children).ifPresent(value -> {
                boolean verified = children(step.derivation()) != null
                        ? children.unverified() == 0
                        : filling.areVerified(step.needs());
                replace(filling, step.target(), value, verified);
            });
            step.target().fallBack(filling);
        }
        return filling.done();
    }

    /** The derived value counts; a submitted one that says something else is remembered as a difference. */
    private static void replace(Filling filling, Slots.Slot target, Value derived, boolean verified) {
        Value submitted = filling.get(target.field());
        if (submitted != null && !agree(submitted, derived)) {
            filling.derivedDiffers(target.indicator().code().code());
        }
        target.put(filling, derived, verified);
    }

    /** A rate given with two decimals agrees with a derived one if they are equal after rounding half up. */
    private static boolean agree(Value submitted, Value derived) {
        return submitted.equals(derived)
                || submitted instanceof Fraction given
                        && derived instanceof Fraction exact
                        && Fraction.of(exact.decimal(2, RoundingMode.HALF_UP)).equals(given);
    }

    private Optional<Value> derived(Step step, Filling filling, Contribution children) {
        Derivation derivation = step.derivation();
        if (derivation instanceof Derivation.ShareOfChildren) {
            return mean(children, Fraction.HUNDRED);
        }
        if (derivation instanceof Derivation.MeanOfChildren) {
            return mean(children, Fraction.ONE);
        }
        if (step.needs().stream().anyMatch(field -> filling.get(field) == null)) {
            return Optional.empty();
        }
        if (derivation instanceof Derivation.WeightedIndex index) {
            Field counts = places.of(index.counts()).field();
            return index(((Value.Numbers) filling.get(counts)).numbers(), index.weights());
        }
        if (derivation instanceof Derivation.Ratio ratio) {
            Fraction denominator = (Fraction) filling.get(ratio.denominator());
            return denominator.sign() == 0
                    ? Optional.empty()
                    : Optional.of(ratio.factor()
                            .times((Fraction) filling.get(ratio.numerator()))
                            .dividedBy(denominator));
        }
        Condition condition = ((Derivation.Holds) derivation).condition();
        return Optional.of(Value.YesNo.of(truth.test(condition, filling.unguarded())));
    }

    /** Over all children of the kind; nothing while no value of any child is there. */
    private static Optional<Value> mean(Contribution children, Fraction factor) {
        return children.known() + children.unverified() == 0
                ? Optional.empty()
                : Optional.of(factor.times(children.sum()).dividedBy(Fraction.of(children.count())));
    }

    /** G3: the weighted mean of the counts, exact; nothing if there is no count or no weights of that length. */
    private static Optional<Value> index(List<Fraction> counts, Collection<List<Fraction>> weights) {
        Fraction sum = Fraction.ZERO;
        Fraction weighted = Fraction.ZERO;
        List<Fraction> fitting = weights.stream()
                .filter(list -> list.size() == counts.size())
                .findFirst()
                .orElse(List.of());
        for (int i = 0; i < fitting.size(); i++) {
            sum = sum.plus(counts.get(i));
            weighted = weighted.plus(counts.get(i).times(fitting.get(i)));
        }
        return sum.sign() == 0 ? Optional.empty() : Optional.of(weighted.dividedBy(sum));
    }

    /**
     * What a subject hands to its parent: its own share in each derivation over children and, for derivations over all
     * descendants, what its own children handed to it.
     *
     * @param scored its evaluation with the outcomes of its packs
     * @param fromChildren as given to {@link #derive}
     */
    public Map<IndicatorCode, Contribution> contributions(
            Evaluation scored, Map<IndicatorCode, Contribution> fromChildren) {
        Map<IndicatorCode, Contribution> handed = new TreeMap<>();
        for (Step step : steps) {
            Children children = children(step.derivation());
            if (children == null) {
                continue;
            }
            IndicatorCode target = step.derivation().target();
            Contribution own = matches(children, scored.subject()) ? own(step, scored) : Contribution.NONE;
            Contribution all =
                    children.descendants() ? own.plus(fromChildren.getOrDefault(target, Contribution.NONE)) : own;
            if (all.count() > 0) {
                handed.put(target, all);
            }
        }
        return handed;
    }

    private static @Nullable Children children(Derivation derivation) {
        return derivation instanceof Derivation.ShareOfChildren share
                ? share.children()
                : derivation instanceof Derivation.MeanOfChildren mean ? mean.children() : null;
    }

    private static boolean matches(Children children, Subject subject) {
        return (children.kind() == null || children.kind().equals(subject.kind()))
                && (children.form() == null || children.form().equals(subject.form()));
    }

    private Contribution own(Step step, Evaluation scored) {
        if (!step.needs().stream().allMatch(scored::isGiven)) {
            return new Contribution(1, 0, 0, Fraction.ZERO);
        }
        if (step.needs().stream().anyMatch(scored::isUnverified)) {
            return new Contribution(1, 0, 1, Fraction.ZERO);
        }
        if (step.derivation() instanceof Derivation.MeanOfChildren mean) {
            return new Contribution(1, 1, 0, (Fraction) scored.value(mean.field()));
        }
        Condition condition = ((Derivation.ShareOfChildren) step.derivation()).condition();
        return new Contribution(1, 1, 0, truth.test(condition, scored) ? Fraction.ONE : Fraction.ZERO);
    }
}
