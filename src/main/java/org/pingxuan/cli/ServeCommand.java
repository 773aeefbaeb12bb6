package org.pingxuan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.CatchUp;
import org.pingxuan.desk.Submit;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.words.Messages;
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

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "数据目录 / data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

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
        try (LoadedRules ready = loaded.get()) {
            RuleBook book = ready.usable().orElseThrow();
            try (Archive archive = workshop.archives().open(data, book)) {
                Scorer scorer = new Scorer(book, ready.engine(), null);
                Submit submit = new Submit(archive, book, scorer);
                catchUp(new CatchUp(archive, book, scorer), err);
                if (sample) {
                    new SampleLoad(archive, submit, book.dictionary(), rules.locale(), err).load();
                }
                serve(book, archive, submit, err);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return ExitCode.FINE;
    }

    private void serve(RuleBook book, Archive archive, Submit submit, PrintWriter err)
            throws IOException, InterruptedException {
        try (Workshop.Door door = workshop.doors().open(book, archive, submit, port)) {
            err.println(Messages.of("SERVING", door.port(), book.release()).in(rules.locale()));
            door.await();
        }
    }

    private void catchUp(CatchUp catchUp, PrintWriter err) {
        if (catchUp.isBehind()) {
            long[] told = {0};
            catchUp.scoreEverybody((done, total) -> {
                if (done - told[0] >= STEP) {
                    told[0] = done;
                    err.println(Messages.of("CATCHING_UP", done, total).in(rules.locale()));
                }
            });
        }
    }
}
