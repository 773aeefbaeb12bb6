package org.pingxuan.drools;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.OneBranch;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.words.Label;

/** A release made by hand: indicators named as asked, one pack, rules with the given conditions. */
final class SampleRelease {

    static final Place PLACE = Place.of("five-goods/scoring.csv", 2, 1);
    static final String PACK = "five-goods";

    private final List<Indicator> indicators = new ArrayList<>();
    private Fields fields = fields();

    SampleRelease with(ValueType type, String... labels) {
        for (String label : labels) {
            String code = "sample.x" + indicators.size();
            indicators.add(new Indicator(
                    new IndicatorCode(code),
                    "sampleX" + indicators.size(),
                    Label.of(label),
                    List.of(),
                    type,
                    "",
                    null,
                    null,
                    2,
                    null,
                    Indicator.Direction.HIGHER,
                    Set.of(),
                    "B",
                    "S",
                    true,
                    null,
                    false,
                    false,
                    false,
                    List.of()));
        }
        fields = fields();
        return this;
    }

    private Fields fields() {
        return new Fields(dictionary(), List.of(pack()));
    }

    Field field(String name) {
        return fields.get(name);
    }

    RuleBook book(List<Condition> scoring, List<Condition> judging) {
        return new RuleBook(
                "sha256:0123456789abcdef",
                dictionary(),
                fields,
                List.of(),
                List.of(new PackRules(pack(), rules(Rule.Phase.SCORE, scoring), rules(Rule.Phase.JUDGE, judging))));
    }

    RuleBook book(Condition... scoring) {
        return book(List.of(scoring), List.of());
    }

    Evaluation evaluation(Map<String, Value> values, String... unverified) {
        Value[] bySlot = new Value[fields.size()];
        values.forEach((name, value) -> bySlot[field(name).slot()] = value);
        BitSet pending = new BitSet();
        for (String name : unverified) {
            pending.set(field(name).slot());
        }
        return OneBranch.with("B-1", "COUNTY", "rural", bySlot, pending);
    }

    Condition compare(String name, Condition.Comparator comparator, String number) {
        return new Condition.Compare(
                new Condition.Term.Reading(field(name)),
                comparator,
                new Condition.Term.Literal(Fraction.of(number)),
                PLACE);
    }

    static List<Rule> rules(Rule.Phase phase, List<Condition> conditions) {
        List<Rule> rules = new ArrayList<>();
        for (Condition condition : conditions) {
            rules.add(new Rule(
                    "规则" + rules.size(),
                    phase,
                    condition,
                    List.of(),
                    null,
                    Place.of("five-goods/scoring.csv", rules.size() + 2, 1)));
        }
        return rules;
    }

    private Dictionary dictionary() {
        return new Dictionary(
                indicators,
                List.of(new Entry("GRASSROOTS_ORG", Label.of("基层党组织"))),
                List.of(),
                List.of(),
                List.of(new Entry("rural", Label.of("农村"))),
                List.of(),
                List.of());
    }

    private static Pack pack() {
        return Pack.plain(
                PACK,
                PACK,
                new Label("五个好", "five goods"),
                "S1",
                Pack.Applies.to(Set.of(), Set.of(Cycle.Type.YEAR)),
                List.of(),
                List.of(new Pack.Criterion("team", new Label("班子", "team"), Fraction.HUNDRED)));
    }
}
