package org.pingxuan.yearend;

import java.util.List;
import java.util.Map;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.evidence.Contribution;
import org.pingxuan.scoring.Outcomes;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.scoring.Sheets;

/** What becomes of a scored subject: its sheets are kept, its outcome is ranked, or it is explained. */
public interface Keeping {

    void scored(Scorer.Scored scored);

    /** A registered subject that cannot be scored for want of a name, kind or place; it is listed all the same (T15). */
    void unscored(Cycle cycle, String subject);

    /** What a scored subject adds to the derived shares and means of its parent, told after {@link #scored}. */
    default void handsUp(Cycle cycle, String subject, Map<IndicatorCode, Contribution> contributed) {}

    /** Keeps sheets and outcomes. */
    static Keeping in(Sheets sheets, Outcomes outcomes, String release) {
        return new Keeping() {
            @Override
            public void scored(Scorer.Scored scored) {
                sheets.put(scored.outcome().cycle(), scored.outcome().subject().id(), scored.sheets());
                outcomes.put(scored.outcome());
            }

            @Override
            public void unscored(Cycle cycle, String subject) {
                sheets.put(cycle, subject, List.of(ScoreSheet.notApplicable(cycle, subject, release)));
            }
        };
    }
}
