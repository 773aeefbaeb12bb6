package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.words.Label;

/**
 * How a sheet came about: what each rule of the pack did, and why the others did nothing - the first condition that failed,
 * the value it met and how far that was off -, in values and in plain language.
 *
 * @param summary what the sheet says as a whole
 * @param rules each rule in the order of the files, limits after the score rules, and last what the house itself found
 */
public record Explanation(String pack, List<Label> summary, List<RuleReport> rules) {

    public Explanation {
        summary = List.copyOf(summary);
        rules = List.copyOf(rules);
    }

    /**
     * The explanation of a sheet.
     *
     * @param evaluation with the outcomes of its packs, as scoring gave it
     * @param sheet of a pack of the book
     */
    public static Explanation of(RuleBook book, Evaluation evaluation, ScoreSheet sheet) {
        PackRules rules = book.packs().stream()
                .filter(each -> each.pack().id().equals(sheet.pack()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no pack " + sheet.pack()));
        Reporting reporting = new Reporting(book, rules, evaluation, sheet);
        List<RuleReport> reports = new ArrayList<>();
        rules.score().forEach(rule -> reports.add(reporting.rule(rule)));
        reports.addAll(reporting.limits());
        rules.judge().forEach(rule -> reports.add(reporting.rule(rule)));
        reports.addAll(reporting.ofTheHouse());
        return new Explanation(rules.pack().id(), SheetSummary.of(book, rules.pack(), sheet), reports);
    }

    /** All in plain language, a sentence or more a rule. */
    public List<Label> sentences() {
        return Stream.concat(summary.stream(), rules.stream().flatMap(rule -> rule.sentences().stream()))
                .toList();
    }
}
