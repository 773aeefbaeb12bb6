package org.pingxuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.CatchUp;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.Submit;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.office.SheetJson;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.scoring.Truth;
import org.pingxuan.store.Database;
import org.pingxuan.store.SqlArchive;
import org.pingxuan.yearend.Keeping;
import org.pingxuan.yearend.ScoreEverybody;

/** The rules of the house, read and built once for all tests. */
final class LiveRules {

    static final RuleBook BOOK = Shell.shippedRules();
    static final Scorer SCORER = new Scorer(BOOK, Shell.shippedEngine(), null);

    private LiveRules() {}

    static Archive open(Path folder) throws IOException {
        Archive archive = SqlArchive.open(folder, BOOK.dictionary(), BOOK.release(), SheetJson::lines);
        CatchUp catchUp = new CatchUp(archive, BOOK, SCORER);
        if (catchUp.isBehind()) {
            catchUp.scoreEverybody((done, total) -> {});
        }
        return archive;
    }

    static Submit submit(Archive archive) {
        return new Submit(archive, BOOK, SCORER);
    }

    /** The sheets of everybody as they are kept. */
    static List<String> sheets(Archive archive) {
        return archive.read(holdings -> {
            List<String> lines = new ArrayList<>();
            holdings.cycles()
                    .forEach(cycle -> holdings.sheets()
                            .forEach(cycle, utf8 -> lines.add(new String(utf8, StandardCharsets.UTF_8))));
            return lines;
        });
    }

    /** The sheets that scoring everybody from nothing gives for the same submissions. */
    static List<String> replayed(Archive archive, Path folder) throws IOException {
        try (Database clean = Database.temporary(folder)) {
            Evaluations evaluations = clean.evaluations(BOOK.dictionary());
            archive.read(holdings -> {
                copy(holdings, evaluations);
                return "";
            });
            evaluations.settle(problem -> {
                throw new AssertionError(problem);
            });
            ScoreEverybody everybody = new ScoreEverybody(
                    evaluations,
                    new Derivations(BOOK, Truth::holds),
                    SCORER,
                    Keeping.in(clean.sheets(SheetJson::lines), clean.outcomes(), BOOK.release()));
            List<String> lines = new ArrayList<>();
            for (Cycle cycle : evaluations.cycles()) {
                everybody.score(cycle, problem -> {}, (done, total) -> {});
                clean.sheets(SheetJson::lines)
                        .forEach(cycle, utf8 -> lines.add(new String(utf8, StandardCharsets.UTF_8)));
            }
            return lines;
        }
    }

    private static void copy(Holdings holdings, Evaluations evaluations) {
        for (Cycle cycle : holdings.cycles()) {
            List<String> subjects = new ArrayList<>();
            holdings.sheets()
                    .forEach(
                            cycle,
                            utf8 -> subjects.add(SheetJson.read(new String(utf8, StandardCharsets.UTF_8)
                                            .lines()
                                            .findFirst()
                                            .orElseThrow())
                                    .subject()));
            assertThat(subjects).hasSize((int) holdings.registered(cycle));
            for (String subject : subjects) {
                holdings.evaluations().history(cycle, subject).forEach(filed -> evaluations.add(filed.submission()));
            }
        }
    }

    /** Values of a sheet's lines by indicator. */
    static SortedMap<String, String> values(Archive archive, Cycle cycle, String subject, String pack) {
        SortedMap<String, String> values = new TreeMap<>();
        archive.read(holdings -> holdings.sheets().of(cycle, subject)).stream()
                .map(SheetJson::read)
                .filter(sheet -> pack.equals(sheet.pack()))
                .flatMap(sheet -> sheet.lines().stream())
                .filter(line -> line.indicator() != null)
                .forEach(line -> values.put(line.indicator(), line.value()));
        return values;
    }
}
