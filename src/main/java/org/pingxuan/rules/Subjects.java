package org.pingxuan.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.pingxuan.words.Label;

/**
 * The kinds of subject that conditions on attributes tell apart: every combination of the attributes they mention, as far
 * as the pack takes such subjects.
 */
public final class Subjects {

    /** More combinations than this are not looked at; honest tables tell few attributes apart. */
    public static final int MOST = 20_000;

    /** More codes of one set than this are not told apart. */
    private static final int MOST_CODES = 10;

    private static final String KIND = "subject.kind";
    private static final String FORM = "subject.form";
    private static final String MEMBER = "MEMBER";

    private final Pack pack;
    private final Dictionary dictionary;
    private final List<Condition> leaves = new ArrayList<>();
    private final Set<Field> mentioned = new LinkedHashSet<>();

    private Subjects(Pack pack, Dictionary dictionary, Collection<Condition> conditions) {
        this.pack = pack;
        this.dictionary = dictionary;
        for (Condition condition : conditions) {
            collect(Negation.inward(condition), leaves);
            FieldsRead.by(condition).stream()
                    .filter(field -> field.origin() == Field.Origin.ATTRIBUTE)
                    .forEach(mentioned::add);
        }
    }

    /**
     * Attributes by field, null where a subject has none; fields other than attributes are passed over. Empty if there are
     * too many combinations to look at.
     */
    public static Optional<List<Map<Field, @Nullable Value>>> of(
            Pack pack, Dictionary dictionary, Collection<Condition> conditions) {
        return new Subjects(pack, dictionary, conditions).all();
    }

    /** As people write it: {@code 领域=国有企业、形式=（无）}; empty where nothing is told apart. */
    public static Optional<Label> shown(Map<Field, @Nullable Value> subject) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        subject.forEach((field, value) -> {
            String text = value == null ? "" : value.display();
            Label label = field.choices().stream()
                    .filter(choice -> choice.id().equals(text))
                    .map(choice -> choice.label())
                    .findFirst()
                    .orElse(text.isEmpty() ? new Label("（无）", "(none)") : Label.of(text));
            zh.add(field.label().zh() + "=" + label.zh());
            en.add(field.label().en() + "=" + label.en());
        });
        return zh.isEmpty() ? Optional.empty() : Optional.of(new Label(String.join("、", zh), String.join(", ", en)));
    }

    private Optional<List<Map<Field, @Nullable Value>>> all() {
        List<Map<Field, @Nullable Value>> subjects = new ArrayList<>(List.of(Map.of()));
        for (Field field : mentioned) {
            List<@Nullable Value> domain = domain(field);
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
        return Optional.of(subjects.stream()
                .filter(this::exists)
                .filter(subject -> pack.applies().stream().anyMatch(applies -> takes(applies, subject)))
                .toList());
    }

    private List<@Nullable Value> domain(Field field) {
        List<@Nullable Value> domain = new ArrayList<>();
        if (field.type() == ValueType.NUMBER) {
            years().forEach(year -> domain.add(Fraction.of(year)));
        } else if (field.type() == ValueType.CODES) {
            domain.addAll(subsets(field));
        } else if (field.choices().isEmpty()) {
            texts(field).forEach(text -> domain.add(new Value.Text(text)));
        } else {
            field.choices().forEach(choice -> domain.add(new Value.Text(choice.id())));
            if (field.id().equals(FORM)) {
                domain.add(null);
            }
        }
        return domain;
    }

    private static boolean takes(Pack.Applies applies, Map<Field, @Nullable Value> subject) {
        return subject.entrySet().stream().allMatch(entry -> {
            Set<String> allowed = allowed(applies, entry.getKey().id());
            if (allowed.isEmpty()) {
                return true;
            }
            Value value = entry.getValue();
            return value instanceof Value.Codes codes
                    ? !Collections.disjoint(codes.codes(), allowed)
                    : value != null && allowed.contains(value.display());
        });
    }

    private static Set<String> allowed(Pack.Applies applies, String field) {
        return switch (field) {
            case KIND -> applies.kinds();
            case FORM -> applies.forms();
            case "subject.tier" -> applies.tiers();
            case "subject.sector" -> applies.sectors();
            case "subject.flags" -> applies.flags();
            case "subject.postCategories" -> applies.postCategories();
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

    private Set<Long> years() {
        Set<Long> years = new TreeSet<>();
        for (Condition leaf : leaves) {
            if (leaf instanceof Condition.Compare compare
                    && compare.left() instanceof Term.Reading reading
                    && mentioned.contains(reading.field())
                    && compare.right() instanceof Term.Literal literal) {
                long year = literal.number().numerator() / literal.number().denominator();
                years.addAll(List.of(year - 1, year, year + 1));
            }
        }
        return years;
    }

    private Set<String> texts(Field field) {
        Set<String> texts = new TreeSet<>(List.of(""));
        for (Condition leaf : leaves) {
            if (leaf instanceof Condition.OneOf oneOf && oneOf.field().equals(field)) {
                texts.addAll(oneOf.choices());
            }
        }
        return texts;
    }

    private List<Value> subsets(Field field) {
        Set<String> codes = new TreeSet<>();
        for (Condition leaf : leaves) {
            if (leaf instanceof Contains contains && contains.field().equals(field)) {
                codes.add(contains.code());
            }
        }
        pack.applies().forEach(applies -> codes.addAll(allowed(applies, field.id())));
        List<TreeSet<String>> subsets = new ArrayList<>(List.of(new TreeSet<>()));
        for (String code : codes.stream().limit(MOST_CODES).toList()) {
            for (TreeSet<String> subset : List.copyOf(subsets)) {
                TreeSet<String> larger = new TreeSet<>(subset);
                larger.add(code);
                subsets.add(larger);
            }
        }
        return subsets.stream().<Value>map(Value.Codes::new).toList();
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
}
