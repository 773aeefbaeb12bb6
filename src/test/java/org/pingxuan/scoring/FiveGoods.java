package org.pingxuan.scoring;

import static org.pingxuan.scoring.SmallBook.ALWAYS;
import static org.pingxuan.scoring.SmallBook.HERE;
import static org.pingxuan.scoring.SmallBook.finding;
import static org.pingxuan.scoring.SmallBook.linear;
import static org.pingxuan.scoring.SmallBook.share;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Consequence.Effect;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.RuleBook;

/** The five goods of FACTS S1 made by hand, for rural branches and organs. */
final class FiveGoods {

    private static final List<String> CRITERIA = List.of("team", "members", "mechanism", "performance", "response");

    private FiveGoods() {}

    static RuleBook book() {
        SmallDictionary dictionary = new SmallDictionary()
                .yesNo("team.complete_on_term", "班子健全按期换届")
                .number("team.secretary_approval_pct", "书记民主测评赞成率")
                .number("team.visits_per_member", "班子成员人均走访")
                .number("org.life_attendance_pct", "组织生活参加率")
                .number("pledge.member_rate_pct", "党员承诺率")
                .number("study.qualified_member_pct", "学习合格率")
                .yesNo("pledge.disclosed_on_time", "按时公开承诺")
                .number("comment.rounds_done", "点评次数")
                .yesNo("public.results_reported", "公开结果")
                .number("task.central_completion_pct", "中心任务完成率")
                .number("service.matters_done_pct", "办实事完成率")
                .counts("mass.ballot_counts", "票数")
                .number("mass.ballots_valid", "有效票")
                .number("mass.ballots_issued", "发出票")
                .number("mass.nonmember_rater_pct", "党外群众评议人比例")
                .derived("mass.msi", "群众满意指数", ValueType.NUMBER)
                .derived("mass.ballots_ok", "评议有效", ValueType.YES_NO)
                .codes("integrity.veto_codes", "否决项");
        SmallPack pack = new SmallPack("five-goods", "五个好")
                .kinds("GRASSROOTS_ORG")
                .criterion("team", "班子", null)
                .criterion("members", "队伍", null)
                .criterion("mechanism", "机制", null)
                .criterion("performance", "业绩", null)
                .criterion("response", "反映", null)
                .weights(SmallPack.weights(
                        CRITERIA, Map.of("rural", List.of(20, 15, 10, 30, 25), "base", List.of(20, 20, 15, 25, 20))))
                .requires("mass.ballots_ok")
                .g7();
        SmallBook book = new SmallBook(dictionary, pack);
        return book.derivation(new Derivation.WeightedIndex(
                        new IndicatorCode("mass.msi"),
                        new IndicatorCode("mass.ballot_counts"),
                        List.of(Stream.of(100, 80, 60, 30, 0).map(Fraction::of).toList()),
                        HERE))
                .derivation(new Derivation.Holds(
                        new IndicatorCode("mass.ballots_ok"),
                        SmallBook.all(
                                book.when("mass.ballots_valid", Comparator.AT_LEAST, "10"),
                                book.when("mass.ballots_issued", Comparator.AT_LEAST, "1"),
                                book.when("mass.nonmember_rater_pct", Comparator.AT_LEAST, "50")),
                        HERE))
                .row("班子健全", "team", "team.complete_on_term", new Formula.YesNo(), share(30))
                .row("书记测评", "team", "team.secretary_approval_pct", linear("60", "90"), share(40))
                .row("班子走访", "team", "team.visits_per_member", linear("0", "4"), share(30))
                .row("组织生活", "members", "org.life_attendance_pct", linear("60", "95"), share(40))
                .row("党员承诺", "members", "pledge.member_rate_pct", linear("50", "100"), share(30))
                .row("学习合格", "members", "study.qualified_member_pct", linear("60", "100"), share(30))
                .row("公开承诺", "mechanism", "pledge.disclosed_on_time", new Formula.YesNo(), share(40))
                .row("领导点评", "mechanism", "comment.rounds_done", linear("0", "2"), share(30))
                .row("公开结果", "mechanism", "public.results_reported", new Formula.YesNo(), share(30))
                .row("中心任务", "performance", "task.central_completion_pct", linear("60", "100"), share(60))
                .row("办实事", "performance", "service.matters_done_pct", linear("60", "100"), share(40))
                .row("群众反映", "response", "mass.msi", linear("60", "95"), share(100))
                .judge("群众评议关口", book.when("mass.msi", Comparator.LESS, "80"), finding("MASS_GATE", Effect.INELIGIBLE))
                .judge("事故否决", book.contains("integrity.veto_codes", "V3"), finding("VETO_V3", Effect.VETO))
                .judge("先进提示", book.when("five-goods.base", Comparator.AT_LEAST, "90"), finding("HIGH", Effect.INFO))
                .judge(
                        "帮扶",
                        SmallBook.any(
                                new Condition.OneOf(book.field("five-goods.grade"), List.of("D"), HERE),
                                book.when("mass.msi", Comparator.LESS, "60")),
                        finding("HELP_PLAN", Effect.HELP_PLAN))
                .judge("总有", ALWAYS, finding("SEEN", Effect.INFO))
                .book();
    }

    /** Organisation A of FACTS 7.1. */
    static Someone organisationA(RuleBook book) {
        return ballots(Someone.branch(book, "rural"), new Fraction(3710, 40))
                .yes("team.complete_on_term")
                .with("team.secretary_approval_pct", "87")
                .with("team.visits_per_member", "3")
                .with("org.life_attendance_pct", "92")
                .with("pledge.member_rate_pct", "100")
                .with("study.qualified_member_pct", "96")
                .yes("pledge.disclosed_on_time")
                .with("comment.rounds_done", "2")
                .yes("public.results_reported")
                .with("task.central_completion_pct", "96")
                .with("service.matters_done_pct", "95");
    }

    /** Organisation B of FACTS 7.2. */
    static Someone organisationB(RuleBook book) {
        return ballots(Someone.branch(book, "organ"), new Fraction(4520, 60))
                .yes("team.complete_on_term")
                .with("team.secretary_approval_pct", "81")
                .with("team.visits_per_member", "2")
                .with("org.life_attendance_pct", "95")
                .with("pledge.member_rate_pct", "100")
                .with("study.qualified_member_pct", "100")
                .yes("pledge.disclosed_on_time")
                .with("comment.rounds_done", "2")
                .no("public.results_reported")
                .with("task.central_completion_pct", "92")
                .with("service.matters_done_pct", "80");
    }

    private static Someone ballots(Someone someone, Fraction index) {
        return someone.counts("mass.ballot_counts", 30, 7, 2, 1, 0)
                .with("mass.ballots_valid", "40")
                .with("mass.ballots_issued", "45")
                .with("mass.nonmember_rater_pct", "60")
                .yes("mass.ballots_ok")
                .with("mass.msi", index);
    }
}
