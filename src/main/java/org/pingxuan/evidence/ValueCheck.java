package org.pingxuan.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/** Checks one raw value against the type and bounds of its indicator. */
final class ValueCheck {

    private static final Map<String, Value.YesNo> YES_NO = Map.of(
            "是",
            Value.YesNo.YES,
            "否",
            Value.YesNo.NO,
            "true",
            Value.YesNo.YES,
            "false",
            Value.YesNo.NO,
            "TRUE",
            Value.YesNo.YES,
            "FALSE",
            Value.YesNo.NO);

    /** What a cell says for a set without any code. */
    private static final String NONE = "无";

    private static final int LONGEST_TEXT = 500;

    private final Indicator indicator;
    private final String pointer;
    private final Problems problems;

    ValueCheck(Indicator indicator, String pointer, Problems problems) {
        this.indicator = indicator;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** The value, or nothing and at least one problem at the pointer or below it. */
    Optional<? extends Value> check(Object raw) {
        return switch (indicator.type()) {
            case NUMBER -> NumberCheck.check(raw, indicator, pointer, problems);
            case YES_NO -> yesNo(raw);
            case TEXT -> text(raw);
            case CODES -> codes(raw);
            case NUMBERS -> numbers(raw);
        };
    }

    private Optional<Value> yesNo(Object raw) {
        if (raw instanceof Boolean yes) {
            return Optional.of(Value.YesNo.of(yes));
        }
        Value.YesNo read = raw instanceof String text ? YES_NO.get(text.strip()) : null;
        return read != null ? Optional.of(read) : wrong(pointer, "YES_NO_EXPECTED", raw);
    }

    private Optional<Value> text(Object raw) {
        if (!(raw instanceof String text) || text.isBlank() || text.length() > LONGEST_TEXT) {
            return wrong(pointer, "TEXT_EXPECTED", raw);
        }
        return choice(text.strip(), pointer).map(Value.Text::new);
    }

    private Optional<Value> codes(Object raw) {
        List<?> items = items(raw);
        if (items == null) {
            return wrong(pointer, "CODES_EXPECTED", raw);
        }
        TreeSet<String> codes = new TreeSet<>();
        boolean right = true;
        for (int i = 0; i < items.size(); i++) {
            String at = raw instanceof List ? Problems.pointer(pointer, i) : pointer;
            Optional<String> code = items.get(i) instanceof String text
                    ? choice(text.strip(), at)
                    : wrong(at, "CODES_EXPECTED", items.get(i));
            code.ifPresent(codes::add);
            right &= code.isPresent();
        }
        return right ? Optional.of(new Value.Codes(Collections.unmodifiableSortedSet(codes))) : Optional.empty();
    }

    private Optional<Value> numbers(Object raw) {
        List<?> items = raw instanceof BigDecimal ? List.of(raw) : items(raw);
        if (items == null) {
            return wrong(pointer, "NUMBERS_EXPECTED", raw);
        }
        if (!Levels.allows(indicator, items.size())) {
            problems.add(
                    pointer,
                    "NUMBERS_LENGTH",
                    indicator.label(),
                    items.size(),
                    Levels.allowed(indicator),
                    labels(indicator.parts()));
            return Optional.empty();
        }
        List<Fraction> numbers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String at = raw instanceof List ? Problems.pointer(pointer, i) : pointer;
            NumberCheck.check(items.get(i), indicator, at, problems).ifPresent(numbers::add);
        }
        return numbers.size() == items.size() ? Optional.of(new Value.Numbers(numbers)) : Optional.empty();
    }

    /** Items of a list, or of a text such as {@code 30/7/2/1/0} or {@code V1/V3}; null for anything else. */
    static @Nullable List<?> items(Object raw) {
        if (raw instanceof List<?> list) {
            return list;
        }
        if (!(raw instanceof String text)) {
            return null;
        }
        return text.isBlank() || text.strip().equals(NONE) ? List.of() : List.of(text.split("[/／]", -1));
    }

    private Optional<String> choice(String text, String at) {
        if (indicator.parts().isEmpty()) {
            return Optional.of(text);
        }
        Optional<String> id = indicator.parts().stream()
                .filter(part -> part.id().equals(text) || part.label().zh().equals(text))
                .map(Indicator.Part::id)
                .findFirst();
        return id.isPresent() ? id : wrong(at, "CHOICE_UNKNOWN", text);
    }

    private <T> Optional<T> wrong(String at, String code, @Nullable Object raw) {
        problems.add(at, code, indicator.label(), raw == null ? "null" : Problems.show(raw), possible(code));
        return Optional.empty();
    }

    private Object possible(String code) {
        if (indicator.parts().isEmpty() || indicator.type() == ValueType.NUMBERS) {
            return "";
        }
        Label choices = choices(indicator.parts());
        return code.equals("CHOICE_UNKNOWN") ? choices : Messages.of("POSSIBLE", choices);
    }

    /** {@code V1（违纪违法）、V2（…）} as an argument of a message. */
    static Label choices(List<Indicator.Part> parts) {
        return new Label(
                parts.stream()
                        .map(part -> part.id().equals(part.label().zh())
                                ? part.id()
                                : part.id() + "（" + part.label().zh() + "）")
                        .collect(Collectors.joining("、")),
                parts.stream().map(Indicator.Part::id).collect(Collectors.joining(", ")));
    }

    private static Object labels(List<Indicator.Part> parts) {
        return parts.isEmpty()
                ? ""
                : new Label(
                        parts.stream().map(part -> part.label().zh()).collect(Collectors.joining("/")),
                        parts.stream().map(part -> part.label().en()).collect(Collectors.joining("/")));
    }
}
