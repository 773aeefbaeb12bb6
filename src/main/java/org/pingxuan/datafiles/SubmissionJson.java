package org.pingxuan.datafiles;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Attribute;
import org.pingxuan.evidence.Submission;
import org.pingxuan.evidence.Submission.Verified;
import org.pingxuan.evidence.Where;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;

/**
 * A submission as one line of canonical JSON (contract 1.1) and back, exactly: equal submissions give equal text, whatever
 * they looked like when they came in.
 */
public final class SubmissionJson {

    private SubmissionJson() {}

    public static String write(Submission submission) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = PlainJson.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("cycle", submission.cycle().text());
            json.writeName("subject").writeStartObject();
            json.writeStringProperty("id", submission.subject());
            submission.attributes().forEach((attribute, value) -> value(json, attribute.key(), value));
            json.writeEndObject();
            if (!submission.source().isEmpty()) {
                json.writeStringProperty("source", submission.source());
            }
            json.writeName("readings").writeStartObject();
            submission.readings().forEach((code, value) -> value(json, code.code(), value));
            json.writeEndObject();
            verified(json, submission.verified());
            if (!submission.evidence().isEmpty()) {
                json.writeName("evidence").writeStartObject();
                submission.evidence().forEach((code, note) -> json.writeStringProperty(code.code(), note));
                json.writeEndObject();
            }
            if (!submission.verifies().isEmpty()) {
                json.writeName("verifies").writeStartArray();
                submission.verifies().forEach(code -> json.writeString(code.code()));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void verified(JsonGenerator json, Verified verified) {
        if (verified.codes().isEmpty()) {
            json.writeBooleanProperty("verified", verified.all());
        } else {
            json.writeName("verified").writeStartArray();
            verified.codes().forEach(code -> json.writeString(code.code()));
            json.writeEndArray();
        }
    }

    private static void value(JsonGenerator json, String name, Optional<Value> given) {
        json.writeName(name);
        Value value = given.orElse(null);
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Fraction number) {
            json.writeNumber(plain(number));
        } else if (value instanceof Value.YesNo yesNo) {
            json.writeBoolean(yesNo == Value.YesNo.YES);
        } else if (value instanceof Value.Text text) {
            json.writeString(text.text());
        } else {
            json.writeStartArray();
            if (value instanceof Value.Numbers list) {
                list.numbers().forEach(number -> json.writeNumber(plain(number)));
            } else {
                ((Value.Codes) value).codes().forEach(json::writeString);
            }
            json.writeEndArray();
        }
    }

    /** Submitted numbers are decimals; with up to four places all of one is displayed. */
    private static String plain(Fraction number) {
        return 10_000 % number.denominator() == 0
                ? number.display()
                : decimal(number).toPlainString();
    }

    /** Without trailing zeros after the point. */
    static BigDecimal decimal(Fraction number) {
        BigDecimal decimal = BigDecimal.valueOf(number.numerator())
                .divide(BigDecimal.valueOf(number.denominator()))
                .stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** Reads what {@link #write} wrote; it was checked before it was written. */
    public static Submission read(String text) {
        Map<String, @Nullable Object> fields;
        try (JsonParser parser = PlainJson.FACTORY.createParser(text)) {
            parser.nextToken();
            fields = new PlainJson(parser, new Where.Line("", 1)).object("");
        }
        Map<String, @Nullable Object> subject = map(fields.get("subject"));
        String id = (String) subject.remove("id");
        SortedMap<Attribute, Optional<Value>> attributes = new TreeMap<>();
        subject.forEach((key, raw) -> attributes.put(Attribute.of(key).orElseThrow(), value(raw)));
        SortedMap<IndicatorCode, Optional<Value>> readings = new TreeMap<>();
        map(fields.get("readings")).forEach((code, raw) -> readings.put(new IndicatorCode(code), value(raw)));
        SortedMap<IndicatorCode, String> evidence = new TreeMap<>();
        map(fields.get("evidence")).forEach((code, raw) -> evidence.put(new IndicatorCode(code), (String) raw));
        return new Submission(
                Cycle.parse((String) fields.get("cycle")).orElseThrow(),
                id,
                attributes,
                (String) fields.getOrDefault("source", ""),
                readings,
                verified(fields.get("verified")),
                evidence,
                codes(fields.get("verifies")));
    }

    private static TreeSet<IndicatorCode> codes(@Nullable Object raw) {
        return raw instanceof List<?> codes
                ? codes.stream()
                        .map(code -> new IndicatorCode((String) code))
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object raw) {
        return raw == null ? Map.of() : (Map<String, @Nullable Object>) raw;
    }

    private static Verified verified(@Nullable Object raw) {
        return raw instanceof List<?>
                ? new Verified(false, codes(raw))
                : Boolean.TRUE.equals(raw) ? Verified.ALL : Verified.NONE;
    }

    /** A list of numbers is never empty, so an empty list is an empty set of codes. */
    private static Optional<Value> value(@Nullable Object raw) {
        if (raw == null) {
            return Optional.empty();
        }
        if (raw instanceof BigDecimal number) {
            return Optional.of(Fraction.of(number));
        }
        if (raw instanceof Boolean yes) {
            return Optional.of(Value.YesNo.of(yes));
        }
        if (raw instanceof String text) {
            return Optional.of(new Value.Text(text));
        }
        List<?> items = (List<?>) raw;
        return Optional.of(
                !items.isEmpty() && items.get(0) instanceof BigDecimal
                        ? new Value.Numbers(items.stream()
                                .map(item -> Fraction.of((BigDecimal) item))
                                .toList())
                        : new Value.Codes(
                                items.stream().map(String.class::cast).collect(Collectors.toCollection(TreeSet::new))));
    }
}
