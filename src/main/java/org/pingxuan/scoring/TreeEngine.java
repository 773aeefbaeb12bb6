package org.pingxuan.scoring;

import java.util.BitSet;
import java.util.List;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

/** Reads the tree itself, rule by rule: slow, and the reference for every other engine. */
public final class TreeEngine implements RuleEngine {

    private final RuleBook book;

    public TreeEngine(RuleBook book) {
        this.book = book;
    }

    @Override
    public List<BitSet> holding(String pack, Rule.Phase phase, List<Evaluation> evaluations) {
        List<Rule> rules = book.pack(pack).orElseThrow().of(phase);
        return evaluations.stream()
                .map(evaluation -> {
                    BitSet holding = new BitSet(rules.size());
                    for (int ordinal = 0; ordinal < rules.size(); ordinal++) {
                        holding.set(ordinal, Truth.holds(rules.get(ordinal).when(), evaluation));
                    }
                    return holding;
                })
                .toList();
    }

    @Override
    public void close() {}
}
