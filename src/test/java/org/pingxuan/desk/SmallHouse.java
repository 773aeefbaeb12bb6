package org.pingxuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.pingxuan.answers.SheetJson;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.drools.BuildFailed;
import org.pingxuan.drools.DroolsEngine;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Where;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.RuleEngine;
import org.pingxuan.scoring.ScoreLine;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.TreeEngine;
import org.pingxuan.store.Database;
import org.pingxuan.store.SqlArchive;
import org.pingxuan.yearend.Keeping;
import org.pingxuan.yearend.ScoreEverybody;

/** An archive with the small rules, their way into force, and what a clean replay of its submissions gives. */
final class SmallHouse implements AutoCloseable {

    private static final String AUTHOR = "author";
    private static final String APPROVER = "approver";

    final Archive archive;
    final BuiltReleases releases;
    final LifeCycle lifeCycle;
    final Submit submit;
    private final Path folder;

    /** How many hours or visits give full points under a release; the value shown tells what a line must be. */
    private final Map<String, Integer> fullAt = new ConcurrentHashMap<>();

    /** @param engines builds the rules; those of the tree are quick, those of Drools are those that count */
    SmallHouse(Path folder, Function<RuleBook, RuleEngine> engines) {
        this.folder = folder;
        try {
            archive = SqlArchive.open(folder.resolve("data").toString(), SheetJson::lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        releases = new BuiltReleases(archive, files -> {
            RuleBook book = SmallRules.book(files);
            return new BuiltRelease(book, engines.apply(book));
        });
        lifeCycle = new LifeCycle(
                archive,
                releases,
                SmallRules::trusted,
                (holdings, release, cycles) -> {},
                new ScoreCycle(archive, 3, 12));
        submit = new Submit(archive, releases);
    }

    static SmallHouse ofTrees(Path folder) {
        return new SmallHouse(folder, TreeEngine::new);
    }

    /** Drafted by one and approved by another. */
    String approved(int version) {
        fullAt.put(SmallRules.trusted(SmallRules.files(version)).release(), version);
        ReleaseRecord draft = lifeCycle.draft(SmallRules.files(version), AUTHOR, "版本 " + version);
        if (draft.state() == ReleaseState.CHECKED) {
            lifeCycle.approve(draft.id(), APPROVER, "");
        }
        return draft.id();
    }

    String publish(int version, int from) {
        String release = approved(version);
        lifeCycle.publish(release, from, APPROVER, (done, total) -> {});
        return release;
    }

    void send(RawRecord record) {
        assertThat(submit.submit(record)).as(record.toString()).isInstanceOf(Submit.Answer.Current.class);
    }

    static RawRecord record(int year, String id, Map<String, Object> attributes, Map<String, Object> readings) {
        Map<String, Object> subject = new LinkedHashMap<>(attributes);
        subject.put("id", id);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("cycle", String.valueOf(year));
        fields.put("subject", subject);
        fields.put("source", "branch");
        fields.put("readings", readings);
        return new RawRecord(fields, new Where.Line("test", 1));
    }

    /** Compiled as in the program. */
    static SmallHouse compiled(Path folder) {
        return new SmallHouse(folder, book -> {
            try {
                return DroolsEngine.build(book);
            } catch (BuildFailed e) {
                throw new AssertionError(e.diagnostics().toString(), e);
            }
        });
    }

    /** Every line has the points that the release it names gives for the value shown. */
    void assertOfOneRelease(List<ScoreSheet> sheets) {
        for (ScoreSheet sheet : sheets) {
            BigDecimal full = BigDecimal.valueOf(fullAt.get(sheet.release()));
            for (ScoreLine line : sheet.lines()) {
                if (List.of("走访", "时数").contains(line.rule())) {
                    BigDecimal value = new BigDecimal(String.valueOf(line.value()));
                    BigDecimal most = new BigDecimal(String.valueOf(line.maximum()));
                    assertThat(line.points())
                            .asString()
                            .isEqualTo(value.min(full)
                                    .multiply(most)
                                    .divide(full, 2, RoundingMode.HALF_UP)
                                    .toPlainString());
                }
            }
        }
    }

    /** The sheets of a subject as they are shown, all of the release in force. */
    List<ScoreSheet> shown(Cycle cycle, String subject) {
        return new InForce(archive, releases).read(cycle, current -> {
            List<ScoreSheet> sheets = current.results().sheets().of(cycle, subject).stream()
                    .map(SheetJson::read)
                    .toList();
            assertThat(sheets)
                    .extracting(ScoreSheet::release)
                    .containsOnly(current.release().id());
            return sheets;
        });
    }

    /** What is in force, by cycle. */
    SortedMap<String, String> inForce() {
        return archive.read(holdings -> {
            SortedMap<String, String> inForce = new TreeMap<>();
            holdings.cycles()
                    .forEach(cycle ->
                            inForce.put(cycle.text(), holdings.releases().inForce(cycle)));
            return inForce;
        });
    }

    /** The sheets under the release in force for each cycle are those of a clean replay, and none lags behind. */
    void assertAsReplayed() {
        archive.read(holdings -> {
            for (Cycle cycle : holdings.cycles()) {
                String release = holdings.releases().inForce(cycle);
                assertThat(holdings.under(release).upTo(cycle)).isEqualTo(holdings.latest(cycle));
                assertThat(kept(holdings, release, cycle))
                        .as("%s under %s", cycle, release)
                        .isEqualTo(replayed(holdings, release, cycle));
            }
            return holdings;
        });
    }

    static List<String> kept(Holdings holdings, String release, Cycle cycle) {
        List<String> lines = new ArrayList<>();
        holdings.under(release).sheets().forEach(cycle, utf8 -> lines.add(new String(utf8, StandardCharsets.UTF_8)));
        return lines;
    }

    /** The sheets that scoring everybody from nothing gives for the same submissions. */
    List<String> replayed(Holdings holdings, String release, Cycle cycle) {
        List<String> lines = new ArrayList<>();
        try (Database clean = Database.temporary(folder);
                BuiltReleases.Lease lease = releases.borrow(holdings, release)) {
            BuiltRelease built = lease.release();
            Evaluations evaluations = clean.evaluations(built.book().dictionary());
            holdings.submissions(cycle, 0, Integer.MAX_VALUE).stream()
                    .map(Submitted::subject)
                    .distinct()
                    .forEach(subject -> holdings.evaluations(built.book().dictionary())
                            .history(cycle, subject)
                            .forEach(filed -> evaluations.add(filed.submission())));
            evaluations.settle(problem -> {
                throw new AssertionError(problem);
            });
            new ScoreEverybody(
                            evaluations,
                            built.derivations(),
                            built.scorer(),
                            Keeping.in(clean.sheets(SheetJson::lines), clean.outcomes(), release))
                    .score(cycle, problem -> {}, (done, total) -> {});
            clean.sheets(SheetJson::lines).forEach(cycle, utf8 -> lines.add(new String(utf8, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    @Override
    public void close() {
        releases.close();
        archive.close();
    }
}
