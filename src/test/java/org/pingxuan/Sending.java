package org.pingxuan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One record of evaluation data: one of the worked examples, changed where a test wants it otherwise. */
public final class Sending {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> EXAMPLES = Shell.text(Shell.WORKED_EXAMPLES)
            .lines()
            .filter(line -> !line.contains("\"cycle\":\"2005-S1\""))
            .collect(Collectors.toMap(line -> Shell.json(line).at("/subject/id").asString(), line -> line));

    private final ObjectNode record;

    private Sending(JsonNode record) {
        this.record = (ObjectNode) record;
    }

    /** The village branch of the worked examples, in the year 2013, under nobody. */
    public static Sending branch(String id) {
        return like("B-0001", id);
    }

    /** The member at a service counter of the worked examples, in the year 2013, under nobody. */
    public static Sending member(String id) {
        return like("P-0001", id);
    }

    /** The enterprise union of the worked examples, in the year 2011. */
    public static Sending union(String id) {
        return like("M-0001", id);
    }

    private static Sending like(String example, String id) {
        Sending sending = new Sending(Shell.json(EXAMPLES.get(example))).as("id", id);
        ((ObjectNode) sending.record.get("subject")).remove("parent");
        return sending;
    }

    public Sending in(String cycle) {
        return put(record.deepCopy(), "cycle", cycle);
    }

    public Sending from(String source) {
        return put(record.deepCopy(), "source", source);
    }

    public Sending unverified() {
        return put(record.deepCopy(), "verified", false);
    }

    /** With another attribute of the subject. */
    public Sending as(String attribute, Object value) {
        ObjectNode copy = record.deepCopy();
        put((ObjectNode) copy.get("subject"), attribute, value);
        return new Sending(copy);
    }

    /** With another reading. */
    public Sending with(String code, Object value) {
        ObjectNode copy = record.deepCopy();
        put((ObjectNode) copy.get("readings"), code, value);
        return new Sending(copy);
    }

    /** With so many ballots of each level, all valid, none of them invalid for want of return or of raters. */
    public Sending ballots(int... counts) {
        int valid = Arrays.stream(counts).sum();
        return with("mass.ballot_counts", counts)
                .with("mass.ballots_issued", valid)
                .with("mass.ballots_valid", valid)
                .with("mass.nonmember_rater_pct", 70);
    }

    public Sending without(String code) {
        ObjectNode copy = record.deepCopy();
        ((ObjectNode) copy.get("readings")).remove(code);
        return new Sending(copy);
    }

    public Sending withoutReadings() {
        return put(record.deepCopy(), "readings", Map.of());
    }

    private static Sending put(ObjectNode into, String key, Object value) {
        into.set(key, JSON.valueToTree(value));
        return new Sending(into);
    }

    public static String file(Sending... sendings) {
        return file(List.of(sendings));
    }

    public static String file(List<Sending> sendings) {
        return sendings.stream().map(Sending::toString).collect(Collectors.joining());
    }

    public static String file(Stream<Sending> sendings) {
        return file(sendings.toList());
    }

    /** The line of the record. */
    @Override
    public String toString() {
        return record + "\n";
    }
}
