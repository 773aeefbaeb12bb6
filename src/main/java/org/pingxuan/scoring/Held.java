package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.List;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.Negation;
import org.pingxuan.rules.Wording;
import org.pingxuan.scoring.RuleReport.Met;
import org.pingxuan.words.Label;

/** The values on which a condition holds; what a subject is by its attributes is left out, for it says nothing new. */
final class Held {

    private final Evaluation evaluation;
    private final Pack pack;
    private final List<Met> met = new ArrayList<>();

    private Held(Evaluation evaluation, Pack pack) {
        this.evaluation = evaluation;
        this.pack = pack;
    }

    /** @param condition that holds; of alternatives, the first that does is told */
    static List<Met> by(Condition condition, Evaluation evaluation, Pack pack) {
        Held held = new Held(evaluation, pack);
        held.add(Negation.inward(condition));
        return held.met;
    }

    private void add(Condition condition) {
        if (condition instanceof All all) {
            all.parts().forEach(this::add);
        } else if (condition instanceof Any any) {
            any.parts().stream()
                    .filter(part -> Truth.holds(part, evaluation))
                    .findFirst()
                    .ifPresent(this::add);
        } else {
            FieldsRead.compared(condition).stream()
                    .filter(field -> field.origin() != Field.Origin.ATTRIBUTE)
                    .findFirst()
                    .ifPresent(field -> met.add(new Met(Wording.within(pack, condition), actual(condition, field))));
        }
    }

    private Label actual(Condition condition, Field field) {
        if (condition instanceof Compare compare && !(compare.left() instanceof Term.Reading)) {
            Term computed = compare.left() instanceof Term.Literal ? compare.right() : compare.left();
            return Label.of(
                    new Fraction(Meaning.scaled(computed, evaluation::value).orElseThrow(), Fraction.SCALE).display());
        }
        return Shown.of(field, evaluation.value(field));
    }
}
