package org.pingxuan.desk;

import java.util.List;
import java.util.Optional;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.rules.RuleFile;

/**
 * Releases on file with all their files, and which is in force. A release is published from a year on; for a cycle that
 * publication counts which came last of those whose year is not after the cycle's.
 */
public interface Releases {

    /** Published from this year on it is in force for every cycle there can be. */
    int FROM_THE_FIRST = 1000;

    /** Keeps the files of a release; nothing happens if it is on file already, for a release never changes. */
    void keep(String release, List<RuleFile> files);

    /** Forgets the files of a draft by which nobody has ever been scored. */
    void drop(String release);

    /** The files of a release, by path; none if it is not on file. */
    List<RuleFile> files(String release);

    /**
     * Puts a release that is on file in force.
     *
     * @param by name of the account
     */
    void publish(String release, int fromYear, String by);

    /** From now on the publication does not count any more. */
    void withdraw(Publication publication, String by);

    /** All there were, oldest first. */
    List<Publication> publications();

    /** @throws java.util.NoSuchElementException if nothing has been published for it yet */
    String inForce(Cycle cycle);

    /** The release published last; empty if none was yet. */
    Optional<String> newest();
}
