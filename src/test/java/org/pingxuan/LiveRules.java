package org.pingxuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pingxuan.answers.ComparisonJson;
import org.pingxuan.answers.SheetJson;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.datafiles.SubmissionFiles;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.BuiltRelease;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.CompareDraft;
import org.pingxuan.desk.Draft;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.InForce;
import org.pingxuan.desk.LifeCycle;
import org.pingxuan.desk.PublishRelease;
import org.pingxuan.desk.Releases;
import org.pingxuan.desk.Results;
import org.pingxuan.desk.ScoreAgain;
import org.pingxuan.desk.ScoreCycle;
import org.pingxuan.desk.Shortlists;
import org.pingxuan.desk.Submit;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.evidence.Filed;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Trial;
import org.pingxuan.scoring.RuleEngine;
import org.pingxuan.store.Database;
import org.pingxuan.store.SqlArchive;
import org.pingxuan.web.House;
import org.pingxuan.yearend.Keeping;
import org.pingxuan.yearend.ScoreEverybody;

/** The rules of the house, read and built once for all tests. */
final class LiveRules {

    static final RuleBook BOOK = Shell.shippedRules();
    private static final BuiltRelease RELEASE = new BuiltRelease(BOOK, shared(Shell.shippedEngine()));

    private LiveRules() {}

    /** The engine outlives the desks that use it. */
    private static RuleEngine shared(RuleEngine engine) {
        return new RuleEngine() {
            @Override
            public List<BitSet> holding(String pack, Rule.Phase phase, List<Evaluation> evaluations) {
                return engine.holding(pack, phase, evaluations);
            }

            @Override
            public void close() {}
        };
    }

    /** An archive in a folder with these rules in force. */
    static Archive open(Path folder) throws IOException {
        return open(folder.toString());
    }

    /** @param where a folder or a database */
    static Archive open(String where) throws IOException {
        Archive archive = SqlArchive.open(where, SheetJson::lines);
        publish(archive, releases(archive), new ScoreCycle(archive), BOOK.release(), List.of());
        return archive;
    }

    /** Puts rules in force that nobody has to look over. */
    static void publish(
            Archive archive, BuiltReleases releases, ScoreCycle scoreCycle, String release, List<RuleFile> files) {
        Instant now = Instant.now();
        archive.write(holdings -> {
            holdings.releases().keep(release, files);
            holdings.drafts()
                    .put(new Draft(release, "a", now, "", true, 0, 0, List.of(), new Draft.Approval("b", now)));
            return release;
        });
        new PublishRelease(archive, releases, scoreCycle)
                .publish(release, Releases.FROM_THE_FIRST, "b", (holdings, id, cycles) -> {}, (done, total) -> {});
    }

    static BuiltReleases releases(Archive archive) {
        return new BuiltReleases(archive, files -> RELEASE);
    }

    static Submit submit(Archive archive) {
        return new Submit(archive, releases(archive));
    }

    static House house(Archive archive, Path folder) {
        BuiltReleases releases = releases(archive);
        LifeCycle lifeCycle = new LifeCycle(archive, releases, files -> Trial.Verdict.refused(List.of()));
        return new House(
                archive,
                releases,
                lifeCycle,
                new CompareDraft(
                        archive,
                        releases,
                        lifeCycle.scoreCycle(),
                        new CompareDraft.Forms(new OfficeFiles(), SheetJson::read, ComparisonJson::line)),
                new InForce(archive, releases),
                new ScoreAgain(archive, releases),
                new Submit(archive, releases),
                new Shortlists(),
                SubmissionFiles::new,
                folder);
    }

    private static Results results(Holdings holdings) {
        return holdings.under(BOOK.release());
    }

    /** What was submitted for a subject so far. */
    static List<Filed> history(Archive archive, Cycle cycle, String subject) {
        return archive.read(holdings -> holdings.evaluations(BOOK.dictionary()).history(cycle, subject));
    }

    /** The sheets of everybody as they are kept. */
    static List<String> sheets(Archive archive) {
        return archive.read(holdings -> {
            List<String> lines = new ArrayList<>();
            holdings.cycles()
                    .forEach(cycle -> results(holdings)
                            .sheets()
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
                    RELEASE.derivations(),
                    RELEASE.scorer(),
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
            results(holdings)
                    .sheets()
                    .forEach(
                            cycle,
                            utf8 -> subjects.add(SheetJson.read(new String(utf8, StandardCharsets.UTF_8)
                                            .lines()
                                            .findFirst()
                                            .orElseThrow())
                                    .subject()));
            assertThat(subjects).hasSize((int) holdings.registered(cycle));
            for (String subject : subjects) {
                holdings.evaluations(BOOK.dictionary())
                        .history(cycle, subject)
                        .forEach(filed -> evaluations.add(filed.submission()));
            }
        }
    }

    /** Values of a sheet's lines by indicator. */
    static SortedMap<String, String> values(Archive archive, Cycle cycle, String subject, String pack) {
        SortedMap<String, String> values = new TreeMap<>();
        archive.read(holdings -> results(holdings).sheets().of(cycle, subject)).stream()
                .map(SheetJson::read)
                .filter(sheet -> pack.equals(sheet.pack()))
                .flatMap(sheet -> sheet.lines().stream())
                .filter(line -> line.indicator() != null)
                .forEach(line -> values.put(line.indicator(), line.value()));
        return values;
    }
}
