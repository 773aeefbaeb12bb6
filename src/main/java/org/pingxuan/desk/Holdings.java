package org.pingxuan.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pingxuan.access.Accounts;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.evidence.Tree;

/** What the archive holds, within one transaction. */
public interface Holdings {

    /** @param dictionary by which submissions are folded */
    Evaluations evaluations(Dictionary dictionary);

    Tree tree();

    Releases releases();

    Drafts drafts();

    Accounts accounts();

    Comparisons comparisons();

    /** @param release one that is on file */
    Results under(String release);

    /** Cycles in which somebody is registered, by code point. */
    List<Cycle> cycles();

    /**
     * Registered subjects of a cycle after an id, by code point; it goes on until one is not taken.
     *
     * @param after empty text for the first
     */
    void registrations(Cycle cycle, String after, Predicate<Registration> taken);

    /** The desk of a cycle; open if nobody has ever come. */
    Desk desk(Cycle cycle);

    /** Freezes or reopens the desk of a cycle in which somebody is registered. */
    void desk(Desk desk);

    /** How many subjects are registered in a cycle. */
    long registered(Cycle cycle);

    /** Number of the latest submission of all, 0 if there is none. */
    long latest();

    /** Number of the latest submission of a cycle, 0 if there is none; while it stays, nothing derived from it moves. */
    long latest(Cycle cycle);

    /** Notes that the latest submission of all belongs to this cycle; part of every transaction that submits. */
    void advance(Cycle cycle);

    /** The next submissions of a cycle after one, in the order they came. */
    List<Submitted> submissions(Cycle cycle, long after, int most);

    /** Releases under which the cycle was scored and not forgotten since, by code point. */
    List<String> scoredUnder(Cycle cycle);

    /** Who has submitted since, by code point. */
    List<String> submittedSince(Cycle cycle, long submission);

    /** What the service has to remember about itself. */
    Optional<String> note(String name);

    void note(String name, String text);
}
