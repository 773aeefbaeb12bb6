package org.pingxuan.rulebook;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Names;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Table.Cell;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/** A row of a table with headings; a cell that cannot be what it should be is a diagnostic, and counts as empty. */
final class TableRow {

    private static final Set<String> YES = Set.of("是", "yes", "true", "TRUE", "√");
    private static final Set<String> NO = Set.of("否", "no", "false", "FALSE");

    private final Map<String, Integer> columns;
    private final Map<String, Label> headings;
    private final List<Cell> cells;
    private final Set<String> missing;
    private final Diagnostics diagnostics;

    /** @param missing columns whose absence was told already */
    TableRow(
            Map<String, Integer> columns,
            Map<String, Label> headings,
            List<Cell> cells,
            Set<String> missing,
            Diagnostics diagnostics) {
        this.missing = missing;
        this.columns = columns;
        this.headings = headings;
        this.cells = cells;
        this.diagnostics = diagnostics;
    }

    /** The text of a cell; empty if it is empty, missing or its column was left out. */
    String text(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index).text();
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** Place of a cell, also of an empty one. */
    Place place(String column) {
        Integer index = columns.get(column);
        return index == null ? place() : cells.get(0).place().atColumn(index + 1);
    }

    /** Place of the row. */
    Place place() {
        return cells.get(0).place();
    }

    void error(String column, String code, Object... arguments) {
        diagnostics.add(Diagnostic.error(place(column), code, arguments).showing(text(column)));
    }

    Label heading(String column) {
        Label heading = headings.get(column);
        return heading == null ? Label.of(column) : heading;
    }

    /** The text of a cell that must not be empty. */
    Optional<String> required(String column) {
        if (has(column)) {
            return Optional.of(text(column));
        }
        if (!missing.contains(column)) {
            diagnostics.error(place(column), "MISSING_VALUE", heading(column));
        }
        return Optional.empty();
    }

    Optional<Fraction> number(String column) {
        return read(column, Numerals::decimal, "BAD_NUMBER");
    }

    /** A number of points or a weight; a percent sign counts as nothing. */
    Optional<Fraction> weight(String column) {
        return read(
                column,
                text -> Numerals.decimal(text.endsWith("%") ? text.substring(0, text.length() - 1) : text),
                "BAD_NUMBER");
    }

    Optional<Integer> whole(String column) {
        return read(column, Numerals::whole, "BAD_WHOLE_NUMBER");
    }

    /** 是 or yes; an empty cell is no. */
    boolean yes(String column) {
        String text = text(column);
        if (!text.isEmpty() && !YES.contains(text) && !NO.contains(text)) {
            error(column, "BAD_YES_NO", heading(column), text);
        }
        return YES.contains(text);
    }

    /** One of several words, each with what it stands for. */
    <T> @Nullable T word(String column, Map<String, T> words) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        T meaning = words.get(text);
        if (meaning == null) {
            diagnostics.add(Names.unknown(place(column), "UNKNOWN_WORD", text, words.keySet(), heading(column)));
        }
        return meaning;
    }

    /** Something known by name, such as a tier of the dictionary. */
    <T> Optional<T> known(String column, Function<String, Optional<T>> find, Collection<String> names) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> found = find.apply(text);
        if (found.isEmpty()) {
            diagnostics.add(Names.unknown(place(column), "UNKNOWN_WORD", text, names, heading(column)));
        }
        return found;
    }

    /** Several known names joined by {@code /} or {@code 、}. */
    Set<String> several(String column, Function<String, Optional<String>> find, Collection<String> names) {
        Set<String> ids = new LinkedHashSet<>();
        if (has(column)) {
            for (String part : text(column).split("[/、]", -1)) {
                String name = part.strip();
                find.apply(name)
                        .ifPresentOrElse(
                                ids::add,
                                () -> diagnostics.add(
                                        Names.unknown(place(column), "UNKNOWN_WORD", name, names, heading(column))));
            }
        }
        return ids;
    }

    private <T> Optional<T> read(String column, Function<String, Optional<T>> reading, String code) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = reading.apply(text);
        if (value.isEmpty()) {
            Diagnostic wrong = Diagnostic.error(place(column), code, heading(column), text);
            diagnostics.add(Numerals.meant(text)
                    .filter(meant -> reading.apply(meant).isPresent())
                    .map(meant -> wrong.hinting(Messages.of("SUGGESTED_NUMBER", meant)))
                    .orElse(wrong)
                    .showing(text));
        }
        return value;
    }
}
