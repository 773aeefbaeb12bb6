package org.pingxuan.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.evidence.Contribution;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.Registered;
import org.pingxuan.evidence.Subject;
import org.pingxuan.evidence.Tree;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Scorer;

/**
 * Scores subjects again after something about them changed, and those above them as far as the change reaches: the deepest
 * first, each once. A subject that contributes to its parent what it did before leaves the parent alone.
 */
final class Rescoring {

    private final BuiltRelease release;
    private final Holdings holdings;
    private final Evaluations evaluations;
    private final Results results;

    /** By depth in the tree, the deepest first. */
    private final NavigableMap<Integer, SortedSet<Key>> waves = new TreeMap<>(Comparator.reverseOrder());

    private final SortedMap<Key, List<Problem>> open = new TreeMap<>();

    private record Concerned(Key key, List<String> ancestors, Map<IndicatorCode, Contribution> fromChildren) {}

    Rescoring(BuiltRelease release, Holdings holdings) {
        this.release = release;
        this.holdings = holdings;
        this.evaluations = holdings.evaluations(release.book().dictionary());
        this.results = holdings.under(release.id());
    }

    /**
     * Scores these and whom they reach, and keeps the results; they are true up to the latest submission of their cycles.
     *
     * @return what is still lacking, by subject that was scored again; an empty list where nothing is
     */
    SortedMap<Key, List<Problem>> rescore(Collection<Key> touched) {
        for (Key key : touched) {
            holdings.tree()
                    .position(key.cycle(), key.subject())
                    .ifPresent(position -> plan(key, position.ancestors().size()));
        }
        while (!waves.isEmpty()) {
            score(waves.pollFirstEntry().getValue());
        }
        touched.stream().map(Key::cycle).distinct().forEach(cycle -> results.upTo(cycle, holdings.latest(cycle)));
        return open;
    }

    private void plan(Key key, int depth) {
        waves.computeIfAbsent(depth, none -> new TreeSet<>()).add(key);
    }

    private void score(SortedSet<Key> wave) {
        List<Concerned> complete = new ArrayList<>();
        List<Evaluation> ready = new ArrayList<>();
        for (Key key : wave) {
            Tree.Position position =
                    holdings.tree().position(key.cycle(), key.subject()).orElseThrow();
            Registered registered = new Registered(
                    evaluations.of(key.cycle(), key.subject()),
                    !position.ancestors().isEmpty(),
                    position.above());
            open.put(key, registered.problems());
            Map<IndicatorCode, Contribution> fromChildren =
                    results.contributions().totals(key.cycle(), key.subject());
            Concerned concerned = new Concerned(key, position.ancestors(), fromChildren);
            Optional<Subject> subject = registered.subject();
            if (subject.isPresent()) {
                complete.add(concerned);
                ready.add(release.derivations()
                        .derive(key.cycle(), subject.get(), registered.dossier().readings(), fromChildren));
            } else {
                unscored(concerned);
            }
        }
        List<Scorer.Scored> scored = release.scorer().score(ready);
        for (int i = 0; i < scored.size(); i++) {
            scored(complete.get(i), scored.get(i));
        }
    }

    private void scored(Concerned concerned, Scorer.Scored scored) {
        Key key = concerned.key();
        results.sheets().put(key.cycle(), key.subject(), scored.sheets());
        results.outcomes().put(scored.outcome());
        handUp(concerned, release.derivations().contributions(scored.evaluation(), concerned.fromChildren()));
    }

    private void unscored(Concerned concerned) {
        Key key = concerned.key();
        results.sheets()
                .put(
                        key.cycle(),
                        key.subject(),
                        List.of(ScoreSheet.notApplicable(key.cycle(), key.subject(), release.id())));
        results.outcomes().remove(key.cycle(), key.subject());
        handUp(concerned, Map.of());
    }

    private void handUp(Concerned concerned, Map<IndicatorCode, Contribution> contributed) {
        Key key = concerned.key();
        if (!contributed.equals(results.contributions().of(key.cycle(), key.subject()))) {
            results.contributions().put(key.cycle(), key.subject(), contributed);
            List<String> ancestors = concerned.ancestors();
            if (!ancestors.isEmpty()) {
                plan(new Key(key.cycle(), ancestors.get(0)), ancestors.size() - 1);
            }
        }
    }
}
