package org.pingxuan.web;

import java.nio.file.Path;
import java.util.function.Function;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.CompareDraft;
import org.pingxuan.desk.InForce;
import org.pingxuan.desk.LifeCycle;
import org.pingxuan.desk.ScoreAgain;
import org.pingxuan.desk.Shortlists;
import org.pingxuan.desk.Submit;
import org.pingxuan.evidence.Incoming;

/**
 * What stands behind the door.
 *
 * @param inForce reads what is current
 * @param doors opens evaluation data of any format, its headings read by a dictionary
 * @param folder where the data are, and room for what is kept for a while
 */
public record House(
        Archive archive,
        BuiltReleases releases,
        LifeCycle lifeCycle,
        CompareDraft compareDraft,
        InForce inForce,
        ScoreAgain scoreAgain,
        Submit submit,
        Shortlists shortlists,
        Function<Dictionary, Incoming.Door> doors,
        Path folder) {

    /**
     * The house over an archive.
     *
     * @param forms how a comparison reads rule files and sheets and is kept itself
     */
    public static House over(
            Archive archive,
            BuiltReleases releases,
            LifeCycle lifeCycle,
            Submit submit,
            CompareDraft.Forms forms,
            Function<Dictionary, Incoming.Door> doors,
            Path folder) {
        return new House(
                archive,
                releases,
                lifeCycle,
                new CompareDraft(archive, releases, lifeCycle.scoreCycle(), forms),
                new InForce(archive, releases),
                new ScoreAgain(archive, releases),
                submit,
                new Shortlists(),
                doors,
                folder);
    }

    /** Opens evaluation data by the dictionary of the release published last. */
    Incoming.Door door() {
        return doors.apply(inForce.newest(release -> release.book().dictionary()));
    }
}
