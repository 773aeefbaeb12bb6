package org.pingxuan.ranking;

import java.util.List;
import java.util.Set;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.words.Label;

/** The few words of a dictionary that ranking looks up. */
final class TrialWords {

    private TrialWords() {}

    static Dictionary dictionary(List<String> tiers) {
        Indicator index = new Indicator(
                new IndicatorCode("mass.msi"),
                "massMsi",
                new Label("群众满意指数", "Mass index"),
                List.of(),
                ValueType.NUMBER,
                "",
                Fraction.ZERO,
                Fraction.HUNDRED,
                2,
                null,
                Indicator.Direction.HIGHER,
                Set.of(),
                "M",
                "S",
                true,
                null,
                false,
                true,
                false,
                List.of());
        return new Dictionary(
                List.of(index),
                List.of(
                        new Entry("GRASSROOTS_ORG", new Label("基层党组织", "Grassroots organisation")),
                        new Entry("MEMBER", new Label("党员", "Member"))),
                List.of(new Form("BRANCH", new Label("支部", "Branch"), "GRASSROOTS_ORG")),
                tiers.stream()
                        .map(tier -> new Entry(tier, tier.equals("COUNTY") ? new Label("县", "County") : Label.of(tier)))
                        .toList(),
                List.of(
                        new Entry("rural", new Label("农村", "Rural")),
                        new Entry("window", new Label("窗口单位", "Window units"))),
                List.of(new Entry("leading_cadre", new Label("领导干部", "Leading cadre"))),
                List.of(new Entry("affairs_worker", new Label("党务工作者", "Party-affairs worker"))));
    }
}
