package org.pingxuan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pingxuan.answers.ShortlistCsv;
import org.pingxuan.answers.ShortlistJson;
import org.pingxuan.answers.ShortlistXlsx;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.ranking.RankCandidates;
import org.pingxuan.ranking.Shortlist;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.yearend.Keeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        description = {"评分并按奖项排名，给出候选名单。", "Scores and ranks a file: the shortlist of an award."})
final class RankCommand extends FileCommand {

    /** Forms a shortlist can be written in. */
    private enum Format {
        json,
        csv,
        xlsx
    }

    @Option(names = "--award", required = true, paramLabel = "A", description = "奖项 / award")
    private String awardId = "";

    @Option(names = "--format", defaultValue = "json", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private Format format = Format.json;

    @Mixin
    private OutOption out = new OutOption();

    RankCommand(Workshop workshop) {
        super(workshop);
    }

    @Override
    void work(RuleBook book, FileRun run) throws IOException {
        Award award = award(book, run);
        run.takeIn();
        List<Cycle> cycles = run.cycles();
        if (cycles.size() > 1 && format != Format.json) {
            throw run.wrongUsage("WHICH_CYCLE", cycles);
        }
        try (OutputStream stream = Output.open(out.name)) {
            for (Cycle cycle : cycles) {
                write(rank(run, book, award, cycle), award, book, run, stream);
            }
        }
    }

    private static Shortlist rank(FileRun run, RuleBook book, Award award, Cycle cycle) {
        run.score(cycle, new Keeping() {
            @Override
            public void scored(Scorer.Scored scored) {
                run.workspace().outcomes().put(scored.outcome());
            }

            @Override
            public void unscored(Cycle of, String subject) {}
        });
        RankCandidates candidates = new RankCandidates(award, cycle, book.dictionary(), book.release());
        run.workspace().outcomes().forEach(cycle, candidates);
        return candidates.shortlist();
    }

    private void write(Shortlist shortlist, Award award, RuleBook book, FileRun run, OutputStream stream)
            throws IOException {
        UnaryOperator<String> names = id -> run.workspace()
                .outcomes()
                .of(shortlist.cycle(), id)
                .map(outcome -> outcome.subject().name())
                .orElse(id);
        switch (format) {
            case json -> ShortlistJson.write(shortlist, stream);
            case csv -> ShortlistCsv.write(shortlist, award, book.dictionary(), names, rules().locale(), stream);
            case xlsx -> ShortlistXlsx.write(shortlist, award, book.dictionary(), names, rules().locale(), stream);
        }
    }

    private Award award(RuleBook book, FileRun run) {
        return book.award(awardId)
                .orElseThrow(() -> run.wrongUsage(
                        "NO_SUCH_AWARD",
                        awardId,
                        book.awards().stream().map(Award::id).sorted().toList()));
    }
}
