package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Indicator.Direction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.words.Label;

/** A dictionary of a few indicators, made by hand for tests. */
final class SmallDictionary {

    private final List<Indicator> indicators = new ArrayList<>();

    SmallDictionary number(String code, String zh) {
        return add(code, zh, ValueType.NUMBER, true, null, false);
    }

    SmallDictionary optional(String code, String zh) {
        return add(code, zh, ValueType.NUMBER, false, null, false);
    }

    SmallDictionary yesNo(String code, String zh) {
        return add(code, zh, ValueType.YES_NO, true, null, false);
    }

    SmallDictionary counts(String code, String zh) {
        return add(code, zh, ValueType.NUMBERS, true, null, false);
    }

    SmallDictionary codes(String code, String zh) {
        return add(code, zh, ValueType.CODES, false, new Value.Codes(new TreeSet<>()), false);
    }

    SmallDictionary derived(String code, String zh, ValueType type) {
        return add(code, zh, type, true, null, true);
    }

    Dictionary dictionary() {
        return new Dictionary(
                indicators,
                List.of(entry("GRASSROOTS_ORG", "基层党组织"), entry("MEMBER", "党员"), entry("MASS_ORG", "群团组织")),
                List.of(
                        new Form("BRANCH", Label.of("党支部"), "GRASSROOTS_ORG"),
                        new Form("COMMITTEE", Label.of("党委"), "GRASSROOTS_ORG")),
                List.of(entry("VILLAGE_UNIT", "村（单位）"), entry("TOWNSHIP", "乡镇"), entry("COUNTY", "县")),
                List.of(entry("base", "其他"), entry("rural", "农村"), entry("organ", "机关")),
                List.of(entry("retired", "离退休党员"), entry("on_post", "在岗党员")),
                List.of(entry("infirm", "年老体弱"), entry("window", "窗口")));
    }

    private static Entry entry(String id, String zh) {
        return new Entry(id, Label.of(zh));
    }

    private SmallDictionary add(
            String code, String zh, ValueType type, boolean required, Value fallback, boolean derived) {
        List<Indicator.Part> parts = type == ValueType.NUMBERS
                ? Stream.of("very:很满意", "satisfied:满意", "basically:基本满意", "not_very:不太满意", "not:不满意")
                        .map(text -> text.split(":"))
                        .map(part -> new Indicator.Part(part[0], Label.of(part[1])))
                        .toList()
                : type == ValueType.CODES
                        ? List.of(
                                new Indicator.Part("V1", Label.of("违纪违法")),
                                new Indicator.Part("V3", Label.of("重大责任事故")))
                        : List.of();
        indicators.add(new Indicator(
                new IndicatorCode(code),
                code.replaceAll("[._]", ""),
                Label.of(zh),
                List.of(),
                type,
                "",
                Fraction.ZERO,
                null,
                2,
                null,
                Direction.HIGHER,
                Set.of("GRASSROOTS_ORG", "MEMBER", "MASS_ORG"),
                "B",
                "S",
                required,
                fallback,
                false,
                derived,
                false,
                parts));
        return this;
    }
}
