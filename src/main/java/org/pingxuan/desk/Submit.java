package org.pingxuan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.Intake;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Submission;
import org.pingxuan.evidence.Where;

/**
 * Takes submissions in, one or many: each is checked, put on file, and scored with everybody it reaches, all in one
 * transaction, so that a sheet never lags behind its readings.
 */
public final class Submit {

    /** Rows of a batch in one transaction. */
    private static final int ROWS = 256;

    private final Archive archive;
    private final BuiltReleases releases;

    /** What a sender of one record is told. */
    public sealed interface Answer {

        /**
         * The state is as the record says.
         *
         * @param added whether it was a new revision; false if all of it was known
         * @param revision latest of the subject and cycle
         * @param sheets a line of JSON each
         * @param open what the subject still lacks to be scored, and a parent that is not registered
         */
        record Current(
                Cycle cycle, String subject, boolean added, int revision, List<String> sheets, List<Problem> open)
                implements Answer {}

        /** Nothing was put on file. */
        record Refused(List<Problem> problems) implements Answer {}
    }

    /**
     * What became of the rows of a batch.
     *
     * @param rejectedRows how many rows were refused; each has at least one problem
     * @param open what subjects of the batch still lack after it, by subject
     */
    public record Report(
            long rows, long accepted, long unchanged, long rejectedRows, List<Problem> rejected, List<Problem> open) {}

    public Submit(Archive archive, BuiltReleases releases) {
        this.archive = archive;
        this.releases = releases;
    }

    public Answer submit(RawRecord raw) {
        while (true) {
            try (ReleasesByCycle byCycle = new ReleasesByCycle(releases)) {
                BuiltRelease release = byCycle.of(raw);
                Intake.Checked checked = release.intake().check(raw);
                if (checked instanceof Intake.Checked.Refused refused) {
                    return new Answer.Refused(refused.problems());
                }
                Submission submission = ((Intake.Checked.Accepted) checked).submission();
                Optional<Answer> answer = archive.write(holdings -> byCycle.isInForce(holdings)
                        ? Optional.of(submit(holdings, release, submission, raw.where()))
                        : Optional.empty());
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
    }

    private static Answer submit(Holdings holdings, BuiltRelease release, Submission submission, Where where) {
        SortedSet<Key> touched = new TreeSet<>();
        Filing.Done done = new Filing(holdings, release.book().dictionary(), touched).file(submission, where);
        if (done instanceof Filing.Done.Refused refused) {
            return new Answer.Refused(refused.problems());
        }
        Key key = new Key(submission.cycle(), submission.subject());
        SortedMap<Key, List<Problem>> open = new Rescoring(release, holdings).rescore(touched);
        return new Answer.Current(
                key.cycle(),
                key.subject(),
                done instanceof Filing.Done.Added,
                holdings.evaluations(release.book().dictionary())
                        .history(key.cycle(), key.subject())
                        .size(),
                holdings.under(release.id()).sheets().of(key.cycle(), key.subject()),
                open.getOrDefault(key, List.of()));
    }

    /**
     * Takes many records in, in transactions of a few hundred. Rows with problems are refused, the others go through; after
     * a crash the same batch can be sent again, and what was taken in before is unchanged.
     *
     * @param progress is told the rows done so far
     */
    public Report batch(Incoming incoming, LongConsumer progress) {
        Batch batch = new Batch();
        List<RawRecord> rows = new ArrayList<>(ROWS);
        while (incoming.hasNext()) {
            rows.add(incoming.next());
            if (rows.size() == ROWS || !incoming.hasNext()) {
                batch.take(rows);
                rows.clear();
                progress.accept(batch.rows);
            }
        }
        return batch.report();
    }

    private final class Batch {
        private long rows;
        private long accepted;
        private long unchanged;
        private long rejectedRows;
        private final List<Problem> rejected = new ArrayList<>();
        private final SortedMap<Key, List<Problem>> open = new TreeMap<>();

        private void take(List<RawRecord> chunk) {
            boolean done = false;
            while (!done) {
                try (ReleasesByCycle byCycle = new ReleasesByCycle(releases)) {
                    List<Intake.Checked> checked = chunk.stream()
                            .map(raw -> byCycle.of(raw).intake().check(raw))
                            .toList();
                    done = archive.write(
                            holdings -> byCycle.isInForce(holdings) && file(holdings, byCycle, chunk, checked));
                }
            }
        }

        private boolean file(
                Holdings holdings, ReleasesByCycle byCycle, List<RawRecord> chunk, List<Intake.Checked> checked) {
            SortedMap<String, ByRelease> parts = new TreeMap<>();
            for (int i = 0; i < checked.size(); i++) {
                RawRecord raw = chunk.get(i);
                if (checked.get(i) instanceof Intake.Checked.Accepted accepted) {
                    BuiltRelease release = byCycle.of(raw);
                    count(parts.computeIfAbsent(release.id(), id -> new ByRelease(holdings, release))
                            .filing
                            .file(accepted.submission(), raw.where()));
                } else {
                    count(new Filing.Done.Refused(((Intake.Checked.Refused) checked.get(i)).problems()));
                }
            }
            parts.values().forEach(part -> open.putAll(new Rescoring(part.release, holdings).rescore(part.touched)));
            return true;
        }

        private void count(Filing.Done done) {
            rows++;
            if (done instanceof Filing.Done.Refused refused) {
                rejectedRows++;
                rejected.addAll(refused.problems());
            } else if (done instanceof Filing.Done.Added) {
                accepted++;
            } else {
                unchanged++;
            }
        }

        private Report report() {
            List<Problem> lacking = open.values().stream().flatMap(List::stream).toList();
            return new Report(rows, accepted, unchanged, rejectedRows, List.copyOf(rejected), lacking);
        }
    }

    /** What of a piece of a batch is filed under one release. */
    private static final class ByRelease {
        private final BuiltRelease release;
        private final SortedSet<Key> touched = new TreeSet<>();
        private final Filing filing;

        private ByRelease(Holdings holdings, BuiltRelease release) {
            this.release = release;
            this.filing = new Filing(holdings, release.book().dictionary(), touched);
        }
    }
}
