package org.pingxuan.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Points;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.scoring.ScoreLine;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.scoring.Truth;

/**
 * The rule that makes a better case come off worse.
 *
 * @param rule null where no rule does it, but the bounds of grades or stars
 * @param before points of its line in the worse case, null if it is not about a line
 * @param after points of its line in the better case, null if it is not about a line
 */
record Cause(
        @Nullable Rule rule,
        Place place,
        @Nullable Points before,
        @Nullable Points after) {

    static Cause of(PackRules rules, Loss loss, Scorer.Scored before, Scorer.Scored after) {
        Optional<Cause> cause = switch (loss) {
            case TOTAL, GRADE, STARS -> byLines(rules, before, after);
            case ELIGIBILITY -> newly(rules, before, after, Cause::bars);
            case RESULT -> newly(rules, before, after, then -> then instanceof Consequence.SetResult);
            case TITLE -> newly(rules, after, before, then -> then instanceof Consequence.AwardTitle);
            case SCORE -> Optional.empty();
        };
        return cause.orElse(new Cause(null, rules.place(), null, null));
    }

    private static boolean bars(Consequence consequence) {
        return consequence instanceof Consequence.AddFinding finding
                && finding.effect().bars();
    }

    /** The rule whose line lost most. */
    private static Optional<Cause> byLines(PackRules rules, Scorer.Scored before, Scorer.Scored after) {
        Map<String, Points> earlier = lines(before);
        Map<String, Points> later = lines(after);
        Cause worst = null;
        Points most = Points.ZERO;
        for (Rule rule : rules.score()) {
            String key = rule.name() + " " + rule.place().at();
            Points from = earlier.getOrDefault(key, Points.ZERO);
            Points to = later.getOrDefault(key, Points.ZERO);
            if (from.minus(to).compareTo(most) > 0) {
                most = from.minus(to);
                worst = new Cause(rule, rule.place(), from, to);
            }
        }
        return Optional.ofNullable(worst);
    }

    private static Map<String, Points> lines(Scorer.Scored scored) {
        Map<String, Points> lines = new LinkedHashMap<>();
        for (ScoreLine line : scored.sheets().get(0).lines()) {
            lines.merge(line.rule() + " " + line.at(), line.points(), Points::plus);
        }
        return lines;
    }

    /** The first rule of the kind that holds in the second case and not in the first. */
    private static Optional<Cause> newly(
            PackRules rules, Scorer.Scored without, Scorer.Scored with, Predicate<Consequence> kind) {
        List<Rule> judge = rules.judge();
        return judge.stream()
                .filter(rule -> rule.then().stream().anyMatch(kind))
                .filter(rule -> holds(rule, with.evaluation()) && !holds(rule, without.evaluation()))
                .findFirst()
                .map(rule -> new Cause(rule, rule.place(), null, null));
    }

    private static boolean holds(Rule rule, Evaluation evaluation) {
        return Truth.holds(rule.when(), evaluation);
    }
}
