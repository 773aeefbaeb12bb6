package org.pingxuan.evidence;

import java.util.List;

/**
 * Takes records in: each is checked by itself, then together with what its subject already has. A record with problems is
 * refused as a whole and leaves everything as it was.
 */
public final class Submitting {

    private final Intake intake;
    private final Evaluations evaluations;

    public Submitting(Intake intake, Evaluations evaluations) {
        this.intake = intake;
        this.evaluations = evaluations;
    }

    /** All problems of the record; empty if it was taken in. */
    public List<Problem> submit(RawRecord record) {
        Intake.Checked checked = intake.check(record);
        if (checked instanceof Intake.Checked.Refused refused) {
            return refused.problems();
        }
        Submission submission = ((Intake.Checked.Accepted) checked).submission();
        Dossier before = evaluations.of(submission.cycle(), submission.subject());
        List<Problem> conflicts =
                before.isEmpty() ? List.of() : before.with(submission).conflicts(record.where());
        if (conflicts.isEmpty()) {
            evaluations.add(submission);
        }
        return conflicts;
    }
}
