package org.pingxuan.desk;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.evidence.Dossier;
import org.pingxuan.evidence.Filed;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Submission;
import org.pingxuan.evidence.Verification;
import org.pingxuan.evidence.Where;

/**
 * Verifies readings that are on file: an event of its own in the history, after which the subject is scored again with
 * everybody it reaches.
 */
public final class Verify {

    private final Archive archive;
    private final BuiltReleases releases;
    private final Submit.Watch watch;

    /** What a verifier is told. */
    public sealed interface Answer {

        /** The readings are verified; nothing new if all of them were. */
        record Verified(Submit.Answer.Current current) implements Answer {}

        /** Readings are not what the verifier has seen. */
        record Changed(List<Problem> problems) implements Answer {}

        /** Something is wrong with the request. */
        record Refused(List<Problem> problems) implements Answer {}

        /** The cycle takes nothing at the moment. */
        record Frozen(Desk desk) implements Answer {}

        /** The subject is not registered in the cycle. */
        record NotRegistered() implements Answer {}
    }

    public Verify(Archive archive, BuiltReleases releases, Submit.Watch watch) {
        this.archive = archive;
        this.releases = releases;
        this.watch = watch;
    }

    /**
     * @param raw {@code {codes, revision, evidence}}
     * @param verifier who says so, empty where nobody is known
     */
    public Answer verify(Cycle cycle, String subject, RawRecord raw, String verifier) {
        while (true) {
            try (BuiltReleases.Lease lease = releases.inForce(cycle)) {
                BuiltRelease release = lease.release();
                Verification.Checked checked = Verification.check(release.book().dictionary(), raw);
                if (checked instanceof Verification.Checked.Refused refused) {
                    return new Answer.Refused(refused.problems());
                }
                Verification verification = ((Verification.Checked.Accepted) checked).verification();
                Optional<Answer> answer = archive.write(holdings ->
                        holdings.releases().inForce(cycle).equals(release.id())
                                ? Optional.of(new Work(holdings, release, new Key(cycle, subject), raw.where())
                                        .verify(verification, verifier))
                                : Optional.empty());
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
    }

    /** One verification within its transaction. */
    private final class Work {

        private final Holdings holdings;
        private final BuiltRelease release;
        private final Dictionary dictionary;
        private final Key key;
        private final Where where;

        Work(Holdings holdings, BuiltRelease release, Key key, Where where) {
            this.holdings = holdings;
            this.release = release;
            this.dictionary = release.book().dictionary();
            this.key = key;
            this.where = where;
        }

        Answer verify(Verification verification, String verifier) {
            Desk desk = holdings.desk(key.cycle());
            if (desk.frozen()) {
                return new Answer.Frozen(desk);
            }
            List<Filed> history = holdings.evaluations(dictionary).history(key.cycle(), key.subject());
            if (history.isEmpty()) {
                return new Answer.NotRegistered();
            }
            Dossier now = folded(history);
            List<Problem> wrong = verification.problems(now, dictionary, history.size(), where);
            if (!wrong.isEmpty()) {
                return new Answer.Refused(wrong);
            }
            Dossier seen = folded(history.subList(0, verification.revision()));
            List<Problem> changed = verification.changed(seen, now, dictionary, history.size(), where);
            return changed.isEmpty()
                    ? new Answer.Verified(file(now, verification, verifier))
                    : new Answer.Changed(changed);
        }

        private Dossier folded(List<Filed> history) {
            return Dossier.of(
                    dictionary, history.stream().map(Filed::submission).toList());
        }

        /** Readings that are verified already are not verified once more. */
        private Submit.Answer.Current file(Dossier now, Verification verification, String verifier) {
            SortedSet<IndicatorCode> codes = new TreeSet<>(verification.codes().keySet());
            codes.removeIf(code -> now.readings().get(code).verified());
            SortedSet<Key> touched = new TreeSet<>();
            Filing.Done done = new Filing(holdings, dictionary, touched)
                    .file(
                            Submission.verifying(key.cycle(), key.subject(), verifier, codes, verification.evidence()),
                            where);
            SortedMap<Key, List<Problem>> open =
                    watch.timed(touched.size(), () -> new Rescoring(release, holdings).rescore(touched));
            return Submit.current(holdings, release, key, done, open);
        }
    }
}
