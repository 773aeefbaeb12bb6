package org.pingxuan.answers;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.datafiles.PlainJson;
import org.pingxuan.evidence.Where;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostic.Severity;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Trial.Verdict;
import org.pingxuan.words.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/** The verdict of a trial as JSON, from one process to another. */
public final class VerdictJson {

    private VerdictJson() {}

    public static void write(Verdict verdict, OutputStream out) {
        try (JsonGenerator json = DiagnosticJson.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("release", verdict.release());
            json.writeNumberProperty("examples", verdict.examples());
            json.writeNumberProperty("failed", verdict.failed());
            json.writeArrayPropertyStart("diagnostics");
            verdict.diagnostics().forEach(diagnostic -> DiagnosticJson.write(diagnostic, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Empty if it is no such JSON. */
    public static Optional<Verdict> read(byte[] json) {
        try (JsonParser parser = PlainJson.FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, @Nullable Object> read = new PlainJson(parser, new Where.Line("", 1)).object("");
            List<Diagnostic> diagnostics = new ArrayList<>();
            for (Object diagnostic : (List<?>) given(read, "diagnostics")) {
                diagnostics.add(diagnostic((Map<?, ?>) diagnostic));
            }
            return Optional.of(new Verdict(
                    (String) read.get("release"), number(read, "examples"), number(read, "failed"), diagnostics));
        } catch (JacksonException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Diagnostic diagnostic(Map<?, ?> read) {
        return new Diagnostic(
                new Place(
                        (String) given(read, "file"),
                        (String) read.get("sheet"),
                        number(read, "line"),
                        number(read, "column")),
                (String) given(read, "code"),
                Severity.valueOf((String) given(read, "severity")),
                label((Map<?, ?>) given(read, "message")),
                read.get("hint") == null ? null : label((Map<?, ?>) given(read, "hint")),
                (String) read.get("source"));
    }

    private static Label label(Map<?, ?> read) {
        return new Label((String) given(read, "zh"), (String) given(read, "en"));
    }

    private static int number(Map<?, ?> read, String key) {
        return ((BigDecimal) given(read, key)).intValueExact();
    }

    private static Object given(Map<?, ?> read, String key) {
        return Objects.requireNonNull(read.get(key), key);
    }
}
