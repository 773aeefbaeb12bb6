package org.pingxuan.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;

/** What each revision of a subject changed, oldest first. */
public final class History {

    /** What can happen to a reading or an attribute. */
    public enum What {
        /** It was not there before. */
        GIVEN,
        /** It has another value. */
        CORRECTED,
        /** It is not there any more. */
        WITHDRAWN,
        /** It was verified as it is. */
        VERIFIED,
        /** The same once more, from somebody who had not said so. */
        REPEATED
    }

    /**
     * A change.
     *
     * @param pointer of the reading or attribute within a submission
     * @param before null if there was nothing
     * @param after null if there is nothing any more
     */
    public record Change(
            String pointer,
            What what,
            @Nullable Value before,
            @Nullable Value after) {}

    /**
     * A revision and what it changed.
     *
     * @param withdrawn what the readings were that it took back
     */
    public record Step(Filed filed, List<Change> changes, SortedMap<IndicatorCode, Value> withdrawn) {}

    private final List<Step> steps;
    private final SortedMap<IndicatorCode, Integer> latest = new TreeMap<>();

    private History(List<Step> steps) {
        this.steps = steps;
    }

    public static History of(Dictionary dictionary, List<Filed> filed) {
        List<Step> steps = new ArrayList<>();
        History history = new History(steps);
        Dossier dossier = null;
        for (Filed each : filed) {
            Submission submission = each.submission();
            Dossier before =
                    dossier == null ? Dossier.empty(dictionary, submission.cycle(), submission.subject()) : dossier;
            dossier = before.with(submission);
            steps.add(new Step(each, history.changes(before, dossier, each), withdrawn(before, dossier)));
        }
        return history;
    }

    public List<Step> steps() {
        return steps;
    }

    /** The revision in which the value of a reading came to be what it is, or the reading was withdrawn. */
    public Map<IndicatorCode, Integer> latest() {
        return latest;
    }

    private static SortedMap<IndicatorCode, Value> withdrawn(Dossier before, Dossier after) {
        SortedMap<IndicatorCode, Value> gone = new TreeMap<>();
        before.readings().forEach((code, reading) -> {
            if (!after.readings().containsKey(code)) {
                gone.put(code, reading.value());
            }
        });
        return gone;
    }

    private List<Change> changes(Dossier before, Dossier after, Filed filed) {
        List<Change> changes = new ArrayList<>();
        for (Attribute attribute : filed.submission().attributes().keySet()) {
            Value old = before.attribute(attribute).orElse(null);
            Value now = after.attribute(attribute).orElse(null);
            if (old == null ? now != null : !old.equals(now)) {
                changes.add(new Change("/subject/" + attribute.key(), what(old, now), old, now));
            }
        }
        for (IndicatorCode code : filed.submission().readings().keySet()) {
            Reading old = before.readings().get(code);
            Reading now = after.readings().get(code);
            if (old != null || now != null) {
                changes.add(change(code, old, now));
                if (old == null || now == null || !old.value().equals(now.value())) {
                    latest.put(code, filed.revision());
                }
            }
        }
        for (IndicatorCode code : filed.submission().verifies()) {
            Reading now = after.readings().get(code);
            if (now != null) {
                changes.add(new Change(pointer(code), What.VERIFIED, now.value(), now.value()));
            }
        }
        return changes;
    }

    private static Change change(IndicatorCode code, @Nullable Reading old, @Nullable Reading now) {
        Value before = old == null ? null : old.value();
        Value after = now == null ? null : now.value();
        What what = old != null && now != null && old.value().equals(now.value())
                ? now.verified() && !old.verified() ? What.VERIFIED : What.REPEATED
                : what(before, after);
        return new Change(pointer(code), what, before, after);
    }

    private static What what(@Nullable Value before, @Nullable Value after) {
        return before == null ? What.GIVEN : after == null ? What.WITHDRAWN : What.CORRECTED;
    }

    private static String pointer(IndicatorCode code) {
        return Problems.pointer("/readings", code.code());
    }
}
