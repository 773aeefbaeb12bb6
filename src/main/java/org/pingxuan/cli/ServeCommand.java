package org.pingxuan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.Releases;
import org.pingxuan.desk.Submit;
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

    @Option(
            names = "--watch",
            description = {
                "留意规则目录：改了就检查，没有错误就换上，有错误就沿用原来的",
                "watch the rules folder: a change is checked and comes into force, or is told if it has errors"
            })
    private boolean watch;

    @Option(
            names = "--from",
            paramLabel = "YEAR",
            description = "规则目录从哪一年的周期起生效（默认所有年份） / first year scored by the rules folder (default: all)")
    private int from = Releases.FROM_THE_FIRST;

    ServeCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (OpenArchive open = OpenArchive.of(workshop, data)) {
            RulesOnDisk disk = new RulesOnDisk(workshop, open, rules, from, err);
            FolderWatch watching = new FolderWatch(disk, progress(err, rules.locale()));
            disk.take(progress(err, rules.locale()));
            if (!open.isSomethingInForce()) {
                return ExitCode.FINDINGS;
            }
            open.releases().keepThoseInForce();
            Submit submit = new Submit(open.archive(), open.releases());
            if (sample) {
                new SampleLoad(open, submit, rules.locale(), err).load();
            }
            if (watch) {
                watching.start();
            }
            try (watching) {
                serve(open, submit, err);
            }
        }
        return ExitCode.FINE;
    }

    private void serve(OpenArchive open, Submit submit, PrintWriter err) throws IOException, InterruptedException {
        try (Workshop.Door door =
                workshop.doors().open(open.archive(), open.releases(), open.lifeCycle(), submit, data.room(), port)) {
            try (BuiltReleases.Lease newest = open.releases().newest()) {
                err.println(Messages.of("SERVING", door.port(), newest.release().id())
                        .in(rules.locale()));
            }
            door.await();
        }
    }

    /** Tells how far scoring everybody is, if it takes long. */
    static ScoreEverybody.Progress progress(PrintWriter err, Locale locale) {
        long[] told = {0};
        return (done, total) -> {
            if (done - told[0] >= STEP) {
                told[0] = done;
                err.println(Messages.of("CATCHING_UP", done, total).in(locale));
            }
        };
    }
}
