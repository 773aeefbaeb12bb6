package org.pingxuan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pingxuan.answers.ComparisonJson;
import org.pingxuan.answers.ComparisonRows;
import org.pingxuan.answers.SheetJson;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.rulebook.Edits;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rules.Edit;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.yearend.CompareReleases;
import org.pingxuan.yearend.CompareReleases.Details;
import org.pingxuan.yearend.CompareReleases.Extent;
import org.pingxuan.yearend.CompareReleases.Side;
import org.pingxuan.yearend.Comparison;
import org.pingxuan.yearend.Keeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "用两套规则给同一份数据评分，说明谁的分数、等次、名额会变，由哪条规则引起。",
            "What changes if a draft goes live: scores, grades, places won and lost, by which rule."
        })
final class CompareCommand implements Callable<Integer> {

    /** Forms the answer can be written in: a report, or every change as a table. */
    private enum Format {
        text,
        json,
        csv,
        xlsx
    }

    private final Workshop workshop;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--draft", required = true, paramLabel = "DIR", description = "草案的规则目录 / rules folder of the draft")
    private Path draft = Path.of("draft");

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Option(
            names = "--near",
            paramLabel = "POINTS",
            defaultValue = "1.00",
            description = "距名次线多少分以内算悬于一线 / candidates within so many points of a limit (${DEFAULT-VALUE})")
    private BigDecimal near = Extent.USUAL.within();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "50",
            description = "报告里每一类最多列出几个 / so many of a kind are named in the report (${DEFAULT-VALUE})")
    private int most = Extent.USUAL.most();

    @Mixin
    private FileCommand.OutOption out = new FileCommand.OutOption();

    CompareCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<LoadedRules> live = rules.loadOrTell(workshop, err);
        try (LoadedRules before = live.orElse(null)) {
            Optional<LoadedRules> drafted = rules.loadOrTell(workshop, draft, err);
            try (LoadedRules after = drafted.orElse(null)) {
                return before == null || after == null ? ExitCode.FINDINGS : compare(before, after);
            }
        }
    }

    private int compare(LoadedRules before, LoadedRules after) throws IOException {
        data.keep();
        Set<String> told = new HashSet<>();
        try (FileRun earlier = new FileRun(spec, workshop, before, data, rules.locale());
                FileRun later = new FileRun(spec, workshop, after, data, rules.locale())) {
            earlier.tellOnce(told);
            later.tellOnce(told);
            earlier.takeIn();
            later.takeIn();
            List<Edit> edits = Edits.between(before.files(), after.files(), new OfficeFiles());
            CompareReleases comparing = new CompareReleases(edits, SheetJson::read, new Extent(near, most));
            Side was = new Side(
                    before.book(),
                    earlier.workspace().sheets(),
                    earlier.workspace().outcomes());
            Side is = new Side(
                    after.book(), later.workspace().sheets(), later.workspace().outcomes());
            Set<Cycle> cycles = new TreeSet<>(earlier.cycles());
            cycles.addAll(later.cycles());
            try (OutputStream stream = Output.open(out.name);
                    ComparisonRows rows = rows(before.book(), after.book(), stream)) {
                for (Cycle cycle : cycles) {
                    earlier.score(
                            cycle,
                            Keeping.in(was.sheets(), was.outcomes(), was.book().release()));
                    later.score(
                            cycle,
                            Keeping.in(is.sheets(), is.outcomes(), is.book().release()));
                    write(comparing.compare(cycle, was, is, rows == null ? Details.NONE : rows), stream);
                }
            }
            return Math.max(earlier.exitCode(), later.exitCode());
        }
    }

    private @Nullable ComparisonRows rows(RuleBook before, RuleBook after, OutputStream stream) throws IOException {
        return switch (format) {
            case csv -> ComparisonRows.csv(before, after, rules.locale(), stream);
            case xlsx -> ComparisonRows.xlsx(before, after, rules.locale(), stream);
            default -> null;
        };
    }

    private void write(Comparison comparison, OutputStream stream) {
        if (format == Format.json) {
            ComparisonJson.write(comparison, stream);
        } else if (format == Format.text) {
            PrintWriter text = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            new ComparisonText(rules.locale(), text).print(comparison);
        }
    }
}
