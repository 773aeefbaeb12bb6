package org.pingxuan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.datafiles.EvaluationWriter;
import org.pingxuan.datafiles.NdjsonWriter;
import org.pingxuan.datafiles.SubmissionJson;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.InForce;
import org.pingxuan.evidence.Dossier;
import org.pingxuan.evidence.Filed;
import org.pingxuan.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.util.RawValue;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "导出数据库里一个周期的考评数据、历史或评分表。",
            "Writes evaluation data, history or score sheets of a cycle from the database."
        })
final class ExportCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules;

    @Mixin
    private ArchiveOption data;

    @Mixin
    private FileCommand.OutOption out;

    @Option(names = "--cycle", required = true, paramLabel = "C", description = "周期 / cycle")
    private String cycle = "";

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "ndjson",
            description = "${COMPLETION-CANDIDATES}（${DEFAULT-VALUE}）")
    private Format format = Format.ndjson;

    @Option(
            names = "--what",
            paramLabel = "W",
            defaultValue = "evaluations",
            description = {
                "${COMPLETION-CANDIDATES}：现有数据（可再导入）、全部历史、评分表（${DEFAULT-VALUE}）",
                "what is current, to be imported again; all history; score sheets"
            })
    private What what = What.evaluations;

    /** Forms of the file. */
    enum Format {
        ndjson,
        csv,
        xlsx
    }

    /** What is written. */
    enum What {
        evaluations,
        history,
        sheets
    }

    ExportCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException {
        if (what != What.evaluations && format != Format.ndjson) {
            throw wrongUsage("ONLY_NDJSON", what);
        }
        Cycle of = Cycle.parse(cycle).orElseThrow(() -> wrongUsage("NOT_A_CYCLE", cycle));
        try (OpenArchive open = OpenArchive.of(workshop, data)) {
            checkIsThere(open.archive(), of);
            new InForce(open.archive(), open.releases()).read(of, current -> {
                try (OutputStream stream = Output.open(out.name)) {
                    write(current, stream);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return ExitCode.FINE;
            });
            return ExitCode.FINE;
        }
    }

    private void checkIsThere(Archive archive, Cycle of) {
        List<Cycle> cycles = archive.read(Holdings::cycles);
        if (!cycles.contains(of)) {
            throw wrongUsage("NO_SUCH_CYCLE", cycle, cycles);
        }
    }

    private void write(InForce.Current current, OutputStream stream) throws IOException {
        switch (what) {
            case evaluations -> evaluations(current, stream);
            case history -> history(current, new NdjsonWriter(stream));
            case sheets -> sheets(current, stream);
        }
    }

    private void evaluations(InForce.Current current, OutputStream stream) {
        try (EvaluationWriter writer = switch (format) {
            case ndjson -> EvaluationWriter.lines(stream);
            case csv -> EvaluationWriter.csv(stream, columns(current));
            case xlsx -> EvaluationWriter.workbook(stream, columns(current));
        }) {
            current.evaluations().histories(current.cycle(), filed -> {
                SortedMap<IndicatorCode, String> evidence = new TreeMap<>();
                filed.forEach(each -> evidence.putAll(each.submission().evidence()));
                dossier(current, filed).condensed(evidence).forEach(writer::write);
            });
        }
    }

    private static SortedSet<IndicatorCode> columns(InForce.Current current) {
        SortedSet<IndicatorCode> codes = new TreeSet<>();
        current.evaluations()
                .histories(
                        current.cycle(),
                        filed -> codes.addAll(dossier(current, filed).readings().keySet()));
        return codes;
    }

    private static Dossier dossier(InForce.Current current, List<Filed> filed) {
        return Dossier.of(
                current.book().dictionary(),
                filed.stream().map(Filed::submission).toList());
    }

    private static void history(InForce.Current current, NdjsonWriter lines) {
        current.evaluations()
                .histories(
                        current.cycle(),
                        filed -> filed.forEach(each -> {
                            Map<String, Object> line = new LinkedHashMap<>();
                            line.put("cycle", current.cycle().text());
                            line.put("subject", each.submission().subject());
                            line.put("revision", each.revision());
                            line.put("received", each.received().toString());
                            line.put("submission", new RawValue(SubmissionJson.write(each.submission())));
                            try {
                                lines.write(line);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }));
    }

    private static void sheets(InForce.Current current, OutputStream stream) {
        current.results().sheets().forEach(current.cycle(), utf8 -> {
            try {
                stream.write(utf8);
                stream.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ParameterException wrongUsage(String code, Object... arguments) {
        return new ParameterException(
                spec.commandLine(), Messages.of(code, arguments).in(rules.locale()));
    }
}
