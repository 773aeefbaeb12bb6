package org.pingxuan.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Value;
import org.pingxuan.rules.Characters;

/** Checks the {@code subject} of a record: its id and whatever attributes are given. */
final class AttributesCheck {

    private static final String AT = "/subject";
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:-]*");
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 200;
    private static final Pattern REGION = Pattern.compile("[0-9]{2,12}");

    private final Dictionary dictionary;
    private final Problems problems;
    private final SortedMap<Attribute, Optional<Value>> given = new TreeMap<>();
    private String id = "";

    AttributesCheck(Dictionary dictionary, Problems problems) {
        this.dictionary = dictionary;
        this.problems = problems;
    }

    String id() {
        return id;
    }

    SortedMap<Attribute, Optional<Value>> given() {
        return given;
    }

    /** A text attribute, null if it was not given or is wrong. */
    @Nullable
    String text(Attribute attribute) {
        Optional<Value> value = given.getOrDefault(attribute, Optional.empty());
        return value.isPresent() && value.get() instanceof Value.Text text ? text.text() : null;
    }

    void check(@Nullable Object subject) {
        if (!(subject instanceof Map<?, ?> fields)) {
            if (subject != null) {
                problems.add(AT, "SUBJECT_EXPECTED", Problems.show(subject));
            } else if (!problems.at(AT + "/id")) {
                problems.add(AT + "/id", "ID_MISSING");
            }
            return;
        }
        id(fields.get("id"));
        fields.forEach((key, raw) -> {
            if (!key.equals("id")) {
                attribute(key.toString(), raw);
            }
        });
        if (!id.isEmpty() && id.equals(text(Attribute.PARENT))) {
            problems.add(AT + "/parent", "PARENT_IS_SELF", id);
        }
    }

    private void id(@Nullable Object raw) {
        if (raw == null) {
            if (!problems.at(AT + "/id")) {
                problems.add(AT + "/id", "ID_MISSING");
            }
        } else {
            id = identity(raw, AT + "/id").orElse("");
        }
    }

    private Optional<String> identity(Object raw, String pointer) {
        if (raw instanceof String text
                && text.length() <= LONGEST_ID
                && ID.matcher(text).matches()) {
            return Optional.of(text);
        }
        problems.add(pointer, "ID_WRONG", Problems.show(raw), LONGEST_ID);
        return Optional.empty();
    }

    private void attribute(String key, @Nullable Object raw) {
        String pointer = Problems.pointer(AT, key);
        Optional<Attribute> known = Attribute.of(key);
        if (known.isEmpty()) {
            List<String> names = new ArrayList<>(List.of("id"));
            for (Attribute attribute : Attribute.values()) {
                names.add(attribute.key());
            }
            problems.add(pointer, "FIELD_UNKNOWN", Problems.show(key), Problem.maybe(key, names));
        } else if (raw == null) {
            given.put(known.get(), Optional.empty());
        } else {
            value(known.get(), raw, pointer).ifPresent(value -> given.put(known.get(), Optional.of(value)));
        }
    }

    private Optional<Value> value(Attribute attribute, Object raw, String pointer) {
        if (attribute.isSet()) {
            return codes(attribute, raw, pointer);
        }
        if (!(raw instanceof String text)) {
            problems.add(pointer, "ATTRIBUTE_TEXT", attribute.word(), Problems.show(raw));
            return Optional.empty();
        }
        return switch (attribute) {
            case NAME -> name(text, pointer);
            case PARENT -> identity(text, pointer).map(Value.Text::new);
            case REGION -> region(text, pointer);
            default -> entry(attribute, text.strip(), pointer).map(Value.Text::new);
        };
    }

    private Optional<Value> name(String text, String pointer) {
        if (text.isBlank() || text.length() > LONGEST_NAME || !Characters.isName(text)) {
            problems.add(pointer, "NAME_WRONG", Problems.show(text), LONGEST_NAME);
            return Optional.empty();
        }
        return Optional.of(new Value.Text(text.strip()));
    }

    private Optional<Value> region(String text, String pointer) {
        if (!REGION.matcher(text).matches()) {
            problems.add(pointer, "REGION_WRONG", Problems.show(text));
            return Optional.empty();
        }
        return Optional.of(new Value.Text(text));
    }

    private Optional<Value> codes(Attribute attribute, Object raw, String pointer) {
        List<?> items = ValueCheck.items(raw);
        if (items == null) {
            problems.add(pointer, "ATTRIBUTE_CODES", attribute.word(), Problems.show(raw));
            return Optional.empty();
        }
        TreeSet<String> codes = new TreeSet<>();
        boolean right = true;
        for (int i = 0; i < items.size(); i++) {
            String at = raw instanceof List ? Problems.pointer(pointer, i) : pointer;
            if (items.get(i) instanceof String text) {
                Optional<String> code = entry(attribute, text.strip(), at);
                code.ifPresent(codes::add);
                right &= code.isPresent();
            } else {
                problems.add(at, "ATTRIBUTE_CODES", attribute.word(), String.valueOf(items.get(i)));
                right = false;
            }
        }
        return right ? Optional.of(new Value.Codes(Collections.unmodifiableSortedSet(codes))) : Optional.empty();
    }

    /** The id of a dictionary entry named by id or label. */
    private Optional<String> entry(Attribute attribute, String text, String pointer) {
        Optional<String> found = find(attribute, text);
        if (found.isEmpty()) {
            List<Indicator.Part> choices = entries(attribute).stream()
                    .map(entry -> new Indicator.Part(entry.id(), entry.label()))
                    .toList();
            problems.add(
                    pointer,
                    "ENTRY_UNKNOWN",
                    attribute.word(),
                    Problems.show(text),
                    choices.isEmpty() ? "" : ValueCheck.choices(choices));
        }
        return found;
    }

    private Optional<String> find(Attribute attribute, String name) {
        return switch (attribute) {
            case KIND -> dictionary.kind(name);
            case FORM -> dictionary.form(name).map(Form::id);
            case TIER -> dictionary.tier(name);
            case SECTOR -> dictionary.sector(name);
            case POST_CATEGORIES -> dictionary.postCategory(name);
            case FLAGS -> dictionary.flag(name);
            default -> throw new IllegalArgumentException(attribute.key() + " is free text");
        };
    }

    private List<Entry> entries(Attribute attribute) {
        return switch (attribute) {
            case KIND -> dictionary.kinds();
            case FORM -> dictionary.forms().stream().map(AttributesCheck::entry).toList();
            case TIER -> dictionary.tiers();
            case SECTOR -> dictionary.sectors();
            case POST_CATEGORIES -> dictionary.postCategories();
            case FLAGS -> dictionary.flags();
            default -> throw new IllegalArgumentException(attribute.key() + " is free text");
        };
    }

    private static Entry entry(Form form) {
        return new Entry(form.id(), form.label());
    }
}
