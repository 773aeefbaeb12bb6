package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Scorer;

/**
 * Makes a counterexample as simple as it can be and still be one: a plain subject, as many readings as possible at their
 * best, round numbers. What is lost stays the same.
 */
final class Shrinking {

    private static final int ROUNDS = 4;

    private final RuleBook book;
    private final PackRules rules;
    private final List<Input> inputs;
    private final TrialScoring scoring;

    Shrinking(RuleBook book, PackRules rules, List<Input> inputs, TrialScoring scoring) {
        this.book = book;
        this.rules = rules;
        this.inputs = inputs;
        this.scoring = scoring;
    }

    Counterexample simplest(Counterexample found) {
        Counterexample simplest = found;
        for (int round = 0; round < ROUNDS; round++) {
            Counterexample before = simplest;
            simplest = plainer(simplest);
            simplest = fewer(simplest);
            simplest = rounder(simplest);
            if (simplest.equals(before)) {
                return simplest;
            }
        }
        return simplest;
    }

    /** Whether it is a counterexample, and of the same loss. */
    boolean holds(Counterexample candidate) {
        if (!scoring.isPossible(candidate.before()) || !scoring.isPossible(candidate.after())) {
            return false;
        }
        List<Scorer.Scored> scored = scoring.score(List.of(candidate.before(), candidate.after()));
        return Loss.between(
                        rules.pack(),
                        scored.get(0).sheets().get(0),
                        scored.get(1).sheets().get(0))
                .filter(loss -> loss == candidate.loss())
                .isPresent();
    }

    private Counterexample changed(Counterexample now, UnaryOperator<Trial> change) {
        Counterexample changed =
                new Counterexample(now.about(), change.apply(now.before()), change.apply(now.after()), now.loss());
        return !changed.equals(now) && holds(changed) ? changed : now;
    }

    /** The first of several ways to simplify that leaves it a counterexample; they come simplest first. */
    private Counterexample first(Counterexample now, List<UnaryOperator<Trial>> ways) {
        for (UnaryOperator<Trial> way : ways) {
            if (way.apply(now.before()).equals(now.before())) {
                return now;
            }
            Counterexample simpler = changed(now, way);
            if (simpler != now) {
                return simpler;
            }
        }
        return now;
    }

    private Counterexample plainer(Counterexample now) {
        Dictionary dictionary = book.dictionary();
        Subject subject = now.before().subject();
        Counterexample plainer = now;
        for (String code : subject.postCategories()) {
            plainer = changed(plainer, trial -> without(trial, code));
        }
        for (String code : subject.flags()) {
            plainer = changed(plainer, trial -> without(trial, code));
        }
        plainer = first(
                plainer,
                ways(
                        dictionary.sectors(),
                        (trial, id) -> placed(trial, trial.subject().tier(), id)));
        plainer = first(
                plainer,
                ways(
                        dictionary.tiers(),
                        (trial, id) -> placed(trial, id, trial.subject().sector())));
        List<UnaryOperator<Trial>> forms = new ArrayList<>();
        for (Form form : dictionary.forms()) {
            if (form.kind().equals(subject.kind())) {
                forms.add(trial -> formed(trial, form.id()));
            }
        }
        return first(plainer, forms);
    }

    private static List<UnaryOperator<Trial>> ways(List<Entry> entries, BiFunction<Trial, String, Trial> way) {
        return entries.stream()
                .<UnaryOperator<Trial>>map(entry -> trial -> way.apply(trial, entry.id()))
                .toList();
    }

    private static Trial without(Trial trial, String code) {
        Subject now = trial.subject();
        TreeSet<String> posts = new TreeSet<>(now.postCategories());
        TreeSet<String> flags = new TreeSet<>(now.flags());
        posts.remove(code);
        flags.remove(code);
        return trial.of(Trial.subject(now.kind(), now.form(), now.tier(), now.sector(), posts, flags));
    }

    private static Trial placed(Trial trial, String tier, String sector) {
        Subject now = trial.subject();
        return trial.of(Trial.subject(
                now.kind(), now.form(), tier, sector, new TreeSet<>(now.postCategories()), new TreeSet<>(now.flags())));
    }

    private static Trial formed(Trial trial, String form) {
        Subject now = trial.subject();
        return trial.of(Trial.subject(
                now.kind(),
                form,
                now.tier(),
                now.sector(),
                new TreeSet<>(now.postCategories()),
                new TreeSet<>(now.flags())));
    }

    /** Readings that do not matter go to their best, the others to the simplest value that will do. */
    private Counterexample fewer(Counterexample now) {
        Counterexample fewer = now;
        Set<Field> pair = new HashSet<>(now.changed());
        for (Input input : inputs) {
            if (!pair.contains(input.field())) {
                List<UnaryOperator<Trial>> ways = new ArrayList<>();
                ways.add(trial -> trial.with(input.field(), input.plain()));
                candidates(input).forEach(value -> ways.add(trial -> trial.with(input.field(), value)));
                fewer = first(fewer, ways);
            }
        }
        return fewer;
    }

    /** Of all pairs of simple values between which the loss occurs the simplest, and of those the closest. */
    private Counterexample rounder(Counterexample now) {
        List<Field> changed = now.changed();
        Optional<Input> only = inputs.stream()
                .filter(input -> changed.size() == 1 && input.field().equals(changed.get(0)))
                .filter(Input::hasDirection)
                .findFirst();
        if (only.isEmpty()) {
            return now;
        }
        Field field = only.get().field();
        List<Value> values = new ArrayList<>(candidates(only.get()));
        values.add(now.before().given().get(field));
        values.add(now.after().given().get(field));
        List<Value> worstFirst = Simplicity.ordered(values, only.get());
        List<Trial> trials = worstFirst.stream()
                .map(value -> now.before().with(field, value))
                .filter(scoring::isPossible)
                .toList();
        List<Scorer.Scored> scored = scoring.score(trials);
        Counterexample best = now;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < trials.size(); i++) {
            for (int j = i + 1; j < trials.size(); j++) {
                long size =
                        (long) (j - i) + 1000L * (Simplicity.of(worstFirst.get(i)) + Simplicity.of(worstFirst.get(j)));
                boolean same = Loss.between(
                                rules.pack(),
                                scored.get(i).sheets().get(0),
                                scored.get(j).sheets().get(0))
                        .filter(loss -> loss == now.loss())
                        .isPresent();
                if (same && size < least) {
                    least = size;
                    best = new Counterexample(now.about(), trials.get(i), trials.get(j), now.loss());
                }
            }
        }
        return best;
    }

    private static int simplicity(Trial trial, Field field) {
        return Simplicity.of(trial.given().get(field));
    }

    /** Values to be tried in place of others, the simplest first. */
    private List<Value> candidates(Input input) {
        return Simplicity.candidates(input, Range.of(input.field(), book));
    }
}
