package org.pingxuan.scoring;

import java.util.BitSet;
import java.util.List;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Rule;

/**
 * Says which rules hold for an evaluation. It knows no points: those are computed from the tree, exactly, in the order of
 * the files, so nothing depends on the order in which an engine fires.
 */
public interface RuleEngine extends AutoCloseable {

    /**
     * The ordinals of the rules that hold, one set for each evaluation, in their order.
     *
     * @param evaluations in judge phase, with the outcomes of the pack's own tally
     */
    List<BitSet> holding(String pack, Rule.Phase phase, List<Evaluation> evaluations);

    /** Frees what the engine holds in memory. */
    @Override
    void close();
}
