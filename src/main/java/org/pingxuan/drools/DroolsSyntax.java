package org.pingxuan.drools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.DrlSyntax;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;

/** Reads DRL with Drools' own parser, and sentences with Drools' own expander; nothing is ever compiled from either. */
public final class DroolsSyntax implements DrlSyntax {

    private static final Pattern INPUT = Pattern.compile("input '([^']+)'");

    private final Vocabulary vocabulary;

    /** With the vocabulary of the house, {@code /vocabulary/sentences.dsl}. */
    public DroolsSyntax() {
        this(Vocabulary.shipped());
    }

    DroolsSyntax(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public String vocabulary() {
        return vocabulary.text();
    }

    @Override
    public Optional<String> sentence(String line, boolean condition) {
        return vocabulary.expand(line, condition);
    }

    @Override
    public List<TextRule> rules(RuleFile file, Diagnostics diagnostics) {
        DrlSource source = new DrlSource(file, diagnostics);
        PackageDescr parsed = source.isSound() ? parse(source) : null;
        if (parsed == null) {
            return List.of();
        }
        if (parsed.getRules().size() > Limits.RULES_OF_FILE) {
            RuleDescr first = parsed.getRules().get(Limits.RULES_OF_FILE);
            source.error(Math.max(0, first.getStartCharacter()), "TOO_MANY_RULES", Limits.RULES_OF_FILE);
            return List.of();
        }
        new Extras(source).refuse(parsed);
        List<TextRule> rules = new ArrayList<>();
        for (RuleDescr rule : parsed.getRules()) {
            if (!rule.isQuery()) {
                new RuleText(source, rule).read().ifPresent(rules::add);
            }
        }
        return rules;
    }

    /** The parser's first complaint is told; those after it are mostly about the same spot. */
    private static @Nullable PackageDescr parse(DrlSource source) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, source.plain());
        } catch (DroolsParserException e) {
            source.error(Math.max(0, e.getOffset()), "DRL_SYNTAX", e.getMessage());
            return null;
        } catch (StackOverflowError e) {
            source.error(0, "DRL_BRACKETS", Limits.BRACKETS);
            return null;
        }
        if (!parser.hasErrors()) {
            return parsed;
        }
        int unended = source.unended();
        if (unended >= 0) {
            source.error(
                    unended,
                    "DRL_END",
                    source.line(source.place(unended).line()).strip());
            return null;
        }
        parser.getErrors().stream()
                .filter(ParserError.class::isInstance)
                .map(ParserError.class::cast)
                .min(Comparator.comparingInt(ParserError::getRow).thenComparingInt(ParserError::getCol))
                .ifPresentOrElse(error -> report(source, error), () -> source.error(0, "DRL_SYNTAX", ""));
        return null;
    }

    private static void report(DrlSource source, ParserError error) {
        Place place = source.place(0).atColumn(error.getCol() + 1);
        place = Place.of(place.file(), Math.max(1, error.getRow()), error.getCol() + 1);
        Matcher input = INPUT.matcher(error.getMessage());
        String met = input.find() ? input.group(1) : Character.toString(source.at(place.line(), place.column()));
        source.error(place, "DRL_SYNTAX", met.strip());
    }
}
