package org.pingxuan.evidence;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Indicator.Part;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.words.Label;

/** The dictionary of the sample: ballots, a few readings of branches and members. */
final class SampleDictionary {

    private static final Set<String> ORG = Set.of("GRASSROOTS_ORG");
    private static final Set<String> MEMBER = Set.of("MEMBER");
    private static final Set<String> ALL = Set.of("GRASSROOTS_ORG", "MEMBER", "MASS_ORG");

    static final Dictionary ALL_OF_IT = new Dictionary(
            List.of(
                    number("team.secretary_approval_pct", "书记民主测评赞成率", 0, 100, 2, "S", ORG),
                    of("team.complete_on_term", "班子健全按期换届", ValueType.YES_NO, ORG, "S", List.of()),
                    number("pledge.count", "承诺事项数", 0, 50, 0, "–", ALL),
                    number("study.total_hours", "学习总时数", 0, 200, 1, "G", MEMBER, Fraction.of("0.5")),
                    number("service.volunteer_hours", "志愿服务时数", 0, 500, 2, "M", MEMBER),
                    derived("service.volunteer_hours_avg", "党员人均志愿服务时数", ValueType.NUMBER, true),
                    derived("org.branches_pass_pct", "所属支部良好率", ValueType.NUMBER, true),
                    derived("county.sheet_avg", "县内基层平均分", ValueType.NUMBER, true),
                    of(
                            "mass.ballot_counts",
                            "票数",
                            ValueType.NUMBERS,
                            ALL,
                            "G",
                            List.of(
                                    part("very", "很满意"),
                                    part("satisfied", "满意"),
                                    part("basically", "基本满意"),
                                    part("not_very", "不太满意"),
                                    part("not", "不满意"))),
                    number("mass.ballots_issued", "发出票", 0, 100000, 0, "G", ALL),
                    number("mass.ballots_valid", "有效票", 0, 100000, 0, "G", ALL),
                    number("mass.nonmember_rater_pct", "党外群众评议人比例", 0, 100, 2, "G", ALL),
                    derived("mass.msi", "群众满意指数", ValueType.NUMBER, false),
                    derived("mass.ballots_ok", "评议有效", ValueType.YES_NO, false),
                    derived("mass.return_pct", "回收率", ValueType.NUMBER, false),
                    fallback(
                            "integrity.veto_codes",
                            "否决项",
                            ValueType.CODES,
                            new Value.Codes(new TreeSet<>()),
                            List.of(part("V1", "违纪违法"), part("V3", "责任事故"))),
                    fallback("complaint.verified_count", "查实投诉数", ValueType.NUMBER, Fraction.ZERO, List.of()),
                    of(
                            "gate.analysis_meeting",
                            "转段分析会",
                            ValueType.TEXT,
                            ORG,
                            "G",
                            List.of(part("NONE", "未开"), part("HELD", "已开")))),
            List.of(entry("GRASSROOTS_ORG", "基层党组织"), entry("MEMBER", "党员"), entry("MASS_ORG", "群团组织")),
            List.of(
                    new Form("BRANCH", new Label("支部", "branch"), "GRASSROOTS_ORG"),
                    new Form("COMMITTEE", new Label("党委", "committee"), "GRASSROOTS_ORG"),
                    new Form("UNION", new Label("工会", "union"), "MASS_ORG")),
            List.of(entry("VILLAGE_UNIT", "村"), entry("TOWNSHIP", "乡镇"), entry("COUNTY", "县")),
            List.of(entry("rural", "农村"), entry("organ", "机关")),
            List.of(entry("retired", "离退休党员"), entry("on_post", "在岗党员")),
            List.of(entry("window", "窗口"), entry("infirm", "年老体弱")));

    private SampleDictionary() {}

    private static Part part(String id, String zh) {
        return new Part(id, new Label(zh, id));
    }

    private static Entry entry(String id, String zh) {
        return new Entry(id, new Label(zh, id));
    }

    private static Indicator number(
            String code, String zh, long min, long max, int decimals, String verifier, Set<String> kinds) {
        return number(code, zh, min, max, decimals, verifier, kinds, null);
    }

    private static Indicator number(
            String code,
            String zh,
            long min,
            long max,
            int decimals,
            String verifier,
            Set<String> kinds,
            @Nullable Fraction step) {
        return indicator(
                code,
                zh,
                ValueType.NUMBER,
                Fraction.of(min),
                Fraction.of(max),
                decimals,
                step,
                kinds,
                verifier,
                null,
                false,
                false,
                List.of());
    }

    private static Indicator of(
            String code, String zh, ValueType type, Set<String> kinds, String verifier, List<Part> parts) {
        return indicator(code, zh, type, null, null, 0, null, kinds, verifier, null, false, false, parts);
    }

    private static Indicator derived(String code, String zh, ValueType type, boolean submittable) {
        return indicator(
                code, zh, type, Fraction.ZERO, Fraction.HUNDRED, 2, null, ALL, "G", null, true, submittable, List.of());
    }

    private static Indicator fallback(String code, String zh, ValueType type, Value value, List<Part> parts) {
        return indicator(code, zh, type, null, null, 0, null, ALL, "D", value, false, false, parts);
    }

    private static Indicator indicator(
            String code,
            String zh,
            ValueType type,
            @Nullable Fraction min,
            @Nullable Fraction max,
            int decimals,
            @Nullable Fraction step,
            Set<String> kinds,
            String verifier,
            @Nullable Value fallback,
            boolean derived,
            boolean submittable,
            List<Part> parts) {
        return new Indicator(
                new IndicatorCode(code),
                code.replaceAll("[._]", ""),
                new Label(zh, code),
                List.of(),
                type,
                "",
                min,
                max,
                decimals,
                step,
                Indicator.Direction.HIGHER,
                kinds,
                "B",
                verifier,
                fallback == null,
                fallback,
                false,
                derived,
                submittable,
                parts);
    }
}
