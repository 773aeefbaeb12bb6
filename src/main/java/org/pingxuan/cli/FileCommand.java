package org.pingxuan.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.RuleBook;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that scores a file of evaluation data under a rules folder. */
abstract class FileCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private DataOption data = new DataOption();

    FileCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Where results go, for commands that write a file. */
    static final class OutOption {
        @Option(
                names = "--out",
                paramLabel = "FILE",
                defaultValue = "-",
                description = "输出文件，- 为标准输出 / output file; - is standard output")
        String name = "-";
    }

    /** Does its work; whatever was wrong with the data has been told by the run. */
    abstract void work(RuleBook book, FileRun run) throws IOException;

    final RulesOption rules() {
        return rules;
    }

    final CommandSpec spec() {
        return spec;
    }

    @Override
    public final Integer call() throws IOException {
        Optional<LoadedRules> loaded =
                rules.loadOrTell(workshop, spec().commandLine().getErr());
        if (loaded.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        try (LoadedRules ready = loaded.get();
                FileRun run = new FileRun(spec(), workshop, ready, data, rules.locale())) {
            work(ready.book(), run);
            return run.exitCode();
        }
    }
}
