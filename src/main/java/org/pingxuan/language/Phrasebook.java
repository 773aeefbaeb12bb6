package org.pingxuan.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pingxuan.words.Label;

/** The phrases of sentence files for those who write them, with meaning and examples, as the vocabulary itself tells them. */
public final class Phrasebook {

    private static final String SHIPPED = "/vocabulary/sentences.dsl";
    private static final Pattern ENTRY = Pattern.compile("\\[(when|then)]([^=]+)=(.*)");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w)}");
    private static final Pattern LEGEND = Pattern.compile("#\\{(\\w)} (.+)");

    /** A part of the page: paragraphs and lines shown as they are, then phrases. */
    public record Section(
            Label title, List<Label> paragraphs, List<String> shown, List<Label> notes, List<Phrase> phrases) {}

    /**
     * A phrase of the vocabulary.
     *
     * @param condition whether it stands below 如果; else below 那么
     * @param pattern with names for what varies
     * @param entry as it stands in the vocabulary
     */
    public record Phrase(boolean condition, Label pattern, Label meaning, List<String> examples, String entry) {}

    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Label> legend = new TreeMap<>();

    private Phrasebook() {}

    /** That of the vocabulary that ships with the program. */
    public static Phrasebook shipped() {
        try (InputStream in = Phrasebook.class.getResourceAsStream(SHIPPED)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrasebook of(String dsl) {
        Phrasebook book = new Phrasebook();
        Label meaning = null;
        List<String> examples = new ArrayList<>();
        for (String line : dsl.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            Matcher legend = LEGEND.matcher(line);
            if (line.startsWith("## ")) {
                book.sections.add(new Section(
                        label(line.substring(3)),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>()));
            } else if (legend.matches()) {
                book.legend.put(legend.group(1), label(legend.group(2)));
            } else if (line.startsWith("#! ")) {
                Section section = book.last();
                (section.shown().isEmpty() ? section.paragraphs() : section.notes()).add(label(line.substring(3)));
            } else if (line.startsWith("#| ")) {
                book.last().shown().add(line.substring(3));
            } else if (line.startsWith("#: ")) {
                meaning = label(line.substring(3));
            } else if (line.startsWith("#> ")) {
                examples.add(line.substring(3));
            } else if (entry.matches()) {
                if (meaning == null || examples.isEmpty()) {
                    throw new IllegalArgumentException("no meaning or no example: " + line);
                }
                book.last()
                        .phrases()
                        .add(new Phrase(
                                entry.group(1).equals("when"),
                                book.named(entry.group(2)),
                                meaning,
                                List.copyOf(examples),
                                line));
                meaning = null;
                examples.clear();
            }
        }
        return book;
    }

    public List<Section> sections() {
        return List.copyOf(sections);
    }

    private Section last() {
        return sections.get(sections.size() - 1);
    }

    private Label named(String pattern) {
        Matcher variable = VARIABLE.matcher(pattern);
        String zh =
                variable.replaceAll(found -> "〈" + legend.get(found.group(1)).zh() + "〉");
        String en =
                variable.replaceAll(found -> "〈" + legend.get(found.group(1)).en() + "〉");
        return new Label(zh, en);
    }

    private static Label label(String text) {
        String[] languages = text.split(" · ", 2);
        return languages.length == 1 ? Label.of(text) : new Label(languages[0].strip(), languages[1].strip());
    }
}
