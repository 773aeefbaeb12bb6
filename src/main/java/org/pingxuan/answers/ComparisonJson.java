package org.pingxuan.answers;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Edit;
import org.pingxuan.scoring.Finding;
import org.pingxuan.scoring.LineChange;
import org.pingxuan.scoring.ScoreChange;
import org.pingxuan.scoring.ScoreLine;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.words.Label;
import org.pingxuan.yearend.Comparison;
import org.pingxuan.yearend.PackChange;
import org.pingxuan.yearend.PackChange.Moved;
import org.pingxuan.yearend.PackChange.Pair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the comparison of two releases as one line of JSON: points and scores are texts, names are in both languages. The
 * same comparison always gives the same bytes.
 */
public final class ComparisonJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ComparisonJson() {}

    /** One line, without its end. */
    public static String line(Comparison comparison) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 16);
        write(comparison, text);
        return text.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** One line; leaves the stream open. */
    public static void write(Comparison comparison, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            write(comparison, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Its properties, within an object that may have others. */
    static void write(Comparison comparison, JsonGenerator json) {
        json.writeStringProperty("cycle", comparison.cycle().text());
        json.writeStringProperty("before", comparison.before());
        json.writeStringProperty("after", comparison.after());
        json.writeNumberProperty("subjects", comparison.subjects());
        json.writeNumberProperty("changed", comparison.changed());
        json.writeStringProperty("within", comparison.within().toPlainString());
        json.writeNumberProperty("most", comparison.most());
        json.writeNumberProperty("edited", comparison.edited());
        objects(json, "edits", comparison.edits(), edit -> edit(json, edit));
        objects(json, "packs", comparison.packs(), pack -> pack(json, pack));
        objects(json, "awards", comparison.awards(), award -> ComparedAwards.write(json, award));
        json.writeNumberProperty("nearby", comparison.nearby());
    }

    private static void edit(JsonGenerator json, Edit edit) {
        json.writeStringProperty("file", edit.file());
        json.writeStringProperty("name", edit.name());
        json.writeStringProperty("column", edit.column());
        json.writeStringProperty("before", edit.before());
        json.writeStringProperty("after", edit.after());
    }

    private static void pack(JsonGenerator json, PackChange pack) {
        json.writeStringProperty("pack", pack.pack());
        label(json, "title", pack.title());
        json.writeNumberProperty("before", pack.before());
        json.writeNumberProperty("after", pack.after());
        json.writeNumberProperty("changed", pack.changed());
        moved(json, "up", pack.up());
        moved(json, "down", pack.down());
        json.writeNumberProperty("same", pack.same());
        pairs(json, "statuses", pack.statuses());
        pairs(json, "grades", pack.grades());
        pairs(json, "stars", pack.stars());
        pairs(json, "results", pack.results());
        objects(json, "titles", pack.titles(), title -> {
            json.writeStringProperty("title", title.title());
            json.writeNumberProperty("gained", title.gained());
            json.writeNumberProperty("lost", title.lost());
        });
        objects(json, "findings", pack.findings(), finding -> {
            json.writeStringProperty("code", finding.code());
            json.writeStringProperty("effect", finding.effect().name());
            json.writeStringProperty("rule", finding.rule());
            json.writeStringProperty("at", finding.at());
            json.writeNumberProperty("gained", finding.gained());
            json.writeNumberProperty("lost", finding.lost());
        });
        json.writeNumberProperty("causing", pack.causing());
        objects(json, "causes", pack.causes(), cause -> {
            json.writeStringProperty("rule", cause.rule());
            json.writeStringProperty("at", cause.at());
            json.writeStringProperty("criterion", cause.criterion());
            json.writeStringProperty("indicator", cause.indicator());
            json.writeStringProperty("origin", cause.origin().name());
            json.writeNumberProperty("up", cause.up());
            json.writeNumberProperty("down", cause.down());
            json.writeStringProperty("sum", cause.sum().toString());
            json.writeStringProperty("most", cause.most().toString());
        });
        objects(json, "spread", pack.spread(), band -> {
            json.writeNumberProperty("from", band.from());
            json.writeNumberProperty("to", band.from() + PackChange.BAND);
            json.writeNumberProperty("before", band.before());
            json.writeNumberProperty("after", band.after());
        });
        objects(json, "bounds", pack.bounds(), bound -> {
            json.writeStringProperty("grade", bound.grade());
            json.writeStringProperty(
                    "before", bound.before() == null ? null : bound.before().display());
            json.writeStringProperty(
                    "after", bound.after() == null ? null : bound.after().display());
        });
        objects(json, "gainers", pack.gainers(), changed -> changed(json, changed.name(), changed.change()));
        objects(json, "losers", pack.losers(), changed -> changed(json, changed.name(), changed.change()));
        json.writeNumberProperty("restatements", pack.restatements());
        objects(json, "restated", pack.restated(), changed -> changed(json, changed.name(), changed.change()));
    }

    private static void changed(JsonGenerator json, String name, ScoreChange change) {
        json.writeStringProperty("subject", change.subject());
        json.writeStringProperty("name", name);
        side(json, "before", change.before());
        side(json, "after", change.after());
        json.writeStringProperty(
                "difference", change.difference().map(Object::toString).orElse(null));
        texts(json, "titlesGained", change.titlesGained());
        texts(json, "titlesLost", change.titlesLost());
        texts(json, "gained", change.gained().stream().map(Finding::code).toList());
        texts(json, "lost", change.lost().stream().map(Finding::code).toList());
        objects(json, "lines", change.lines(), line -> line(json, line));
    }

    private static void side(JsonGenerator json, String key, @Nullable ScoreSheet sheet) {
        if (sheet == null) {
            json.writeNullProperty(key);
            return;
        }
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("status", sheet.status().name());
        json.writeStringProperty(
                "total", sheet.total() == null ? null : sheet.total().toString());
        json.writeStringProperty("grade", sheet.grade());
        if (sheet.stars() == null) {
            json.writeNullProperty("stars");
        } else {
            json.writeNumberProperty("stars", sheet.stars());
        }
        json.writeStringProperty("result", sheet.result());
        json.writeEndObject();
    }

    /** The properties of a line, within an object that may have others. */
    static void line(JsonGenerator json, LineChange change) {
        ScoreLine line = change.line();
        json.writeStringProperty("rule", line.rule());
        json.writeStringProperty("at", line.at());
        json.writeStringProperty("criterion", line.criterion());
        json.writeStringProperty("value", line.value());
        json.writeStringProperty("before", points(change.before()));
        json.writeStringProperty("after", points(change.after()));
        json.writeStringProperty("difference", change.difference().toString());
    }

    private static @Nullable String points(@Nullable ScoreLine line) {
        return line == null ? null : line.points().toString();
    }

    private static void moved(JsonGenerator json, String key, Moved moved) {
        json.writeObjectPropertyStart(key);
        json.writeNumberProperty("count", moved.count());
        json.writeStringProperty("most", moved.most().toString());
        json.writeStringProperty("sum", moved.sum().toString());
        json.writeEndObject();
    }

    private static void pairs(JsonGenerator json, String key, List<Pair> pairs) {
        objects(json, key, pairs, pair -> {
            json.writeStringProperty("from", pair.from());
            json.writeStringProperty("to", pair.to());
            json.writeNumberProperty("count", pair.count());
        });
    }

    static <T> void objects(JsonGenerator json, String key, List<T> items, Consumer<T> properties) {
        json.writeArrayPropertyStart(key);
        for (T item : items) {
            json.writeStartObject();
            properties.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void texts(JsonGenerator json, String key, List<String> texts) {
        json.writeArrayPropertyStart(key);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    static void label(JsonGenerator json, String key, @Nullable Label label) {
        if (label == null) {
            json.writeNullProperty(key);
        } else {
            json.writeObjectPropertyStart(key);
            json.writeStringProperty("zh", label.zh());
            json.writeStringProperty("en", label.en());
            json.writeEndObject();
        }
    }

    static void attributes(JsonGenerator json, String key, Map<String, ? extends @Nullable String> attributes) {
        json.writeObjectPropertyStart(key);
        attributes.forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
