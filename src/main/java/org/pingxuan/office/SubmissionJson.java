package org.pingxuan.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Attribute;
import org.pingxuan.evidence.Submission;
import org.pingxuan.evidence.Submission.Verified;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A checked submission as one line of JSON in the form of the contract (1.1), with everything in order: equal submissions
 * give equal text. Numbers are plain decimals, sets of codes are lists of texts.
 */
public final class SubmissionJson {

    private SubmissionJson() {}

    public static String write(Submission submission) {
        return StoredJson.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("cycle", submission.cycle().text());
            json.writeObjectPropertyStart("subject");
            json.writeStringProperty("id", submission.subject());
            submission.attributes().forEach((attribute, value) -> write(json, attribute.key(), value));
            json.writeEndObject();
            json.writeStringProperty("source", submission.source());
            json.writeObjectPropertyStart("readings");
            submission.readings().forEach((code, value) -> write(json, code.code(), value));
            json.writeEndObject();
            write(json, submission.verified());
            if (!submission.evidence().isEmpty()) {
                json.writeObjectPropertyStart("evidence");
                submission.evidence().forEach((code, text) -> json.writeStringProperty(code.code(), text));
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Verified verified) {
        if (verified.all() || verified.codes().isEmpty()) {
            json.writeBooleanProperty("verified", verified.all());
        } else {
            StoredJson.writeTexts(
                    json,
                    "verified",
                    verified.codes().stream().map(IndicatorCode::code).toList());
        }
    }

    private static void write(JsonGenerator json, String name, Optional<Value> value) {
        json.writeName(name);
        write(json, value.orElse(null));
    }

    private static void write(JsonGenerator json, @Nullable Value value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Fraction number) {
            writeNumber(json, number);
        } else if (value instanceof Value.YesNo yesNo) {
            json.writeBoolean(yesNo == Value.YesNo.YES);
        } else if (value instanceof Value.Text text) {
            json.writeString(text.text());
        } else {
            json.writeStartArray();
            if (value instanceof Value.Codes codes) {
                codes.codes().forEach(json::writeString);
            } else if (value instanceof Value.Numbers numbers) {
                numbers.numbers().forEach(number -> writeNumber(json, number));
            }
            json.writeEndArray();
        }
    }

    /** What was submitted is a decimal, so the division ends. */
    private static void writeNumber(JsonGenerator json, Fraction number) {
        if (number.denominator() == 1) {
            json.writeNumber(number.numerator());
        } else {
            json.writeNumber(BigDecimal.valueOf(number.numerator())
                    .divide(BigDecimal.valueOf(number.denominator()))
                    .toPlainString());
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Submission read(String text) {
        Reading reading = new Reading();
        StoredJson.read(text, reading::property);
        return new Submission(
                Cycle.parse(reading.cycle).orElseThrow(),
                reading.subject,
                reading.attributes,
                reading.source,
                reading.readings,
                reading.verified,
                reading.evidence);
    }

    private static final class Reading {
        private String cycle = "";
        private String subject = "";
        private String source = "";
        private Verified verified = Verified.NONE;
        private final SortedMap<Attribute, Optional<Value>> attributes = new TreeMap<>();
        private final SortedMap<IndicatorCode, Optional<Value>> readings = new TreeMap<>();
        private final SortedMap<IndicatorCode, String> evidence = new TreeMap<>();

        private void property(String name, JsonParser json) {
            switch (name) {
                case "cycle" -> cycle = json.getString();
                case "subject" -> StoredJson.readObject(json, this::attribute);
                case "source" -> source = json.getString();
                case "readings" ->
                    StoredJson.readObject(json, (code, value) -> readings.put(new IndicatorCode(code), value(value)));
                case "verified" -> verified = verified(json);
                case "evidence" ->
                    StoredJson.readObject(
                            json, (code, value) -> evidence.put(new IndicatorCode(code), value.getString()));
                default -> throw new IllegalStateException("unknown property " + name);
            }
        }

        private void attribute(String name, JsonParser json) {
            if (name.equals("id")) {
                subject = json.getString();
            } else {
                attributes.put(Attribute.of(name).orElseThrow(), value(json));
            }
        }
    }

    private static Verified verified(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return json.currentToken() == JsonToken.VALUE_TRUE ? Verified.ALL : Verified.NONE;
        }
        TreeSet<IndicatorCode> codes = new TreeSet<>();
        StoredJson.readTexts(json).forEach(code -> codes.add(new IndicatorCode(code)));
        return new Verified(false, codes);
    }

    private static Optional<Value> value(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> Optional.empty();
            case VALUE_TRUE -> Optional.of(Value.YesNo.YES);
            case VALUE_FALSE -> Optional.of(Value.YesNo.NO);
            case VALUE_STRING -> Optional.of(new Value.Text(json.getString()));
            case START_ARRAY -> Optional.of(list(json));
            default -> Optional.of(number(json));
        };
    }

    private static Value list(JsonParser json) {
        List<Fraction> numbers = new ArrayList<>();
        TreeSet<String> codes = new TreeSet<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                codes.add(json.getString());
            } else {
                numbers.add(number(json));
            }
        }
        return numbers.isEmpty()
                ? new Value.Codes(Collections.unmodifiableSortedSet(codes))
                : new Value.Numbers(numbers);
    }

    private static Fraction number(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? Fraction.of(json.getLongValue())
                : Fraction.of(json.getDecimalValue());
    }
}
