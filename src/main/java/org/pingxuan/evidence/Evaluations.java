package org.pingxuan.evidence;

import java.util.List;
import java.util.function.Consumer;
import org.pingxuan.catalogue.Cycle;

/**
 * Everything submitted, by cycle and subject. Submissions are only ever added, so the history stays; what a subject has now
 * is what they add up to.
 */
public interface Evaluations extends ChildrenFirst {

    /** What was submitted for a subject so far; an empty dossier if nothing was. */
    Dossier of(Cycle cycle, String subject);

    /** The submissions a subject's dossier is folded from, oldest first; none if it is not registered in the cycle. */
    List<Filed> history(Cycle cycle, String subject);

    /** The histories of all subjects of a cycle, one after the other by code point of the id. */
    void histories(Cycle cycle, Consumer<List<Filed>> subjects);

    /** Adds a submission after all others. It is known to be free of problems. */
    void add(Submission submission);

    /**
     * Settles who stands under whom and in which order everybody is to be scored; to be asked for again after further
     * submissions.
     *
     * @param problems is told every circle of parents; its subjects are refused and have no turn
     */
    void settle(Consumer<Problem> problems);

    /** The cycles that have subjects, by code point; settled. */
    List<Cycle> cycles();

    /** How many subjects of a cycle have a turn; settled. */
    @Override
    long size(Cycle cycle);
}
