package org.pingxuan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.answers.ComparisonJson;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.NotDone;
import org.pingxuan.desk.ReleaseRecord;
import org.pingxuan.desk.ReleaseState;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.words.Messages;
import org.pingxuan.yearend.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | show | draft | approve | compare | publish | rollback)",
        description = {
            "规则版本：起草、批准、比较、发布、回退；服务停着的时候用，开着的时候用 HTTP。",
            "Releases: drafted, approved, compared, published, rolled back while the service is stopped."
        })
final class ReleaseCommand {

    private static final String ID = "版本号，或开头足以区分的几位 / id of a release, or as much of it as tells it from others";

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    ReleaseCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {"列出所有版本和状态。", "Lists all releases and their states."})
    int list(@Mixin ReleaseOption option) throws IOException {
        return option.at(workshop, spec, desk -> {
            List<ReleaseRecord> all = desk.archive().read(ReleaseRecord::all);
            ReleaseText text = new ReleaseText(option.locale(), out());
            all.forEach(text::line);
            return ExitCode.FINE;
        });
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {"一个版本的来历、问题和文件。", "A release: its history, what was found, its files."})
    int show(@Mixin ReleaseOption option, @Parameters(paramLabel = "ID", description = ID) String id)
            throws IOException {
        return option.at(workshop, spec, desk -> {
            ReleaseRecord release = desk.find(id);
            List<RuleFile> files =
                    desk.archive().read(holdings -> holdings.releases().files(release.id()));
            new ReleaseText(option.locale(), out()).whole(release, files);
            return ExitCode.FINE;
        });
    }

    @Command(
            name = "draft",
            mixinStandardHelpOptions = true,
            description = {"把一个规则目录作为草案提交：检查、运行例子、存档。", "Files a rules folder as a draft: checked, tried out, kept."})
    int draft(
            @Mixin ReleaseOption option,
            @Mixin WhoOption who,
            @Option(names = "--rules", required = true, paramLabel = "DIR", description = "规则目录 / rules folder")
                    Path rules,
            @Option(names = "--note", paramLabel = "TEXT", description = "说明 / what it is about", defaultValue = "")
                    String note)
            throws IOException {
        Diagnostics collected = new Diagnostics();
        List<RuleFile> files = RulesFolder.read(rules, collected);
        return option.at(workshop, spec, desk -> {
            String by = who.known(desk);
            if (collected.hasErrors()) {
                new DiagnosticText(option.locale(), err()).print(collected.all());
                return ExitCode.FINDINGS;
            }
            ReleaseRecord release = desk.lifeCycle().draft(files, by, note);
            err().println(Messages.of(
                            "EXAMPLES_RUN",
                            release.draft().examples(),
                            release.draft().failed())
                    .in(option.locale()));
            List<Diagnostic> found = release.draft().diagnostics();
            new DiagnosticText(option.locale(), err()).print(found);
            new ReleaseText(option.locale(), out()).line(release);
            return release.state() == ReleaseState.DRAFT ? ExitCode.FINDINGS : ExitCode.FINE;
        });
    }

    @Command(
            name = "approve",
            mixinStandardHelpOptions = true,
            description = {"批准别人起草的版本。", "Approves a release that somebody else drafted."})
    int approve(
            @Mixin ReleaseOption option,
            @Mixin WhoOption who,
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(names = "--note", paramLabel = "TEXT", description = "说明 / why", defaultValue = "") String note)
            throws IOException {
        return option.at(workshop, spec, desk -> {
            String by = who.known(desk);
            return done(option, desk.lifeCycle().approve(desk.find(id).id(), by, note));
        });
    }

    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = {
                "发布会改变什么：谁的分数、等次、名额会变，由哪条规则引起。",
                "What publishing it would change, for whom and by which rule."
            })
    int compare(
            @Mixin ReleaseOption option,
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(names = "--cycle", required = true, paramLabel = "CYCLE", description = "周期 / cycle") String cycle,
            @Option(names = "--json", description = "以 JSON 输出 / as JSON") boolean json)
            throws IOException {
        return option.at(workshop, spec, desk -> {
            ReleaseRecord release = desk.find(id);
            if (!release.state().canScore()) {
                throw NotDone.notNow("RELEASE_HAS_ERRORS");
            }
            Cycle of = Cycle.parse(cycle).orElseThrow(() -> NotDone.notThere("CYCLE_NOT_FOUND", cycle));
            desk.newest();
            Comparison comparison = desk.compare(release.id(), of, ServeCommand.progress(err(), option.locale()));
            if (json) {
                out().println(ComparisonJson.line(comparison));
            } else {
                new ComparisonText(option.locale(), out()).print(comparison);
                out().flush();
            }
            return ExitCode.FINE;
        });
    }

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description = {"发布批准了的版本。", "Publishes an approved release."})
    int publish(
            @Mixin ReleaseOption option,
            @Mixin WhoOption who,
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "YEAR",
                            description = "从哪一年的周期起生效 / first year scored by it")
                    int from)
            throws IOException {
        return option.at(workshop, spec, desk -> {
            String by = who.known(desk);
            return done(
                    option,
                    desk.lifeCycle()
                            .publish(desk.find(id).id(), from, by, ServeCommand.progress(err(), option.locale())));
        });
    }

    @Command(
            name = "rollback",
            mixinStandardHelpOptions = true,
            description = {"撤回最近一次发布，恢复原来的版本。", "Takes the last publication back: the release before counts again."})
    int rollBack(
            @Mixin ReleaseOption option,
            @Mixin WhoOption who,
            @Parameters(paramLabel = "ID", arity = "0..1", description = ID) @Nullable String id,
            @Option(names = "--note", paramLabel = "TEXT", description = "说明 / why", defaultValue = "") String note)
            throws IOException {
        return option.at(workshop, spec, desk -> {
            String by = who.known(desk);
            String release = id == null ? desk.newest() : desk.find(id).id();
            return done(
                    option,
                    desk.lifeCycle().rollBack(release, by, note, ServeCommand.progress(err(), option.locale())));
        });
    }

    private int done(ReleaseOption option, ReleaseRecord release) {
        new ReleaseText(option.locale(), out()).line(release);
        return ExitCode.FINE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
