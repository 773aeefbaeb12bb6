package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.Effect;
import org.pingxuan.rules.Consequence.Size;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Required;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

/** A rule book made by hand for tests; rules are added to the pack named last. */
final class SmallBook {

    static final Place HERE = Place.of("test", 1, 1);
    static final Condition ALWAYS = new Condition.Always(HERE);

    private final Dictionary dictionary;
    private final List<Pack> packs;
    private final Fields fields;
    private final Map<String, List<Rule>> score = new LinkedHashMap<>();
    private final Map<String, List<Rule>> judge = new LinkedHashMap<>();
    private final Map<String, List<Required>> required = new LinkedHashMap<>();
    private final List<Derivation> derivations = new ArrayList<>();
    private String current;

    SmallBook(SmallDictionary dictionary, SmallPack... packs) {
        this.dictionary = dictionary.dictionary();
        this.packs = Arrays.stream(packs).map(SmallPack::pack).toList();
        fields = new Fields(this.dictionary, this.packs);
        for (Pack pack : this.packs) {
            score.put(pack.id(), new ArrayList<>());
            judge.put(pack.id(), new ArrayList<>());
            required.put(pack.id(), new ArrayList<>());
        }
        current = packs[0].id;
    }

    SmallBook in(String pack) {
        current = pack;
        return this;
    }

    SmallBook derivation(Derivation derivation) {
        derivations.add(derivation);
        return this;
    }

    RuleBook book() {
        return new RuleBook(
                "sha256:test",
                dictionary,
                fields,
                derivations,
                packs.stream()
                        .map(pack -> new PackRules(
                                pack, score.get(pack.id()), judge.get(pack.id()), required.get(pack.id())))
                        .toList());
    }

    Field field(String id) {
        return fields.get(id);
    }

    static Size share(int percent) {
        return new Size.Share(new Fraction(percent, 100));
    }

    static Size amount(String points) {
        return new Size.Amount(Fraction.of(points));
    }

    static Formula linear(String from, String to) {
        return new Formula.Linear(Fraction.of(from), Fraction.of(to));
    }

    /** A scoring row for everybody. */
    SmallBook row(String name, String criterion, String field, Formula formula, Size size) {
        return row(name, criterion, field, formula, size, ALWAYS, null);
    }

    SmallBook row(
            String name,
            String criterion,
            @Nullable String field,
            Formula formula,
            Size size,
            Condition applies,
            @Nullable Condition notApplicable) {
        List<Condition> parts = new ArrayList<>(List.of(applies));
        if (notApplicable != null) {
            parts.add(new Condition.Not(notApplicable, HERE));
        }
        Field scored = field == null ? null : fields.get(field);
        if (scored != null) {
            parts.add(new Condition.Present(scored, HERE));
        }
        score.get(current)
                .add(new Rule(
                        name,
                        Rule.Phase.SCORE,
                        new Condition.All(parts, HERE),
                        List.of(new Consequence.AddLine(criterion, scored, formula, size, name + " {值}")),
                        new Rule.Row(applies, notApplicable, scored == null ? null : scored.indicator()),
                        Place.of(current + "/scoring.csv", score.get(current).size() + 2, 1)));
        return this;
    }

    /** A row that only asks. */
    SmallBook asks(String field, @Nullable Condition notApplicable, boolean onlyYes) {
        Field asked = fields.get(field);
        required.get(current).add(new Required(field, ALWAYS, notApplicable, asked, asked.indicator(), onlyYes, HERE));
        return this;
    }

    /** A score rule that is no row of a table. */
    SmallBook score(String name, Condition when, Consequence... then) {
        score.get(current)
                .add(new Rule(
                        name,
                        Rule.Phase.SCORE,
                        when,
                        List.of(then),
                        null,
                        Place.of(current + "/bonus.dslr", score.get(current).size() + 1, 1)));
        return this;
    }

    SmallBook judge(String name, Condition when, Consequence... then) {
        judge.get(current)
                .add(new Rule(
                        name,
                        Rule.Phase.JUDGE,
                        when,
                        List.of(then),
                        null,
                        Place.of(current + "/judging.dslr", judge.get(current).size() + 1, 1)));
        return this;
    }

    Condition when(String field, Comparator comparator, String number) {
        return new Condition.Compare(
                new Term.Reading(fields.get(field)), comparator, new Term.Literal(Fraction.of(number)), HERE);
    }

    Condition contains(String field, String code) {
        return new Condition.Contains(fields.get(field), code, HERE);
    }

    static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts), HERE);
    }

    static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts), HERE);
    }

    static Consequence finding(String code, Effect effect) {
        return new Consequence.AddFinding(code, effect, "理由" + code);
    }
}
