package org.pingxuan.principles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pingxuan.Shell;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/** Every figure of FACTS section 7, to the cent, as the command line prints it. */
class WorkedExamplesTest {

    private static final String LIMIT_AT = "/pack.yaml";

    private static Map<String, Object> expected;
    private static Shell.Ran scored;

    @BeforeAll
    static void scoreTheWorkedExamples() {
        expected = object(new Load(LoadSettings.builder().build())
                .loadFromString(Shell.text(Path.of("test-data/worked-examples.expected.yaml"))));
        scored = Shell.run("score", "--in", Shell.WORKED_EXAMPLES.toString());
    }

    @Test
    void everyRecordIsTaken() {
        assertThat(scored.err()).isEmpty();
        assertThat(scored.exitCode()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> everyExpectedSheetIsGiven() {
        return objects(expected.get("sheets")).stream()
                .map(sheet -> DynamicTest.dynamicTest(
                        sheet.get("subject") + " " + sheet.get("pack") + " " + sheet.get("cycle"),
                        () -> assertThat(described(found(sheet), sheet)).isEqualTo(sheet)));
    }

    @TestFactory
    Stream<DynamicTest> everyExpectedPoolIsGiven() {
        return objects(expected.get("shortlists")).stream().flatMap(shortlist -> {
            JsonNode ranked = ranked(shortlist);
            return objects(shortlist.get("pools")).stream()
                    .map(pool -> DynamicTest.dynamicTest(shortlist.get("award") + " " + pool.get("key"), () -> {
                        Map<String, Object> actual = pool(ranked, object(pool.get("key")));
                        assertThat(actual).containsAllEntriesOf(entriesBeside("standings", pool));
                        assertThat(objects(actual.get("standings")))
                                .startsWith(objects(pool.get("standings")).toArray(Map[]::new));
                        assertThat(objects(actual.get("standings")).stream()
                                        .skip(objects(pool.get("standings")).size()))
                                .allMatch(standing -> standing.get("outcome").equals("INELIGIBLE"));
                    }));
        });
    }

    /** The sheet as the expected one describes it: lines of limits apart, only what is named there. */
    private static Map<String, Object> described(JsonNode sheet, Map<String, Object> as) {
        Map<String, Object> described = new LinkedHashMap<>();
        for (String key : as.keySet()) {
            described.put(
                    key,
                    switch (key) {
                        case "lines" -> lines(sheet);
                        case "findings" -> sorted(codes(sheet), strings(as.get(key)));
                        default -> plain(sheet.path(key));
                    });
        }
        return described;
    }

    private static Map<String, Object> lines(JsonNode sheet) {
        Map<String, Object> lines = new LinkedHashMap<>();
        for (JsonNode line : sheet.path("lines")) {
            if (!line.path("at").asString().endsWith(LIMIT_AT)) {
                Object before = lines.put(
                        line.path("rule").asString(), line.path("points").asString());
                assertThat(before).as("one line a rule").isNull();
            }
        }
        return lines;
    }

    private static List<String> codes(JsonNode sheet) {
        List<String> codes = new ArrayList<>();
        sheet.path("findings").forEach(finding -> codes.add(finding.path("code").asString()));
        return codes;
    }

    /** In the expected order where both hold the same codes, so that the order of findings does not matter. */
    private static List<String> sorted(List<String> codes, List<String> order) {
        return codes.size() == order.size() && codes.containsAll(order) && order.containsAll(codes) ? order : codes;
    }

    private static JsonNode found(Map<String, Object> wanted) {
        List<JsonNode> sheets = scored.lines().stream()
                .filter(sheet -> Stream.of("cycle", "subject", "pack")
                        .allMatch(key -> wanted.get(key).equals(plain(sheet.path(key)))))
                .toList();
        assertThat(sheets).as("sheets of " + wanted.get("subject")).hasSize(1);
        return sheets.get(0);
    }

    private static JsonNode ranked(Map<String, Object> shortlist) {
        Shell.Ran ran = Shell.run(
                "rank",
                "--in",
                Shell.WORKED_EXAMPLES.toString(),
                "--award",
                (String) shortlist.get("award"),
                "--cycle",
                (String) shortlist.get("cycle"));
        assertThat(ran.exitCode()).isZero();
        return Shell.json(ran.out());
    }

    private static Map<String, Object> pool(JsonNode shortlist, Map<String, Object> key) {
        for (JsonNode pool : shortlist.path("pools")) {
            if (key.equals(plain(pool.path("key")))) {
                return object(plain(pool));
            }
        }
        throw new AssertionError("no pool " + key + " in " + shortlist);
    }

    private static Map<String, Object> entriesBeside(String key, Map<String, Object> map) {
        Map<String, Object> rest = new LinkedHashMap<>(map);
        rest.remove(key);
        return rest;
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        } else if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(plain(element)));
            return list;
        } else if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        return node.isInt() ? (Object) node.asInt() : node.asString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }
}
