package org.pingxuan.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;

/**
 * All that was submitted for one subject in one cycle, folded in the order it came in: the later wins reading by reading,
 * null withdraws. Immutable. Readings whose indicator the dictionary does not know (any more) are left aside.
 */
public final class Dossier {

    private final Dictionary dictionary;
    private final Cycle cycle;
    private final String id;
    private final Map<Attribute, Value> attributes = new TreeMap<>();
    private final SortedMap<IndicatorCode, Current> current = new TreeMap<>();

    /** The current value of a reading, and what each source sent last since it was withdrawn last. */
    private record Current(Value value, boolean verified, SortedMap<String, Value> bySource) {

        /** The first by name that says so. */
        String source() {
            for (Map.Entry<String, Value> sent : bySource.entrySet()) {
                if (sent.getValue().equals(value)) {
                    return sent.getKey();
                }
            }
            throw new IllegalStateException("nobody sent " + value);
        }

        boolean sourcesDiffer() {
            for (Value sent : bySource.values()) {
                if (!sent.equals(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    private Dossier(Dictionary dictionary, Cycle cycle, String id) {
        this.dictionary = dictionary;
        this.cycle = cycle;
        this.id = id;
    }

    public static Dossier empty(Dictionary dictionary, Cycle cycle, String subject) {
        return new Dossier(dictionary, cycle, subject);
    }

    /** @throws java.util.NoSuchElementException if there is no submission at all */
    public static Dossier of(Dictionary dictionary, Collection<Submission> inOrder) {
        Submission first = inOrder.iterator().next();
        Dossier folded = empty(dictionary, first.cycle(), first.subject());
        inOrder.forEach(folded::fold);
        return folded;
    }

    /** The dossier with one more submission of the same subject and cycle. */
    public Dossier with(Submission submission) {
        Dossier larger = new Dossier(dictionary, cycle, id);
        larger.attributes.putAll(attributes);
        larger.current.putAll(current);
        larger.fold(submission);
        return larger;
    }

    private void fold(Submission submission) {
        if (!submission.cycle().equals(cycle) || !submission.subject().equals(id)) {
            throw new IllegalArgumentException(submission.subject() + " " + submission.cycle() + " is not " + this);
        }
        submission.attributes().forEach((attribute, value) -> {
            if (value.isPresent()) {
                attributes.put(attribute, value.get());
            } else {
                attributes.remove(attribute);
            }
        });
        submission.readings().forEach((code, value) -> {
            if (value.isPresent()) {
                current.put(code, reading(code, value.get(), submission));
            } else {
                current.remove(code);
            }
        });
        submission
                .verifies()
                .forEach(code -> current.computeIfPresent(
                        code, (same, reading) -> new Current(reading.value(), true, reading.bySource())));
    }

    private Current reading(IndicatorCode code, Value value, Submission submission) {
        Current before = current.get(code);
        SortedMap<String, Value> bySource = before == null ? new TreeMap<>() : new TreeMap<>(before.bySource());
        bySource.put(submission.source(), value);
        boolean stillVerified =
                before != null && before.verified() && before.value().equals(value);
        return new Current(value, stillVerified || submission.verified().covers(code), bySource);
    }

    /** Whether nothing is there, so that a submission that is right by itself conflicts with nothing. */
    public boolean isEmpty() {
        return attributes.isEmpty() && current.isEmpty();
    }

    public Cycle cycle() {
        return cycle;
    }

    public String id() {
        return id;
    }

    /** Current readings, verified or not. Of several sources that agree the first by name is shown. */
    public SortedMap<IndicatorCode, Reading> readings() {
        SortedMap<IndicatorCode, Reading> readings = new TreeMap<>();
        current.forEach((code, reading) -> dictionary.find(code.code()).ifPresent(indicator -> {
            readings.put(
                    code,
                    new Reading(
                            reading.value(),
                            reading.source(),
                            reading.verified() || !indicator.needsVerifier(),
                            reading.sourcesDiffer()));
        }));
        return readings;
    }

    /**
     * The fewest submissions that add up to the same dossier: what is current, without its history. Readings that the
     * dictionary does not know are left out.
     *
     * @param evidence goes with the last of them
     */
    public List<Submission> condensed(SortedMap<IndicatorCode, String> evidence) {
        Condensing condensing = new Condensing(cycle, id, attributes);
        current.forEach((code, reading) -> dictionary
                .find(code.code())
                .ifPresent(known -> condensing.add(code, reading.value(), reading.verified(), reading.bySource())));
        return condensing.submissions(evidence);
    }

    /** An attribute as it stands; empty if no submission said it or it was taken back. */
    public Optional<Value> attribute(Attribute attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** Id of the subject above, empty at the top or if it was not given. */
    public Optional<String> parent() {
        return Optional.ofNullable(text(Attribute.PARENT));
    }

    /** Empty while no submission said it. */
    public Optional<String> kind() {
        return Optional.ofNullable(text(Attribute.KIND));
    }

    /**
     * The subject, if it is complete.
     *
     * @param parent the subject above, from which a member takes what it leaves out; null if there is none
     */
    public Optional<Subject> subject(@Nullable Subject parent) {
        if (!missing(parent).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Subject(
                id,
                text(Attribute.NAME),
                text(Attribute.KIND),
                text(Attribute.FORM),
                placed(Attribute.TIER, parent),
                placed(Attribute.SECTOR, parent),
                placed(Attribute.REGION, parent),
                text(Attribute.PARENT),
                codes(Attribute.POST_CATEGORIES),
                codes(Attribute.FLAGS)));
    }

    /** What the merged subject still lacks; empty just when {@link #subject} is there. */
    public List<Problem> missing(@Nullable Subject parent) {
        List<Problem> missing = new ArrayList<>();
        for (Attribute attribute : List.of(Attribute.NAME, Attribute.KIND)) {
            if (text(attribute) == null) {
                missing.add(problem(attribute, "ATTRIBUTE_MISSING"));
            }
        }
        for (Attribute attribute : List.of(Attribute.TIER, Attribute.SECTOR, Attribute.REGION)) {
            if (placed(attribute, parent) == null) {
                String code =
                        !isMember() ? "ATTRIBUTE_MISSING" : parent().isEmpty() ? "MEMBER_ALONE" : "PARENT_NOT_THERE";
                missing.add(problem(attribute, code));
            }
        }
        return missing;
    }

    private Problem problem(Attribute attribute, String code) {
        return Problem.of(
                new Where.Merged(cycle.text(), id),
                Problems.pointer("/subject", attribute.key()),
                code,
                id,
                attribute.word(),
                parent().orElse(""));
    }

    /**
     * What does not go together among the merged submissions: ballots that do not add up, a form of another kind, readings
     * of another kind. A caller refuses the submission that brought it about.
     *
     * @param where place of that submission
     */
    public List<Problem> conflicts(Where where) {
        Problems problems = new Problems(where);
        Map<IndicatorCode, Value> values = new TreeMap<>();
        current.forEach((code, reading) -> values.put(code, reading.value()));
        new Coherence(dictionary, problems, Map.of()).check(text(Attribute.KIND), text(Attribute.FORM), values);
        return problems.all();
    }

    /** An attribute that a member takes from its parent. */
    private @Nullable String placed(Attribute attribute, @Nullable Subject parent) {
        String own = text(attribute);
        if (own != null || parent == null || !isMember()) {
            return own;
        }
        return switch (attribute) {
            case TIER -> parent.tier();
            case SECTOR -> parent.sector();
            default -> parent.region();
        };
    }

    private boolean isMember() {
        return Subject.MEMBER.equals(text(Attribute.KIND));
    }

    private @Nullable String text(Attribute attribute) {
        return attributes.get(attribute) instanceof Value.Text text ? text.text() : null;
    }

    private SortedSet<String> codes(Attribute attribute) {
        return attributes.get(attribute) instanceof Value.Codes codes ? codes.codes() : Collections.emptySortedSet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dossier that
                && cycle.equals(that.cycle)
                && id.equals(that.id)
                && attributes.equals(that.attributes)
                && current.equals(that.current);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id + " " + cycle + " " + attributes + " " + current;
    }
}
