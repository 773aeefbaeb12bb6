package org.pingxuan.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.pingxuan.rules.Document;

/** Texts as they stand in an example. */
final class Texts {

    private Texts() {}

    /** The texts of a list, or of one text with {@code 、} or {@code /} between. */
    static List<String> texts(Document.Entry entry) {
        return items(entry).stream().map(Texts::text).toList();
    }

    static List<Document> items(Document.Entry entry) {
        if (entry.value() instanceof Document.Sequence sequence) {
            return sequence.items();
        }
        return text(entry.value()).isEmpty()
                ? List.of()
                : Stream.of(text(entry.value()).split("[、/]"))
                        .<Document>map(part ->
                                new Document.Scalar(part.strip(), entry.value().place()))
                        .toList();
    }

    static String text(Document document) {
        return document instanceof Document.Scalar scalar ? scalar.text() : "";
    }
}
