package org.pingxuan.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.BuiltRelease;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.PublishRelease;
import org.pingxuan.desk.Releases;
import org.pingxuan.desk.ScoreCycle;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.yearend.ScoreEverybody;

/** The rules folder as the seed of what is in force. */
final class Seed {

    /** Note of the release that the rules folder was when it was last taken in. */
    private static final String FOLDER = "folder";

    private Seed() {}

    static BuiltRelease build(Workshop workshop, List<RuleFile> files) {
        LoadedRules built = LoadedRules.of(workshop, files, new Diagnostics());
        return new BuiltRelease(built.usable().orElseThrow(), Objects.requireNonNull(built.engine()));
    }

    /** The rules folder as it is now comes into force if it was not seen before. */
    static void take(Archive archive, BuiltReleases releases, LoadedRules loaded, ScoreEverybody.Progress progress) {
        BuiltRelease built = new BuiltRelease(loaded.usable().orElseThrow(), Objects.requireNonNull(loaded.engine()));
        try (BuiltReleases.Lease lease = releases.add(built)) {
            BuiltRelease release = lease.release();
            if (archive.read(holdings -> holdings.note(FOLDER)).equals(Optional.of(release.id()))) {
                return;
            }
            archive.write(holdings -> {
                holdings.releases().keep(release.id(), loaded.files());
                return release;
            });
            new PublishRelease(archive, new ScoreCycle(archive)).publish(release, Releases.FROM_THE_FIRST, progress);
            archive.write(holdings -> {
                holdings.note(FOLDER, release.id());
                return release;
            });
        }
    }
}
