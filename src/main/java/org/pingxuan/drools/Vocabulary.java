package org.pingxuan.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;

/** The vocabulary of Chinese sentences: whole-line entries that turn a condition or consequence into DRL. */
final class Vocabulary {

    private static final String SHIPPED = "/vocabulary/sentences.dsl";

    private final String text;
    private final DSLTokenizedMappingFile vocabulary = new DSLTokenizedMappingFile();

    /** @throws IllegalArgumentException if the vocabulary cannot be read */
    Vocabulary(String dsl) {
        text = dsl;
        try {
            if (!vocabulary.parseAndLoad(new StringReader(dsl))) {
                throw new IllegalArgumentException("vocabulary: " + vocabulary.getErrors());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Vocabulary shipped() {
        try (InputStream in = Vocabulary.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("no " + SHIPPED);
            }
            return new Vocabulary(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    /** Empty if no entry fits. The expander's own marks for "leave this line as it is" are no way past the entries. */
    Optional<String> expand(String line, boolean condition) {
        String stripped = line.strip();
        if (stripped.isEmpty() || stripped.startsWith(">") || stripped.startsWith("-")) {
            return Optional.empty();
        }
        String before = condition ? "rule \"x\"\nwhen\n" : "rule \"x\"\nwhen\nthen\n";
        String after = condition ? "\nthen\nend\n" : "\nend\n";
        DefaultExpander expander = new DefaultExpander();
        expander.addDSLMapping(vocabulary.getMapping());
        String expanded = expander.expand(before + stripped + after);
        return expander.hasErrors() || !expanded.startsWith(before) || !expanded.endsWith(after)
                ? Optional.empty()
                : Optional.of(expanded.substring(before.length(), expanded.length() - after.length())
                        .strip());
    }
}
