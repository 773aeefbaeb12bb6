package org.pingxuan.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.RuleBook;

/**
 * Scores evaluations by a release: every pack that applies, in the order in which packs read one another. May be used by
 * several threads at once if the engine may.
 */
public final class Scorer {

    /**
     * What scoring one evaluation gave.
     *
     * @param evaluation the evaluation with the outcomes of its packs
     * @param sheets in the order of the book's packs; never empty
     */
    public record Scored(Evaluation evaluation, List<ScoreSheet> sheets, Outcome outcome) {}

    /**
     * @param profile year profile to use wherever a pack has it, instead of the one it chose; null for the chosen one
     * @throws IllegalArgumentException if no pack has the profile
     */
    public Scorer(RuleBook book, RuleEngine engine, @Nullable String profile) {}

    /** One result for each evaluation, in their order. */
    public List<Scored> score(List<Evaluation> chunk) {
        throw new UnsupportedOperationException();
    }
}
