package org.pingxuan.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.Consequence.Effect;
import org.pingxuan.rules.Consequence.Size;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.Names;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;

/** One call of 得分 or 结论 and what it means. */
record Call(String name, List<Argument> arguments, Place place) {

    /** An argument as written; of a text, what stands between the quotes. */
    record Argument(Token.Kind kind, String text, Place place) {}

    private static final String SCORE = "得分.";
    private static final String JUDGE = "结论.";

    private static final Map<String, Effect> EFFECTS = Map.of(
            "结论.不予推荐", Effect.INELIGIBLE,
            "结论.否决", Effect.VETO,
            "结论.复核", Effect.REVIEW,
            "结论.帮扶", Effect.HELP_PLAN,
            "结论.提示", Effect.INFO);

    /** What each call is given, in order. */
    private static final Map<String, List<String>> PARAMETERS = Map.ofEntries(
            Map.entry("结论.不予推荐", List.of("代码", "理由")),
            Map.entry("结论.否决", List.of("代码", "理由")),
            Map.entry("结论.复核", List.of("代码", "理由")),
            Map.entry("结论.帮扶", List.of("代码", "理由")),
            Map.entry("结论.提示", List.of("代码", "理由")),
            Map.entry("结论.授予称号", List.of("称号")),
            Map.entry("结论.结果", List.of("结果")),
            Map.entry("得分.加分", List.of("分数", "理由")),
            Map.entry("得分.扣分", List.of("分数", "理由")),
            Map.entry("得分.定额", List.of("维度", "分数", "理由")),
            Map.entry("得分.按比例", List.of("维度", "指标", "起点", "满点", "满分", "理由")),
            Map.entry("得分.是否", List.of("维度", "指标", "满分", "理由")),
            Map.entry("得分.按次", List.of("维度", "指标", "每次", "满分", "理由")));

    /** Empty for a call that is neither of 得分 nor of 结论. */
    Optional<Rule.Phase> phase() {
        if (name.startsWith(SCORE)) {
            return Optional.of(Rule.Phase.SCORE);
        }
        return name.startsWith(JUDGE) ? Optional.of(Rule.Phase.JUDGE) : Optional.empty();
    }

    /** The consequence, empty if there is a mistake. */
    Optional<Consequence> meaning(Scope scope, Pack pack, Diagnostics diagnostics) {
        List<String> parameters = PARAMETERS.get(name);
        if (parameters == null) {
            diagnostics.add(Names.unknown(place, "UNKNOWN_CALL", name, PARAMETERS.keySet()));
            return Optional.empty();
        }
        if (parameters.size() != arguments.size()) {
            String wanted = String.join("，", parameters);
            diagnostics.error(place, "WRONG_ARGUMENTS", name, parameters.size(), wanted, arguments.size());
            return Optional.empty();
        }
        Diagnostics found = new Diagnostics();
        Arguments given = new Arguments(arguments, scope, pack, found);
        Consequence consequence = phase().orElseThrow() == Rule.Phase.JUDGE ? judged(given) : line(given);
        found.all().forEach(diagnostics::add);
        return found.hasErrors() ? Optional.empty() : Optional.of(consequence);
    }

    private Consequence judged(Arguments given) {
        return switch (name) {
            case "结论.授予称号" -> new Consequence.AwardTitle(given.code(0));
            case "结论.结果" -> new Consequence.SetResult(given.result(0));
            default -> new Consequence.AddFinding(given.code(0), EFFECTS.get(name), given.plainReason(1));
        };
    }

    private AddLine line(Arguments given) {
        return switch (name) {
            case "得分.加分" -> fixed(Consequence.BONUS, given.points(0), given.reason(1));
            case "得分.扣分" -> fixed(Consequence.DEDUCTIONS, given.points(0), given.reason(1));
            case "得分.定额" -> fixed(given.criterion(0), given.points(1), given.reason(2));
            case "得分.按比例" ->
                new AddLine(
                        given.criterion(0),
                        given.field(1, ValueType.NUMBER),
                        given.linear(1, 2, 3),
                        new Size.Amount(given.points(4)),
                        given.reason(5));
            case "得分.是否" ->
                new AddLine(
                        given.criterion(0),
                        given.field(1, ValueType.YES_NO),
                        new Formula.YesNo(),
                        new Size.Amount(given.points(2)),
                        given.reason(3));
            default ->
                new AddLine(
                        given.criterion(0),
                        given.field(1, ValueType.NUMBER),
                        new Formula.PerCount(given.points(2)),
                        new Size.Amount(given.points(3)),
                        given.reason(4));
        };
    }

    private static AddLine fixed(String criterion, Fraction points, String reason) {
        return new AddLine(criterion, null, new Formula.Fixed(), new Size.Amount(points), reason);
    }
}
