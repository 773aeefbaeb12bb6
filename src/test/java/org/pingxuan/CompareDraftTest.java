package org.pingxuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.answers.ComparisonJson;
import org.pingxuan.answers.SheetJson;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.datafiles.SubmissionFiles;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.BuiltRelease;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.CompareDraft;
import org.pingxuan.desk.ComparisonReport;
import org.pingxuan.desk.ScoreCycle;
import org.pingxuan.desk.Submit;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.scoring.TreeEngine;
import org.pingxuan.store.SqlArchive;
import tools.jackson.databind.JsonNode;

/** In the service a draft is compared with what is in force, over exactly the submissions there are. */
class CompareDraftTest {

    private static final Cycle CYCLE = Cycle.parse("2013").orElseThrow();
    private static final CompareDraft.Forms FORMS =
            new CompareDraft.Forms(new OfficeFiles(), SheetJson::read, ComparisonJson::line);

    @TempDir
    static Path folder;

    private static List<RuleFile> live;
    private static List<RuleFile> drafted;
    private static BuiltRelease draft;

    @TempDir
    Path data;

    private Archive archive;
    private BuiltReleases releases;
    private Submit submit;
    private CompareDraft comparing;

    @BeforeAll
    static void writeADraft() throws IOException {
        Path rules = BrokenPacksTest.laidOver(Path.of("rules"), folder.resolve("draft"));
        Path table = rules.resolve("five-goods/scoring.csv");
        Files.writeString(
                table,
                Shell.text(table).replaceAll("(书记测评,.*),40%,", "$1,35%,").replaceAll("(班子走访,.*),30%,", "$1,35%,"));
        live = RulesFolder.read(Path.of("rules"), new Diagnostics());
        drafted = RulesFolder.read(rules, new Diagnostics());
        draft = built(drafted);
    }

    @BeforeEach
    void openAnArchive() throws IOException {
        archive = SqlArchive.open(data.toString(), SheetJson::lines);
        releases = new BuiltReleases(archive, CompareDraftTest::built);
        ScoreCycle scoreCycle = new ScoreCycle(archive);
        try (BuiltReleases.Lease lease = releases.add(built(live))) {
            archive.write(holdings -> {
                holdings.releases().keep(draft.id(), drafted);
                return lease;
            });
            LiveRules.publish(archive, releases, scoreCycle, lease.release().id(), live);
        }
        submit = new Submit(archive, releases);
        comparing = new CompareDraft(archive, releases, scoreCycle, FORMS);
        submit(SampleFile.ndjson(300));
    }

    @AfterEach
    void closeIt() {
        archive.close();
    }

    @Test
    void theReportIsWhatTheCommandLineSaysAboutTheSameData() {
        ComparisonReport report = compare();

        assertThat(Shell.json(report.body()))
                .isEqualTo(Shell.json(Shell.runIn(
                                CompareCommandTest.reading(),
                                SampleFile.ndjson(300),
                                "compare",
                                "--draft",
                                folder.resolve("draft").toString(),
                                "--in",
                                "-",
                                "--format",
                                "json")
                        .out()));
        assertThat(Shell.json(report.body()).path("changed").asInt()).isPositive();
    }

    @Test
    void aReportIsGoodForTheVeryDraftAndDataItWasMadeFor() throws IOException {
        assertThat(current()).isFalse();
        ComparisonReport first = compare();
        assertThat(current()).isTrue();
        assertThat(compare()).isEqualTo(first);

        submit(branch(84));
        assertThat(current()).isFalse();
        ComparisonReport second = compare();
        assertThat(current()).isTrue();
        assertThat(second.upTo()).isGreaterThan(first.upTo());
        assertThat(subjects(second)).isEqualTo(subjects(first) + 1);

        submit(branch(84));
        assertThat(current()).as("nothing new was said").isTrue();
    }

    @Test
    void anotherReleaseInForceMakesItStale() {
        compare();
        LiveRules.publish(archive, releases, new ScoreCycle(archive), draft.id(), drafted);

        assertThat(current()).isFalse();
        assertThat(Shell.json(compare().body()).path("changed").asInt()).isZero();
    }

    @Test
    void submissionsGoOnMeanwhileAndTheReportIsOfOneMoment() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        Thread office = new Thread(() -> {
            for (int i = 0; !stop.get() && i < 200; i++) {
                submit(branch(60 + i % 40));
            }
        });
        office.start();
        try {
            ComparisonReport report = compare();
            JsonNode pack = Shell.json(report.body()).path("packs").get(0);
            assertThat(subjects(report)).isEqualTo(301);
            assertThat(pack.path("before").asInt()).isEqualTo(pack.path("after").asInt());
        } finally {
            stop.set(true);
            office.join();
        }
        ComparisonReport last = compare();
        assertThat(current()).isTrue();
        assertThat(last.upTo()).isEqualTo(archive.<Long>read(holdings -> holdings.latest(CYCLE)));
    }

    private ComparisonReport compare() {
        return comparing.of(draft, CYCLE, (done, total) -> {});
    }

    private boolean current() {
        return archive.read(holdings ->
                ComparisonReport.current(holdings, draft.id(), CYCLE).isPresent());
    }

    private static int subjects(ComparisonReport report) {
        return Shell.json(report.body()).path("subjects").asInt();
    }

    private void submit(byte[] ndjson) {
        try (BuiltReleases.Lease newest = releases.newest();
                Incoming incoming = new SubmissionFiles(newest.release().book().dictionary())
                        .open("-", new ByteArrayInputStream(ndjson))) {
            submit.batch(incoming, (row, problems) -> {}, rows -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] branch(int approval) {
        return CompareCommandTest.branch("V1", "上河村支部", approval, 2)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static BuiltRelease built(List<RuleFile> files) {
        RuleBook book = new RuleBookReader(
                        new OfficeFiles(), Pingxuan.workshop().syntax())
                .read(files)
                .book()
                .orElseThrow();
        return new BuiltRelease(book, new TreeEngine(book));
    }
}
