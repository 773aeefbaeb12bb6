package org.pingxuan.datafiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Where;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON as plain values: decimals stay decimals, and a key given twice is a problem instead of a silent loss. */
public final class PlainJson {

    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxNumberLength(200)
                    .maxStringLength(1_000_000)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final Where where;
    private final List<Problem> problems = new ArrayList<>();

    public PlainJson(JsonParser parser, Where where) {
        this.parser = parser;
        this.where = where;
    }

    /** Keys given twice in what was read so far. */
    List<Problem> problems() {
        return problems;
    }

    /** The object whose opening brace is the current token. */
    public Map<String, @Nullable Object> object(String pointer) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Object value = parser.nextToken().isStructStart() ? value(below(pointer, key)) : value("");
            if (object.containsKey(key) && !below(pointer, key).startsWith("/" + RawRecord.NOTE)) {
                problems.add(Problem.of(where, below(pointer, key), "KEY_TWICE", key));
            } else {
                object.put(key, value);
            }
        }
        return object;
    }

    private static String below(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** @param pointer of the value; it only matters if something can be below it */
    private @Nullable Object value(String pointer) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> parser.getString();
        };
    }

    private List<@Nullable Object> array(String pointer) {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(parser.currentToken().isStructStart() ? value(pointer + "/" + array.size()) : value(""));
        }
        return array;
    }
}
