package org.pingxuan.rules;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Condition.Absent;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Always;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Contains;
import org.pingxuan.rules.Condition.Is;
import org.pingxuan.rules.Condition.Not;
import org.pingxuan.rules.Condition.OneOf;
import org.pingxuan.rules.Condition.Present;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.words.Label;

/**
 * A condition in plain language: {@code 群众满意指数 低于 80 且 形式 是 "支部"}. The Chinese text can be read back as a condition.
 */
public final class Wording {

    private final boolean zh;
    private final @Nullable Pack pack;

    private Wording(boolean zh, @Nullable Pack pack) {
        this.zh = zh;
        this.pack = pack;
    }

    public static Label of(Condition condition) {
        return within(null, condition);
    }

    /** A sum or a field in plain language: {@code 书记民主测评赞成率 - 群众满意指数}. */
    public static Label of(Term term) {
        return within(null, term);
    }

    /** As people read it beside a sheet of the pack: its own tally by its short name, codes of a set with their id. */
    public static Label within(@Nullable Pack pack, Condition condition) {
        return new Label(new Wording(true, pack).text(condition), new Wording(false, pack).text(condition));
    }

    /** A sum or a field as people read it beside a sheet of the pack. */
    public static Label within(@Nullable Pack pack, Term term) {
        return new Label(new Wording(true, pack).text(term), new Wording(false, pack).text(term));
    }

    private String text(Condition condition) {
        if (condition instanceof All all) {
            return joined(all.parts(), Any.class, zh ? " 且 " : " and ");
        }
        if (condition instanceof Any any) {
            return joined(any.parts(), All.class, zh ? " 或 " : " or ");
        }
        if (condition instanceof Not not) {
            return not(not.part());
        }
        if (condition instanceof Always) {
            return zh ? "总是" : "always";
        }
        if (condition instanceof Present present) {
            return zh ? "有 " + name(present.field()) : name(present.field()) + " is given";
        }
        if (condition instanceof Absent absent) {
            return zh ? "缺 " + name(absent.field()) : name(absent.field()) + " is missing";
        }
        if (condition instanceof Is is) {
            return name(is.field()) + (zh ? (is.yes() ? " 是 是" : " 是 否") : (is.yes() ? " is yes" : " is no"));
        }
        if (condition instanceof OneOf oneOf) {
            return oneOf(oneOf, false);
        }
        if (condition instanceof Contains contains) {
            return contains(contains, false);
        }
        Compare compare = (Compare) condition;
        return text(compare.left()) + " " + comparator(compare) + " " + text(compare.right());
    }

    private String not(Condition part) {
        if (part instanceof OneOf oneOf) {
            return oneOf(oneOf, true);
        }
        if (part instanceof Contains contains) {
            return contains(contains, true);
        }
        return (zh ? "非 (" : "not (") + text(part) + ")";
    }

    private String oneOf(OneOf oneOf, boolean negated) {
        String field = name(oneOf.field());
        List<String> choices =
                oneOf.choices().stream().map(id -> choice(oneOf.field(), id)).toList();
        if (choices.size() == 1) {
            return field + (zh ? (negated ? " 不是 " : " 是 ") : (negated ? " is not " : " is ")) + choices.get(0);
        }
        String list = String.join(zh ? " " : ", ", choices);
        String one = field + (zh ? " 是其中之一 " : " is one of ") + list;
        return negated ? (zh ? "非 (" : "not (") + one + ")" : one;
    }

    private String contains(Contains contains, boolean negated) {
        String sign = zh ? (negated ? " 不含 " : " 含有 ") : (negated ? " does not contain " : " contains ");
        String id = pack == null ? "" : zh ? "（" + contains.code() + "）" : " (" + contains.code() + ")";
        return name(contains.field()) + sign + choice(contains.field(), contains.code()) + id;
    }

    private String choice(Field field, String id) {
        Function<Label, String> language = label -> label.in(zh ? Locale.CHINESE : Locale.ENGLISH);
        return field.choices().stream()
                .filter(choice -> choice.id().equals(id))
                .map(choice -> "\"" + language.apply(choice.label()) + "\"")
                .findFirst()
                .orElse("\"" + id + "\"");
    }

    private String comparator(Compare compare) {
        return zh
                ? compare.comparator().zh()
                : switch (compare.comparator()) {
                    case LESS -> "is below";
                    case AT_MOST -> "is at most";
                    case EQUAL -> "equals";
                    case NOT_EQUAL -> "is not";
                    case AT_LEAST -> "is at least";
                    case MORE -> "is above";
                };
    }

    /** @param other the kind of group that needs brackets here */
    private String joined(List<Condition> parts, Class<? extends Condition> other, String word) {
        return parts.isEmpty()
                ? (zh ? "从不" : "never")
                : parts.stream()
                        .map(part -> other.isInstance(part) ? "(" + text(part) + ")" : text(part))
                        .collect(Collectors.joining(word));
    }

    private String text(Term term) {
        if (term instanceof Term.Literal literal) {
            return literal.number().display();
        }
        if (term instanceof Term.Reading reading) {
            return name(reading.field());
        }
        if (term instanceof Term.Multiple multiple) {
            return multiple.factor() + " * " + inner(multiple.term());
        }
        if (term instanceof Term.Sum sum) {
            return text(sum.left()) + " + " + inner(sum.right());
        }
        Term.Difference difference = (Term.Difference) term;
        return text(difference.left()) + " - " + inner(difference.right());
    }

    private String inner(Term term) {
        return term instanceof Term.Literal || term instanceof Term.Reading ? text(term) : "(" + text(term) + ")";
    }

    private String name(Field field) {
        String name = zh ? field.label().zh() : field.label().en();
        if (pack == null || !field.id().startsWith(pack.id() + ".")) {
            return name;
        }
        String before = zh ? pack.title().zh() + "." : pack.title().en() + ", ";
        return name.startsWith(before) ? name.substring(before.length()) : name;
    }
}
