package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Points;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.Rule;

/** Writes the score lines of the rules that hold, in the order of the files: exact points, rounded once (G2). */
final class Lines {

    /** Stands for the value in a reason. */
    private static final String VALUE = "{值}";

    private final List<Rule> rules;

    /** Where each rule stands, as its lines say it. */
    private final List<String> places;

    Lines(List<Rule> rules) {
        this.rules = rules;
        this.places = rules.stream().map(rule -> rule.place().at()).toList();
    }

    List<ScoreLine> of(BitSet holding, Evaluation evaluation, Terms terms) {
        List<ScoreLine> lines = new ArrayList<>();
        for (int ordinal = holding.nextSetBit(0); ordinal >= 0; ordinal = holding.nextSetBit(ordinal + 1)) {
            Rule rule = rules.get(ordinal);
            for (Consequence consequence : rule.then()) {
                if (consequence instanceof AddLine add) {
                    ScoreLine line = line(rule, places.get(ordinal), add, evaluation, terms);
                    if (line != null) {
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }

    /** Null if what it scores is not there: a missing reading is never zero. */
    private static @Nullable ScoreLine line(Rule rule, String place, AddLine add, Evaluation evaluation, Terms terms) {
        Field field = add.field();
        Value value = field == null ? null : evaluation.value(field);
        if (field != null && value == null) {
            return null;
        }
        boolean deduction = add.criterion().equals(Consequence.DEDUCTIONS) || add.formula() instanceof Formula.Deduct;
        Fraction maximum = terms.maximum(add);
        Fraction exact =
                add.formula().points(value == null ? Fraction.ZERO : value, maximum == null ? Fraction.ZERO : maximum);
        Points points = Points.rounded(deduction && exact.sign() > 0 ? exact.negated() : exact);
        return new ScoreLine(
                rule.name(),
                place,
                add.criterion(),
                field == null ? null : field.id(),
                value == null ? null : value.display(),
                points,
                maximum == null || deduction ? null : Points.rounded(maximum),
                value == null ? add.reason() : reason(add.reason(), field, value));
    }

    private static String reason(String reason, Field field, Value value) {
        return reason.contains(VALUE) ? reason.replace(VALUE, inWords(field, value)) : reason;
    }

    static String inWords(Field field, Value value) {
        if (value instanceof Value.YesNo yesNo) {
            return yesNo == Value.YesNo.YES ? "是" : "否";
        } else if (value instanceof Value.Text text) {
            return field.choices().stream()
                    .filter(choice -> choice.id().equals(text.text()))
                    .findFirst()
                    .map(Indicator.Part::label)
                    .map(label -> label.zh())
                    .orElse(text.text());
        }
        return value.display();
    }
}
