package org.pingxuan.desk;

import java.util.List;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Registered;
import org.pingxuan.evidence.Subject;
import org.pingxuan.scoring.Explanation;
import org.pingxuan.scoring.Scorer;

/** Tells how the sheets of a subject came about, by scoring it once more from what is stored; nothing is written. */
public final class ExplainSheets {

    private ExplainSheets() {}

    /** One explanation a sheet, by pack; empty for a subject that is not known or lacks what it must have. */
    public static List<Explanation> of(InForce.Current current, String subject) {
        return current.holdings()
                .tree()
                .position(current.cycle(), subject)
                .map(position -> new Registered(
                        current.evaluations().of(current.cycle(), subject),
                        !position.ancestors().isEmpty(),
                        position.above()))
                .flatMap(registered -> registered.subject().map(complete -> explained(current, complete, registered)))
                .orElse(List.of());
    }

    private static List<Explanation> explained(InForce.Current current, Subject subject, Registered registered) {
        BuiltRelease release = current.release();
        Evaluation evaluation = release.derivations()
                .derive(
                        current.cycle(),
                        subject,
                        registered.dossier().readings(),
                        current.results().contributions().totals(current.cycle(), subject.id()));
        Scorer.Scored scored = release.scorer().score(List.of(evaluation)).get(0);
        return scored.sheets().stream()
                .filter(sheet -> sheet.pack() != null)
                .map(sheet -> Explanation.of(release.book(), scored.evaluation(), sheet))
                .toList();
    }
}
