package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Contains;
import org.pingxuan.rules.Condition.Not;
import org.pingxuan.rules.Condition.OneOf;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.Negation;
import org.pingxuan.rules.Place;

/**
 * What a set of rows tells apart about one field, cut into cells: within a cell each single condition on the field either
 * holds or does not. Numbers are cut at the limits, from the lowest cell to the highest; texts and sets of codes by those
 * mentioned; last comes the missing value, if a row asks for one.
 */
final class Axis {

    private static final Place NOWHERE = Place.of("");

    /** Of more codes than this not every combination is looked at. */
    private static final int MOST_CODES = 6;

    private final @Nullable Field field;
    private final List<Condition> leaves;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * One cell.
     *
     * @param within what holds of every value in it, and of none in another cell
     * @param span its numbers, null for other values
     * @param holding the single conditions that hold in it, by their place in the list
     */
    record Cell(Condition within, @Nullable Span span, BitSet holding) {}

    private Axis(@Nullable Field field, List<Condition> leaves) {
        this.field = field;
        this.leaves = leaves;
    }

    /** @param leaves single conditions on the field, without negations but those directly around one of them */
    static Axis of(Field field, List<Condition> leaves, Domains domains) {
        Axis axis = new Axis(field, leaves);
        switch (field.type()) {
            case NUMBER -> axis.numbers(domains.span(field));
            case YES_NO -> {
                axis.add(new Condition.Is(field, true, NOWHERE), Value.YesNo.YES);
                axis.add(new Condition.Is(field, false, NOWHERE), Value.YesNo.NO);
            }
            case TEXT -> axis.texts(domains.choices(field).orElse(Set.of()));
            case CODES -> axis.codes();
            case NUMBERS -> axis.add(new Condition.Present(field, NOWHERE), new Value.Numbers(List.of()));
        }
        if (leaves.stream().anyMatch(Condition.Absent.class::isInstance)) {
            axis.add(new Condition.Absent(field, NOWHERE), null);
        }
        return axis;
    }

    /** Of a condition on several fields at once: it holds or does not. */
    static Axis of(Condition leaf) {
        Axis axis = new Axis(null, List.of(leaf));
        BitSet holding = new BitSet();
        holding.set(0);
        axis.cells.add(new Cell(leaf, null, holding));
        axis.cells.add(new Cell(Negation.inward(new Not(leaf, NOWHERE)), null, new BitSet()));
        return axis;
    }

    /** Null for a condition on several fields. */
    @Nullable
    Field field() {
        return field;
    }

    boolean isNumber() {
        return field != null && field.type() == ValueType.NUMBER;
    }

    List<Cell> cells() {
        return cells;
    }

    /** What holds of the values in some of the cells, and only of them; numbers from the first to the last of them. */
    Condition within(List<Integer> chosen) {
        Cell first = cells.get(chosen.get(0));
        if (chosen.size() == 1) {
            return first.within;
        }
        if (first.span != null) {
            List<Condition> bounds = new ArrayList<>(parts(first.within));
            bounds.removeIf(bound -> isUpper(bound));
            parts(cells.get(chosen.get(chosen.size() - 1)).within).stream()
                    .filter(Axis::isUpper)
                    .forEach(bounds::add);
            return new All(bounds, NOWHERE);
        }
        List<String> choices = new ArrayList<>();
        for (int cell : chosen) {
            if (!(cells.get(cell).within instanceof OneOf oneOf)) {
                return new Condition.Any(
                        chosen.stream().map(each -> cells.get(each).within).toList(), NOWHERE);
            }
            choices.addAll(oneOf.choices());
        }
        return new OneOf(field, choices, NOWHERE);
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof All all ? all.parts() : List.of(condition);
    }

    private static boolean isUpper(Condition bound) {
        return bound instanceof Compare compare
                && (compare.comparator() == Comparator.LESS || compare.comparator() == Comparator.AT_MOST);
    }

    private void add(Condition within, @Nullable Value sample) {
        cells.add(new Cell(within, null, holding(sample)));
    }

    private BitSet holding(@Nullable Value sample) {
        BitSet holding = new BitSet();
        for (int i = 0; i < leaves.size(); i++) {
            holding.set(i, Meaning.holds(leaves.get(i), read -> sample));
        }
        return holding;
    }

    /** A piece of the numbers: between two limits, or a limit itself. */
    private record Piece(
            @Nullable Long from, boolean withFrom, @Nullable Long to, boolean withTo) {
        Span of(Span all) {
            Span above = from == null ? all : all.atLeast(withFrom ? from : from + 1);
            return to == null ? above : above.atMost(withTo ? to : to - 1);
        }

        Piece upTo(Piece end) {
            return new Piece(from, withFrom, end.to, end.withTo);
        }
    }

    private void numbers(Span all) {
        TreeSet<Long> limits = new TreeSet<>();
        leaves.forEach(leaf -> {
            if (leaf instanceof Compare compare) {
                limits.add(((Term.Literal) compare.right()).number().floorScaled());
            }
        });
        List<Piece> pieces = new ArrayList<>();
        Long before = null;
        for (Long limit : limits) {
            pieces.add(new Piece(before, false, limit, false));
            pieces.add(new Piece(limit, true, limit, true));
            before = limit;
        }
        pieces.add(new Piece(before, false, null, false));
        Piece open = null;
        BitSet holding = new BitSet();
        for (Piece piece : pieces) {
            if (piece.of(all).isEmpty()) {
                continue;
            }
            BitSet here = holding(Domains.number(piece.of(all).middle()));
            if (open != null && here.equals(holding)) {
                open = open.upTo(piece);
            } else {
                close(open, all, holding);
                open = piece;
                holding = here;
            }
        }
        close(open, all, holding);
    }

    private void close(@Nullable Piece piece, Span all, BitSet holding) {
        if (piece != null) {
            List<Condition> bounds = new ArrayList<>();
            if (piece.from != null && piece.from.equals(piece.to)) {
                bounds.add(compare(Comparator.EQUAL, piece.from));
            } else {
                if (piece.from != null) {
                    bounds.add(compare(piece.withFrom ? Comparator.AT_LEAST : Comparator.MORE, piece.from));
                }
                if (piece.to != null) {
                    bounds.add(compare(piece.withTo ? Comparator.AT_MOST : Comparator.LESS, piece.to));
                }
            }
            if (bounds.isEmpty()) {
                bounds.add(new Condition.Present(field, NOWHERE));
            }
            Condition within = bounds.size() == 1 ? bounds.get(0) : new All(bounds, NOWHERE);
            cells.add(new Cell(within, piece.of(all), holding));
        }
    }

    private Condition compare(Comparator comparator, long units) {
        return new Compare(
                new Term.Reading(field), comparator, new Term.Literal(new Fraction(units, Fraction.SCALE)), NOWHERE);
    }

    private void texts(Set<String> choices) {
        Set<String> mentioned = new TreeSet<>();
        leaves.forEach(leaf -> {
            Condition plain = leaf instanceof Not not ? not.part() : leaf;
            if (plain instanceof OneOf oneOf) {
                mentioned.addAll(oneOf.choices());
            }
        });
        Set<String> all = new TreeSet<>(choices);
        all.addAll(mentioned);
        Map<BitSet, List<String>> alike = new LinkedHashMap<>();
        all.forEach(text -> alike.computeIfAbsent(holding(new Value.Text(text)), key -> new ArrayList<>())
                .add(text));
        alike.values().forEach(texts -> add(new OneOf(field, texts, NOWHERE), new Value.Text(texts.get(0))));
        if (choices.isEmpty()) {
            add(new Not(new OneOf(field, List.copyOf(mentioned), NOWHERE), NOWHERE), new Value.Text(""));
        }
    }

    /** Every combination of the codes mentioned; of very many only none and each alone. */
    private void codes() {
        List<String> mentioned = leaves.stream()
                .map(leaf -> leaf instanceof Not not ? not.part() : leaf)
                .filter(Contains.class::isInstance)
                .map(leaf -> ((Contains) leaf).code())
                .distinct()
                .sorted()
                .toList();
        boolean every = mentioned.size() <= MOST_CODES;
        for (long set = 0; set < 1L << mentioned.size(); set = every ? set + 1 : set == 0 ? 1 : set * 2) {
            TreeSet<String> codes = new TreeSet<>();
            List<Condition> parts = new ArrayList<>();
            for (int i = 0; i < mentioned.size(); i++) {
                Condition contains = new Contains(field, mentioned.get(i), NOWHERE);
                boolean in = (set >> i & 1) == 1;
                if (in) {
                    codes.add(mentioned.get(i));
                }
                parts.add(in ? contains : new Not(contains, NOWHERE));
            }
            add(new All(parts, NOWHERE), new Value.Codes(codes));
        }
    }
}
