package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator.Part;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.words.Label;

/** What a row of the dictionary says about the values of its indicator: type, range, choices, default. */
final class IndicatorValues {

    static final Map<String, ValueType> TYPES = Map.ofEntries(
            Map.entry("数值", ValueType.NUMBER),
            Map.entry("number", ValueType.NUMBER),
            Map.entry("整数", ValueType.NUMBER),
            Map.entry("whole", ValueType.NUMBER),
            Map.entry("是否", ValueType.YES_NO),
            Map.entry("yes-no", ValueType.YES_NO),
            Map.entry("选项", ValueType.TEXT),
            Map.entry("text", ValueType.TEXT),
            Map.entry("代码集", ValueType.CODES),
            Map.entry("codes", ValueType.CODES),
            Map.entry("数列", ValueType.NUMBERS),
            Map.entry("numbers", ValueType.NUMBERS));

    private static final Set<String> WHOLE = Set.of("整数", "whole");
    private static final int MOST_DECIMALS = 4;
    private static final Pattern PART = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)\\s*[:：]\\s*(\\p{L}[\\p{L}\\p{N}_]*)");

    private final TableRow row;
    private final ValueType type;
    private final @Nullable Fraction minimum;
    private final @Nullable Fraction maximum;
    private final @Nullable Fraction step;
    private final int decimals;
    private final List<Part> parts;

    IndicatorValues(TableRow row, ValueType type) {
        this.row = row;
        this.type = type;
        boolean numeric = type == ValueType.NUMBER || type == ValueType.NUMBERS;
        if (numeric) {
            row.required("min");
            row.required("max");
        } else {
            for (String column : List.of("min", "max", "decimals", "step")) {
                if (row.has(column)) {
                    row.error(column, "CELL_NOT_FOR_TYPE", row.heading(column), row.text("type"));
                }
            }
        }
        minimum = numeric ? row.number("min").orElse(null) : null;
        maximum = numeric ? row.number("max").orElse(null) : null;
        step = numeric ? row.number("step").orElse(null) : null;
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            row.error("min", "MINIMUM_ABOVE_MAXIMUM", minimum.display(), maximum.display());
        }
        if (step != null && step.sign() <= 0) {
            row.error("step", "STEP_NOT_POSITIVE", step.display());
        }
        decimals = numeric ? readDecimals() : 0;
        parts = readParts();
    }

    @Nullable
    Fraction minimum() {
        return minimum;
    }

    @Nullable
    Fraction maximum() {
        return maximum;
    }

    @Nullable
    Fraction step() {
        return step;
    }

    int decimals() {
        return decimals;
    }

    List<Part> parts() {
        return parts;
    }

    /** The default, null if there is none; one that could not be submitted is a diagnostic. */
    @Nullable
    Value fallback() {
        String text = row.text("default");
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case NUMBER -> number(text);
            case YES_NO -> Value.YesNo.of(row.yes("default"));
            case TEXT -> part(text).map(Value.Text::new).orElse(null);
            case CODES -> codes(text);
            case NUMBERS -> {
                row.error("default", "CELL_NOT_FOR_TYPE", row.heading("default"), row.text("type"));
                yield null;
            }
        };
    }

    private @Nullable Value number(String text) {
        Fraction number = row.number("default").orElse(null);
        boolean outside = number != null
                && (minimum != null && number.compareTo(minimum) < 0
                        || maximum != null && number.compareTo(maximum) > 0);
        if (outside && minimum != null && maximum != null) {
            row.error("default", "DEFAULT_OUT_OF_RANGE", text, minimum.display(), maximum.display());
        }
        return number;
    }

    private Value codes(String text) {
        TreeSet<String> codes = new TreeSet<>();
        if (!text.equals("空") && !text.equals("none")) {
            for (String name : text.split("[/、]")) {
                part(name.strip()).ifPresent(codes::add);
            }
        }
        return new Value.Codes(codes);
    }

    private Optional<String> part(String name) {
        Optional<String> found = parts.stream()
                .filter(part -> part.id().equals(name) || part.label().zh().equals(name))
                .map(Part::id)
                .findFirst();
        if (found.isEmpty()) {
            row.error("default", "DEFAULT_NOT_A_CHOICE", name);
        }
        return found;
    }

    private int readDecimals() {
        boolean whole = WHOLE.contains(row.text("type"));
        if (!whole) {
            row.required("decimals");
        }
        int given = row.whole("decimals").orElse(0);
        if (given < 0 || given > (whole ? 0 : MOST_DECIMALS)) {
            row.error("decimals", "BAD_DECIMALS", given, whole ? 0 : MOST_DECIMALS);
            return 0;
        }
        return given;
    }

    private List<Part> readParts() {
        if (!row.has("parts")) {
            if (type == ValueType.TEXT || type == ValueType.CODES) {
                row.required("parts");
            }
            return List.of();
        }
        if (type == ValueType.NUMBER || type == ValueType.YES_NO) {
            row.error("parts", "CELL_NOT_FOR_TYPE", row.heading("parts"), row.text("type"));
            return List.of();
        }
        List<Part> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String text : row.text("parts").split("、", -1)) {
            var match = PART.matcher(text.strip());
            if (!match.matches()) {
                row.error("parts", "BAD_PART", text);
            } else if (!names.add(match.group(1)) | !names.add(match.group(2))) {
                row.error("parts", "DUPLICATE_PART", text);
            } else {
                found.add(new Part(match.group(1), Label.of(match.group(2))));
            }
        }
        return List.copyOf(found);
    }
}
