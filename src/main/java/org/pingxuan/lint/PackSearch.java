package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Scorer;

/**
 * Searches one pack for a better reading that comes off worse. For each reading it makes trials up, some at random, some such
 * that a rule that reads it holds, and lets the reading go from its worst value to its best. Outcomes of other packs
 * are readings like others here: if each pack is monotone in what it reads, all of them together are.
 */
final class PackSearch {

    /** The check a pack may excuse itself from. */
    static final String CHECK = "NOT_MONOTONE";

    private static final int AT_RANDOM = 10;
    private static final int FOR_EACH_RULE = 5;
    private static final int RULES_AT_MOST = 40;

    /** Of a level that the rules do not read. */
    private static final Fraction SOME_BALLOTS = Fraction.of(100);

    /** How many conditions may be asked for one pack, shared out among its readings: what bounds the time, everywhere alike. */
    private static final long CONDITIONS_AT_MOST = 8_000_000;

    private final RuleBook book;
    private final PackRules rules;
    private final List<Input> inputs;
    private final TrialScoring scoring;
    private long pairs;
    private long conditions;
    private boolean brokenOff;

    PackSearch(RuleBook book, PackRules rules) {
        this.book = book;
        this.rules = rules;
        this.inputs = Inputs.of(book, rules);
        this.scoring = new TrialScoring(book, rules, inputs);
    }

    TrialScoring scoring() {
        return scoring;
    }

    Counterexample simplest(Counterexample found) {
        return new Shrinking(book, rules, inputs, scoring).simplest(found);
    }

    List<Input> inputs() {
        return inputs;
    }

    /** How many pairs were compared. */
    long pairs() {
        return pairs;
    }

    /** Whether some reading was not searched to the end, because the pack is too large. */
    boolean brokenOff() {
        return brokenOff;
    }

    /** At most one for each reading the pack does not excuse, as it was found. */
    List<Counterexample> search() {
        List<Counterexample> found = new ArrayList<>();
        for (Input input : inputs) {
            if (input.hasDirection() && !isExcused(input.field())) {
                first(input.field(), trial -> ladder(trial, input)).ifPresent(found::add);
            }
        }
        for (Derivation derivation : book.derivations()) {
            if (derivation instanceof Derivation.WeightedIndex index) {
                ballots(index).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean isExcused(Field field) {
        return rules.excused(CHECK, field.id()).isPresent()
                || rules.excused(CHECK, field.label().zh()).isPresent();
    }

    /** Makes of a trial a row of trials, each better than the one before. */
    private interface Ladder {
        List<Trial> of(Trial trial);
    }

    private Optional<Counterexample> first(Field about, Ladder ladder) {
        Random random = new Random((rules.pack().id() + " " + about.id()).hashCode());
        Sampling sampling = new Sampling(book.dictionary(), rules.pack(), inputs, random);
        long limit = conditions + CONDITIONS_AT_MOST / Math.max(1, inputs.size());
        for (Condition wish : wishes(about)) {
            if (conditions > limit || conditions > CONDITIONS_AT_MOST) {
                brokenOff = true;
                return Optional.empty();
            }
            List<Trial> trials = ladder.of(sampling.trial(wish)).stream()
                    .filter(scoring::isPossible)
                    .toList();
            Optional<Counterexample> found = worse(about, trials);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Trial> ladder(Trial trial, Input input) {
        return input.values().stream()
                .map(value -> trial.with(input.field(), value))
                .toList();
    }

    private Optional<Counterexample> worse(Field about, List<Trial> trials) {
        List<Scorer.Scored> scored = scoring.score(trials);
        pairs += Math.max(0, trials.size() - 1);
        conditions +=
                (long) trials.size() * (rules.score().size() + rules.judge().size());
        Pack pack = rules.pack();
        for (int i = 1; i < trials.size(); i++) {
            Optional<Loss> loss = Loss.between(
                    pack,
                    scored.get(i - 1).sheets().get(0),
                    scored.get(i).sheets().get(0));
            if (loss.isPresent()) {
                return Optional.of(new Counterexample(about, trials.get(i - 1), trials.get(i), loss.get()));
            }
        }
        return Optional.empty();
    }

    /** Conditions that trials should meet: none, and those of the rules that read the field, each in its turn. */
    private List<@Nullable Condition> wishes(Field about) {
        List<Condition> reading = new ArrayList<>();
        for (Rule.Phase phase : Rule.Phase.values()) {
            for (Rule rule : rules.of(phase)) {
                if (FieldsRead.by(rule).contains(about) && reading.size() < RULES_AT_MOST) {
                    reading.add(rule.when());
                }
            }
        }
        List<@Nullable Condition> wishes = new ArrayList<>();
        for (int round = 0; round < FOR_EACH_RULE; round++) {
            wishes.addAll(Collections.nCopies(AT_RANDOM / FOR_EACH_RULE, null));
            wishes.addAll(reading);
        }
        return wishes;
    }

    /** Rules that read the counts themselves: ballots move from a worse level to the next better one. */
    private Optional<Counterexample> ballots(Derivation.WeightedIndex index) {
        boolean read = inputs.stream()
                .anyMatch(input -> input.field().origin() == Field.Origin.ELEMENT
                        && index.counts().equals(input.field().indicator()));
        Field counts = book.fields().of(index.counts());
        if (!read || isExcused(counts)) {
            return Optional.empty();
        }
        List<Field> levels = book.fields().all().stream()
                .filter(field ->
                        field.origin() == Field.Origin.ELEMENT && index.counts().equals(field.indicator()))
                .toList();
        for (int level = 1; level < levels.size(); level++) {
            Field better = levels.get(level - 1);
            Field worse = levels.get(level);
            Optional<Counterexample> found = first(counts, trial -> moved(trial, worse, better));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Trial> moved(Trial trial, Field worse, Field better) {
        Fraction from = trial.given().containsKey(worse) ? count(trial, worse) : SOME_BALLOTS;
        Fraction to = count(trial, better);
        Fraction half = Fraction.of(from.numerator() / 2);
        List<Trial> trials = new ArrayList<>(List.of(trial.with(worse, from).with(better, to)));
        for (Fraction moving : List.of(Fraction.ONE.atMost(from), half, from)) {
            trials.add(trial.with(worse, from.minus(moving)).with(better, to.plus(moving)));
        }
        return trials;
    }

    private static Fraction count(Trial trial, Field level) {
        return trial.given().get(level) instanceof Fraction number ? number : Fraction.ZERO;
    }
}
