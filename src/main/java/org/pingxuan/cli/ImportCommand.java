package org.pingxuan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.Releases;
import org.pingxuan.desk.Submit;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.Problem;
import org.pingxuan.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "把考评数据文件导入数据库并评分；好的行收下，有问题的逐条说明。",
            "Takes a file of evaluation data into the database and scores it."
        })
final class ImportCommand implements Callable<Integer> {

    /** Progress is told each time so many rows have come in. */
    private static final int STEP = 2_048;

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules;

    @Mixin
    private ArchiveOption data;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE",
            description = "考评数据，NDJSON、JSON、CSV 或 XLSX；- 为标准输入 / evaluation data; - is standard input")
    private String in = "-";

    ImportCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Locale locale = rules.locale();
        try (OpenArchive open = OpenArchive.of(workshop, data)) {
            new RulesOnDisk(workshop, open, rules, Releases.FROM_THE_FIRST, err)
                    .take(ServeCommand.progress(err, locale));
            if (!open.isSomethingInForce()) {
                return ExitCode.FINDINGS;
            }
            Submit.Report report = take(open, locale, err);
            report.open().forEach(problem -> tell(problem, locale, err));
            spec.commandLine()
                    .getOut()
                    .println(Messages.of(
                                    "IMPORTED",
                                    report.rows(),
                                    report.accepted(),
                                    report.unchanged(),
                                    report.rejected(),
                                    report.lacking())
                            .in(locale));
            return report.rejected() == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
        }
    }

    private Submit.Report take(OpenArchive open, Locale locale, PrintWriter err) throws IOException {
        try (BuiltReleases.Lease newest = open.releases().newest();
                Incoming incoming = DataOption.open(in, newest.release().book().dictionary())) {
            tell(incoming.notes(), locale, err);
            long[] told = {0};
            return new Submit(open.archive(), open.releases())
                    .batch(incoming, (row, problems) -> tell(problems, locale, err), rows -> {
                        if (rows - told[0] >= STEP) {
                            told[0] = rows;
                            err.println(Messages.of("IMPORTING", rows).in(locale));
                        }
                    });
        }
    }

    private static void tell(List<Problem> problems, Locale locale, PrintWriter err) {
        problems.forEach(problem -> tell(problem, locale, err));
    }

    private static void tell(Problem problem, Locale locale, PrintWriter err) {
        err.println(problem.place() + "  " + problem.message().in(locale) + "   (" + problem.code() + ")");
    }
}
