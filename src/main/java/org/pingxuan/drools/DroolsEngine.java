package org.pingxuan.drools;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.RuleEngine;

/**
 * The compiled rules of one release. A new session takes a batch of evaluations, fires and is thrown away, so nothing of
 * one batch can reach another; several threads may ask at once.
 */
public final class DroolsEngine implements RuleEngine {

    private static final int BATCH = 100;

    /** A knowledge base with the fields its rules read. */
    record Base(KieBase rules, FactField[] fields) {}

    /** Which knowledge base: those without rules do not exist. */
    record Part(String pack, Rule.Phase phase) {}

    private final KieContainer container;
    private final ReleaseId release;
    private final Facts empty;
    private final Map<Part, Base> bases;

    DroolsEngine(KieContainer container, ReleaseId release, Facts empty, Map<Part, Base> bases) {
        this.container = container;
        this.release = release;
        this.empty = empty;
        this.bases = Map.copyOf(bases);
    }

    /**
     * Builds the rules of a release.
     *
     * @throws BuildFailed if Drools refuses one of them
     */
    public static DroolsEngine build(RuleBook book) throws BuildFailed {
        return new EngineBuild(book).engine();
    }

    @Override
    public List<BitSet> holding(String pack, Rule.Phase phase, List<Evaluation> evaluations) {
        Base base = bases.get(new Part(pack, phase));
        List<BitSet> holding = new ArrayList<>(evaluations.size());
        if (base == null) {
            evaluations.forEach(evaluation -> holding.add(new BitSet()));
            return holding;
        }
        for (int from = 0; from < evaluations.size(); from += BATCH) {
            fire(base, evaluations.subList(from, Math.min(from + BATCH, evaluations.size())), holding);
        }
        return holding;
    }

    ReleaseId release() {
        return release;
    }

    private void fire(Base base, List<Evaluation> batch, List<BitSet> holding) {
        KieSession rules = base.rules().newKieSession();
        try {
            for (Evaluation evaluation : batch) {
                Facts facts = empty.another().filledFrom(evaluation, base.fields());
                rules.insert(facts);
                holding.add(facts.fired());
            }
            rules.fireAllRules();
        } finally {
            rules.dispose();
        }
    }

    /** Frees the compiled classes: the module would else stay in Drools' repository for good. */
    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
