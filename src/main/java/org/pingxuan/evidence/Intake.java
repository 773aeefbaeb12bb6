package org.pingxuan.evidence;

import java.util.List;
import org.pingxuan.catalogue.Dictionary;

/** Checks submitted records against the dictionary and answers with all problems of a record at once. */
public final class Intake {

    private final Dictionary dictionary;

    public Intake(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The submission a record makes, or everything that is wrong with it. */
    public Checked check(RawRecord record) {
        return new RecordCheck(dictionary, record).result();
    }

    /** Outcome of a check. */
    public sealed interface Checked {
        /** Nothing wrong. */
        record Accepted(Submission submission) implements Checked {}

        /** At least one problem. */
        record Refused(List<Problem> problems) implements Checked {}
    }
}
