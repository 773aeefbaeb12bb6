package org.pingxuan.answers;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Place;
import org.pingxuan.words.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Diagnostics as one JSON array, for editors and other programs. */
public final class DiagnosticJson {

    static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DiagnosticJson() {}

    /** Leaves the stream open. */
    public static void write(List<Diagnostic> diagnostics, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            diagnostics.forEach(diagnostic -> write(diagnostic, json));
            json.writeEndArray();
        }
    }

    /** The same as text. */
    public static String write(List<Diagnostic> diagnostics) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(diagnostics, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static List<Diagnostic> read(String text) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        try {
            MAPPER.readTree(text).forEach(each -> diagnostics.add(read(each)));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
        return diagnostics;
    }

    private static Diagnostic read(JsonNode json) {
        return new Diagnostic(
                new Place(
                        json.required("file").asString(),
                        json.required("sheet").isNull()
                                ? null
                                : json.required("sheet").asString(),
                        json.required("line").asInt(),
                        json.required("column").asInt()),
                json.required("code").asString(),
                Diagnostic.Severity.valueOf(json.required("severity").asString()),
                Objects.requireNonNull(label(json.required("message"))),
                label(json.required("hint")),
                json.required("source").isNull()
                        ? null
                        : json.required("source").asString(),
                json.path("example").asString(null));
    }

    private static @Nullable Label label(JsonNode json) {
        return json.isNull()
                ? null
                : new Label(json.required("zh").asString(), json.required("en").asString());
    }

    static void write(Diagnostic diagnostic, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("severity", diagnostic.severity().name());
        json.writeStringProperty("code", diagnostic.code());
        json.writeStringProperty("at", diagnostic.place().at());
        json.writeStringProperty("file", diagnostic.place().file());
        json.writeStringProperty("sheet", diagnostic.place().sheet());
        json.writeNumberProperty("line", diagnostic.place().line());
        json.writeNumberProperty("column", diagnostic.place().column());
        label("message", diagnostic.message(), json);
        label("hint", diagnostic.hint(), json);
        json.writeStringProperty("source", diagnostic.source());
        if (diagnostic.example() != null) {
            json.writeStringProperty("example", diagnostic.example());
        }
        json.writeEndObject();
    }

    private static void label(String name, @Nullable Label label, JsonGenerator json) {
        if (label == null) {
            json.writeNullProperty(name);
        } else {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("zh", label.zh());
            json.writeStringProperty("en", label.en());
            json.writeEndObject();
        }
    }
}
