package org.pingxuan.answers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.Consequence.Effect;
import org.pingxuan.scoring.Finding;
import org.pingxuan.scoring.ScoreLine;
import org.pingxuan.scoring.ScoreSheet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Score sheets as lines of JSON (contract 1.2): the same sheet always gives the same bytes. */
public final class SheetJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator("\n").build();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The names of a line's fields, which are most of a sheet's names; they are put into UTF-8 once. */
    private static final SerializableString RULE = new SerializedString("rule");

    private static final SerializableString AT = new SerializedString("at");
    private static final SerializableString CRITERION = new SerializedString("criterion");
    private static final SerializableString INDICATOR = new SerializedString("indicator");
    private static final SerializableString VALUE = new SerializedString("value");
    private static final SerializableString POINTS = new SerializedString("points");
    private static final SerializableString MAX = new SerializedString("max");
    private static final SerializableString REASON = new SerializedString("reason");

    private SheetJson() {}

    /** One line, without its end. */
    public static String write(ScoreSheet sheet) {
        return new String(lines(List.of(sheet)), StandardCharsets.UTF_8);
    }

    /** A line each in UTF-8, parted by line feeds, none at the end. */
    public static byte[] lines(List<ScoreSheet> sheets) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(2048 * sheets.size());
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            sheets.forEach(sheet -> write(json, sheet));
        }
        return text.toByteArray();
    }

    private static void write(JsonGenerator json, ScoreSheet sheet) {
        json.writeStartObject();
        json.writeStringProperty("cycle", sheet.cycle().text());
        json.writeStringProperty("subject", sheet.subject());
        string(json, "pack", sheet.pack());
        json.writeStringProperty("release", sheet.release());
        json.writeStringProperty("status", sheet.status().name());
        json.writeArrayPropertyStart("lines");
        sheet.lines().forEach(line -> line(json, line));
        json.writeEndArray();
        json.writeObjectPropertyStart("criteria");
        sheet.criteria().forEach((criterion, points) -> json.writeStringProperty(criterion, points.toString()));
        json.writeEndObject();
        points(json, "base", sheet.base());
        points(json, "bonus", sheet.bonus());
        points(json, "deductions", sheet.deductions());
        points(json, "total", sheet.total());
        string(json, "grade", sheet.grade());
        Integer stars = sheet.stars();
        if (stars == null) {
            json.writeNullProperty("stars");
        } else {
            json.writeNumberProperty("stars", stars.intValue());
        }
        string(json, "result", sheet.result());
        strings(json, "titles", sheet.titles());
        json.writeArrayPropertyStart("findings");
        sheet.findings().forEach(finding -> finding(json, finding));
        json.writeEndArray();
        strings(json, "missing", sheet.missing());
        strings(json, "pending", sheet.pending());
        json.writeStringProperty("engine", ScoreSheet.ENGINE);
        json.writeEndObject();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is no score sheet
     */
    public static ScoreSheet read(String text) {
        JsonNode json = MAPPER.readTree(text);
        Map<String, Points> criteria = new LinkedHashMap<>();
        json.required("criteria")
                .properties()
                .forEach(entry -> criteria.put(
                        entry.getKey(), Points.parse(entry.getValue().asString())));
        JsonNode stars = json.required("stars");
        return new ScoreSheet(
                Cycle.parse(json.required("cycle").asString())
                        .orElseThrow(() -> new IllegalArgumentException("no cycle in " + text)),
                json.required("subject").asString(),
                string(json, "pack"),
                json.required("release").asString(),
                ScoreSheet.Status.valueOf(json.required("status").asString()),
                list(json, "lines", SheetJson::line),
                criteria,
                points(json, "base"),
                points(json, "bonus"),
                points(json, "deductions"),
                points(json, "total"),
                string(json, "grade"),
                stars.isNull() ? null : stars.asInt(),
                string(json, "result"),
                list(json, "titles", JsonNode::asString),
                list(json, "findings", SheetJson::finding),
                list(json, "missing", JsonNode::asString),
                list(json, "pending", JsonNode::asString));
    }

    private static void line(JsonGenerator json, ScoreLine line) {
        json.writeStartObject();
        line(json, RULE, line.rule());
        line(json, AT, line.at());
        line(json, CRITERION, line.criterion());
        line(json, INDICATOR, line.indicator());
        line(json, VALUE, line.value());
        line(json, POINTS, line.points().toString());
        line(json, MAX, line.maximum() == null ? null : line.maximum().toString());
        line(json, REASON, line.reason());
        json.writeEndObject();
    }

    private static void line(JsonGenerator json, SerializableString name, @Nullable String text) {
        json.writeName(name);
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    private static ScoreLine line(JsonNode json) {
        return new ScoreLine(
                json.required("rule").asString(),
                json.required("at").asString(),
                json.required("criterion").asString(),
                string(json, "indicator"),
                string(json, "value"),
                Points.parse(json.required("points").asString()),
                points(json, "max"),
                json.required("reason").asString());
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("effect", finding.effect().name());
        json.writeStringProperty("reason", finding.reason());
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("at", finding.at());
        json.writeEndObject();
    }

    private static Finding finding(JsonNode json) {
        return new Finding(
                json.required("code").asString(),
                Effect.valueOf(json.required("effect").asString()),
                json.required("reason").asString(),
                json.required("rule").asString(),
                json.required("at").asString());
    }

    private static void points(JsonGenerator json, String key, @Nullable Points points) {
        string(json, key, points == null ? null : points.toString());
    }

    private static @Nullable Points points(JsonNode json, String key) {
        String text = string(json, key);
        return text == null ? null : Points.parse(text);
    }

    private static void string(JsonGenerator json, String key, @Nullable String text) {
        if (text == null) {
            json.writeNullProperty(key);
        } else {
            json.writeStringProperty(key, text);
        }
    }

    private static @Nullable String string(JsonNode json, String key) {
        JsonNode node = json.required(key);
        return node.isNull() ? null : node.asString();
    }

    private static void strings(JsonGenerator json, String key, List<String> texts) {
        json.writeArrayPropertyStart(key);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static <T> List<T> list(JsonNode json, String key, Function<JsonNode, T> item) {
        List<T> items = new ArrayList<>();
        json.required(key).forEach(node -> items.add(item.apply(node)));
        return List.copyOf(items);
    }
}
