package org.pingxuan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.pingxuan.answers.DiagnosticJson;
import org.pingxuan.lint.Coverage;
import org.pingxuan.lint.Scrutiny;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.SourceLines;
import org.pingxuan.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {"检查规则文件，并运行规则旁的例子。", "Checks the rule files and runs the examples beside them."})
final class CheckCommand implements Callable<Integer> {

    /** Examples fail because rules are wrong, seldom the other way round. */
    private static final Comparator<Diagnostic> CAUSES_FIRST = Comparator.comparing(
                    (Diagnostic diagnostic) -> diagnostic.place().file().contains("/examples/"))
            .thenComparing(Comparator.naturalOrder());

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules;

    @Parameters(paramLabel = "PACK", arity = "0..*", description = "只看这些方案 / these packs only")
    private List<String> packs = List.of();

    @Option(names = "--json", description = "以 JSON 输出 / diagnostics as JSON")
    private boolean json;

    @Option(
            names = "--coverage",
            description = "列出每个方案的例子试到多少、还缺哪些 / how much the examples try out, and what they leave out")
    private boolean coverage;

    CheckCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException {
        try (LoadedRules loaded = rules.load(workshop)) {
            checkPacks(loaded);
            List<Diagnostic> found = new ArrayList<>(loaded.diagnostics().all());
            Optional<Scrutiny.Report> report = loaded.usable()
                    .map(book -> Scrutiny.of(book, loaded.engine(), loaded.examples(), new OfficeFiles(), coverage));
            report.ifPresent(scrutiny -> found.addAll(scrutiny.diagnostics()));
            SourceLines lines = new SourceLines(loaded.files());
            List<Diagnostic> told = found.stream()
                    .filter(diagnostic -> isAbout(diagnostic, loaded))
                    .map(lines::showing)
                    .distinct()
                    .sorted(CAUSES_FIRST)
                    .toList();
            print(told, report);
            if (coverage && !json) {
                report.map(Scrutiny.Report::coverage).ifPresent(this::print);
            }
            return told.stream().anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                    ? ExitCode.FINDINGS
                    : ExitCode.FINE;
        }
    }

    private void print(Coverage tried) {
        for (Coverage.OfPack each : tried.packs()) {
            String id = each.pack().pack().id();
            if (packs.isEmpty() || packs.contains(id)) {
                spec.commandLine()
                        .getErr()
                        .println(Messages.of(
                                        "COVERAGE_OF_PACK",
                                        each.percent(),
                                        each.wanted(),
                                        each.rulesTried(),
                                        each.rules(),
                                        each.valuesTried(),
                                        each.values(),
                                        id)
                                .in(rules.locale()));
            }
        }
    }

    /** A misspelt pack would pass as one without findings. */
    private void checkPacks(LoadedRules loaded) {
        if (loaded.book() != null) {
            Set<String> there = new TreeSet<>();
            loaded.book().packs().forEach(pack -> there.add(pack.pack().id()));
            for (String pack : packs) {
                if (!there.contains(pack)) {
                    throw new ParameterException(
                            spec.commandLine(),
                            Messages.of("NO_SUCH_PACK", pack, there).in(rules.locale()));
                }
            }
        }
    }

    /** With packs named, only what stands in their folders; shared files and the dictionary concern everybody. */
    private boolean isAbout(Diagnostic diagnostic, LoadedRules loaded) {
        if (packs.isEmpty() || loaded.book() == null) {
            return true;
        }
        Set<String> others = new HashSet<>();
        for (PackRules rules : loaded.book().packs()) {
            if (!packs.contains(rules.pack().id())) {
                others.add(rules.pack().folder());
            }
        }
        String file = diagnostic.place().file();
        return !others.contains(file.contains("/") ? file.substring(0, file.indexOf('/')) : file);
    }

    private void print(List<Diagnostic> told, Optional<Scrutiny.Report> report) throws IOException {
        if (json) {
            try (OutputStream out = Output.open("-")) {
                DiagnosticJson.write(told, out);
                out.write('\n');
            }
        } else {
            report.ifPresent(examples -> spec.commandLine()
                    .getErr()
                    .println(Messages.of("EXAMPLES_RUN", examples.examples(), examples.failed())
                            .in(rules.locale())));
            new DiagnosticText(rules.locale(), spec.commandLine().getErr()).print(told);
        }
    }
}
