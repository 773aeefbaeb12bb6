package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.Wording;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/**
 * Tells in plain language how a sheet came about: what each rule of the pack did, and why the others did nothing - the first
 * condition that failed, the value it met and how far that was off.
 */
public final class Explanation {

    private static final Label NOTHING = new Label("无", "none");

    private final PackRules rules;
    private final Evaluation evaluation;
    private final ScoreSheet sheet;
    private final List<Label> told = new ArrayList<>();

    private Explanation(PackRules rules, Evaluation evaluation, ScoreSheet sheet) {
        this.rules = rules;
        this.evaluation = evaluation;
        this.sheet = sheet;
    }

    /**
     * One sentence for the sheet, then one or more for each rule in the order of the files, then the limits and what the
     * house itself found.
     *
     * @param evaluation with the outcomes of its packs, as scoring gave it
     * @param sheet of a pack of the book
     */
    public static List<Label> of(RuleBook book, Evaluation evaluation, ScoreSheet sheet) {
        PackRules rules = book.packs().stream()
                .filter(each -> each.pack().id().equals(sheet.pack()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no pack " + sheet.pack()));
        Explanation explanation = new Explanation(rules, evaluation, sheet);
        explanation.tell(book);
        return List.copyOf(explanation.told);
    }

    private void tell(RuleBook book) {
        head(book);
        rules.score().forEach(this::rule);
        sheet.lines().stream().filter(line -> isOfThePack(line.at())).forEach(this::line);
        rules.judge().forEach(this::rule);
        sheet.findings().stream().filter(finding -> isOfThePack(finding.at())).forEach(this::finding);
    }

    private boolean isOfThePack(String at) {
        return at.equals(rules.pack().folder() + "/pack.yaml");
    }

    private void head(RuleBook book) {
        Label title = rules.pack().title();
        if (!sheet.missing().isEmpty()) {
            say("EXPLAIN_INCOMPLETE", title, names(book, sheet.missing()));
        }
        if (!sheet.pending().isEmpty()) {
            say("EXPLAIN_PENDING", title, names(book, sheet.pending()));
        }
        if (sheet.base() != null) {
            say(
                    "EXPLAIN_SCORED",
                    title,
                    sheet.base(),
                    sheet.bonus(),
                    sheet.deductions(),
                    sheet.total(),
                    orNothing(sheet.grade()));
        }
        if (sheet.stars() != null) {
            say("EXPLAIN_STARS", title, sheet.stars());
        }
        if (sheet.result() != null) {
            say("EXPLAIN_RESULT", title, sheet.result());
        }
    }

    private static Label names(RuleBook book, List<String> codes) {
        List<Label> labels = codes.stream()
                .map(code -> book.dictionary().find(code).orElseThrow().label())
                .toList();
        return new Label(
                labels.stream().map(Label::zh).collect(Collectors.joining("、")),
                labels.stream().map(Label::en).collect(Collectors.joining(", ")));
    }

    private void rule(Rule rule) {
        Rule.Row row = rule.row();
        if (row != null && !Truth.holds(row.applies(), evaluation)) {
            say("EXPLAIN_NOT_FOR", rule.name(), Wording.within(rules.pack(), row.applies()));
        } else if (row != null && Asks.leftOut(row, evaluation)) {
            say("EXPLAIN_LEFT_OUT", rule.name(), Wording.within(rules.pack(), row.notApplicable()));
        } else {
            Optional<Truth.Failure> failure = Truth.firstFailing(rule.when(), evaluation);
            if (failure.isPresent()) {
                failed(rule.name(), failure.get());
            } else {
                did(rule);
            }
        }
    }

    private void did(Rule rule) {
        String at = rule.place().at();
        sheet.lines().stream()
                .filter(line -> line.at().equals(at) && line.rule().equals(rule.name()))
                .forEach(this::line);
        for (Consequence consequence : rule.then()) {
            if (consequence instanceof Consequence.AddLine line) {
                notThere(rule, line.field());
            } else if (consequence instanceof Consequence.AddFinding add) {
                say("EXPLAIN_FINDING", rule.name(), add.effect().label(), add.code(), add.reason());
            } else if (consequence instanceof Consequence.AwardTitle award) {
                title(rule.name(), award.title());
            } else if (consequence instanceof Consequence.SetResult set) {
                say("EXPLAIN_SET_RESULT", rule.name(), set.result());
            }
        }
    }

    private void notThere(Rule rule, @Nullable Field field) {
        if (field != null && evaluation.value(field) == null) {
            say("EXPLAIN_MISSING", rule.name(), field.label());
        }
    }

    private void title(String rule, String title) {
        if (sheet.titles().contains(title)) {
            say("EXPLAIN_TITLE", rule, title);
        } else {
            String barring = sheet.findings().stream()
                    .filter(finding -> finding.effect().bars())
                    .map(Finding::code)
                    .collect(Collectors.joining("、"));
            say("EXPLAIN_TITLE_KEPT_BACK", rule, title, barring.isEmpty() ? sheet.status() : barring);
        }
    }

    private void line(ScoreLine line) {
        if (line.maximum() == null) {
            say("EXPLAIN_LINE", line.rule(), line.points(), line.reason());
        } else {
            say("EXPLAIN_LINE_OF", line.rule(), line.points(), line.maximum(), line.reason());
        }
    }

    private void finding(Finding finding) {
        say("EXPLAIN_FINDING", finding.rule(), finding.effect().label(), finding.code(), finding.reason());
    }

    private void failed(String rule, Truth.Failure failure) {
        Field field = failure.field();
        Label condition = Wording.within(rules.pack(), failure.part());
        if (field == null) {
            say("EXPLAIN_FAILED", rule, condition);
        } else if (failure.actual() == null) {
            say("EXPLAIN_MISSING", rule, field.label());
        } else {
            Label name = failure.part() instanceof Condition.Compare compare
                    ? Wording.within(rules.pack(), compare.left())
                    : Wording.within(rules.pack(), new Condition.Term.Reading(field));
            Label actual = shown(field, failure.actual());
            if (failure.distance() == null) {
                say("EXPLAIN_FAILED_AT", rule, condition, name, actual);
            } else {
                say(
                        "EXPLAIN_FAILED_BY",
                        rule,
                        condition,
                        name,
                        actual,
                        Fraction.of(failure.distance()).display());
            }
        }
    }

    private static Label shown(Field field, Value value) {
        String plain = value.display();
        return plain.isEmpty() ? NOTHING : new Label(Lines.inWords(field, value), plain);
    }

    private static Object orNothing(@Nullable Object value) {
        return value == null ? NOTHING : value;
    }

    private void say(String code, Object... arguments) {
        told.add(Messages.of(code, arguments));
    }
}
