package org.pingxuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.LiveRules;
import org.pingxuan.SampleFile;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Where;

/** After any submission the sheets kept are those that scoring everybody from nothing would give. */
class UpwardEffectsTest {

    private static final Cycle CYCLE = Cycle.parse("2013").orElseThrow();
    private static final String BRANCH = "X0001-01-001";
    private static final String RATE = "study.qualified_member_pct";

    @TempDir
    Path directory;

    private Archive archive;
    private Submit submit;

    @BeforeEach
    void open() throws IOException {
        archive = LiveRules.open(where());
        submit = LiveRules.submit(archive);
    }

    /** The folder or database in which everything is kept. */
    String where() {
        return directory.resolve("data").toString();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aMembersNewReadingChangesTheRateOfItsBranchAtOnce() throws IOException {
        batch(county(60));
        String before = rate();
        String member = qualified();
        send(record(member, Map.of("study.total_hours", BigDecimal.ZERO)));
        assertThat(new BigDecimal(rate())).isLessThan(new BigDecimal(before));
        send(record(member, Map.of("study.total_hours", new BigDecimal(60))));
        assertThat(rate()).isEqualTo(before);
        assertSameAsReplayed();
    }

    @Test
    void childrenBeforeTheirParentsGiveTheSameSheets() throws IOException {
        List<RawRecord> county = county(150);
        Collections.reverse(county);
        Submit.Report report = batch(county);
        assertThat(report.accepted()).isEqualTo(150);
        assertThat(report.rejected()).isZero();
        assertSameAsReplayed();
    }

    @Test
    void movesWithdrawalsAndChangesOfPlaceReachWhomTheyConcern() throws IOException {
        batch(county(80));
        String other = BRANCH.replace("-001", "-002");
        // to another branch, to one that is not registered yet, and back
        send(about(BRANCH + "-002", "parent", other));
        assertSameAsReplayed();
        send(about(BRANCH + "-003", "parent", "Z-1"));
        assertSameAsReplayed();
        Map<String, Object> late = new LinkedHashMap<>(Map.of(
                "name", "新支部", "kind", "GRASSROOTS_ORG", "form", "BRANCH", "tier", "VILLAGE_UNIT", "sector", "rural"));
        late.put("region", "610002");
        late.put("parent", "X0001-01");
        send(record("Z-1", late, Map.of()));
        assertSameAsReplayed();
        // what members take over from their branch
        send(about(BRANCH, "sector", "rural"));
        assertSameAsReplayed();
        // a branch that cannot be scored any more, and again
        send(about(BRANCH, "region", null));
        assertSameAsReplayed();
        send(about(BRANCH, "region", "610002"));
        send(about(BRANCH, "parent", null));
        assertSameAsReplayed();
    }

    @Test
    void resultsAreForgottenPieceByPieceUntilNothingIsLeftOfThem() throws IOException {
        batch(county(30));
        String release = archive.read(holdings -> holdings.releases().inForce(CYCLE));
        int pieces = 0;
        for (Optional<String> after = Optional.of(""); after.isPresent(); pieces++) {
            String last = after.get();
            after = archive.write(holdings -> holdings.under(release).forget(CYCLE, last, 7));
        }
        assertThat(pieces).isEqualTo(6);
        archive.read(holdings -> {
            assertThat(holdings.scoredUnder(CYCLE)).isEmpty();
            assertThat(holdings.under(release).sheets().of(CYCLE, BRANCH)).isEmpty();
            assertThat(holdings.under(release).outcomes().of(CYCLE, BRANCH)).isEmpty();
            return release;
        });
        try (BuiltReleases.Lease lease = LiveRules.releases(archive).inForce(CYCLE)) {
            new ScoreCycle(archive).under(lease.release(), CYCLE, (done, total) -> {});
        }
        assertSameAsReplayed();
    }

    @Test
    void randomCorrectionsOneByOneGiveWhatAReplayGives() throws IOException {
        batch(county(90));
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            String member = BRANCH + "-0" + (10 + random.nextInt(6));
            Map<String, Object> readings = new LinkedHashMap<>();
            readings.put("study.total_hours", random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(60)));
            readings.put("service.volunteer_hours", BigDecimal.valueOf(random.nextInt(40)));
            send(record(member, readings));
        }
        assertSameAsReplayed();
    }

    @Test
    void parentsInACircleAreRefusedAndNothingChanges() throws IOException {
        batch(county(40));
        List<Problem> problems = refused(about("X0001", "parent", BRANCH));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("PARENT_LEADS_BACK");
            assertThat(problem.message().zh()).contains("X0001 → X0001-01-001 → X0001-01 → X0001");
        });
        // also through one that is not registered yet
        send(about("Q-1", "parent", "Q-2"));
        assertThat(refused(about("Q-2", "parent", "Q-1"))).hasSize(1);
        assertSameAsReplayed();
    }

    /** A member of the branch that the study gate lets pass. */
    private String qualified() {
        List<String> passed = new ArrayList<>();
        archive.read(holdings -> {
            holdings.under(LiveRules.BOOK.release()).outcomes().forEach(CYCLE, outcome -> {
                boolean pass = outcome.packs().containsKey("study-gate")
                        && "PASS".equals(outcome.packs().get("study-gate").result());
                if (pass && BRANCH.equals(outcome.subject().parent())) {
                    passed.add(outcome.subject().id());
                }
            });
            return passed.size();
        });
        return passed.get(0);
    }

    private String rate() {
        return LiveRules.values(archive, CYCLE, BRANCH, "five-goods").get(RATE);
    }

    private void assertSameAsReplayed() throws IOException {
        assertThat(LiveRules.sheets(archive)).isEqualTo(LiveRules.replayed(archive, directory));
    }

    private void send(RawRecord record) {
        assertThat(submit.submit(record)).isInstanceOf(Submit.Answer.Current.class);
    }

    private List<Problem> refused(RawRecord record) {
        return ((Submit.Answer.Refused) submit.submit(record)).problems();
    }

    private Submit.Report batch(List<RawRecord> records) {
        Iterator<RawRecord> rows = records.iterator();
        return submit.batch(
                new Incoming() {
                    @Override
                    public boolean hasNext() {
                        return rows.hasNext();
                    }

                    @Override
                    public RawRecord next() {
                        return rows.next();
                    }

                    @Override
                    public void close() {}
                },
                (row, problems) -> {},
                rowsDone -> {});
    }

    private static RawRecord about(String id, String attribute, String value) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(attribute, value);
        return record(id, attributes, Map.of());
    }

    private static RawRecord record(String id, Map<String, Object> readings) {
        return record(id, Map.of(), readings);
    }

    private static RawRecord record(String id, Map<String, Object> attributes, Map<String, Object> readings) {
        Map<String, Object> subject = new LinkedHashMap<>(attributes);
        subject.put("id", id);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("cycle", "2013");
        fields.put("subject", subject);
        fields.put("source", "branch");
        fields.put("readings", readings);
        fields.put("verified", true);
        return new RawRecord(fields, new Where.Line("test", 1));
    }

    private static List<RawRecord> county(int subjects) throws IOException {
        return new ArrayList<>(SampleFile.records(subjects, LiveRules.BOOK.dictionary()));
    }
}
