package org.pingxuan.yearend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.evidence.ChildrenFirst;
import org.pingxuan.evidence.Contribution;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.Registered;
import org.pingxuan.evidence.Subject;
import org.pingxuan.scoring.Scorer;

/**
 * Scores everybody of a cycle, children before their parents, so that what is derived from children is there when a parent
 * is scored. Of all subjects it keeps only what children have handed to parents whose turn is still to come.
 */
public final class ScoreEverybody {

    private static final int CHUNK = 256;

    private final ChildrenFirst everybody;
    private final Derivations derivations;
    private final Scorer scorer;
    private final Keeping keeping;

    /** Is told how far it is: subjects done, and subjects in all. */
    public interface Progress {
        void done(long done, long total);
    }

    public ScoreEverybody(ChildrenFirst everybody, Derivations derivations, Scorer scorer, Keeping keeping) {
        this.everybody = everybody;
        this.derivations = derivations;
        this.scorer = scorer;
        this.keeping = keeping;
    }

    /**
     * Scores the settled subjects of a cycle; each gets its sheets, those that cannot be scored with the reason.
     *
     * @param problems is told of subjects that lack something or whose parent is not registered
     */
    public void score(Cycle cycle, Consumer<Problem> problems, Progress progress) {
        Totals totals = new Totals();
        long total = everybody.size(cycle);
        long[] done = {0};
        everybody.childrenFirst(cycle, CHUNK, chunk -> {
            chunk.forEach(registered -> registered.problems().forEach(problems));
            score(chunk, totals);
            done[0] += chunk.size();
            progress.done(done[0], total);
        });
    }

    private void score(List<Registered> chunk, Totals totals) {
        List<Evaluation> ready = new ArrayList<>(chunk.size());
        List<Map<IndicatorCode, Contribution>> fromChildren = new ArrayList<>(chunk.size());
        List<Registered> complete = new ArrayList<>(chunk.size());
        for (Registered registered : chunk) {
            Map<IndicatorCode, Contribution> handed =
                    totals.take(registered.dossier().id());
            Optional<Subject> subject = registered.subject();
            if (subject.isPresent()) {
                ready.add(derivations.derive(
                        registered.dossier().cycle(),
                        subject.get(),
                        registered.dossier().readings(),
                        handed));
                fromChildren.add(handed);
                complete.add(registered);
            } else {
                keeping.unscored(
                        registered.dossier().cycle(), registered.dossier().id());
            }
        }
        List<Scorer.Scored> scored = scorer.score(ready);
        for (int i = 0; i < scored.size(); i++) {
            keeping.scored(scored.get(i));
            handUp(
                    scored.get(i).evaluation(),
                    fromChildren.get(i),
                    complete.get(i).parentRegistered(),
                    totals);
        }
    }

    private void handUp(
            Evaluation scored, Map<IndicatorCode, Contribution> fromChildren, boolean parentRegistered, Totals totals) {
        Map<IndicatorCode, Contribution> contributed = derivations.contributions(scored, fromChildren);
        keeping.handsUp(scored.cycle(), scored.subject().id(), contributed);
        if (parentRegistered) {
            totals.add(scored.subject().parent(), contributed);
        }
    }
}
