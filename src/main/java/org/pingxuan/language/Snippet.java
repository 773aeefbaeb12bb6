package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pingxuan.language.Source.Filling;
import org.pingxuan.language.Source.Range;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Table.Cell;

/**
 * The text above a column of a decision table, with the places where the cells of its rows go: {@code $param} for the whole
 * cell, {@code $1}, {@code $2} for its parts between commas, and {@code forall(||){… $ …}} for as many as there are. What a
 * cell puts in is one literal and stays one: in quotes it cannot close them, and out of quotes it is a number, 是 or 否, or a
 * text with quotes of its own.
 */
final class Snippet {

    private static final Pattern FORALL = Pattern.compile("forall\\s*\\(([^{}()]*)\\)\\s*\\{([^{}]+)}");
    private static final Pattern PARAMETER = Pattern.compile("\\$([A-Za-z0-9_]*)");
    private static final Pattern INDEX = Pattern.compile("[1-9][0-9]?");
    private static final List<String> MARKS = List.of("是", "X", "x", "√", "Y", "y", "true", "TRUE");
    private static final int LONGEST_CELL = 1000;

    /** A part of the text. */
    private sealed interface Piece {
        record Plain(String text) implements Piece {}

        /** @param index 0 for the whole cell, or for the value in turn inside a forall */
        record Hole(int index, Kind kind, char quote) implements Piece {}

        record Each(String separator, List<Piece> pieces) implements Piece {}
    }

    /** How a value is put in. */
    private enum Kind {
        BARE,
        QUOTED,
        /** Bare if it is a number or 是 or 否, else in quotes. */
        FITTING,
        /** In quotes, which are put in, too. */
        TEXT
    }

    private final String written;
    private final Place place;
    private final Diagnostics diagnostics;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean marked;
    private boolean whole;
    private int values;
    private boolean sound = true;

    private Snippet(String written, Place place, Diagnostics diagnostics) {
        this.written = written;
        this.place = place;
        this.diagnostics = diagnostics;
    }

    /** A text that has its own parameters; empty if there is a mistake in them, which is told. */
    static Optional<Snippet> of(String text, Place place, Diagnostics diagnostics) {
        Snippet snippet = new Snippet(text, place, diagnostics);
        snippet.pieces.addAll(snippet.pieces(text, false));
        if (snippet.whole && snippet.values > 0) {
            snippet.refuse("DECISION_PARAMETERS_MIXED");
        }
        return snippet.sound ? Optional.of(snippet) : Optional.empty();
    }

    /**
     * A field, or a field with a sign, after which the cell is put.
     *
     * @param text whether the cell is taken as a text, even if it looks like a number
     */
    static Snippet ending(String comparison, boolean text, Place place, Diagnostics diagnostics) {
        Snippet snippet = new Snippet(comparison, place, diagnostics);
        snippet.pieces.add(new Piece.Plain(comparison + " "));
        snippet.pieces.add(new Piece.Hole(0, text ? Kind.TEXT : Kind.FITTING, '"'));
        return snippet;
    }

    /** A text that holds for the rows that have a mark in this column ({@code 有(票数)?}). */
    static Snippet marked(String condition, Place place, Diagnostics diagnostics) {
        Snippet snippet = new Snippet(condition, place, diagnostics);
        snippet.pieces.add(new Piece.Plain(condition));
        snippet.marked = true;
        return snippet;
    }

    /** Whether a text has a parameter. */
    static boolean hasParameter(String text) {
        return text.indexOf('$') >= 0;
    }

    private List<Piece> pieces(String text, boolean each) {
        List<Piece> found = new ArrayList<>();
        Matcher forall = FORALL.matcher(text);
        Matcher parameter = PARAMETER.matcher(text);
        int from = 0;
        char open = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '$' && parameter.find(at)) {
                found.add(new Piece.Plain(text.substring(from, at)));
                found.add(new Piece.Hole(index(parameter.group(1), each), open == 0 ? Kind.BARE : Kind.QUOTED, open));
                from = parameter.end();
                at = from - 1;
            } else if (open == 0 && !each && text.startsWith("forall", at)) {
                if (!forall.find(at) || forall.start() != at) {
                    refuse("DECISION_FORALL", written);
                    return found;
                }
                found.add(new Piece.Plain(text.substring(from, at)));
                found.add(new Piece.Each(forall.group(1), pieces(forall.group(2), true)));
                whole = true;
                from = forall.end();
                at = from - 1;
            } else if (open == 0 && (c == '"' || c == '\'')) {
                open = c;
            } else if (c == open) {
                open = 0;
            }
        }
        found.add(new Piece.Plain(text.substring(from)));
        return found;
    }

    private int index(String name, boolean each) {
        if (each ? name.isEmpty() : name.equals("param")) {
            whole = true;
            return 0;
        }
        if (!each && INDEX.matcher(name).matches()) {
            values = Math.max(values, Integer.parseInt(name));
            return Integer.parseInt(name);
        }
        refuse("DECISION_PARAMETER", "$" + name);
        return 0;
    }

    private void refuse(String code, Object... arguments) {
        sound = false;
        diagnostics.add(Diagnostic.error(place, code, arguments).showing(written));
    }

    /** The text with the content of a cell; empty if that is no literal, which is told. */
    Optional<Source> fill(Cell cell, Diagnostics told) {
        Fill fill = new Fill(cell, told);
        if (cell.text().length() > LONGEST_CELL) {
            told.error(cell.place(), "TOO_LONG", cell.text().length(), LONGEST_CELL);
            return Optional.empty();
        }
        if (marked && !MARKS.contains(cell.text())) {
            fill.refuse("DECISION_MARK", cell.text(), written);
        }
        List<String> parts = values > 0 ? Literals.split(cell.text()) : List.of();
        if (values > 0 && parts.size() != values) {
            fill.refuse("DECISION_VALUES", values, parts.size());
        } else {
            fill.put(pieces, cell.text(), parts);
        }
        return fill.sound
                ? Optional.of(new Source(fill.text.toString(), null, place, new Filling(cell.place(), fill.ranges)))
                : Optional.empty();
    }

    /** The text of one row while it grows. */
    private static final class Fill {

        private final Cell cell;
        private final Diagnostics told;
        private final StringBuilder text = new StringBuilder();
        private final List<Range> ranges = new ArrayList<>();
        private boolean sound = true;

        Fill(Cell cell, Diagnostics told) {
            this.cell = cell;
            this.told = told;
        }

        void put(List<Piece> pieces, String value, List<String> parts) {
            for (Piece piece : pieces) {
                if (piece instanceof Piece.Plain plain) {
                    text.append(plain.text());
                } else if (piece instanceof Piece.Hole hole) {
                    put(hole, hole.index() == 0 ? value : parts.get(hole.index() - 1));
                } else if (piece instanceof Piece.Each each) {
                    String separator = "";
                    for (String part : Literals.split(value)) {
                        text.append(separator);
                        put(each.pieces(), part, List.of());
                        separator = " " + each.separator() + " ";
                    }
                }
            }
        }

        private void put(Piece.Hole hole, String value) {
            @Nullable String literal = Literals.bare(value);
            boolean quoted = hole.kind() == Kind.QUOTED
                    || hole.kind() == Kind.TEXT
                    || hole.kind() == Kind.FITTING && literal == null;
            if (quoted) {
                String inner = Literals.withoutQuotes(value);
                if (!Literals.fitsBetween(hole.quote(), inner)) {
                    refuse("DECISION_TEXT", value);
                }
                boolean own = hole.kind() == Kind.QUOTED;
                int open = own ? text.lastIndexOf(String.valueOf(hole.quote())) : text.length();
                text.append(own ? inner : "\"" + inner + "\"");
                ranges.add(new Range(open, text.length()));
            } else if (literal == null) {
                refuse("DECISION_NOT_LITERAL", value);
            } else {
                text.append(' ');
                ranges.add(new Range(text.length(), text.length() + literal.length()));
                text.append(literal).append(' ');
            }
        }

        void refuse(String code, Object... arguments) {
            sound = false;
            told.add(Diagnostic.error(cell.place(), code, arguments).showing(cell.text()));
        }
    }
}
