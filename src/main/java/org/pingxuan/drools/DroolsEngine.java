package org.pingxuan.drools;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.pingxuan.drools.CanonicalDrl.Part;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.RuleEngine;

/**
 * The compiled rules of one release. The predicates that Drools made of the conditions are asked directly; sessions answer
 * where that cannot be done. Several threads may ask at once.
 */
public final class DroolsEngine implements RuleEngine {

    private static final int BATCH = 100;

    /**
     * How the rules of a pack in one phase are answered.
     *
     * @param conditions for each rule
     * @param fields that they read
     * @param tests for each rule; null if sessions are needed
     */
    record Answering(int[] conditions, FactField[] fields, Predicate1<Facts> @Nullable [] tests) {}

    private final KieContainer container;
    private final ReleaseId release;
    private final Facts empty;
    private final Sessions sessions;
    private final Map<Part, Answering> parts;
    private volatile boolean closed;

    DroolsEngine(
            KieContainer container, ReleaseId release, Facts empty, Sessions sessions, Map<Part, Answering> parts) {
        this.container = container;
        this.release = release;
        this.empty = empty;
        this.sessions = sessions;
        this.parts = Map.copyOf(parts);
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
        Answering part = part(pack, phase);
        return part.tests() == null ? fire(part, evaluations) : ask(part.tests(), part.fields(), evaluations);
    }

    /** The same by sessions alone: what direct answers are compared with. */
    List<BitSet> holdingBySessions(String pack, Rule.Phase phase, List<Evaluation> evaluations) {
        return fire(part(pack, phase), evaluations);
    }

    /** How many of the packs' phases need sessions. */
    long bySessions() {
        return parts.values().stream().filter(part -> part.tests() == null).count();
    }

    ReleaseId release() {
        return release;
    }

    private Answering part(String pack, Rule.Phase phase) {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
        return Objects.requireNonNull(parts.get(new Part(pack, phase)), pack);
    }

    private List<BitSet> ask(Predicate1<Facts>[] tests, FactField[] fields, List<Evaluation> evaluations) {
        List<BitSet> holding = new ArrayList<>(evaluations.size());
        Facts facts = empty.another();
        for (Evaluation evaluation : evaluations) {
            facts.filledFrom(evaluation, fields);
            BitSet holds = new BitSet(tests.length);
            for (int rule = 0; rule < tests.length; rule++) {
                if (holds(tests[rule], facts)) {
                    holds.set(rule);
                }
            }
            holding.add(holds);
        }
        return holding;
    }

    private static boolean holds(Predicate1<Facts> test, Facts facts) {
        try {
            return test.test(facts);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a compiled condition threw what no condition throws", e);
        }
    }

    private List<BitSet> fire(Answering part, List<Evaluation> evaluations) {
        List<BitSet> holding = new ArrayList<>(evaluations.size());
        for (int from = 0; from < evaluations.size(); from += BATCH) {
            List<Facts> batch = evaluations.subList(from, Math.min(from + BATCH, evaluations.size())).stream()
                    .map(evaluation -> empty.another().filledFrom(evaluation, part.fields()))
                    .toList();
            for (BitSet fired : sessions.firing(batch)) {
                BitSet holds = new BitSet(part.conditions().length);
                for (int rule = 0; rule < part.conditions().length; rule++) {
                    holds.set(rule, fired.get(part.conditions()[rule]));
                }
                holding.add(holds);
            }
        }
        return holding;
    }

    /** Frees the compiled classes: the module would else stay in Drools' repository for good. */
    @Override
    public void close() {
        closed = true;
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
