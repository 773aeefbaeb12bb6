package org.pingxuan.rules;

import java.util.List;
import java.util.Map;

/** A YAML document as plain text nodes with their places; nothing is converted and nothing is constructed. */
public sealed interface Document {

    Place place();

    /** Keys in the order written; a duplicate key is a diagnostic of the reader. */
    record Mapping(Map<String, Entry> entries, Place place) implements Document {}

    /** A value with the place of its key. */
    record Entry(Place key, Document value) {}

    record Sequence(List<Document> items, Place place) implements Document {}

    /** A scalar as written; an empty value is the empty text. */
    record Scalar(String text, Place place) implements Document {}
}
