package org.pingxuan.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Submission.Verified;

/**
 * What is current of a subject as few submissions: for each source first what was overruled by another one, so that it is
 * still seen that they differed, then what counts.
 */
final class Condensing {

    private final Cycle cycle;
    private final String subject;
    private final SortedMap<Attribute, Optional<Value>> attributes = new TreeMap<>();
    private final SortedMap<String, SortedMap<IndicatorCode, Optional<Value>>> overruled = new TreeMap<>();
    private final SortedMap<String, SortedMap<IndicatorCode, Optional<Value>>> counting = new TreeMap<>();
    private final SortedSet<IndicatorCode> verified = new TreeSet<>();

    Condensing(Cycle cycle, String subject, Map<Attribute, Value> attributes) {
        this.cycle = cycle;
        this.subject = subject;
        attributes.forEach((attribute, value) -> this.attributes.put(attribute, Optional.of(value)));
    }

    void add(IndicatorCode code, Value current, boolean isVerified, Map<String, Value> bySource) {
        bySource.forEach((source, value) -> (value.equals(current) ? counting : overruled)
                .computeIfAbsent(source, none -> new TreeMap<>())
                .put(code, Optional.of(value)));
        if (isVerified) {
            verified.add(code);
        }
    }

    List<Submission> submissions(SortedMap<IndicatorCode, String> evidence) {
        List<Submission> all = new ArrayList<>();
        overruled.forEach((source, readings) -> all.add(submission(all.isEmpty(), source, readings, Verified.NONE)));
        counting.forEach((source, readings) -> {
            SortedSet<IndicatorCode> here = new TreeSet<>(readings.keySet());
            here.retainAll(verified);
            all.add(submission(all.isEmpty(), source, readings, new Verified(false, here)));
        });
        if (all.isEmpty()) {
            all.add(submission(true, "", Collections.emptySortedMap(), Verified.NONE));
        }
        Submission last = all.remove(all.size() - 1);
        all.add(new Submission(
                cycle, subject, last.attributes(), last.source(), last.readings(), last.verified(), evidence));
        return all;
    }

    private Submission submission(
            boolean first, String source, SortedMap<IndicatorCode, Optional<Value>> readings, Verified isVerified) {
        return new Submission(
                cycle,
                subject,
                first ? attributes : Collections.emptySortedMap(),
                source,
                readings,
                isVerified,
                Collections.emptySortedMap());
    }
}
