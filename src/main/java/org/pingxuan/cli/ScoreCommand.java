package org.pingxuan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.yearend.Keeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {"给一个文件里的对象评分，逐行输出评分表。", "Scores a file: one score sheet a line."})
final class ScoreCommand extends FileCommand {

    @Option(names = "--pack", paramLabel = "P", description = "只输出这些方案 / these packs only")
    private List<String> packs = List.of();

    @Mixin
    private OutOption out = new OutOption();

    ScoreCommand(Workshop workshop) {
        super(workshop);
    }

    @Override
    void work(RuleBook book, FileRun run) throws IOException {
        checkPacks(book, run);
        run.takeIn();
        List<Cycle> cycles = run.cycles();
        try (OutputStream stream = Output.open(out.name)) {
            for (Cycle cycle : cycles) {
                run.score(cycle, keeping(run, book.release()));
                run.workspace().sheets().forEach(cycle, lines -> write(stream, lines));
            }
        }
    }

    private Keeping keeping(FileRun run, String release) {
        return new Keeping() {
            @Override
            public void scored(Scorer.Scored scored) {
                Subject subject = scored.evaluation().subject();
                keep(scored.evaluation().cycle(), subject.id(), chosen(scored.sheets()));
            }

            @Override
            public void unscored(Cycle cycle, String subject) {
                keep(cycle, subject, List.of());
            }

            private void keep(Cycle cycle, String subject, List<ScoreSheet> sheets) {
                run.workspace()
                        .sheets()
                        .put(
                                cycle,
                                subject,
                                sheets.isEmpty() ? List.of(ScoreSheet.notApplicable(cycle, subject, release)) : sheets);
            }
        };
    }

    private List<ScoreSheet> chosen(List<ScoreSheet> sheets) {
        return packs.isEmpty()
                ? sheets
                : sheets.stream()
                        .filter(sheet -> sheet.pack() != null && packs.contains(sheet.pack()))
                        .toList();
    }

    private void checkPacks(RuleBook book, FileRun run) {
        Set<String> there = new TreeSet<>();
        book.packs().forEach(pack -> there.add(pack.pack().id()));
        for (String pack : packs) {
            if (!there.contains(pack)) {
                throw run.wrongUsage("NO_SUCH_PACK", pack, there);
            }
        }
    }

    private static void write(OutputStream stream, String lines) {
        try {
            stream.write(lines.getBytes(StandardCharsets.UTF_8));
            stream.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
