package org.pingxuan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.Intake;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.Submitting;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.scoring.Truth;
import org.pingxuan.words.Messages;
import org.pingxuan.yearend.Keeping;
import org.pingxuan.yearend.ScoreEverybody;
import org.pingxuan.yearend.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What {@code score}, {@code rank} and {@code explain} share: a file of evaluation data goes into a temporary workspace, and
 * everybody is scored. Problems are told as they are met; the good rows go through.
 */
final class FileRun implements AutoCloseable {

    /** From so many subjects on, progress is told. */
    private static final long LONG_WORK = 20_000;

    private final CommandSpec spec;
    private final RuleBook book;
    private final Scorer scorer;
    private final Workspace workspace;
    private final DataOption data;
    private final Locale locale;
    private final PrintWriter err;
    private @Nullable Set<String> known;
    private long problems;

    FileRun(CommandSpec spec, Workshop workshop, LoadedRules rules, DataOption data, Locale locale) throws IOException {
        this.spec = spec;
        this.book = rules.usable().orElseThrow();
        this.data = data;
        this.locale = locale;
        this.err = spec.commandLine().getErr();
        this.scorer = scorer(rules);
        this.workspace = workshop.workspaces().open(book.dictionary());
    }

    /** What is told, and counted, only if it is not among these; it is added to them. */
    void tellOnce(Set<String> others) {
        known = others;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Takes all records in and settles who stands under whom. */
    void takeIn() throws IOException {
        Submitting submitting = new Submitting(new Intake(book.dictionary()), workspace.evaluations());
        try (Incoming incoming = data.open(book.dictionary())) {
            while (incoming.hasNext()) {
                submitting.submit(incoming.next()).forEach(this::tell);
            }
            incoming.notes().forEach(this::tellIfNew);
        }
        workspace.evaluations().settle(this::tell);
    }

    /** The cycles to score: the one asked for, or all there are. */
    List<Cycle> cycles() {
        List<Cycle> there = workspace.evaluations().cycles();
        if (data.cycle == null) {
            return there;
        }
        Optional<Cycle> wanted = Cycle.parse(data.cycle);
        if (wanted.isEmpty() || !there.contains(wanted.get())) {
            throw wrongUsage("NO_SUCH_CYCLE", data.cycle, there);
        }
        return List.of(wanted.get());
    }

    void score(Cycle cycle, Keeping keeping) {
        new ScoreEverybody(workspace.evaluations(), new Derivations(book, Truth::holds), scorer, keeping)
                .score(cycle, this::tell, progress(cycle));
    }

    /** 0 if every row went through, else 1. */
    int exitCode() {
        if (problems > 0) {
            err.println(Messages.of("PROBLEMS", problems).in(locale));
        }
        return problems > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    ParameterException wrongUsage(String code, Object... arguments) {
        return new ParameterException(
                spec.commandLine(), Messages.of(code, arguments).in(locale));
    }

    @Override
    public void close() {
        workspace.close();
    }

    private Scorer scorer(LoadedRules rules) {
        if (data.profile != null && !Scorer.profiles(book).contains(data.profile)) {
            throw wrongUsage("NO_SUCH_PROFILE", data.profile, Scorer.profiles(book));
        }
        return new Scorer(book, rules.engine(), data.profile);
    }

    private void tell(Problem problem) {
        if (tellIfNew(problem)) {
            problems++;
        }
    }

    /** Tells it, unless it was told before. */
    private boolean tellIfNew(Problem problem) {
        String told = problem.place() + "  " + problem.message().in(locale) + "   (" + problem.code() + ")";
        boolean isNew = known == null || known.add(told);
        if (isNew) {
            err.println(told);
        }
        return isNew;
    }

    private ScoreEverybody.Progress progress(Cycle cycle) {
        long[] told = {0};
        return (done, total) -> {
            long tenth = total < LONG_WORK ? 0 : done * 10 / total;
            if (tenth > told[0]) {
                told[0] = tenth;
                err.println(Messages.of("PROGRESS", cycle, done, total).in(locale));
            }
        };
    }
}
