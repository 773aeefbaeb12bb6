package org.pingxuan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Indicator.Direction;
import org.pingxuan.catalogue.Indicator.Part;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.words.Label;

/** A small dictionary with two packs, enough to write every kind of rule. */
public final class SampleRules {

    public static final Dictionary DICTIONARY = dictionary();
    public static final Pack FIVE_GOODS = pack("five-goods", "五个好", List.of());
    public static final Pack YEAR_END = pack("year-end", "年底评议", List.of(new Pack.PackRead("five-goods", "base")));
    public static final Fields FIELDS = new Fields(DICTIONARY, List.of(FIVE_GOODS, YEAR_END));
    public static final Place HERE = Place.of("five-goods/test.drl", 4, 9);

    private SampleRules() {}

    private static Dictionary dictionary() {
        List<Indicator> indicators = List.of(
                number("mass.msi", "massMsi", "群众满意指数", 0, 100),
                number("team.secretary_approval_pct", "teamSecretaryApprovalPct", "书记民主测评赞成率", 0, 100),
                number("mass.ballots_valid", "massBallotsValid", "有效票", 0, 100000),
                number("mass.ballots_issued", "massBallotsIssued", "发出票", 0, 100000),
                number("rural.class_change", "ruralClassChange", "晋档变化", -2, 2),
                number("conduct.breach_count", "conductBreachCount", "违纪违规次数", 0, 10),
                number("media.articles_count", "mediaArticlesCount", "媒体稿件数", 0, 100000),
                other("team.complete_on_term", "teamCompleteOnTerm", "班子健全按期换届", ValueType.YES_NO),
                other("gate.analysis_meeting", "gateAnalysisMeeting", "转段分析会", ValueType.TEXT, "NONE:未开", "HELD:已开"),
                other("integrity.veto_codes", "vetoCodes", "否决项", ValueType.CODES, "V1:违纪违法", "V3:责任事故"),
                other("mass.ballot_counts", "ballotCounts", "票数", ValueType.NUMBERS, "very:很满意", "not:不满意"));
        return new Dictionary(
                indicators,
                entries("GRASSROOTS_ORG:基层党组织", "MEMBER:党员"),
                List.of(
                        new Form("BRANCH", Label.of("支部"), "GRASSROOTS_ORG"),
                        new Form("COMMITTEE", Label.of("党委"), "GRASSROOTS_ORG")),
                entries("VILLAGE_UNIT:村级单位", "COUNTY:县"),
                entries("base:其他", "rural:农村", "soe:国有企业", "school:学校"),
                entries("retired:离退休党员", "leading_cadre:党员领导干部"),
                entries("infirm:年老体弱", "window:窗口"));
    }

    private static List<Entry> entries(String... pairs) {
        return parts(pairs).stream()
                .map(part -> new Entry(part.id(), part.label()))
                .toList();
    }

    private static List<Part> parts(String... pairs) {
        List<Part> parts = new ArrayList<>();
        for (String pair : pairs) {
            parts.add(new Part(pair.split(":")[0], Label.of(pair.split(":")[1])));
        }
        return parts;
    }

    private static Indicator number(String code, String identifier, String zh, long from, long to) {
        return indicator(code, identifier, zh, ValueType.NUMBER, Fraction.of(from), Fraction.of(to), List.of());
    }

    private static Indicator other(String code, String identifier, String zh, ValueType type, String... parts) {
        return indicator(code, identifier, zh, type, null, null, parts(parts));
    }

    private static Indicator indicator(
            String code,
            String identifier,
            String zh,
            ValueType type,
            @Nullable Fraction from,
            @Nullable Fraction to,
            List<Part> parts) {
        return new Indicator(
                new IndicatorCode(code),
                identifier,
                new Label(zh, identifier),
                List.of(),
                type,
                "",
                from,
                to,
                2,
                null,
                Direction.HIGHER,
                Set.of(),
                "B",
                "S",
                true,
                null,
                code.equals("media.articles_count"),
                false,
                false,
                parts);
    }

    private static Pack pack(String id, String title, List<Pack.PackRead> reads) {
        return Pack.plain(
                id,
                id,
                Label.of(title),
                "S1",
                Pack.Applies.to(Set.of("GRASSROOTS_ORG", "MEMBER"), Set.of(Cycle.Type.YEAR)),
                reads,
                List.of(
                        new Pack.Criterion("team", new Label("班子", "team"), Fraction.of(20)),
                        new Pack.Criterion("response", new Label("反映", "response"), Fraction.of(80))));
    }
}
