package org.pingxuan.evidence;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.IndicatorCode;

/**
 * All that was submitted for one subject in one cycle, folded in the order it came in: the later wins reading by reading,
 * null withdraws. Immutable.
 */
public final class Dossier {

    public static Dossier empty(Dictionary dictionary, Cycle cycle, String subject) {
        throw new UnsupportedOperationException();
    }

    /** The dossier with one more submission of the same subject and cycle. */
    public Dossier with(Submission submission) {
        throw new UnsupportedOperationException();
    }

    /** Current readings, verified or not. */
    public SortedMap<IndicatorCode, Reading> readings() {
        throw new UnsupportedOperationException();
    }

    /** Id of the subject above, empty at the top or if it was not given. */
    public Optional<String> parent() {
        throw new UnsupportedOperationException();
    }

    /**
     * The subject, if it is complete.
     *
     * @param parent the subject above, from which a member takes what it leaves out; null if there is none
     */
    public Optional<Subject> subject(@Nullable Subject parent) {
        throw new UnsupportedOperationException();
    }

    /** What the merged subject still lacks; empty just when {@link #subject} is there. */
    public List<Problem> missing(@Nullable Subject parent) {
        throw new UnsupportedOperationException();
    }

    /**
     * What does not go together among the merged submissions: ballots that do not add up, a form of another kind, readings
     * of another kind. A caller refuses the submission that brought it about.
     */
    public List<Problem> conflicts() {
        throw new UnsupportedOperationException();
    }
}
