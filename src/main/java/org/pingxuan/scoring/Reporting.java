package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Points;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.Wording;
import org.pingxuan.scoring.RuleReport.Met;
import org.pingxuan.scoring.RuleReport.Verdict;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/** Reports on the rules of one pack for one sheet. */
final class Reporting {

    private final RuleBook book;
    private final PackRules rules;
    private final Evaluation evaluation;
    private final ScoreSheet sheet;

    Reporting(RuleBook book, PackRules rules, Evaluation evaluation, ScoreSheet sheet) {
        this.book = book;
        this.rules = rules;
        this.evaluation = evaluation;
        this.sheet = sheet;
    }

    RuleReport rule(Rule rule) {
        Rule.Row row = rule.row();
        if (row != null) {
            Optional<Shortfall> other = Shortfall.of(row.applies(), evaluation, book, rules);
            if (other.isPresent()) {
                Label applies = Wording.within(rules.pack(), row.applies());
                return idle(
                        rule,
                        Verdict.NOT_FOR,
                        other.get(),
                        Messages.of("EXPLAIN_NOT_FOR", rule.name(), applies, where(other.get())));
            }
            if (Asks.leftOut(row, evaluation)) {
                Label leftOut = Wording.within(rules.pack(), row.notApplicable());
                return idle(rule, Verdict.LEFT_OUT, null, Messages.of("EXPLAIN_LEFT_OUT", rule.name(), leftOut));
            }
        }
        Optional<Shortfall> failing = Shortfall.of(rule.when(), evaluation, book, rules);
        if (failing.isEmpty()) {
            failing = unscored(rule);
        }
        return failing.isEmpty()
                ? did(rule)
                : idle(rule, Verdict.NOT_FIRED, failing.get(), sentence(rule.name(), failing.get()));
    }

    /** That a rule holds, but what it scores is not there, and nothing else comes of it. */
    private Optional<Shortfall> unscored(Rule rule) {
        boolean lineless = lines(rule).isEmpty();
        return rule.then().stream()
                .filter(consequence -> lineless && consequence instanceof Consequence.AddLine)
                .map(consequence -> ((Consequence.AddLine) consequence).field())
                .filter(field -> field != null && evaluation.value(field) == null)
                .findFirst()
                .map(field -> Shortfall.missing(field, evaluation, book, rules, rule.place()));
    }

    private static RuleReport idle(Rule rule, Verdict verdict, @Nullable Shortfall failing, Label sentence) {
        return new RuleReport(
                rule.name(), rule.place().at(), rule.phase(), verdict, null, List.of(), failing, List.of(sentence));
    }

    private static Label where(Shortfall other) {
        return other.label() == null || other.actual() == null
                ? other.reason()
                : Messages.of("EXPLAIN_IS", other.label(), other.actual());
    }

    private static Label sentence(String rule, Shortfall failing) {
        return failing.alternatives() > 1
                ? Messages.of("EXPLAIN_NEAREST", rule, failing.alternatives(), failing.reason())
                : Messages.of("EXPLAIN_FAILED", rule, failing.reason());
    }

    private List<ScoreLine> lines(Rule rule) {
        String at = rule.place().at();
        return sheet.lines().stream()
                .filter(line -> line.at().equals(at) && line.rule().equals(rule.name()))
                .toList();
    }

    private RuleReport did(Rule rule) {
        List<ScoreLine> lines = lines(rule);
        List<Label> sentences = new ArrayList<>();
        lines.forEach(line -> sentences.add(line(line)));
        for (Consequence consequence : rule.then()) {
            if (consequence instanceof Consequence.AddFinding add) {
                sentences.add(
                        Messages.of("EXPLAIN_FINDING", rule.name(), add.effect().label(), add.code(), add.reason()));
            } else if (consequence instanceof Consequence.AwardTitle award) {
                sentences.add(title(rule.name(), award.title()));
            } else if (consequence instanceof Consequence.SetResult set) {
                sentences.add(Messages.of("EXPLAIN_SET_RESULT", rule.name(), set.result()));
            }
        }
        List<Met> because = rule.row() == null ? Held.by(rule.when(), evaluation, rules.pack()) : List.of();
        if (!because.isEmpty() && !sentences.isEmpty()) {
            sentences.set(0, Messages.of("EXPLAIN_BECAUSE", sentences.get(0), together(because)));
        }
        Points points = lines.isEmpty()
                ? null
                : lines.stream().map(ScoreLine::points).reduce(Points::plus).orElseThrow();
        return new RuleReport(
                rule.name(), rule.place().at(), rule.phase(), Verdict.FIRED, points, because, null, sentences);
    }

    private static Label together(List<Met> because) {
        List<Label> held = because.stream()
                .map(met -> Messages.of("EXPLAIN_HELD", met.condition(), met.actual()))
                .toList();
        return new Label(
                held.stream().map(Label::zh).collect(Collectors.joining("，")),
                held.stream().map(Label::en).collect(Collectors.joining(", ")));
    }

    private Label title(String rule, String title) {
        if (sheet.titles().contains(title)) {
            return Messages.of("EXPLAIN_TITLE", rule, title);
        }
        String barring = sheet.findings().stream()
                .filter(finding -> finding.effect().bars())
                .map(Finding::code)
                .collect(Collectors.joining("、"));
        return Messages.of("EXPLAIN_TITLE_KEPT_BACK", rule, title, barring.isEmpty() ? sheet.status() : barring);
    }

    /** Lines that limit others. */
    List<RuleReport> limits() {
        return sheet.lines().stream()
                .filter(line -> isOfThePack(line.at()))
                .map(line -> ofTheHouse(line.rule(), line.at(), line.points(), line(line)))
                .toList();
    }

    /** Findings that no rule made. */
    List<RuleReport> ofTheHouse() {
        return sheet.findings().stream()
                .filter(finding -> isOfThePack(finding.at()))
                .map(finding -> ofTheHouse(
                        finding.rule(),
                        finding.at(),
                        null,
                        Messages.of(
                                "EXPLAIN_FINDING",
                                finding.rule(),
                                finding.effect().label(),
                                finding.code(),
                                finding.reason())))
                .toList();
    }

    private static RuleReport ofTheHouse(String rule, String at, @Nullable Points points, Label sentence) {
        return new RuleReport(rule, at, null, Verdict.FIRED, points, List.of(), null, List.of(sentence));
    }

    private boolean isOfThePack(String at) {
        return at.equals(rules.pack().folder() + "/pack.yaml");
    }

    private static Label line(ScoreLine line) {
        return line.maximum() == null
                ? Messages.of("EXPLAIN_LINE", line.rule(), line.points(), line.reason())
                : Messages.of("EXPLAIN_LINE_OF", line.rule(), line.points(), line.maximum(), line.reason());
    }
}
