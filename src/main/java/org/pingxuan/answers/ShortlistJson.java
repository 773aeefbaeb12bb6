package org.pingxuan.answers;

import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.ranking.Pool;
import org.pingxuan.ranking.Shortlist;
import org.pingxuan.ranking.Standing;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes a shortlist as one line of JSON (contract 1.3); the same shortlist always gives the same bytes. */
public final class ShortlistJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ShortlistJson() {}

    /** Leaves the stream open. */
    public static void write(Shortlist shortlist, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("cycle", shortlist.cycle().text());
            json.writeStringProperty("award", shortlist.award());
            json.writeStringProperty("release", shortlist.release());
            if (!shortlist.share().isEmpty()) {
                json.writeName("share");
                writeTexts(shortlist.share(), json);
            }
            if (shortlist.decision() != null) {
                json.writeStringProperty("decision", shortlist.decision());
            }
            json.writeArrayPropertyStart("pools");
            shortlist.pools().forEach(pool -> write(pool, json));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(Pool pool, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("key");
        writeTexts(pool.key().attributes(), json);
        json.writeNumberProperty("size", pool.size());
        json.writeNumberProperty("quota", pool.quota());
        json.writeNumberProperty("listed", pool.listed());
        json.writeArrayPropertyStart("standings");
        pool.standings().forEach(standing -> write(standing, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Standing standing, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("subject", standing.subject());
        if (standing.rank() == null) {
            json.writeNullProperty("rank");
        } else {
            json.writeNumberProperty("rank", standing.rank());
        }
        json.writeStringProperty("score", standing.score());
        json.writeStringProperty("outcome", standing.outcome().name());
        writeIfThere("decidedBy", standing.decidedBy(), json);
        if (!standing.reasons().isEmpty()) {
            json.writeArrayPropertyStart("reasons");
            standing.reasons().forEach(json::writeString);
            json.writeEndArray();
        }
        if (standing.limit() != null) {
            json.writeStringProperty("limit", standing.limit());
            json.writeStringProperty("successor", standing.successor());
        }
        writeIfThere("replaces", standing.replaces(), json);
        json.writeEndObject();
    }

    private static void writeIfThere(String name, @Nullable String value, JsonGenerator json) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static void writeTexts(Map<String, ? extends @Nullable String> texts, JsonGenerator json) {
        json.writeStartObject();
        texts.forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
