package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Indicator.Direction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Ballots;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Reading;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Asks;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.scoring.TreeEngine;
import org.pingxuan.scoring.Truth;

/**
 * Scores trials by one pack, the way every evaluation goes. Outcomes of other packs and indices are given outright, and what
 * the pack asks for beyond what its rules read is as good as can be.
 */
final class TrialScoring {

    /** Ballots enough for every kind of subject. */
    private static final Fraction MANY = Fraction.of(60);

    private final RuleBook book;
    private final PackRules rules;
    private final Set<IndicatorCode> read = new LinkedHashSet<>();
    private final boolean needsAgreement;
    private final Asks asks;
    private final Derivations derivations;
    private final Scorer scorer;
    private final Map<Who, Map<IndicatorCode, Value>> besides = new HashMap<>();

    private final Map<Group, Evaluation> common = new HashMap<>();

    private record Who(Subject subject, Cycle cycle) {}

    private record Group(Subject subject, Cycle cycle, Set<Field> given) {}

    TrialScoring(RuleBook book, PackRules rules, List<Input> inputs) {
        this.book = book;
        this.rules = rules;
        for (Input input : inputs) {
            if (input.field().indicator() != null) {
                read.add(input.field().indicator());
            }
        }
        needsAgreement = read.stream().filter(Ballots::isOne).count() > 1;
        asks = new Asks(book);
        derivations = new Derivations(book, Truth::holds);
        RuleBook alone =
                new RuleBook(book.release(), book.dictionary(), book.fields(), book.derivations(), List.of(rules));
        scorer = new Scorer(alone, new TreeEngine(alone), null);
    }

    List<Scorer.Scored> score(List<Trial> trials) {
        return scorer.score(trials.stream().map(this::evaluation).toList());
    }

    Scorer.Scored score(Trial trial) {
        return score(List.of(trial)).get(0);
    }

    /** Whether somebody could submit it: some readings have to go together. */
    boolean isPossible(Trial trial) {
        if (!needsAgreement) {
            return true;
        }
        Map<IndicatorCode, Value> readings = readings(trial);
        return trial.given().entrySet().stream()
                .filter(entry -> entry.getKey().origin() == Field.Origin.INDICATOR)
                .allMatch(entry -> {
                    Value submitted = readings.get(entry.getKey().indicator());
                    return submitted == null || submitted.equals(entry.getValue());
                });
    }

    /** The readings as they would be submitted. */
    Map<IndicatorCode, Value> readings(Trial trial) {
        Map<IndicatorCode, Value> readings = new LinkedHashMap<>(
                besides.computeIfAbsent(new Who(trial.subject(), trial.cycle()), who -> besides(trial)));
        Map<IndicatorCode, List<Fraction>> lists = new LinkedHashMap<>();
        trial.given().forEach((field, value) -> {
            Optional<Indicator> indicator = book.fields().indicator(field).filter(found -> isFor(found, trial));
            if (indicator.isPresent() && field.origin() == Field.Origin.ELEMENT) {
                element(
                        lists.computeIfAbsent(indicator.get().code(), code -> zeros(indicator.get())),
                        indicator.get(),
                        field,
                        value);
            } else if (indicator.isPresent() && isSubmitted(indicator.get())) {
                readings.put(indicator.get().code(), value);
            }
        });
        lists.forEach((code, list) -> readings.put(code, new Value.Numbers(list)));
        Ballots.reconcile(readings);
        return readings;
    }

    /** What is given goes over what trials of the same subject and the same readings have in common. */
    private Evaluation evaluation(Trial trial) {
        Group group = new Group(
                trial.subject(), trial.cycle(), Set.copyOf(trial.given().keySet()));
        return common.computeIfAbsent(group, first -> derived(trial)).with(trial.given());
    }

    private Evaluation derived(Trial trial) {
        Map<IndicatorCode, Reading> readings = new LinkedHashMap<>();
        readings(trial).forEach((code, value) -> readings.put(code, new Reading(value, "", true, false)));
        return derivations.derive(trial.cycle(), trial.subject(), readings, Map.of());
    }

    private static boolean isSubmitted(Indicator indicator) {
        return !indicator.derived() || indicator.submittable();
    }

    private static boolean isFor(Indicator indicator, Trial trial) {
        return indicator.kinds().isEmpty()
                || indicator.kinds().contains(trial.subject().kind());
    }

    private static List<Fraction> zeros(Indicator indicator) {
        return new ArrayList<>(Collections.nCopies(indicator.parts().size(), Fraction.ZERO));
    }

    private static void element(List<Fraction> list, Indicator indicator, Field field, Value value) {
        for (int i = 0; i < list.size(); i++) {
            if (field.id()
                    .equals(indicator.code() + "." + indicator.parts().get(i).id())) {
                list.set(i, (Fraction) value);
            }
        }
    }

    /** What the pack asks for, or rests on, that its rules do not read. */
    private Map<IndicatorCode, Value> besides(Trial trial) {
        Set<IndicatorCode> wanted = new LinkedHashSet<>(
                asks.of(rules, derivations.derive(trial.cycle(), trial.subject(), Map.of(), Map.of())));
        rules.pack().applies().forEach(alternative -> wanted.addAll(alternative.triggers()));
        Map<IndicatorCode, Value> values = new LinkedHashMap<>();
        for (IndicatorCode code : wanted) {
            Indicator indicator = book.dictionary().get(code);
            if (!read.contains(code) && isSubmitted(indicator) && isFor(indicator, trial)) {
                values.put(code, best(indicator));
            }
        }
        Ballots.reconcile(values);
        return values;
    }

    private static Value best(Indicator indicator) {
        boolean higher = indicator.direction() == Direction.HIGHER;
        return switch (indicator.type()) {
            case NUMBER -> end(indicator, higher);
            case YES_NO -> Value.YesNo.of(indicator.direction() != Direction.LOWER);
            case TEXT -> new Value.Text(indicator.parts().get(0).id());
            case CODES -> new Value.Codes(new TreeSet<>());
            case NUMBERS -> {
                List<Fraction> list = new ArrayList<>(Collections.nCopies(
                        Math.max(1, indicator.parts().size()), higher ? end(indicator, true) : Fraction.ZERO));
                if (!higher) {
                    list.set(0, MANY);
                }
                yield new Value.Numbers(list);
            }
        };
    }

    private static Fraction end(Indicator indicator, boolean most) {
        Fraction end = most ? indicator.maximum() : indicator.minimum();
        return end == null ? (most ? Fraction.HUNDRED : Fraction.ZERO) : end;
    }
}
