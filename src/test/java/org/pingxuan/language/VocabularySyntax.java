package org.pingxuan.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.DrlSyntax;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;

/** Reads the shipped vocabulary by plain patterns, and DRL rules as far as the samples go. */
public final class VocabularySyntax implements DrlSyntax {

    private static final Pattern ENTRY = Pattern.compile("\\[(when|then)]([^=]*)=(.*)");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern RULE =
            Pattern.compile("rule \"([^\"]*)\"\\s+when\\s+e : 评价\\((.*?)\\)\\s+then\\s(.*?)\\send", Pattern.DOTALL);

    private record Entry(boolean condition, Pattern pattern, String drl) {}

    private final List<Entry> entries = new ArrayList<>();

    public VocabularySyntax() {
        try (InputStream file = VocabularySyntax.class.getResourceAsStream("/vocabulary/sentences.dsl")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                Matcher match = ENTRY.matcher(line);
                if (match.matches()) {
                    String pattern = VARIABLE.matcher(match.group(2)).replaceAll("(?<$1>.+?)");
                    entries.add(new Entry(match.group(1).equals("when"), Pattern.compile(pattern), match.group(3)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String vocabulary() {
        return "";
    }

    @Override
    public Optional<String> sentence(String line, boolean condition) {
        for (Entry entry : entries) {
            Matcher match = entry.pattern.matcher(line);
            if (entry.condition == condition && match.matches()) {
                return Optional.of(VARIABLE.matcher(entry.drl)
                        .replaceAll(variable -> Matcher.quoteReplacement(match.group(variable.group(1)))));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<TextRule> rules(RuleFile file, Diagnostics diagnostics) {
        List<TextRule> rules = new ArrayList<>();
        String text = file.text();
        Matcher match = RULE.matcher(text);
        while (match.find()) {
            rules.add(new TextRule(
                    match.group(1),
                    List.of(new Piece(match.group(2), place(file, match.start(2)))),
                    new Piece(match.group(3), place(file, match.start(3))),
                    place(file, match.start())));
        }
        return rules;
    }

    private static Place place(RuleFile file, int offset) {
        String before = file.text().substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return Place.of(file.path(), line, offset - before.lastIndexOf('\n'));
    }
}
