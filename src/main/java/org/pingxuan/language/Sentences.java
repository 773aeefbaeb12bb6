package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.DrlSyntax;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.words.Messages;

/**
 * Reads a {@code .dslr} file: rules in Chinese sentences between lines that hold a single structure word (规则, 如果, 或者,
 * 那么, 结束). What a condition or consequence line says is looked up in the vocabulary.
 */
public final class Sentences {

    /** With more mistakes in a file than this, the cause is another one, and proposals for each line would take long. */
    private static final int MOST_PROPOSED = 50;

    private static final List<String> STRUCTURE = List.of("如果", "或者", "那么", "结束");
    private static final Pattern RULE = Pattern.compile("规则 *\"([^\"]*)\"");

    /** The expander takes such a thing for a variable of the vocabulary, and replaces one by itself for ever. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(?!值})[^}]*}?");

    /** A number with commas between thousands, before anything in quotes. */
    private static final Pattern THOUSANDS =
            Pattern.compile("^[^\"]*?(?<![0-9.])([0-9]{1,3}(?:[,，][0-9]{3})+)(?![0-9])");

    /** Which part of a rule a line stands in. */
    private enum Part {
        OUTSIDE,
        HEAD,
        WHEN,
        THEN
    }

    private final RuleFile file;
    private final DrlSyntax syntax;
    private final Diagnostics diagnostics;
    private final List<WrittenRule> rules = new ArrayList<>();

    private Part part = Part.OUTSIDE;
    private String name = "";
    private Place begin = Place.of("");
    private List<List<Source>> alternatives = new ArrayList<>();
    private List<Source> consequences = new ArrayList<>();
    private boolean sound = true;

    private Sentences(RuleFile file, DrlSyntax syntax, Diagnostics diagnostics) {
        this.file = file;
        this.syntax = syntax;
        this.diagnostics = diagnostics;
    }

    /** The rules of a file without those whose structure or phrases are wrong, which is told. */
    public static List<WrittenRule> read(RuleFile file, DrlSyntax syntax, Diagnostics diagnostics) {
        Sentences sentences = new Sentences(file, syntax, diagnostics);
        String[] lines = file.text().split("\\R", -1);
        for (int i = 0;
                i < lines.length && sentences.rules.size() <= Limits.RULES_OF_FILE && !diagnostics.isFull();
                i++) {
            sentences.line(lines[i], i + 1);
        }
        if (sentences.part != Part.OUTSIDE && !diagnostics.isFull()) {
            diagnostics.error(sentences.begin, "MISSING_END", sentences.name);
        }
        return sentences.rules;
    }

    private void line(String written, int number) {
        String spaced = written.replace('\u3000', ' ').replace('\u00A0', ' ').replace('\t', ' ');
        String line = spaced.strip();
        if (line.isEmpty() || line.startsWith("//") || line.startsWith("#")) {
            return;
        }
        Place place = Place.of(file.path(), number, spaced.indexOf(line) + 1);
        String word = structureWord(line, place);
        if (line.startsWith("规则") && (line.length() == 2 || " \"“”".indexOf(line.charAt(2)) >= 0)) {
            head(line, place);
        } else if (word != null) {
            structure(word, place);
        } else if (part == Part.OUTSIDE) {
            diagnostics.error(place, "TEXT_OUTSIDE_RULE", line);
        } else {
            phrase(line, written, place);
        }
    }

    /** The structure word of a line that has nothing else; a line that begins with one and goes on is told. */
    private @Nullable String structureWord(String line, Place place) {
        for (String word : STRUCTURE) {
            String rest = line.startsWith(word) ? line.substring(word.length()) : "?";
            if (rest.isEmpty()) {
                return word;
            }
            if (line.startsWith(word) && " ：:，,。；;".indexOf(rest.charAt(0)) >= 0) {
                diagnostics.error(place.atColumn(place.column() + word.length()), "STRUCTURE_WORD", word, rest.strip());
                return word;
            }
        }
        return null;
    }

    private void head(String line, Place place) {
        if (part != Part.OUTSIDE) {
            diagnostics.error(begin, "MISSING_END", name);
        }
        Matcher match = RULE.matcher(line);
        boolean named = quotesAreSound(line, place)
                && match.matches()
                && !match.group(1).isBlank();
        if (!named && quotesAreSound(line, place)) {
            diagnostics.error(place, "RULE_NAME", line);
        }
        part = Part.HEAD;
        name = named ? match.group(1) : line;
        begin = place;
        alternatives = new ArrayList<>(List.of(new ArrayList<>()));
        consequences = new ArrayList<>();
        sound = named;
    }

    private void structure(String word, Place place) {
        if (part == Part.OUTSIDE) {
            diagnostics.error(place, "TEXT_OUTSIDE_RULE", word);
            return;
        }
        switch (word) {
            case "如果" -> {
                misplacedUnless(part == Part.HEAD, word, place);
                part = Part.WHEN;
            }
            case "或者" -> {
                misplacedUnless(part == Part.WHEN, word, place);
                alternatives.add(new ArrayList<>());
            }
            case "那么" -> {
                misplacedUnless(part != Part.THEN, word, place);
                if (part == Part.HEAD) {
                    diagnostics.error(begin, "MISSING_IF", name);
                }
                part = Part.THEN;
            }
            default -> end();
        }
    }

    private void misplacedUnless(boolean expected, String word, Place place) {
        if (!expected) {
            sound = false;
            diagnostics.error(place, "MISPLACED_WORD", word, name);
        }
    }

    private void end() {
        if (part != Part.THEN) {
            diagnostics.error(begin, "MISSING_THEN", name);
        } else if (alternatives.size() > 1 && alternatives.stream().anyMatch(List::isEmpty) && sound) {
            diagnostics.error(begin, "EMPTY_ALTERNATIVE", name);
        } else if (sound) {
            rules.add(new WrittenRule(name, alternatives, consequences, begin));
        }
        part = Part.OUTSIDE;
    }

    private void phrase(String line, String written, Place place) {
        if (part == Part.HEAD) {
            diagnostics.error(begin, "MISSING_IF", name);
            part = Part.WHEN;
        }
        Optional<String> drl = Optional.empty();
        boolean quoted = quotesAreSound(line, place) && isOneSentence(line, place);
        if (quoted && part == Part.WHEN && isConsequence(spacedOnce(line))) {
            diagnostics.error(place, "MISSING_THEN", name);
            part = Part.THEN;
        }
        boolean condition = part == Part.WHEN;
        if (quoted) {
            drl = sentence(spacedOnce(line), line, condition, place);
        }
        if (drl.isEmpty()) {
            sound = false;
            return;
        }
        List<Source> target = condition ? alternatives.get(alternatives.size() - 1) : consequences;
        target.add(new Source(drl.get(), written, place.atColumn(1)));
    }

    /** The line as the vocabulary says it; if it says nothing, or several conditions stand on it, that is told. */
    private Optional<String> sentence(String line, String written, boolean condition, Place place) {
        Optional<String> drl = syntax.sentence(line, condition);
        NearMiss nearMiss = new NearMiss(syntax, condition);
        List<String> several = condition && drl.isPresent() ? nearMiss.several(line) : List.of();
        if (!several.isEmpty()) {
            diagnostics.error(place, "SEVERAL_CONDITIONS", written, String.join("\n", several));
            return Optional.empty();
        }
        if (drl.isEmpty()) {
            Diagnostic unknown =
                    Diagnostic.error(place, condition ? "UNKNOWN_CONDITION" : "UNKNOWN_CONSEQUENCE", written);
            Optional<String> near = diagnostics.errors() < MOST_PROPOSED ? nearMiss.to(line) : Optional.empty();
            diagnostics.add(near.map(meant -> unknown.hinting(Messages.of("SENTENCE_MEANT", meant)))
                    .orElse(unknown));
        }
        return drl;
    }

    private boolean isConsequence(String line) {
        return syntax.sentence(line, true).isEmpty()
                && syntax.sentence(line, false).isPresent();
    }

    /** Whether every quote on the line is a plain one and closed; otherwise it would be told lines later. */
    private boolean quotesAreSound(String line, Place place) {
        int open = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                open = open < 0 ? i : -1;
            } else if (open < 0 && "“”„＂「」".indexOf(c) >= 0) {
                diagnostics.error(place.atColumn(place.column() + i), "FULL_WIDTH", String.valueOf(c), "\"");
                return false;
            }
        }
        if (open >= 0) {
            diagnostics.error(place.atColumn(place.column() + open), "UNCLOSED_QUOTE", line.substring(open + 1));
        }
        return open < 0;
    }

    /** Whether it is short enough to be looked up, and does not go on behind a semicolon. */
    private boolean isOneSentence(String line, Place place) {
        if (line.length() > Limits.SENTENCE) {
            diagnostics.error(place, "SENTENCE_TOO_LONG", line.length(), Limits.SENTENCE);
            return false;
        }
        Matcher variable = VARIABLE.matcher(line);
        if (variable.find()) {
            Place there = place.atColumn(place.column() + variable.start());
            diagnostics.error(there, "UNKNOWN_PLACEHOLDER", variable.group(), "{值}");
            return false;
        }
        Matcher thousands = THOUSANDS.matcher(line);
        if (thousands.find()) {
            Place there = place.atColumn(place.column() + thousands.start(1));
            String number = thousands.group(1);
            diagnostics.error(there, "COMMA_IN_NUMBER", number, number.replaceAll("[,，]", ""));
            return false;
        }
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (!quoted && line.charAt(i) == ';') {
                diagnostics.error(place.atColumn(place.column() + i), "SEMICOLON_IN_SENTENCE");
                return false;
            }
        }
        return true;
    }

    /** Several spaces between phrases count as one; those in quotes stay. */
    private static String spacedOnce(String line) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            boolean again = c == ' ' && !quoted && text.length() > 0 && text.charAt(text.length() - 1) == ' ';
            if (!again) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
