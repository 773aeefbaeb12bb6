package org.pingxuan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.Intake;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Submission;
import org.pingxuan.evidence.Where;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.scoring.Truth;

/**
 * Takes submissions in, one or many: each is checked, put on file, and scored with everybody it reaches, all in one
 * transaction, so that a sheet never lags behind its readings.
 */
public final class Submit {

    /** Rows of a batch in one transaction. */
    private static final int ROWS = 256;

    private final Archive archive;
    private final Intake intake;
    private final Derivations derivations;
    private final Scorer scorer;
    private final String release;

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

    public Submit(Archive archive, RuleBook book, Scorer scorer) {
        this.archive = archive;
        this.intake = new Intake(book.dictionary());
        this.derivations = new Derivations(book, Truth::holds);
        this.scorer = scorer;
        this.release = book.release();
    }

    public Answer submit(RawRecord raw) {
        Intake.Checked checked = intake.check(raw);
        return checked instanceof Intake.Checked.Accepted accepted
                ? archive.write(holdings -> submit(holdings, accepted.submission(), raw.where()))
                : new Answer.Refused(((Intake.Checked.Refused) checked).problems());
    }

    private Answer submit(Holdings holdings, Submission submission, Where where) {
        SortedSet<Key> touched = new TreeSet<>();
        Filing.Done done = new Filing(holdings, touched).file(submission, where);
        if (done instanceof Filing.Done.Refused refused) {
            return new Answer.Refused(refused.problems());
        }
        Key key = new Key(submission.cycle(), submission.subject());
        SortedMap<Key, List<Problem>> open = rescore(holdings, touched);
        return new Answer.Current(
                key.cycle(),
                key.subject(),
                done instanceof Filing.Done.Added,
                holdings.evaluations().history(key.cycle(), key.subject()).size(),
                holdings.sheets().of(key.cycle(), key.subject()),
                open.getOrDefault(key, List.of()));
    }

    private SortedMap<Key, List<Problem>> rescore(Holdings holdings, SortedSet<Key> touched) {
        return new Rescoring(derivations, scorer, release, holdings).rescore(touched);
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
            List<Intake.Checked> checked = chunk.stream().map(intake::check).toList();
            archive.write(holdings -> {
                SortedSet<Key> touched = new TreeSet<>();
                Filing filing = new Filing(holdings, touched);
                for (int i = 0; i < checked.size(); i++) {
                    count(
                            checked.get(i) instanceof Intake.Checked.Accepted right
                                    ? filing.file(
                                            right.submission(), chunk.get(i).where())
                                    : new Filing.Done.Refused(((Intake.Checked.Refused) checked.get(i)).problems()));
                }
                open.putAll(rescore(holdings, touched));
                return rows;
            });
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
}
