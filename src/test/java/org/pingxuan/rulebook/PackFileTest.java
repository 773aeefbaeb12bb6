package org.pingxuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Award.Bars;
import org.pingxuan.catalogue.Award.Limit;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;

class PackFileTest {

    private static final String FILE = "year-end/pack.yaml";

    private static final String YEAR_END = """
            id: year-end
            title: {zh: 年底评议, en: Year-end appraisal}
            source: S31
            applies: {kinds: [基层党组织, MEMBER], forms: [党支部], cycles: [year, stage], any-of: [mass.*, 点评均分], except: [mass.ballot_counts]}
            reads: [five-goods.base, five-goods.criterion.team]
            requires: [点评均分]
            criteria:
              sheet: {zh: 考评, max: 70}
              comment: {zh: 点评, max: 30}
            bonus: {max: 10}
            deductions: {max: 2.5}
            grades: {B: 80, A: 90, D: 0}
            stars: {of: base, bands: {5: 96, 4: 90}}
            rescale: true
            awards:
              year-end-organisations:
                title: {zh: 年底先进, en: Year-end}
                kinds: [GRASSROOTS_ORG]
                area: 6
                order: total
                ties: [base, 群众满意指数, five-goods.criterion.team, -deductions, lower-tier]
                barred-by: {year-end: all, five-goods: {all-but: [FLOOR]}}
                quota: {rate: 10%, at-least: 1}
                list: 120%
                limits: [{share-of: leading_cadre, at-most: 20%}, {share-at-or-below: 县市区, at-least: 0.6}]
            """;

    private final RulesUnderTest rules = new RulesUnderTest().write(FILE, YEAR_END);

    @Test
    void everyKeyHasItsMeaning() {
        Pack pack = pack();
        assertThat(pack.applies().get(0).kinds()).containsExactly("GRASSROOTS_ORG", "MEMBER");
        assertThat(pack.applies().get(0).forms()).containsExactly("BRANCH");
        assertThat(pack.applies().get(0).cycles()).containsExactlyInAnyOrder(Cycle.Type.YEAR, Cycle.Type.STAGE);
        assertThat(pack.applies().get(0).atLeast()).isEqualTo(1);
        assertThat(pack.requires()).containsExactly(new IndicatorCode("comment.rating_avg"));
        assertThat(pack.criteria())
                .extracting(Pack.Criterion::maximum)
                .containsExactly(Fraction.of(70), Fraction.of(30));
        assertThat(pack.bonusLimit()).isEqualTo(Points.parse("10"));
        assertThat(pack.deductionLimit()).isEqualTo(Points.parse("2.5"));
        assertThat(pack.grades()).extracting(Pack.Grade::id).containsExactly("A", "B", "D");
        assertThat(pack.stars().of()).isEqualTo("year-end.base");
        assertThat(pack.stars().bands()).extracting(Pack.Stars.Band::stars).containsExactly(5, 4);
        assertThat(pack.rescale()).isTrue();
    }

    @Test
    void severalAlternativesMayBeGivenOfWhichOneIsEnough() {
        rules.write(
                FILE,
                YEAR_END.replaceAll(
                        "applies:.*",
                        "applies:\n  - {kinds: [GRASSROOTS_ORG], forms: [BRANCH]}\n"
                                + "  - {kinds: [MEMBER], post-categories: [leading_cadre], cycles: [stage]}"));
        Pack pack = pack();
        assertThat(pack.applies()).hasSize(2);
        assertThat(pack.applies().get(1).postCategories()).containsExactly("leading_cadre");
        assertThat(pack.applies().get(1).cycles()).containsExactly(Cycle.Type.STAGE);
        assertThat(pack.applying(Pack.Applies::kinds)).containsExactly("GRASSROOTS_ORG", "MEMBER");
        assertThat(pack.applying(Pack.Applies::forms)).isEmpty();
    }

    @Test
    void aTriggerUnderAPrefixNeverMeansADerivedIndicator() {
        assertThat(pack().applies().get(0).triggers())
                .extracting(IndicatorCode::code)
                .containsExactlyInAnyOrder(
                        "mass.ballots_issued", "mass.ballots_valid", "mass.nonmember_rater_pct", "comment.rating_avg");
    }

    @Test
    void anAwardOrdersByFieldsOfItsOwnPackUnlessItNamesAnother() {
        rules.change(FILE, text -> text.replace("{all-but: [FLOOR]}", "all"));
        Award award = pack().awards().get(0);
        assertThat(award.order())
                .containsExactly(
                        "year-end.total",
                        "year-end.base",
                        "mass.msi",
                        "five-goods.criterion.team",
                        "-year-end.deductions",
                        "lower-tier");
        assertThat(award.rate()).isEqualTo(new Fraction(1, 10));
        assertThat(award.listFactor()).isEqualTo(new Fraction(6, 5));
        assertThat(award.areaDigits()).isEqualTo(6);
        assertThat(award.mergeBelow()).isEqualTo(5);
        assertThat(award.pool()).containsExactly("kind", "tier", "sector", "form");
        assertThat(award.barredBy())
                .isEqualTo(Map.of("year-end", new Bars(true, Set.of()), "five-goods", new Bars(true, Set.of())));
        assertThat(award.limits())
                .containsExactly(
                        new Limit.ShareOf("leading_cadre", new Fraction(1, 5)),
                        new Limit.ShareAtOrBelow("COUNTY", new Fraction(3, 5)));
    }

    @Test
    void aFindingThatNoRuleAddsCannotBar() {
        Diagnostic found = rules.read().diagnostics().get(0);
        assertThat(found.code()).isEqualTo("UNKNOWN_FINDING");
        assertThat(found.place()).isEqualTo(Place.of(FILE, 22, 55));
    }

    @Test
    void anExceptionNamesTheCheckAndAReason() {
        rules.change(FILE, text -> text + """
                exceptions:
                  - {check: TOO_MANY_ASKED, about: MEMBER, reason: 事实表逐项列出}
                """);
        pack();
        PackRules read = rules.read().book().orElseThrow().pack("year-end").orElseThrow();
        assertThat(read.excused("TOO_MANY_ASKED", "MEMBER").orElseThrow().reason())
                .isEqualTo("事实表逐项列出");
        assertThat(read.excused("TOO_MANY_ASKED", "MASS_ORG")).isEmpty();
        assertThat(read.excused("TOO_MANY_ITEMS", "MEMBER")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exceptions: {check: TOO_MANY_ASKED, reason: x} | 26:13 YAML_LIST_EXPECTED",
                "exceptions: [{check: TOO_MANY_ASK, reason: x}] | 26:22 UNKNOWN_CHECK",
                "exceptions: [{check: TOO_MANY_ASKED}] | 26:14 MISSING_KEY",
                "exceptions: [{check: TOO_MANY_ASKED, reason: x, rule: y}] | 26:49 UNKNOWN_KEY",
            })
    void anExceptionThatExcusesNothingIsToldWithItsPlace(String written, String expected) {
        rules.change(FILE, text -> text.replace("{all-but: [FLOOR]}", "all") + written + "\n");
        assertThat(rules.found()).contains(FILE + ":" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: year-end | id: Year_End | 1:5 BAD_PACK_ID",
                "source: S31 | sources: S31 | 3:1 UNKNOWN_KEY",
                "source: S31 | id: S31 | 3:1 YAML_DUPLICATE_KEY",
                "zh: 年底评议 | zh: 年底 评议 | 2:8 BAD_NAME",
                "zh: 年底评议 | zh: 五个好 | 1:1 PACK_TITLE_TWICE",
                "kinds: [基层党组织, MEMBER] | kinds: [基层组织] | 4:19 UNKNOWN_WORD",
                "forms: [党支部] | forms: [支部] | 4:43 UNKNOWN_WORD",
                "cycles: [year, stage] | cycles: [yearly] | 4:58 UNKNOWN_WORD",
                "any-of: [mass.* | any-of: [mess.* | 4:81 UNKNOWN_INDICATOR_NAME",
                "except: [mass.ballot_counts] | at-least: 9 | 4:106 AT_LEAST_OUT_OF_RANGE",
                "reads: [five-goods.base | reads: [five-goods.points | 5:9 UNKNOWN_OUTCOME",
                "reads: [five-goods.base | reads: [five-goods | 5:9 BAD_READ",
                "requires: [点评均分] | requires: [点评得分] | 6:12 UNKNOWN_INDICATOR_NAME",
                "max: 70 | max: 七十 | 8:24 BAD_NUMBER",
                "max: 70 | max: 0 | 8:24 MAXIMUM_NOT_POSITIVE",
                "', max: 30' | '' | 1:1 CRITERION_WITHOUT_MAXIMUM",
                "zh: 点评 | zh: 考评 | 9:17 DUPLICATE_ENTRY",
                "B: 80 | B: 90 | 12:9 GRADES_WITH_ONE_BOUND",
                "D: 0 | D: 50 | 12:9 GRADES_HAVE_A_GAP",
                "{of: base | {per-criterion-at-least: 80%, of: base | 13:8 STARS_ONE_WAY",
                "4: 90 | 4: 97 | 13:26 STARS_NOT_RISING",
                "4: 90 | 6: 97 | 13:34 BAD_STARS",
                "{of: base | {of: grade | 13:13 ORDER_NOT_A_NUMBER",
                "rescale: true | rescale: maybe | 14:10 BAD_YES_NO",
                "area: 6 | area: 3 | 19:11 BAD_AREA",
                "order: total | order: totals | 20:12 UNKNOWN_INDICATOR_NAME",
                "ties: [base | ties: [total | 21:11 ORDER_NAMES_TWICE",
                "barred-by: {year-end | barred-by: {yearend | 22:17 UNKNOWN_PACK",
                "rate: 10% | rate: 110% | 23:19 SHARE_OUT_OF_RANGE",
                "'rate: 10%, ' | '' | 23:12 MISSING_KEY",
                "list: 120% | list: 80% | 24:11 LIST_SHORTER_THAN_QUOTA",
                "share-of: leading_cadre | share-of: cadre | 25:25 UNKNOWN_WORD",
                "at-most: 20% | at-least: 20% | 25:15 LIMIT_ONE_WAY",
                "share-at-or-below: 县市区 | share-at-or-below: 县 | 25:75 UNKNOWN_WORD",
            })
    void aMistakeIsToldWithItsPlace(String right, String wrong, String expected) {
        rules.change(FILE, text -> text.replace("{all-but: [FLOOR]}", "all").replace(right, wrong));
        assertThat(rules.found()).contains(FILE + ":" + expected);
        assertThat(rules.read().book()).isEmpty();
    }

    @Test
    void anUnknownNameIsToldWithTheNearestOnes() {
        rules.change(FILE, text -> text.replace("{all-but: [FLOOR]}", "all").replace("rescale:", "rescal:"));
        Diagnostic found = rules.read().diagnostics().get(0);
        assertThat(found.message().zh()).isEqualTo("没有“rescal”这个键");
        assertThat(found.hint().zh()).isEqualTo("是不是“rescale”？");
        assertThat(found.hint().en()).isEqualTo("Did you mean rescale?");
    }

    private Pack pack() {
        rules.change(FILE, text -> text.replace("{all-but: [FLOOR]}", "all"));
        RuleBookReader.Result result = rules.read();
        assertThat(result.diagnostics()).isEmpty();
        return result.book().orElseThrow().pack("year-end").orElseThrow().pack();
    }
}
