package org.pingxuan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Condition.Contains;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.Consequence.Size;

/** Checks that the shares of a criterion add up to 100% for every kind of subject the rows tell apart. */
final class Shares {

    /** More combinations than this are refused; honest tables tell few attributes apart. */
    private static final int MOST = 20_000;

    private static final String KIND = "subject.kind";
    private static final String FORM = "subject.form";
    private static final String MEMBER = "MEMBER";

    private final Pack pack;
    private final Dictionary dictionary;

    Shares(Pack pack, Dictionary dictionary) {
        this.pack = pack;
        this.dictionary = dictionary;
    }

    void check(List<Rule> rules, Diagnostics diagnostics) {
        Map<String, List<Rule>> byCriterion = rules.stream()
                .filter(rule -> rule.row() != null && !(line(rule).formula() instanceof Formula.Deduct))
                .collect(
                        Collectors.groupingBy(rule -> line(rule).criterion(), LinkedHashMap::new, Collectors.toList()));
        byCriterion.forEach((criterion, rows) -> {
            if (rows.stream().allMatch(row -> line(row).size() instanceof Size.Share)) {
                check(criterion, rows, diagnostics);
            }
        });
    }

    /** Tells the first kind of subject for which the sum is wrong. One for which no row applies is left alone. */
    private void check(String criterion, List<Rule> rows, Diagnostics diagnostics) {
        Optional<List<Map<Field, @Nullable Value>>> subjects = subjects(rows);
        if (subjects.isEmpty()) {
            String label = pack.criterion(criterion).orElseThrow().label().zh();
            diagnostics.error(rows.get(0).place(), "TOO_MANY_COMBINATIONS", label, MOST);
            return;
        }
        for (Map<Field, @Nullable Value> subject : subjects.get()) {
            Fraction sum = Fraction.ZERO;
            for (Rule row : rows) {
                if (Meaning.holds(applies(row), subject::get)) {
                    sum = sum.plus(((Size.Share) line(row).size()).share());
                }
            }
            if (sum.sign() != 0 && !sum.equals(Fraction.ONE)) {
                String label = pack.criterion(criterion).orElseThrow().label().zh();
                diagnostics.error(
                        rows.get(0).place(),
                        "SHARES_NOT_100",
                        label,
                        sum.times(Fraction.HUNDRED).display() + "%",
                        shown(subject));
                return;
            }
        }
    }

    private static AddLine line(Rule rule) {
        return (AddLine) rule.then().get(0);
    }

    private static Condition applies(Rule rule) {
        Rule.Row row = rule.row();
        return row == null ? rule.when() : row.applies();
    }

    /** Every combination of the attributes that the rows mention, as far as the pack takes such subjects; empty if too many. */
    private Optional<List<Map<Field, @Nullable Value>>> subjects(List<Rule> rows) {
        Set<Field> mentioned = new LinkedHashSet<>();
        rows.forEach(row -> mentioned.addAll(FieldsRead.by(applies(row))));
        List<Map<Field, @Nullable Value>> subjects = new ArrayList<>(List.of(Map.of()));
        for (Field field : mentioned) {
            List<@Nullable Value> domain = domain(field, rows);
            if ((long) subjects.size() * domain.size() > MOST) {
                return Optional.empty();
            }
            List<Map<Field, @Nullable Value>> more = new ArrayList<>();
            for (Map<Field, @Nullable Value> subject : subjects) {
                for (Value value : domain) {
                    Map<Field, @Nullable Value> larger = new LinkedHashMap<>(subject);
                    larger.put(field, value);
                    more.add(larger);
                }
            }
            subjects = more;
        }
        return Optional.of(subjects.stream().filter(this::exists).toList());
    }

    private List<@Nullable Value> domain(Field field, List<Rule> rows) {
        List<@Nullable Value> domain = new ArrayList<>();
        if (field.type() == ValueType.NUMBER) {
            years(rows).forEach(year -> domain.add(Fraction.of(year)));
        } else if (field.type() == ValueType.CODES) {
            domain.addAll(subsets(field, rows));
        } else {
            Set<String> taken = taken(field);
            field.choices().stream()
                    .filter(choice -> taken.isEmpty() || taken.contains(choice.id()))
                    .forEach(choice -> domain.add(new Value.Text(choice.id())));
            if (field.id().equals(FORM)) {
                domain.add(null);
            }
        }
        return domain;
    }

    private Set<String> taken(Field field) {
        return switch (field.id()) {
            case KIND -> pack.applying(Pack.Applies::kinds);
            case FORM -> pack.applying(Pack.Applies::forms);
            case "subject.tier" -> pack.applying(Pack.Applies::tiers);
            case "subject.sector" -> pack.applying(Pack.Applies::sectors);
            default -> Set.of();
        };
    }

    /** Members have no form, and a form belongs to a kind. */
    private boolean exists(Map<Field, @Nullable Value> subject) {
        String kind = null;
        String form = null;
        boolean formMentioned = false;
        for (Map.Entry<Field, @Nullable Value> entry : subject.entrySet()) {
            String text = entry.getValue() instanceof Value.Text value ? value.text() : null;
            if (entry.getKey().id().equals(KIND)) {
                kind = text;
            } else if (entry.getKey().id().equals(FORM)) {
                formMentioned = true;
                form = text;
            }
        }
        if (!formMentioned) {
            return true;
        }
        String ofForm =
                form == null ? MEMBER : dictionary.form(form).map(Form::kind).orElse("");
        Set<String> kinds = kind != null ? Set.of(kind) : pack.applying(Pack.Applies::kinds);
        return kinds.isEmpty() || kinds.contains(ofForm);
    }

    private static Set<Long> years(List<Rule> rows) {
        Set<Long> years = new TreeSet<>();
        for (Condition leaf : leaves(rows)) {
            if (leaf instanceof Condition.Compare compare && compare.right() instanceof Term.Literal literal) {
                long year = literal.number().numerator() / literal.number().denominator();
                years.addAll(List.of(year - 1, year, year + 1));
            }
        }
        return years;
    }

    private static List<Value> subsets(Field field, List<Rule> rows) {
        Set<String> codes = new TreeSet<>();
        for (Condition leaf : leaves(rows)) {
            if (leaf instanceof Contains contains && contains.field().equals(field)) {
                codes.add(contains.code());
            }
        }
        List<TreeSet<String>> subsets = new ArrayList<>(List.of(new TreeSet<>()));
        for (String code : codes.stream().limit(10).toList()) {
            for (TreeSet<String> subset : List.copyOf(subsets)) {
                TreeSet<String> larger = new TreeSet<>(subset);
                larger.add(code);
                subsets.add(larger);
            }
        }
        return subsets.stream().<Value>map(Value.Codes::new).toList();
    }

    private static List<Condition> leaves(List<Rule> rows) {
        List<Condition> leaves = new ArrayList<>();
        rows.forEach(row -> collect(Negation.inward(applies(row)), leaves));
        return leaves;
    }

    private static void collect(Condition condition, List<Condition> leaves) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, leaves));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, leaves));
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), leaves);
        } else {
            leaves.add(condition);
        }
    }

    private static String shown(Map<Field, @Nullable Value> subject) {
        List<String> parts = new ArrayList<>();
        subject.forEach((field, value) -> {
            String text = value == null ? "" : value.display();
            String label = field.choices().stream()
                    .filter(choice -> choice.id().equals(text))
                    .map(choice -> choice.label().zh())
                    .findFirst()
                    .orElse(text.isEmpty() ? "（无）" : text);
            parts.add(field.label().zh() + "=" + label);
        });
        return parts.isEmpty() ? "" : " (" + String.join("、", parts) + ")";
    }
}
