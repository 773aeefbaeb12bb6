package org.pingxuan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line (contract section 2). */
@Command(
        name = "pingxuan",
        description = {
            "评选：按可编辑的规则文件评分、排名，并说明每一分的来由。",
            "Explained scores and ranked candidates from editable rule files."
        },
        mixinStandardHelpOptions = true)
public final class Cli {

    private static final Set<String> OF_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");

    private Cli() {}

    /** Runs a command and gives its exit code. Results go to standard output, everything else to standard error. */
    public static int run(Workshop workshop, String... arguments) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Cli())
                .addSubcommand(new CheckCommand(workshop))
                .addSubcommand(new ScoreCommand(workshop))
                .addSubcommand(new RankCommand(workshop))
                .addSubcommand(new CompareCommand(workshop))
                .addSubcommand(new ExplainCommand(workshop))
                .addSubcommand(new GenerateCommand())
                .addSubcommand(new ServeCommand(workshop))
                .addSubcommand(new ImportCommand(workshop))
                .addSubcommand(new ExportCommand(workshop))
                .addSubcommand(new AccountCommand(workshop))
                .addSubcommand(new ReleaseCommand(workshop))
                .setOut(out)
                .setErr(err)
                .setExitCodeExceptionMapper(problem ->
                        problem instanceof CommandLine.ParameterException ? ExitCode.WRONG_USAGE : ExitCode.NOT_DONE)
                .setExecutionExceptionHandler((thrown, command, parsed) -> {
                    Exception problem = thrown instanceof UncheckedIOException io ? io.getCause() : thrown;
                    if (problem instanceof IOException) {
                        err.println(
                                problem instanceof NoSuchFileException
                                        ? bilingual("NO_SUCH_FILE", problem.getMessage())
                                        : bilingual("NOT_DONE", problem.getMessage()));
                        return ExitCode.NOT_DONE;
                    }
                    throw problem;
                });
        return line.execute(withCommand(arguments));
    }

    /** Without a command it serves; the options are then those of serving. */
    private static String[] withCommand(String... arguments) {
        boolean named =
                arguments.length > 0 && (!arguments[0].startsWith("-") || OF_THE_PROGRAM.contains(arguments[0]));
        return named
                ? arguments
                : Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new);
    }

    /** For what goes wrong before or beyond the choice of a language. */
    private static String bilingual(String code, @Nullable String what) {
        Label sentence = Messages.of(code, String.valueOf(what));
        return sentence.zh() + " / " + sentence.en();
    }
}
