package org.pingxuan.answers;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the forms of JSON that we write for ourselves have in common: one line, no null where a name can be left out. */
final class StoredJson {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    /** Takes the value of a property; the parser stands on it. */
    interface PropertyReader {
        void read(String name, JsonParser value);
    }

    private StoredJson() {}

    static String write(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }

    static void read(String text, PropertyReader properties) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            readObject(json, properties);
        }
    }

    /** Reads an object on whose start the parser stands, and leaves it on its end. */
    static void readObject(JsonParser json, PropertyReader properties) {
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            properties.read(name, json);
        }
    }

    static void writeText(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    static void writeTexts(JsonGenerator json, String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            json.writeArrayPropertyStart(name);
            texts.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    static List<String> readTexts(JsonParser json) {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(json.getString());
        }
        return texts;
    }

    static SortedSet<String> readSet(JsonParser json) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(readTexts(json)));
    }
}
