package org.pingxuan.scoring;

import static org.pingxuan.scoring.SmallBook.ALWAYS;
import static org.pingxuan.scoring.SmallBook.amount;
import static org.pingxuan.scoring.SmallBook.finding;
import static org.pingxuan.scoring.SmallBook.linear;

import java.util.List;
import java.util.Set;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.Effect;
import org.pingxuan.rules.Consequence.Size;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.RuleBook;

/** The five leads and red stars of FACTS S2 and S3 made by hand. */
final class FiveLeads {

    private FiveLeads() {}

    static RuleBook book() {
        SmallDictionary dictionary = new SmallDictionary()
                .number("study.total_hours", "学习总学时")
                .yesNo("study.skill_gain", "技能提升")
                .number("study.concentrated_hours", "集中学时")
                .number("task.post_completion_pct", "岗位任务完成率")
                .number("task.peer_rating", "同事评分")
                .number("pledge.fulfilled_pct", "践诺率")
                .number("service.volunteer_hours", "志愿服务时数")
                .number("conduct.breach_count", "违纪次数")
                .number("conduct.unexcused_absences", "无故缺席")
                .derived("mass.msi", "群众满意指数", ValueType.NUMBER)
                .number("conduct.good_deeds_verified", "好事")
                .yesNo("conduct.emergency_joined", "急难任务")
                .codes("integrity.veto_codes", "否决项");
        SmallPack leads = new SmallPack("five-leads", "五带头")
                .kinds("MEMBER")
                .criterion("study", "学习", "20")
                .criterion("results", "成绩", "20")
                .criterion("service", "服务", "20")
                .criterion("discipline", "纪律", "20")
                .criterion("trend", "风气", "20")
                .stars(new Pack.Stars(new Fraction(80, 100), null, List.of()))
                .rescaled()
                .g7();
        SmallPack flags = new SmallPack("flags-and-stars", "树旗争星")
                .kinds("MEMBER")
                .reads("five-leads", "stars")
                .reads("five-leads", "base")
                .stars(new Pack.Stars(null, "five-leads.stars", List.of()));
        SmallPack bands = new SmallPack("bands", "分段定星")
                .kinds("MEMBER")
                .reads("five-leads", "base")
                .stars(new Pack.Stars(
                        null,
                        "five-leads.base",
                        List.of(
                                new Pack.Stars.Band(5, Fraction.of(96)),
                                new Pack.Stars.Band(4, Fraction.of(90)),
                                new Pack.Stars.Band(1, Fraction.of(60)))));
        SmallBook book = new SmallBook(dictionary, leads, flags, bands);
        Condition retired = book.contains("subject.postCategories", "retired");
        Condition infirm = book.contains("subject.flags", "infirm");
        Condition hours = SmallBook.any(retired, infirm);
        return book.row("学时", "study", "study.total_hours", linear("0", "40"), amount("12"), ALWAYS, hours)
                .row("技能", "study", "study.skill_gain", new Formula.YesNo(), amount("4"))
                .row(
                        "集中学习",
                        "study",
                        "study.concentrated_hours",
                        new Formula.Bands(List.of(new Formula.Bands.Band(Fraction.of("26.67"), Fraction.ONE))),
                        amount("4"),
                        ALWAYS,
                        hours)
                .row("岗位任务", "results", "task.post_completion_pct", linear("60", "100"), amount("14"))
                .row("同事评价", "results", "task.peer_rating", linear("60", "95"), amount("6"))
                .row("践诺", "service", "pledge.fulfilled_pct", linear("50", "100"), amount("12"))
                .row("志愿服务", "service", "service.volunteer_hours", linear("0", "20"), amount("8"), ALWAYS, infirm)
                .row("守纪", "discipline", null, new Formula.Fixed(), amount("20"), ALWAYS, null)
                .row(
                        "违纪",
                        "discipline",
                        "conduct.breach_count",
                        new Formula.Deduct(Fraction.of(5)),
                        new Size.Unlimited())
                .row(
                        "缺席",
                        "discipline",
                        "conduct.unexcused_absences",
                        new Formula.Deduct(Fraction.of(2)),
                        new Size.Unlimited())
                .row("群众反映", "trend", "mass.msi", linear("60", "95"), amount("12"))
                .row("好事", "trend", "conduct.good_deeds_verified", new Formula.PerCount(Fraction.of(2)), amount("4"))
                .row("急难", "trend", "conduct.emergency_joined", new Formula.YesNo(), amount("4"))
                .in("flags-and-stars")
                .judge(
                        "红星党员",
                        SmallBook.all(
                                book.when("five-leads.stars", Comparator.EQUAL, "5"),
                                book.when("five-leads.base", Comparator.AT_LEAST, "90"),
                                book.when("mass.msi", Comparator.AT_LEAST, "85")),
                        new Consequence.AwardTitle("RED_STAR_MEMBER"))
                .judge("否决", book.contains("integrity.veto_codes", "V1"), finding("VETO_V1", Effect.VETO))
                .book();
    }

    /** Member C of FACTS 7.3. */
    static Someone memberC(RuleBook book, Someone someone) {
        return someone.with("study.total_hours", "46")
                .yes("study.skill_gain")
                .with("study.concentrated_hours", "30")
                .with("task.post_completion_pct", "97")
                .with("task.peer_rating", "91")
                .with("pledge.fulfilled_pct", "100")
                .with("service.volunteer_hours", "16")
                .with("conduct.breach_count", "0")
                .with("conduct.unexcused_absences", "0")
                .with("mass.msi", new Fraction(2300, 25))
                .with("conduct.good_deeds_verified", "2")
                .yes("conduct.emergency_joined")
                .codes("integrity.veto_codes");
    }

    /** Member D of FACTS 7.4. */
    static Someone memberD(RuleBook book, Someone someone) {
        return memberC(book, someone)
                .with("study.total_hours", "44")
                .with("study.concentrated_hours", "24")
                .with("task.post_completion_pct", "88")
                .with("task.peer_rating", "80")
                .with("pledge.fulfilled_pct", "60")
                .with("service.volunteer_hours", "6")
                .with("conduct.unexcused_absences", "2")
                .with("mass.msi", new Fraction(2240, 30))
                .with("conduct.good_deeds_verified", "0")
                .no("conduct.emergency_joined");
    }

    static Someone anybody(RuleBook book) {
        return Someone.member(book, Set.of("on_post"), Set.of());
    }
}
