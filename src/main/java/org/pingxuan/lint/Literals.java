package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.Wording;
import org.pingxuan.scoring.Truth;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/**
 * Collects the literals of a pack. A literal of a condition is tried only where it decides: where the rule would hold or
 * not, depending on this one comparison. Most amounts and caps are no literals: nothing is compared with them.
 */
final class Literals {

    private final RuleBook book;
    private final PackRules rules;
    private final List<Literal> found = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private Literals(RuleBook book, PackRules rules) {
        this.book = book;
        this.rules = rules;
    }

    static List<Literal> of(RuleBook book, PackRules rules) {
        Literals literals = new Literals(book, rules);
        for (Rule.Phase phase : Rule.Phase.values()) {
            rules.of(phase).forEach(literals::rule);
        }
        literals.grades();
        literals.stars();
        return List.copyOf(literals.found);
    }

    private void rule(Rule rule) {
        for (Compare compare : Leaves.comparisons(rule.when())) {
            condition(rule, compare);
        }
        for (Consequence consequence : rule.then()) {
            if (consequence instanceof Consequence.AddLine line && line.field() != null) {
                formula(rule, line.formula(), line.field());
            }
        }
    }

    private void condition(Rule rule, Compare compare) {
        boolean left = compare.left() instanceof Term.Literal;
        boolean right = compare.right() instanceof Term.Literal;
        Term.Literal literal = left ? (Term.Literal) compare.left() : right ? (Term.Literal) compare.right() : null;
        if (literal == null || left && right) {
            return;
        }
        Term term = left ? compare.right() : compare.left();
        Condition whenTrue = Leaves.replaced(rule.when(), compare, true);
        Condition whenFalse = Leaves.replaced(rule.when(), compare, false);
        add(
                rule,
                Wording.within(rules.pack(), term),
                Range.of(term, book),
                literal.number(),
                compare.place(),
                evaluation -> {
                    OptionalLong value = Meaning.scaled(term, evaluation::value);
                    return value.isPresent() && Truth.holds(whenTrue, evaluation) != Truth.holds(whenFalse, evaluation)
                            ? Optional.of(new Fraction(value.getAsLong(), Fraction.SCALE))
                            : Optional.empty();
                },
                new Literal.Use(rule, term, whenTrue));
    }

    private void formula(Rule rule, Formula formula, Field field) {
        List<Fraction> numbers = new ArrayList<>();
        if (formula instanceof Formula.Linear linear) {
            numbers.add(linear.from());
            numbers.add(linear.to());
        } else if (formula instanceof Formula.Bands bands) {
            bands.bands().forEach(band -> numbers.add(band.from()));
        }
        for (Fraction number : numbers) {
            add(
                    rule,
                    field.label(),
                    Range.of(field, book),
                    number,
                    rule.place(),
                    evaluation -> Truth.holds(rule.when(), evaluation) ? number(evaluation, field) : Optional.empty(),
                    new Literal.Use(rule, new Term.Reading(field), rule.when()));
        }
    }

    private void add(
            Rule rule,
            Label compared,
            Range range,
            Fraction number,
            Place place,
            Function<Evaluation, Optional<Fraction>> deciding,
            Literal.Use use) {
        String key = rule.place() + " " + place + " " + compared.zh() + " " + number;
        Label owner = Messages.of("LITERAL_OF_RULE", rule.name());
        add(key, owner, compared, range, number, place, deciding, use);
    }

    /** The lowest grade is given below its bound too: nothing is compared with it. */
    private void grades() {
        Pack pack = rules.pack();
        for (int i = 0; i < pack.grades().size() - 1; i++) {
            Pack.Grade grade = pack.grades().get(i);
            outcome("total", Messages.of("LITERAL_OF_GRADE", grade.id()), grade.from());
        }
    }

    private void stars() {
        Pack.Stars stars = rules.pack().stars();
        if (stars == null) {
            return;
        }
        Fraction share = stars.perCriterion();
        if (share != null) {
            for (Pack.Criterion criterion : rules.pack().criteria()) {
                if (criterion.maximum() != null) {
                    Label owner = Messages.of("LITERAL_OF_STAR", criterion.label());
                    outcome("criterion." + criterion.id(), owner, share.times(criterion.maximum()));
                }
            }
        }
        for (Pack.Stars.Band band : stars.bands()) {
            Field field = book.fields().find(stars.of(), rules.pack()).orElseThrow();
            bound(field, Messages.of("LITERAL_OF_STARS", band.stars()), band.from());
        }
    }

    private void outcome(String output, Label owner, Fraction number) {
        bound(book.fields().find(output, rules.pack()).orElseThrow(), owner, number);
    }

    private void bound(Field field, Label owner, Fraction number) {
        Place place = Place.of(rules.pack().folder() + "/pack.yaml");
        String key = place + " " + owner.zh() + " " + field.id();
        add(
                key,
                owner,
                field.label(),
                Range.of(field, book),
                number,
                place,
                evaluation -> number(evaluation, field),
                null);
    }

    private void add(
            String key,
            Label owner,
            Label compared,
            Range range,
            Fraction number,
            Place place,
            Function<Evaluation, Optional<Fraction>> deciding,
            Literal.@Nullable Use use) {
        if (keys.add(key)) {
            found.add(new Literal(
                    key, owner, compared, number, range.step(), Literal.within(range, number), place, deciding, use));
        }
    }

    private static Optional<Fraction> number(Evaluation evaluation, Field field) {
        @Nullable Object value = evaluation.value(field);
        return value instanceof Fraction number ? Optional.of(number) : Optional.empty();
    }
}
