package org.pingxuan.office;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.words.Label;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Diagnostics as one JSON array, for editors and other programs. */
public final class DiagnosticJson {

    static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private DiagnosticJson() {}

    /** Leaves the stream open. */
    public static void write(List<Diagnostic> diagnostics, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            diagnostics.forEach(diagnostic -> write(diagnostic, json));
            json.writeEndArray();
        }
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
