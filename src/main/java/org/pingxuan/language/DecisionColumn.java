package org.pingxuan.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Table.Cell;

/**
 * A column of a decision table.
 *
 * @param snippet what its cells fill; null for names and descriptions, and where there is a mistake
 */
record DecisionColumn(Keyword keyword, @Nullable Snippet snippet) {

    /** What a column may be for. */
    enum Keyword {
        CONDITION,
        ACTION,
        NAME,
        DESCRIPTION;

        /** By its word or its letter, as Drools has them. */
        static Optional<Keyword> of(String text) {
            return Optional.ofNullable(WORDS.get(text.toUpperCase(Locale.ROOT)));
        }

        boolean hasSnippet() {
            return this == CONDITION || this == ACTION;
        }
    }

    private static final Map<String, Keyword> WORDS = Map.of(
            "CONDITION", Keyword.CONDITION,
            "C", Keyword.CONDITION,
            "ACTION", Keyword.ACTION,
            "A", Keyword.ACTION,
            "NAME", Keyword.NAME,
            "N", Keyword.NAME,
            "DESCRIPTION", Keyword.DESCRIPTION,
            "I", Keyword.DESCRIPTION);

    private static final String BOUND = "(?:\\$?[\\p{L}_][\\p{L}\\p{N}_]*\\s*:\\s*)?评价\\s*";
    private static final Pattern OBJECT = Pattern.compile(BOUND + "(?:\\(\\s*\\))?");
    private static final Pattern PATTERN = Pattern.compile(BOUND + "\\((.*)\\)", Pattern.DOTALL);
    private static final List<String> COLLECTORS = List.of("得分", "结论");

    /** Whether a text of the row of objects is the evaluation. */
    static boolean isEvaluation(String object) {
        return OBJECT.matcher(object).matches();
    }

    /** Whether a text of the row of objects is what consequences call. */
    static boolean isCollector(String object) {
        return COLLECTORS.contains(object);
    }

    /** @param within whether an object stands above it, so that it only holds the constraint */
    static DecisionColumn condition(Cell cell, boolean within, Fields fields, Pack pack, Diagnostics diagnostics) {
        String text = cell.text();
        if (!within) {
            Matcher pattern = PATTERN.matcher(text);
            if (!pattern.matches()) {
                diagnostics.add(
                        Diagnostic.error(cell.place(), "DECISION_NO_OBJECT").showing(text));
                return new DecisionColumn(Keyword.CONDITION, null);
            }
            text = pattern.group(1).strip();
        }
        if (Snippet.hasParameter(text)) {
            return new DecisionColumn(
                    Keyword.CONDITION,
                    Snippet.of(text, cell.place(), diagnostics).orElse(null));
        }
        return new DecisionColumn(Keyword.CONDITION, plain(text, cell.place(), fields, pack, diagnostics));
    }

    /** @param object 得分, 结论, or empty if the call names it */
    static DecisionColumn action(Cell cell, String object, Diagnostics diagnostics) {
        String text = (object.isEmpty() ? "" : object + ".") + cell.text();
        String ended = text.endsWith(";") ? text : text + ";";
        return new DecisionColumn(
                Keyword.ACTION, Snippet.of(ended, cell.place(), diagnostics).orElse(null));
    }

    /** A field alone, a field with a sign at the end, or a condition with a question mark. */
    private static @Nullable Snippet plain(
            String text, Place place, Fields fields, Pack pack, Diagnostics diagnostics) {
        if (text.endsWith("?") || text.endsWith("？")) {
            return Snippet.marked(text.substring(0, text.length() - 1).strip(), place, diagnostics);
        }
        Diagnostics own = new Diagnostics();
        List<Token> tokens = Lexer.read(
                Source.of(text, place), false, name -> fields.find(name, pack).isPresent(), own);
        own.all().forEach(diagnostics::add);
        int count = tokens.size() - 1;
        boolean named = count > 0 && tokens.get(0).is(Token.Kind.WORD);
        boolean compared = count > 1 && isComparison(tokens.get(count - 1));
        if (own.hasErrors() || count == 0 || !compared && !(named && count == 1)) {
            if (!own.hasErrors()) {
                diagnostics.add(
                        Diagnostic.error(place, "DECISION_NO_PARAMETER", text).showing(text));
            }
            return null;
        }
        boolean isText = named
                && fields.find(tokens.get(0).text(), pack)
                        .map(Field::type)
                        .filter(type -> type == ValueType.TEXT || type == ValueType.CODES)
                        .isPresent();
        return Snippet.ending(compared ? text : text + " ==", isText, place, diagnostics);
    }

    private static boolean isComparison(Token token) {
        return token.is(Token.Kind.SIGN)
                ? List.of("==", "=", "!=", "<", "<=", ">", ">=").contains(token.text())
                : token.is(Token.Kind.WORD) && Words.sign(token.text()).isPresent();
    }
}
