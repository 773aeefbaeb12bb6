package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.Document.Entry;
import org.pingxuan.rules.Document.Mapping;
import org.pingxuan.rules.Document.Scalar;
import org.pingxuan.rules.Document.Sequence;
import org.pingxuan.rules.Names;
import org.pingxuan.rules.Place;
import org.pingxuan.words.Label;

/** A mapping of a YAML file read key by key; unknown keys and values of the wrong kind are diagnostics. */
final class Keys {

    private final Mapping mapping;
    private final Diagnostics diagnostics;

    private Keys(Mapping mapping, Diagnostics diagnostics) {
        this.mapping = mapping;
        this.diagnostics = diagnostics;
    }

    /** The keys of a mapping, where any key may stand. */
    static Optional<Keys> of(Document document, Diagnostics diagnostics) {
        if (document instanceof Mapping mapping) {
            return Optional.of(new Keys(mapping, diagnostics));
        }
        diagnostics.error(document.place(), "YAML_MAPPING_EXPECTED");
        return Optional.empty();
    }

    /** The keys of a mapping, where only the known ones may stand. */
    static Optional<Keys> of(Document document, Set<String> known, Diagnostics diagnostics) {
        Optional<Keys> keys = of(document, diagnostics);
        keys.ifPresent(found -> found.mapping.entries().forEach((key, entry) -> {
            if (key.contains("：")) {
                diagnostics.add(Diagnostic.error(entry.key(), "FULL_WIDTH_COLON", key.substring(0, key.indexOf('：')))
                        .showing(key));
            } else if (!known.contains(key)) {
                diagnostics.add(Names.unknown(entry.key(), "UNKNOWN_KEY", key, known));
            }
        }));
        return keys;
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** Place of the key; of the mapping if the key is not there. */
    Place place(String key) {
        Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.place() : entry.key();
    }

    /** Place of the value; of the mapping if the key is not there. */
    Place valuePlace(String key) {
        Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.place() : entry.value().place();
    }

    Map<String, Entry> entries() {
        return mapping.entries();
    }

    void error(String key, String code, Object... arguments) {
        diagnostics.error(valuePlace(key), code, arguments);
    }

    Optional<Document> value(String key) {
        return Optional.ofNullable(mapping.entries().get(key)).map(Entry::value);
    }

    Optional<Document> required(String key) {
        if (!has(key)) {
            diagnostics.error(mapping.place(), "MISSING_KEY", key);
        }
        return value(key);
    }

    Optional<Keys> mapping(String key, Set<String> known) {
        return value(key).flatMap(value -> of(value, known, diagnostics));
    }

    Optional<Keys> mapping(String key) {
        return value(key).flatMap(value -> of(value, diagnostics));
    }

    Optional<String> text(String key) {
        return value(key).flatMap(this::scalar);
    }

    Optional<String> requiredText(String key) {
        return required(key).flatMap(this::scalar).filter(text -> {
            if (text.isEmpty()) {
                error(key, "MISSING_KEY", key);
            }
            return !text.isEmpty();
        });
    }

    /** A list of texts with their places; a single text counts as a list of one. */
    List<Scalar> texts(String key) {
        Optional<Document> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Scalar scalar) {
            return scalar.text().isEmpty() ? List.of() : List.of(scalar);
        }
        List<Scalar> texts = new ArrayList<>();
        if (value.get() instanceof Sequence sequence) {
            for (Document item : sequence.items()) {
                if (item instanceof Scalar scalar) {
                    texts.add(scalar);
                } else {
                    diagnostics.error(item.place(), "YAML_TEXT_EXPECTED");
                }
            }
        } else {
            diagnostics.error(value.get().place(), "YAML_LIST_EXPECTED", key);
        }
        return texts;
    }

    /** A list of names known elsewhere, as their ids. */
    Set<String> ids(String key, Function<String, Optional<String>> find, Collection<String> names) {
        Set<String> ids = new LinkedHashSet<>();
        for (Scalar text : texts(key)) {
            find.apply(text.text())
                    .ifPresentOrElse(
                            ids::add,
                            () -> diagnostics.add(
                                    Names.unknown(text.place(), "UNKNOWN_WORD", text.text(), names, Label.of(key))));
        }
        return ids;
    }

    Optional<Fraction> number(String key) {
        return read(key, Numerals::decimal, "BAD_NUMBER");
    }

    Optional<Integer> whole(String key) {
        return read(key, Numerals::whole, "BAD_WHOLE_NUMBER");
    }

    /** {@code 10%} or {@code 0.1}. */
    Optional<Fraction> share(String key) {
        return read(key, Numerals::share, "BAD_SHARE");
    }

    boolean yes(String key, boolean otherwise) {
        Map<String, Boolean> words = new LinkedHashMap<>(Map.of("true", true, "是", true, "false", false, "否", false));
        return read(key, text -> Optional.ofNullable(words.get(text)), "BAD_YES_NO")
                .orElse(otherwise);
    }

    /** {@code {zh: …, en: …}}, or a plain text for both. */
    Optional<Label> label(String key) {
        Optional<Document> value = required(key);
        if (value.isPresent()
                && value.get() instanceof Scalar scalar
                && !scalar.text().isEmpty()) {
            return Optional.of(Label.of(scalar.text()));
        }
        return mapping(key, Set.of("zh", "en")).flatMap(keys -> keys.label());
    }

    /** The label that {@code zh} and {@code en} of this mapping make. */
    Optional<Label> label() {
        return requiredText("zh").map(zh -> new Label(zh, text("en").orElse("")));
    }

    private <T> Optional<T> read(String key, Function<String, Optional<T>> reading, String code) {
        Optional<String> text = text(key);
        Optional<T> value = text.flatMap(reading);
        if (text.isPresent() && value.isEmpty()) {
            error(key, code, Label.of(key), text.get());
        }
        return value;
    }

    private Optional<String> scalar(Document document) {
        if (document instanceof Scalar scalar) {
            return Optional.of(scalar.text());
        }
        diagnostics.error(document.place(), "YAML_TEXT_EXPECTED");
        return Optional.empty();
    }
}
