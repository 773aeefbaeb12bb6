package org.pingxuan.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Value;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.Consequence.Size;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.Subjects;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/** Checks that the shares of a criterion add up to 100% for every kind of subject the rows tell apart. */
final class Shares {

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

    /** The rows that a kind of subject has together, and how many such kinds there are. */
    private static final class Wrong {
        private final Map<Field, @Nullable Value> first;
        private final Fraction sum;
        private int subjects;

        Wrong(Map<Field, @Nullable Value> first, Fraction sum) {
            this.first = first;
            this.sum = sum;
        }
    }

    /** Tells every set of rows whose sum is wrong, with one kind of subject that has it. No row at all is left alone. */
    private void check(String criterion, List<Rule> rows, Diagnostics diagnostics) {
        Label label = pack.criterion(criterion).orElseThrow().label();
        Optional<List<Map<Field, @Nullable Value>>> subjects =
                Subjects.of(pack, dictionary, rows.stream().map(Shares::applies).toList());
        if (subjects.isEmpty()) {
            diagnostics.error(rows.get(0).place(), "TOO_MANY_COMBINATIONS", label, Subjects.MOST);
            return;
        }
        Map<List<Rule>, Wrong> wrong = new LinkedHashMap<>();
        for (Map<Field, @Nullable Value> subject : subjects.get()) {
            List<Rule> together = rows.stream()
                    .filter(row -> Meaning.holds(applies(row), subject::get))
                    .toList();
            Fraction sum = together.stream()
                    .map(row -> ((Size.Share) line(row).size()).share())
                    .reduce(Fraction.ZERO, Fraction::plus);
            if (!together.isEmpty() && !sum.equals(Fraction.ONE)) {
                wrong.computeIfAbsent(together, key -> new Wrong(subject, sum)).subjects++;
            }
        }
        wrong.forEach((together, found) -> diagnostics.error(
                together.get(0).place(),
                "SHARES_NOT_100",
                label,
                found.sum.times(Fraction.HUNDRED).display() + "%",
                who(found)));
    }

    private static Object who(Wrong wrong) {
        return Subjects.shown(wrong.first)
                .<Object>map(first -> wrong.subjects == 1
                        ? Messages.of("SHARES_OF_ONE", first)
                        : Messages.of("SHARES_OF_SEVERAL", first, wrong.subjects))
                .orElse("");
    }

    private static AddLine line(Rule rule) {
        return (AddLine) rule.then().get(0);
    }

    private static Condition applies(Rule rule) {
        Rule.Row row = rule.row();
        return row == null ? rule.when() : row.applies();
    }
}
