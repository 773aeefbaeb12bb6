package org.pingxuan.answers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Points;
import org.pingxuan.evidence.Subject;
import org.pingxuan.scoring.Outcome;
import org.pingxuan.scoring.ScoreSheet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** An outcome as one short line of JSON, exact: points as decimals, numbers as fractions, both as text. */
public final class OutcomeJson {

    private OutcomeJson() {}

    public static String write(Outcome outcome) {
        return StoredJson.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("cycle", outcome.cycle().text());
            json.writeObjectPropertyStart("subject");
            write(json, outcome.subject());
            json.writeEndObject();
            json.writeObjectPropertyStart("packs");
            outcome.packs().forEach((id, pack) -> {
                json.writeObjectPropertyStart(id);
                write(json, pack);
                json.writeEndObject();
            });
            json.writeEndObject();
            writeTexts(json, "numbers", outcome.numbers());
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Subject subject) {
        json.writeStringProperty("id", subject.id());
        json.writeStringProperty("name", subject.name());
        json.writeStringProperty("kind", subject.kind());
        StoredJson.writeText(json, "form", subject.form());
        json.writeStringProperty("tier", subject.tier());
        json.writeStringProperty("sector", subject.sector());
        json.writeStringProperty("region", subject.region());
        StoredJson.writeText(json, "parent", subject.parent());
        StoredJson.writeTexts(json, "postCategories", subject.postCategories());
        StoredJson.writeTexts(json, "flags", subject.flags());
    }

    private static void write(JsonGenerator json, Outcome.OfPack pack) {
        json.writeStringProperty("status", pack.status().name());
        StoredJson.writeText(json, "base", pack.base());
        StoredJson.writeText(json, "bonus", pack.bonus());
        StoredJson.writeText(json, "deductions", pack.deductions());
        StoredJson.writeText(json, "total", pack.total());
        StoredJson.writeText(json, "grade", pack.grade());
        if (pack.stars() != null) {
            json.writeNumberProperty("stars", pack.stars());
        }
        StoredJson.writeText(json, "result", pack.result());
        StoredJson.writeTexts(json, "titles", pack.titles());
        writeTexts(json, "barring", pack.barring());
        writeTexts(json, "criteria", pack.criteria());
    }

    private static void writeTexts(JsonGenerator json, String name, Map<String, ?> values) {
        if (!values.isEmpty()) {
            json.writeObjectPropertyStart(name);
            values.forEach((key, value) -> json.writeStringProperty(key, value.toString()));
            json.writeEndObject();
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Outcome read(String text) {
        Reading reading = new Reading();
        StoredJson.read(text, reading::property);
        return new Outcome(
                Cycle.parse(reading.cycle).orElseThrow(), reading.subject.subject(), reading.packs, reading.numbers);
    }

    private static final class Reading {
        private String cycle = "";
        private final SubjectReading subject = new SubjectReading();
        private final Map<String, Outcome.OfPack> packs = new LinkedHashMap<>();
        private final Map<String, Fraction> numbers = new LinkedHashMap<>();

        private void property(String name, JsonParser json) {
            switch (name) {
                case "cycle" -> cycle = json.getString();
                case "subject" -> StoredJson.readObject(json, subject::property);
                case "packs" ->
                    StoredJson.readObject(json, (id, value) -> {
                        PackReading pack = new PackReading();
                        StoredJson.readObject(value, pack::property);
                        packs.put(id, pack.pack());
                    });
                case "numbers" ->
                    StoredJson.readObject(json, (code, value) -> numbers.put(code, Fraction.parse(value.getString())));
                default -> throw new IllegalStateException("unknown property " + name);
            }
        }
    }

    private static final class SubjectReading {
        private final Map<String, String> texts = new TreeMap<>();
        private SortedSet<String> postCategories = Collections.emptySortedSet();
        private SortedSet<String> flags = Collections.emptySortedSet();

        private void property(String name, JsonParser json) {
            switch (name) {
                case "postCategories" -> postCategories = StoredJson.readSet(json);
                case "flags" -> flags = StoredJson.readSet(json);
                default -> texts.put(name, json.getString());
            }
        }

        private Subject subject() {
            return new Subject(
                    texts.get("id"),
                    texts.get("name"),
                    texts.get("kind"),
                    texts.get("form"),
                    texts.get("tier"),
                    texts.get("sector"),
                    texts.get("region"),
                    texts.get("parent"),
                    postCategories,
                    flags);
        }
    }

    private static final class PackReading {
        private final Map<String, String> texts = new TreeMap<>();
        private @Nullable Integer stars;
        private List<String> titles = List.of();
        private final SortedMap<String, String> barring = new TreeMap<>();
        private final Map<String, Points> criteria = new LinkedHashMap<>();

        private void property(String name, JsonParser json) {
            switch (name) {
                case "stars" -> stars = (int) json.getLongValue();
                case "titles" -> titles = StoredJson.readTexts(json);
                case "barring" -> StoredJson.readObject(json, (code, value) -> barring.put(code, value.getString()));
                case "criteria" ->
                    StoredJson.readObject(json, (id, value) -> criteria.put(id, Points.parse(value.getString())));
                default -> texts.put(name, json.getString());
            }
        }

        private Outcome.OfPack pack() {
            return new Outcome.OfPack(
                    ScoreSheet.Status.valueOf(texts.get("status")),
                    points("base"),
                    points("bonus"),
                    points("deductions"),
                    points("total"),
                    texts.get("grade"),
                    stars,
                    texts.get("result"),
                    titles,
                    barring,
                    criteria);
        }

        private @Nullable Points points(String name) {
            String text = texts.get(name);
            return text == null ? null : Points.parse(text);
        }
    }
}
