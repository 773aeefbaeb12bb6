package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Points;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.Consequence.Size;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.Subjects;
import org.pingxuan.words.Label;

/**
 * Criteria, and the bonus, whose lines can add up to more than the limit: it would be cut off, and nobody would earn what
 * the rows promise. Told only with a case in which it happens. Deductions are meant to go on, and shares are checked
 * when the rules are read.
 */
final class Caps {

    private static final Label BONUS = new Label("加分", "bonus");

    private final PackRules rules;
    private final Pack pack;
    private final RuleBook book;
    private final Domains domains;
    private final Findings findings;

    Caps(PackRules rules, RuleBook book, Domains domains, Findings findings) {
        this.rules = rules;
        this.pack = rules.pack();
        this.book = book;
        this.domains = domains;
        this.findings = findings;
    }

    /** A line of a rule. */
    record Line(Rule rule, AddLine add) {}

    /** A limit, and the sector for which it is one; null for all. */
    private record Cap(Fraction points, @Nullable String sector) {}

    void check() {
        for (Pack.Criterion criterion : pack.criteria()) {
            check(criterion.id(), criterion.label(), caps(criterion));
        }
        Points limit = pack.bonusLimit();
        if (limit != null) {
            check(Consequence.BONUS, BONUS, List.of(new Cap(limit.exact(), null)));
        }
    }

    private List<Cap> caps(Pack.Criterion criterion) {
        if (criterion.maximum() != null) {
            return List.of(new Cap(criterion.maximum(), null));
        }
        List<Cap> caps = new ArrayList<>();
        for (Weights.Row row : pack.weights().rows()) {
            Fraction weight = row.byCriterion().getOrDefault(criterion.id(), Fraction.ZERO);
            caps.add(new Cap(weight, row.sector().equals(Weights.BASE_SECTOR) ? null : row.sector()));
        }
        return caps;
    }

    private void check(String criterion, Label label, List<Cap> caps) {
        List<Line> lines = rules.score().stream()
                .flatMap(rule -> rule.then().stream()
                        .filter(AddLine.class::isInstance)
                        .map(consequence -> new Line(rule, (AddLine) consequence)))
                .filter(line -> line.add.criterion().equals(criterion))
                .filter(line -> !(line.add.formula() instanceof Formula.Deduct))
                .toList();
        boolean onlyShares =
                lines.stream().allMatch(line -> line.rule.row() != null && line.add.size() instanceof Size.Share);
        if (onlyShares) {
            return;
        }
        Worst worst = new Worst();
        for (Map<Field, @Nullable Value> subject :
                Subjects.of(pack, book.dictionary(), conditions()).orElse(List.of())) {
            if (!isShortened(subject)) {
                for (Cap cap : caps) {
                    if (isOf(cap, subject)) {
                        new Cases(lines, subject, domains).each(values -> worst.look(lines, values, cap.points));
                    }
                }
            }
        }
        if (!worst.lines.isEmpty()) {
            findings.warning(
                    rules,
                    criterion,
                    worst.lines.get(worst.lines.size() - 1).rule.place(),
                    "CAP_EXCEEDED",
                    label,
                    worst.sum.display(),
                    worst.cap.display(),
                    worst.lines.stream()
                            .map(line -> line.rule.name())
                            .distinct()
                            .collect(Collectors.joining("、")),
                    criterion);
        }
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (Rule rule : rules.score()) {
            conditions.add(rule.when());
            if (rule.row() != null && rule.row().notApplicable() != null) {
                conditions.add(rule.row().notApplicable());
            }
        }
        return conditions;
    }

    /** Whether an item is left out for a subject, so that the others weigh more. */
    private boolean isShortened(Map<Field, @Nullable Value> subject) {
        return pack.rescale()
                && rules.score().stream()
                        .map(Rule::row)
                        .anyMatch(row -> row != null
                                && row.notApplicable() != null
                                && Meaning.holds(row.notApplicable(), subject::get));
    }

    private boolean isOf(Cap cap, Map<Field, @Nullable Value> subject) {
        Value sector = subject.get(domains.field("subject.sector"));
        return cap.sector == null || sector == null || sector.display().equals(cap.sector);
    }

    /** The case with the largest excess so far. */
    private static final class Worst {
        private List<Line> lines = List.of();
        private Fraction sum = Fraction.ZERO;
        private Fraction cap = Fraction.ZERO;

        void look(List<Line> all, Map<Field, @Nullable Value> values, Fraction limit) {
            List<Line> together = new ArrayList<>();
            Fraction points = Fraction.ZERO;
            for (Line line : all) {
                if (Meaning.holds(line.rule.when(), values::get)) {
                    together.add(line);
                    points = points.plus(points(line.add, values, limit));
                }
            }
            if (points.compareTo(limit) > 0 && points.minus(limit).compareTo(sum.minus(cap)) > 0) {
                lines = together;
                sum = points;
                cap = limit;
            }
        }
    }

    static Fraction points(AddLine add, Map<Field, @Nullable Value> values, Fraction limit) {
        Fraction most = add.size() instanceof Size.Amount amount
                ? amount.points()
                : add.size() instanceof Size.Share share ? share.share().times(limit) : Fraction.ZERO;
        Value value = add.field() == null ? Fraction.ZERO : values.get(add.field());
        return value == null ? Fraction.ZERO : add.formula().points(value, most);
    }
}
