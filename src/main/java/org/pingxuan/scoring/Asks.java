package org.pingxuan.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Required;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

/**
 * Which readings a pack asks of a subject: the indicators of its scoring rows that apply to the subject and are not left
 * out for it, those of its rows that only ask, and those its {@code pack.yaml} requires. A derived indicator stands for the submitted readings it comes
 * from; one that comes from children stands for itself, because it may be submitted. Sentences and DRL ask for nothing.
 */
public final class Asks {

    private final RuleBook book;
    private final Map<IndicatorCode, Set<IndicatorCode>> sources = new HashMap<>();

    public Asks(RuleBook book) {
        this.book = book;
        for (Derivation derivation : book.derivations()) {
            sources.computeIfAbsent(derivation.target(), target -> new LinkedHashSet<>())
                    .addAll(sources(derivation));
        }
    }

    /** Codes of the submitted readings, required and optional, in order. */
    public SortedSet<IndicatorCode> of(PackRules rules, Evaluation evaluation) {
        SortedSet<IndicatorCode> submitted = new TreeSet<>();
        for (IndicatorCode code : named(rules, evaluation)) {
            for (IndicatorCode each : behind(code)) {
                if (sources.getOrDefault(each, Set.of()).isEmpty() && maySubmit(evaluation, each)) {
                    submitted.add(each);
                }
            }
        }
        return submitted;
    }

    /**
     * Every reading that the pack may ask of somebody: what an empty form has columns for.
     *
     * @param kind of those who fill it in; null for any
     */
    public SortedSet<IndicatorCode> ofAnybody(PackRules rules, @Nullable String kind) {
        Set<IndicatorCode> named = new LinkedHashSet<>(rules.pack().requires());
        rules.required().forEach(row -> named.add(row.indicator()));
        for (Rule rule : rules.score()) {
            if (rule.row() != null && rule.row().asks() != null) {
                named.add(rule.row().asks());
            }
        }
        SortedSet<IndicatorCode> submitted = new TreeSet<>();
        for (IndicatorCode code : named) {
            for (IndicatorCode each : behind(code)) {
                Set<String> kinds = book.dictionary().get(each).kinds();
                if (sources.getOrDefault(each, Set.of()).isEmpty()
                        && (kind == null || kinds.isEmpty() || kinds.contains(kind))) {
                    submitted.add(each);
                }
            }
        }
        return submitted;
    }

    /** A pack for several kinds asks each for what that kind may submit. */
    private boolean maySubmit(Evaluation evaluation, IndicatorCode code) {
        Set<String> kinds = book.dictionary().get(code).kinds();
        return kinds.isEmpty() || kinds.contains(evaluation.subject().kind());
    }

    /** Of the readings asked for those without which there is no score: required by the dictionary or by the pack. */
    Set<IndicatorCode> required(PackRules rules, Set<IndicatorCode> asked, Evaluation evaluation) {
        Set<IndicatorCode> required = new LinkedHashSet<>();
        for (Required row : asking(rules, evaluation)) {
            required.addAll(behind(row.indicator()));
        }
        for (IndicatorCode code : asked) {
            if (book.dictionary().get(code).required()) {
                required.add(code);
            }
        }
        required.retainAll(asked);
        return required;
    }

    /** Fields of those readings of which no counts as not given. */
    Set<Field> onlyYes(PackRules rules, Evaluation evaluation) {
        return asking(rules, evaluation).stream()
                .filter(Required::onlyYes)
                .map(Required::field)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Required> asking(PackRules rules, Evaluation evaluation) {
        return rules.required().stream()
                .filter(row -> Truth.holds(row.applies(), evaluation))
                .filter(row -> row.notApplicable() == null || !Truth.holds(row.notApplicable(), evaluation))
                .toList();
    }

    /** The readings without which there is no score and that nobody gave, in order. */
    static SortedSet<String> missing(Terms terms, Evaluation evaluation) {
        SortedSet<String> missing = new TreeSet<>();
        for (Field field : terms.required()) {
            if (!evaluation.isGiven(field) || evaluation.isAssumed(field)) {
                missing.add(field.id());
            }
        }
        for (Field field : terms.onlyYes()) {
            if (evaluation.value(field) == Value.YesNo.NO) {
                missing.add(field.id());
            }
        }
        return missing;
    }

    /** The readings asked for that are there but not verified, optional ones among them, in order. */
    static SortedSet<String> pending(Terms terms, Evaluation evaluation) {
        SortedSet<String> pending = new TreeSet<>();
        for (Field field : terms.asks()) {
            if (evaluation.isUnverified(field) && evaluation.isGiven(field)) {
                pending.add(field.id());
            }
        }
        return pending;
    }

    /** The fields of readings, in their order. */
    List<Field> fields(Collection<IndicatorCode> codes) {
        return codes.stream().map(book.fields()::of).toList();
    }

    /**
     * Every indicator a pack looks at for a subject, derived ones and what they come from included: what it asks for and
     * what its rules read.
     */
    Set<IndicatorCode> readBy(PackRules rules, Evaluation evaluation) {
        Set<IndicatorCode> read = new LinkedHashSet<>();
        named(rules, evaluation).forEach(code -> read.addAll(behind(code)));
        for (Rule.Phase phase : Rule.Phase.values()) {
            for (Rule rule : rules.of(phase)) {
                if (exists(rule.row(), evaluation)) {
                    for (Field field : FieldsRead.by(rule)) {
                        if (field.indicator() != null) {
                            read.addAll(behind(field.indicator()));
                        }
                    }
                }
            }
        }
        return read;
    }

    /** Whether a row is there for a subject and not left out; what is no row is always there. */
    static boolean exists(Rule.@Nullable Row row, Evaluation evaluation) {
        return row == null || Truth.holds(row.applies(), evaluation) && !leftOut(row, evaluation);
    }

    /** Whether a row's item is declared not applicable to a subject (FACTS section 10, S2). */
    static boolean leftOut(Rule.Row row, Evaluation evaluation) {
        return row.notApplicable() != null && Truth.holds(row.notApplicable(), evaluation);
    }

    private Set<IndicatorCode> named(PackRules rules, Evaluation evaluation) {
        Set<IndicatorCode> named = new LinkedHashSet<>(rules.pack().requires());
        asking(rules, evaluation).forEach(row -> named.add(row.indicator()));
        for (Rule rule : rules.score()) {
            Rule.Row row = rule.row();
            if (row != null && row.asks() != null && exists(row, evaluation)) {
                named.add(row.asks());
            }
        }
        return named;
    }

    /** The indicator and all it comes from. */
    Set<IndicatorCode> behind(IndicatorCode code) {
        Set<IndicatorCode> behind = new LinkedHashSet<>(List.of(code));
        sources.getOrDefault(code, Set.of()).forEach(source -> behind.addAll(behind(source)));
        return behind;
    }

    private static Set<IndicatorCode> sources(Derivation derivation) {
        if (derivation instanceof Derivation.WeightedIndex index) {
            return Set.of(index.counts());
        } else if (derivation instanceof Derivation.Ratio ratio) {
            return indicators(List.of(ratio.numerator(), ratio.denominator()));
        } else if (derivation instanceof Derivation.Holds holds) {
            return indicators(FieldsRead.by(holds.condition()));
        }
        return Set.of();
    }

    private static Set<IndicatorCode> indicators(Iterable<Field> fields) {
        Set<IndicatorCode> codes = new LinkedHashSet<>();
        for (Field field : fields) {
            if (field.indicator() != null) {
                codes.add(field.indicator());
            }
        }
        return codes;
    }
}
