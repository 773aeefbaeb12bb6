package org.pingxuan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Explanation;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.yearend.Keeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "逐条说明各规则对一个对象做了什么、没做的差在哪里。",
            "Tells what each rule did for a subject, and why the others did not."
        })
final class ExplainCommand extends FileCommand {

    @Parameters(paramLabel = "SUBJECT", description = "对象编号 / id of the subject")
    private String subject = "";

    @Option(names = "--pack", paramLabel = "P", description = "只说明这些方案 / these packs only")
    private List<String> packs = List.of();

    ExplainCommand(Workshop workshop) {
        super(workshop);
    }

    @Override
    void work(RuleBook book, FileRun run) throws IOException {
        run.takeIn();
        Telling telling = new Telling(book);
        for (Cycle cycle : run.cycles()) {
            run.score(cycle, telling);
        }
        if (!telling.met) {
            throw run.wrongUsage("NO_SUCH_SUBJECT", subject);
        }
    }

    /** Waits for the one subject to be scored and explains its sheets. */
    private final class Telling implements Keeping {

        private final RuleBook book;
        private final PrintWriter out = spec().commandLine().getOut();
        private boolean met;

        Telling(RuleBook book) {
            this.book = book;
        }

        @Override
        public void scored(Scorer.Scored scored) {
            if (scored.evaluation().subject().id().equals(subject)) {
                met = true;
                scored.sheets().stream().filter(this::isWanted).forEach(sheet -> explain(scored, sheet));
            }
        }

        @Override
        public void unscored(Cycle cycle, String other) {
            met |= other.equals(subject);
        }

        private boolean isWanted(ScoreSheet sheet) {
            return sheet.pack() != null && (packs.isEmpty() || packs.contains(sheet.pack()));
        }

        private void explain(Scorer.Scored scored, ScoreSheet sheet) {
            out.println(
                    "== " + sheet.cycle() + " " + scored.evaluation().subject().name() + " - " + sheet.pack());
            Explanation.of(book, scored.evaluation(), sheet)
                    .sentences()
                    .forEach(label -> out.println("  " + label.in(rules().locale())));
        }
    }
}
