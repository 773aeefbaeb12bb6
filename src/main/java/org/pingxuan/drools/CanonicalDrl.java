package org.pingxuan.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pingxuan.catalogue.Field;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Negation;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;

/**
 * The conditions of a release as the only DRL that is ever compiled: each distinct condition once, as a rule of one
 * pattern, every comparison guarded by presence, numbers in 1e-8 units. Names and texts of people never enter it.
 *
 * @param first for each condition, the first rule that has it
 * @param ordinals for the rules of each pack and phase, in their order, which condition they have
 */
record CanonicalDrl(String text, List<Rule> first, Map<Part, int[]> ordinals) {

    static final String PACKAGE = FactClass.PACKAGE + ".conditions";

    /** Path of the text within the module. */
    static final String FILE = PACKAGE.replace('.', '/') + "/conditions.drl";

    private static final int HEADING = 3;
    private static final int LINES_OF_A_RULE = 6;
    private static final Piece TRUE = new Piece("true", false);
    private static final Piece FALSE = new Piece("false", false);

    /** An expression, and whether it needs brackets within a conjunction. */
    private record Piece(String text, boolean alternative) {}

    /** The rules of a pack in one phase. */
    record Part(String pack, Rule.Phase phase) {}

    static CanonicalDrl of(List<PackRules> packs, FactClass facts) {
        Map<String, Integer> distinct = new LinkedHashMap<>();
        List<Rule> first = new ArrayList<>();
        Map<Part, int[]> ordinals = new HashMap<>();
        for (PackRules pack : packs) {
            for (Rule.Phase phase : Rule.Phase.values()) {
                List<Rule> rules = pack.of(phase);
                int[] each = new int[rules.size()];
                for (int i = 0; i < each.length; i++) {
                    Integer known = distinct.putIfAbsent(pattern(rules.get(i), facts), first.size());
                    each[i] = known == null ? first.size() : known;
                    if (known == null) {
                        first.add(rules.get(i));
                    }
                }
                ordinals.put(new Part(pack.pack().id(), phase), each);
            }
        }
        return new CanonicalDrl(text(distinct.keySet()), List.copyOf(first), ordinals);
    }

    private static String text(Set<String> patterns) {
        StringBuilder text = new StringBuilder("package " + PACKAGE + "\n");
        text.append("import ").append(FactClass.QUALIFIED).append("\n\n");
        int ordinal = 0;
        for (String pattern : patterns) {
            text.append("rule \"").append(name(ordinal++)).append("\"\nwhen\n    $e : ");
            text.append(pattern).append("\nthen\n    $e.fires(drools.getRule().getName());\nend\n");
        }
        return text.toString();
    }

    private static String pattern(Rule rule, FactClass facts) {
        Piece when = piece(Negation.inward(rule.when()), facts);
        return FactClass.NAME + "(" + (when.equals(TRUE) ? "" : when.equals(FALSE) ? "never()" : when.text()) + ")";
    }

    /** Canonical name of a condition. */
    static String name(int ordinal) {
        return "c" + ordinal;
    }

    /** Which condition has the name. */
    static int ordinal(String name) {
        return Integer.parseInt(name.substring(1));
    }

    /** The condition that stands at a line of the text. */
    Optional<Integer> ordinalAt(int line) {
        int ordinal = Math.floorDiv(line - HEADING - 1, LINES_OF_A_RULE);
        return ordinal < 0 || ordinal >= first.size() ? Optional.empty() : Optional.of(ordinal);
    }

    private static Piece piece(Condition condition, FactClass facts) {
        if (condition instanceof Condition.Always) {
            return TRUE;
        } else if (condition instanceof Condition.All all) {
            return all(all.parts().stream().map(part -> piece(part, facts)).toList());
        } else if (condition instanceof Condition.Any any) {
            return any(any.parts().stream().map(part -> piece(part, facts)).toList());
        } else if (condition instanceof Condition.Present present) {
            return simple(facts.present(present.field()));
        } else if (condition instanceof Condition.Absent absent) {
            return simple("!" + facts.present(absent.field()));
        } else if (condition instanceof Condition.Is is) {
            return guarded(is.field(), (is.yes() ? "" : "!") + facts.value(is.field()), facts);
        } else if (condition instanceof Condition.Compare compare) {
            return compare(compare, facts);
        } else if (condition instanceof Condition.Not not) {
            return membership(not.part(), false, facts);
        } else {
            return membership(condition, true, facts);
        }
    }

    private static Piece membership(Condition condition, boolean member, FactClass facts) {
        if (condition instanceof Condition.OneOf oneOf) {
            List<Piece> parts = oneOf.choices().stream()
                    .map(choice -> simple(facts.value(oneOf.field()) + (member ? " == " : " != ") + quoted(choice)))
                    .toList();
            return all(List.of(simple(facts.present(oneOf.field())), member ? any(parts) : all(parts)));
        }
        Condition.Contains contains = (Condition.Contains) condition;
        return guarded(
                contains.field(),
                facts.value(contains.field()) + (member ? " contains " : " not contains ") + quoted(contains.code()),
                facts);
    }

    private static Piece compare(Condition.Compare compare, FactClass facts) {
        LinearSum left = LinearSum.of(compare.left());
        LinearSum right = LinearSum.of(compare.right());
        List<Piece> parts = new ArrayList<>();
        List<Field> read = new ArrayList<>(left.factors().keySet());
        read.addAll(right.factors().keySet());
        read.stream()
                .map(facts::present)
                .distinct()
                .sorted()
                .map(CanonicalDrl::simple)
                .forEach(parts::add);
        if (left.weight() + right.weight() > 0) {
            parts.add(simple(
                    left.text(facts::value) + " " + compare.comparator().sign() + " " + right.text(facts::value)));
        } else if (!compare.comparator().holds(Long.compare(left.constant(), right.constant()))) {
            return FALSE;
        }
        return all(parts);
    }

    private static Piece guarded(Field field, String test, FactClass facts) {
        return all(List.of(simple(facts.present(field)), simple(test)));
    }

    private static Piece all(List<Piece> parts) {
        if (parts.contains(FALSE)) {
            return FALSE;
        }
        List<Piece> rest = parts.stream().filter(part -> !part.equals(TRUE)).toList();
        return switch (rest.size()) {
            case 0 -> TRUE;
            case 1 -> rest.get(0);
            default ->
                simple(String.join(
                        " && ",
                        rest.stream()
                                .map(part -> part.alternative() ? "(" + part.text() + ")" : part.text())
                                .toList()));
        };
    }

    private static Piece any(List<Piece> parts) {
        if (parts.contains(TRUE)) {
            return TRUE;
        }
        List<Piece> rest = parts.stream().filter(part -> !part.equals(FALSE)).toList();
        return switch (rest.size()) {
            case 0 -> FALSE;
            case 1 -> rest.get(0);
            default ->
                new Piece(String.join(" || ", rest.stream().map(Piece::text).toList()), true);
        };
    }

    private static Piece simple(String text) {
        return new Piece(text, false);
    }

    private static String quoted(String text) {
        return '"' + SafeText.of(text) + '"';
    }
}
