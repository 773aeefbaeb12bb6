package org.pingxuan.evidence;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;

/**
 * One checked record: what one source sent for one subject and cycle. Every value is legal by itself; whether the subject
 * is complete is seen on the {@link Dossier} that folds all its submissions.
 *
 * @param subject id of the subject
 * @param attributes as given, text or codes; empty where the sender took an attribute back, left out where not given
 * @param source empty text where the sender did not name itself
 * @param readings empty where the sender withdrew a reading
 * @param evidence text or URI by indicator, stored and never scored
 * @param verifies readings already there that it verifies as they are, without giving them again
 */
public record Submission(
        Cycle cycle,
        String subject,
        SortedMap<Attribute, Optional<Value>> attributes,
        String source,
        SortedMap<IndicatorCode, Optional<Value>> readings,
        Verified verified,
        SortedMap<IndicatorCode, String> evidence,
        SortedSet<IndicatorCode> verifies) {

    public Submission {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
        verifies = Collections.unmodifiableSortedSet(new TreeSet<>(verifies));
    }

    /** What a unit sends: it verifies nothing but its own readings. */
    public Submission(
            Cycle cycle,
            String subject,
            SortedMap<Attribute, Optional<Value>> attributes,
            String source,
            SortedMap<IndicatorCode, Optional<Value>> readings,
            Verified verified,
            SortedMap<IndicatorCode, String> evidence) {
        this(cycle, subject, attributes, source, readings, verified, evidence, Collections.emptySortedSet());
    }

    /** A verification of readings that are there. */
    public static Submission verifying(
            Cycle cycle,
            String subject,
            String source,
            SortedSet<IndicatorCode> codes,
            SortedMap<IndicatorCode, String> evidence) {
        return new Submission(
                cycle,
                subject,
                Collections.emptySortedMap(),
                source,
                Collections.emptySortedMap(),
                Verified.NONE,
                evidence,
                codes);
    }

    /** Which of the readings were verified: all, or those named (none, if none is). */
    public record Verified(boolean all, SortedSet<IndicatorCode> codes) {

        public static final Verified ALL = new Verified(true, Collections.emptySortedSet());
        public static final Verified NONE = new Verified(false, Collections.emptySortedSet());

        public Verified {
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }

        public boolean covers(IndicatorCode code) {
            return all || codes.contains(code);
        }
    }
}
