package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Pack.Criterion;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.Consequence;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/**
 * The lines of a sheet added up to criteria, base, bonus, deductions, total and grade. Every limit becomes a line of its
 * own with the sign that restores it, so that whatever is shown is the sum of its lines (contract 1.2).
 *
 * @param lines those of the rules, then those of the limits
 * @param deductions positive
 */
record Tally(
        List<ScoreLine> lines,
        Map<String, Points> criteria,
        Points base,
        Points bonus,
        Points deductions,
        Points total,
        @Nullable String grade) {

    private static final Label BONUS = new Label("加分", "bonus");
    private static final Label DEDUCTIONS = new Label("扣分", "deductions");

    static Tally of(Pack pack, Terms terms, List<ScoreLine> ofRules) {
        List<ScoreLine> lines = new ArrayList<>(ofRules);
        Map<String, Points> criteria = new LinkedHashMap<>();
        Points base = Points.ZERO;
        for (Criterion criterion : pack.criteria()) {
            Fraction weight = terms.weights().get(criterion.id());
            if (weight == null) {
                continue;
            }
            Points most = Points.rounded(weight);
            Points sum = within(Points.ZERO, most, pack, criterion.id(), criterion.label(), lines);
            criteria.put(criterion.id(), sum);
            base = base.plus(sum);
        }
        Points bonus = within(null, pack.bonusLimit(), pack, Consequence.BONUS, BONUS, lines);
        Points limit = pack.deductionLimit();
        Points deductions = within(
                        limit == null ? null : limit.negated(), null, pack, Consequence.DEDUCTIONS, DEDUCTIONS, lines)
                .negated();
        Points total = base.plus(bonus).minus(deductions);
        return new Tally(
                List.copyOf(lines),
                Collections.unmodifiableMap(criteria),
                base,
                bonus,
                deductions,
                total,
                grade(pack, total));
    }

    /** The sum of the lines of a criterion, brought within its limits by a line where it is outside. */
    private static Points within(
            @Nullable Points least,
            @Nullable Points most,
            Pack pack,
            String criterion,
            Label label,
            List<ScoreLine> lines) {
        Points sum = Points.ZERO;
        for (ScoreLine line : lines) {
            if (line.criterion().equals(criterion)) {
                sum = sum.plus(line.points());
            }
        }
        Points limit = most != null && sum.compareTo(most) > 0
                ? most
                : least != null && sum.compareTo(least) < 0 ? least : null;
        if (limit == null) {
            return sum;
        }
        boolean capped = limit.compareTo(sum) < 0 || criterion.equals(Consequence.DEDUCTIONS);
        String name = capped ? "LIMIT_MOST" : "LIMIT_LEAST";
        Points shown = criterion.equals(Consequence.DEDUCTIONS) ? limit.negated() : limit;
        lines.add(new ScoreLine(
                Messages.of(name, label).zh(),
                pack.folder() + "/pack.yaml",
                criterion,
                null,
                null,
                limit.minus(sum),
                null,
                Messages.of(name + "_REASON", label, shown).zh()));
        return limit;
    }

    /** By half-open bands (G7); below all bounds the lowest grade counts if it starts at zero or below. */
    private static @Nullable String grade(Pack pack, Points total) {
        for (Pack.Grade grade : pack.grades()) {
            if (total.exact().compareTo(grade.from()) >= 0) {
                return grade.id();
            }
        }
        if (pack.grades().isEmpty()) {
            return null;
        }
        Pack.Grade lowest = pack.grades().get(pack.grades().size() - 1);
        return lowest.from().sign() <= 0 ? lowest.id() : null;
    }
}
