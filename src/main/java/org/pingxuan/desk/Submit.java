package org.pingxuan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
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
    private volatile Watch watch = Watch.NONE;

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

        /** The cycle takes nothing at the moment. */
        record Frozen(Desk desk) implements Answer {}
    }

    /** Is told how long scoring takes. */
    public interface Watch {

        Watch NONE = (subjects, nanos) -> {};

        /** @param subjects that were touched; those above them are scored as well */
        void scored(int subjects, long nanos);

        /** Does the work and tells how long it took. */
        default <T> T timed(int subjects, Supplier<T> work) {
            long start = System.nanoTime();
            T result = work.get();
            if (subjects > 0) {
                scored(subjects, System.nanoTime() - start);
            }
            return result;
        }
    }

    /**
     * What became of the rows of a batch.
     *
     * @param rejected how many rows were refused
     * @param lacking how many subjects of the batch lack something after it
     * @param open what they lack, by subject, as far as it is listed
     */
    public record Report(long rows, long accepted, long unchanged, long rejected, long lacking, List<Problem> open) {}

    public Submit(Archive archive, BuiltReleases releases) {
        this.archive = archive;
        this.releases = releases;
    }

    /** Somebody wants to know how long scoring takes from now on. */
    public void watch(Watch watch) {
        this.watch = watch;
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

    private Answer submit(Holdings holdings, BuiltRelease release, Submission submission, Where where) {
        SortedSet<Key> touched = new TreeSet<>();
        Filing.Done done = new Filing(holdings, release.book().dictionary(), touched).file(submission, where);
        if (done instanceof Filing.Done.Refused refused) {
            return new Answer.Refused(refused.problems());
        }
        if (done instanceof Filing.Done.Frozen frozen) {
            return new Answer.Frozen(frozen.desk());
        }
        SortedMap<Key, List<Problem>> open =
                watch.timed(touched.size(), () -> new Rescoring(release, holdings).rescore(touched));
        return current(holdings, release, new Key(submission.cycle(), submission.subject()), done, open);
    }

    /** What the subject has now. */
    static Answer.Current current(
            Holdings holdings, BuiltRelease release, Key key, Filing.Done done, SortedMap<Key, List<Problem>> open) {
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
     * @param rejections is told each row that is refused
     * @param progress is told the rows done so far
     */
    public Report batch(Incoming incoming, Rejections rejections, LongConsumer progress) {
        Batch batch = new Batch(archive, releases, rejections, watch);
        List<RawRecord> rows = new ArrayList<>(ROWS);
        while (incoming.hasNext()) {
            rows.add(incoming.next());
            if (rows.size() == ROWS || !incoming.hasNext()) {
                batch.take(rows);
                rows.clear();
                progress.accept(batch.rows());
            }
        }
        return batch.report();
    }
}
