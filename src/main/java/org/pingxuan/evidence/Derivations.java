package org.pingxuan.evidence;

import java.util.Map;
import java.util.function.BiPredicate;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.RuleBook;

/** Fills an evaluation from readings: list elements, attributes, defaults and derived indicators, all exact. */
public final class Derivations {

    private final RuleBook book;
    private final BiPredicate<Condition, Evaluation> truth;

    /** @param truth whether a condition holds for an evaluation */
    public Derivations(RuleBook book, BiPredicate<Condition, Evaluation> truth) {
        this.book = book;
        this.truth = truth;
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
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }
}
