package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.Negation;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;

/** Values between two rules that otherwise ask the same: {@code 不高于 59} and {@code 不低于 60} leave 59.5 out. */
final class Gaps {

    private final PackRules rules;
    private final List<Rule> group;
    private final Domains domains;
    private final Possible possible;
    private final Findings findings;

    Gaps(PackRules rules, List<Rule> group, Domains domains, Possible possible, Findings findings) {
        this.rules = rules;
        this.group = group;
        this.domains = domains;
        this.possible = possible;
        this.findings = findings;
    }

    /** The values of one field for which a rule holds, and all else that it asks. */
    private record Band(Rule rule, Span span, List<Condition> rest) {}

    void check() {
        Map<String, List<Band>> alike = new LinkedHashMap<>();
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Rule rule : group) {
            List<Condition> parts = parts(rule.when());
            Set<Field> compared = new LinkedHashSet<>();
            parts.forEach(part -> {
                Field field = compared(part);
                if (field != null) {
                    compared.add(field);
                }
            });
            for (Field field : compared) {
                Band band = band(rule, field, parts);
                String key = field.id() + " " + Keys.of(new All(band.rest, rule.place()));
                alike.computeIfAbsent(key, each -> new ArrayList<>()).add(band);
                fields.put(key, field);
            }
        }
        alike.forEach((key, bands) -> between(fields.get(key), bands));
    }

    /** What must hold at once: single conditions, and alternatives as a whole. */
    static List<Condition> parts(Condition when) {
        Condition inward = Negation.inward(when);
        List<Condition> parts = new ArrayList<>();
        if (inward instanceof All all) {
            all.parts().forEach(part -> parts.addAll(parts(part)));
        } else {
            parts.add(inward);
        }
        return parts;
    }

    /** The one field that a part compares with a number, null if it says something else. */
    private static @Nullable Field compared(Condition part) {
        return part instanceof Compare compare
                        && compare.left() instanceof Term.Reading reading
                        && compare.right() instanceof Term.Literal
                        && compare.comparator() != Condition.Comparator.NOT_EQUAL
                ? reading.field()
                : null;
    }

    private Band band(Rule rule, Field field, List<Condition> parts) {
        Situation situation = new Situation(domains);
        List<Condition> rest = new ArrayList<>();
        for (Condition part : parts) {
            if (field.equals(compared(part))) {
                situation.meet(part);
            } else if (!(part instanceof Condition.Always)) {
                rest.add(part);
            }
        }
        situation.settle();
        return new Band(rule, situation.numbers().getOrDefault(field, Span.any()), rest);
    }

    private void between(Field field, List<Band> bands) {
        List<Band> rising = bands.stream()
                .filter(band -> !band.span.isEmpty())
                .sorted(Comparator.comparingLong((Band band) -> band.span.least()))
                .toList();
        if (rising.isEmpty()) {
            return;
        }
        Band below = rising.get(0);
        for (Band band : rising) {
            long step = domains.span(field).step();
            Span gap = Span.of(below.span.most() + 1, band.span.least() - 1, step);
            if (!gap.isEmpty()) {
                tell(field, below, band, gap);
            }
            if (band.span.most() > below.span.most()) {
                below = band;
            }
        }
    }

    private void tell(Field field, Band below, Band above, Span gap) {
        long middle = gap.middle();
        Fraction number = new Fraction(middle, Fraction.SCALE);
        List<Condition> wanted = new ArrayList<>(above.rest);
        wanted.add(new Compare(
                new Term.Reading(field), Condition.Comparator.EQUAL, new Term.Literal(number), above.rule.place()));
        Optional<Map<Field, Value>> witness = possible.within(rules.pack(), new All(wanted, above.rule.place()))
                .witness()
                .filter(values -> group.stream().noneMatch(rule -> Meaning.holds(rule.when(), values::get)));
        if (witness.isPresent()) {
            findings.warning(
                    rules,
                    above.rule.name(),
                    above.rule.place(),
                    "BANDS_LEAVE_GAP",
                    field.label(),
                    shown(below.span.most()),
                    shown(above.span.least()),
                    number.display(),
                    below.rule.name(),
                    below.rule.place().at(),
                    above.rule.name());
        }
    }

    private static String shown(long units) {
        return new Fraction(units, Fraction.SCALE).display();
    }
}
