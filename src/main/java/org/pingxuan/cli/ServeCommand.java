package org.pingxuan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.BuiltRelease;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.PublishRelease;
import org.pingxuan.desk.Releases;
import org.pingxuan.desk.ScoreCycle;
import org.pingxuan.desk.Submit;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.words.Messages;
import org.pingxuan.yearend.ScoreEverybody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {"启动 HTTP 服务和网页，只监听本机（不写命令时的默认命令）。", "HTTP service and web pages on this machine; the default."})
final class ServeCommand implements Callable<Integer> {

    /** From so many subjects on, progress of scoring everybody is told. */
    private static final int STEP = 5_000;

    /** Note of the release that the rules folder was when it was last taken in. */
    private static final String FOLDER = "folder";

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "端口 / port (${DEFAULT-VALUE})")
    private int port;

    @Mixin
    private ArchiveOption data;

    @Option(names = "--sample", description = "向空数据库载入示例县 / load the sample county into an empty database")
    private boolean sample;

    ServeCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<LoadedRules> loaded = rules.loadOrTell(workshop, err);
        if (loaded.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        try (Archive archive = data.open(workshop);
                BuiltReleases releases = new BuiltReleases(archive, this::build)) {
            publish(archive, releases, loaded.get(), err);
            Submit submit = new Submit(archive, releases);
            if (sample) {
                new SampleLoad(archive, submit, releases, rules.locale(), err).load();
            }
            serve(archive, releases, submit, err);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return ExitCode.FINE;
    }

    private BuiltRelease build(List<RuleFile> files) {
        LoadedRules built = LoadedRules.of(workshop, files, new Diagnostics());
        return new BuiltRelease(built.usable().orElseThrow(), Objects.requireNonNull(built.engine()));
    }

    /** The rules folder as it is now comes into force if it was not seen before. */
    private void publish(Archive archive, BuiltReleases releases, LoadedRules loaded, PrintWriter err) {
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
            new PublishRelease(archive, new ScoreCycle(archive))
                    .publish(release, Releases.FROM_THE_FIRST, progress(err));
            archive.write(holdings -> {
                holdings.note(FOLDER, release.id());
                return release;
            });
        }
    }

    private void serve(Archive archive, BuiltReleases releases, Submit submit, PrintWriter err)
            throws IOException, InterruptedException {
        try (Workshop.Door door = workshop.doors().open(archive, releases, submit, data.room(), port)) {
            try (BuiltReleases.Lease newest = releases.newest()) {
                err.println(Messages.of("SERVING", door.port(), newest.release().id())
                        .in(rules.locale()));
            }
            door.await();
        }
    }

    private ScoreEverybody.Progress progress(PrintWriter err) {
        long[] told = {0};
        return (done, total) -> {
            if (done - told[0] >= STEP) {
                told[0] = done;
                err.println(Messages.of("CATCHING_UP", done, total).in(rules.locale()));
            }
        };
    }
}
