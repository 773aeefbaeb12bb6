package org.pingxuan.scoring;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Subject;

/** Subjects to whom the same terms hold: rows are told apart by attributes only. */
record Alike(
        String kind,
        @Nullable String form,
        String tier,
        String sector,
        String region,
        SortedSet<String> postCategories,
        SortedSet<String> flags,
        int year) {

    static Alike of(Evaluation evaluation) {
        Subject subject = evaluation.subject();
        return new Alike(
                subject.kind(),
                subject.form(),
                subject.tier(),
                subject.sector(),
                subject.region(),
                subject.postCategories(),
                subject.flags(),
                evaluation.cycle().year());
    }
}
