package org.pingxuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.rules.SampleRules.FIELDS;
import static org.pingxuan.rules.SampleRules.FIVE_GOODS;
import static org.pingxuan.rules.SampleRules.YEAR_END;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.Consequence.Size;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Formula;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Required;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.SampleRules;
import org.pingxuan.rules.Table;
import org.pingxuan.rules.Wording;

class ScoringTableTest {

    private static final String HEADINGS = "规则,维度,指标,计分方式,起点,满点,每次,区间,占比,满分,适用,不适用,理由";

    private final Diagnostics diagnostics = new Diagnostics();

    /** Cells as in a workbook, whose places show column and row. */
    static Table table(String... lines) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (String line : lines) {
            List<Table.Cell> cells = new ArrayList<>();
            for (String text : line.split(",", -1)) {
                Place place = new Place("five-goods/scoring.xlsx", "计分表", rows.size() + 1, cells.size() + 1);
                cells.add(new Table.Cell(text, place));
            }
            rows.add(cells);
        }
        return new Table(rows);
    }

    private List<Rule> read(Pack pack, String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADINGS));
        lines.addAll(List.of(rows));
        return ScoringTable.read(
                "five-goods/scoring.xlsx", table(lines.toArray(String[]::new)), pack, FIELDS, diagnostics);
    }

    private AddLine line(String row) {
        List<Rule> rules = read(FIVE_GOODS, row);
        assertThat(diagnostics.all()).isEmpty();
        return (AddLine) rules.get(0).then().get(0);
    }

    @Test
    void aRowBecomesARuleThatAsksForItsIndicator() {
        Rule rule = read(FIVE_GOODS, "书记测评,班子,书记民主测评赞成率,按比例,60,90,,,40%,,领域=国有企业、学校 且 岗位≠离退休党员,标记=infirm,赞成率 {值}%")
                .get(0);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(rule.name()).isEqualTo("书记测评");
        assertThat(rule.phase()).isEqualTo(Rule.Phase.SCORE);
        assertThat(rule.place().at()).isEqualTo("five-goods/scoring.xlsx!计分表!A2");
        assertThat(rule.row().asks()).isEqualTo(new IndicatorCode("team.secretary_approval_pct"));
        assertThat(Wording.of(rule.when()).zh())
                .isEqualTo("领域 是其中之一 \"国有企业\" \"学校\" 且 岗位 不含 \"离退休党员\" 且 标记 不含 \"年老体弱\" 且 有 书记民主测评赞成率");
        assertThat(rule.then())
                .containsExactly(new AddLine(
                        "team",
                        FIELDS.get("team.secretary_approval_pct"),
                        new Formula.Linear(Fraction.of(60), Fraction.of(90)),
                        new Size.Share(Fraction.of("0.4")),
                        "赞成率 {值}%"));
    }

    @Test
    void everyWayOfScoringIsRead() {
        assertThat(line("a,班子,班子健全按期换届,是否,,,,,30%,,,,").formula()).isInstanceOf(Formula.YesNo.class);
        assertThat(line("a,班子,有效票,按次,,,2,,,10,,,").formula()).isEqualTo(new Formula.PerCount(Fraction.of(2)));
        assertThat(line("a,扣分,违纪违规次数,扣分,,,5,,,,,,"))
                .isEqualTo(new AddLine(
                        Consequence.DEDUCTIONS,
                        FIELDS.get("conduct.breach_count"),
                        new Formula.Deduct(Fraction.of(5)),
                        new Size.Unlimited(),
                        "a"));
        assertThat(line("a,班子,群众满意指数,区间,,,,60→50% 80→100%,100%,,,,").formula())
                .isEqualTo(new Formula.Bands(List.of(
                        new Formula.Bands.Band(Fraction.of(60), new Fraction(1, 2)),
                        new Formula.Bands.Band(Fraction.of(80), Fraction.ONE))));
        assertThat(line("a,加分,,定额,,,,,,2.5,,,")).satisfies(line -> {
            assertThat(line.criterion()).isEqualTo(Consequence.BONUS);
            assertThat(line.field()).isNull();
            assertThat(line.size()).isEqualTo(new Size.Amount(Fraction.of("2.5")));
        });
    }

    @Test
    void aDeductionWithAMaximumTakesNoMoreThanThat() {
        AddLine line = line("a,扣分,违纪违规次数,扣分,,,1,,,5,,,");
        assertThat(line.size()).isEqualTo(new Size.Amount(Fraction.of(5)));
        assertThat(line.formula().points(Fraction.of(3), Fraction.of(5))).isEqualTo(Fraction.of(-3));
        assertThat(line.formula().points(Fraction.of(8), Fraction.of(5))).isEqualTo(Fraction.of(-5));
    }

    private ScoringTable.Rows rows(String... rows) {
        List<String> lines = new ArrayList<>(List.of("规则,指标,计分方式,起点,满点,适用,不适用"));
        lines.addAll(List.of(rows));
        return ScoringTable.read(
                "five-goods/scoring.xlsx",
                table(lines.toArray(String[]::new)),
                FIVE_GOODS,
                FIELDS,
                new RuleNames(),
                diagnostics);
    }

    @Test
    void aRowThatOnlyAsksNeedsNoCriterionAndIsNoRule() {
        ScoringTable.Rows rows = rows("须报有效票,有效票,必报,,,领域=国有企业,标记=infirm", "须公开,班子健全按期换届,required,是,,,");
        assertThat(diagnostics.all()).isEmpty();
        assertThat(rows.scoring()).isEmpty();
        assertThat(rows.asking())
                .extracting(required -> required.indicator().code())
                .containsExactly("mass.ballots_valid", "team.complete_on_term");
        assertThat(rows.asking()).extracting(Required::onlyYes).containsExactly(false, true);
        assertThat(Wording.of(rows.asking().get(0).applies()).zh()).isEqualTo("领域 是 \"国有企业\"");
    }

    @Test
    void whatARowThatOnlyAsksCannotSayIsTold() {
        rows("a,有效票,必报,,90,,", "b,有效票,必报,是,,,", "c,班子健全按期换届,必报,否,,,", "d,票数.很满意,必报,,,,", "e,媒体稿件数,必报,,,,");
        assertThat(diagnostics.all())
                .extracting(Diagnostic::code)
                .containsExactly(
                        "SUPERFLUOUS_CELL", "ASKING_FROM", "ASKING_FROM", "ASKING_NO_INDICATOR", "ASKING_NEVER_SCORED");
    }

    @Test
    void headingsAndMethodsMayBeEnglish() {
        List<Rule> rules = ScoringTable.read(
                "five-goods/scoring.csv",
                table("rule,criterion,indicator,method,from,to,share", "a,team,mass.msi,linear,95,60,100%"),
                FIVE_GOODS,
                FIELDS,
                diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(rules).hasSize(1);
    }

    @Test
    void anOutcomeOfAnotherPackAsksForNoIndicator() {
        Rule rule = read(YEAR_END, "组织考评,班子,五个好.基础分,按比例,0,100,,,100%,,,,").get(0);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(rule.row().asks()).isNull();
    }

    @Test
    void aRowNotApplicableToAFormStillHoldsForMembersWhoHaveNone() {
        Rule rule = read(FIVE_GOODS, "a,班子,,定额,,,,,100%,,,形式=BRANCH,").get(0);
        assertThat(Meaning.holds(rule.when(), field -> null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,队伍,群众满意指数,按比例,60,90,,,100%,,,,       | UNKNOWN_CRITERION | B2",
                "a,班子,群众满意指敎,按比例,60,90,,,100%,,,,       | UNKNOWN_INDICATOR | C2",
                "a,班子,群众满意指数,按比列,60,90,,,100%,,,,       | UNKNOWN_WORD      | D2",
                "a,班子,群众满意指数,按比例,,90,,,100%,,,,         | MISSING_VALUE     | E2",
                ",班子,群众满意指数,按比例,60,90,,,100%,,,,        | MISSING_VALUE     | A2",
                "a,班子,群众满意指数,按比例,六十,90,,,100%,,,,     | BAD_NUMBER        | E2",
                "a,班子,群众满意指数,按比例,60,900,,,100%,,,,      | THRESHOLD_OUT_OF_RANGE | F2",
                "a,班子,群众满意指数,按比例,60,60,,,100%,,,,       | FROM_EQUALS_TO    | F2",
                "a,班子,群众满意指数,按比例,60,90,2,,100%,,,,      | SUPERFLUOUS_CELL  | G2",
                "a,班子,群众满意指数,区间,,,,60:50%,100%,,,,       | BAND_FORM         | H2",
                "a,班子,群众满意指数,区间,,,,80→50% 60→100%,100%,,,, | BANDS_NOT_RISING | H2",
                "a,班子,群众满意指数,按比例,60,90,,,40,,,,         | SHARE_FORM        | I2",
                "a,班子,群众满意指数,按比例,60,90,,,40%,8,,,       | SHARE_AND_POINTS  | I2",
                "a,班子,群众满意指数,按比例,60,90,,,,,,,           | SHARE_OR_POINTS_MISSING | I2",
                "a,加分,群众满意指数,按比例,60,90,,,40%,,,,        | SHARE_WITHOUT_CRITERION | I2",
                "a,班子,群众满意指数,按比例,60,90,,,,8.125,,,      | TOO_MANY_DECIMALS | J2",
                "a,班子,有效票,按次,,,-2,,,8,,,                    | NOT_POSITIVE      | G2",
                "a,班子,群众满意指数,按比例,60,90,,,40%,,领城=农村,, | UNKNOWN_ATTRIBUTE | K2",
                "a,班子,群众满意指数,按比例,60,90,,,40%,,领域=农忖,, | NOT_A_CHOICE      | K2",
                "a,班子,群众满意指数,按比例,60,90,,,40%,,,岗位,    | ATTRIBUTE_SIGN    | L2",
                "a,班子,群众满意指数,按比例,60,90,,,40%,,,,得 {分} | UNKNOWN_PLACEHOLDER | M2",
                "a,班子,班子健全按期换届,按比例,60,90,,,100%,,,,   | NUMBER_FIELD_EXPECTED | C2",
                "a,班子,群众满意指数,是否,,,,,100%,,,,             | YES_NO_FIELD_EXPECTED | C2",
                "a,班子,年度,按比例,60,90,,,100%,,,,               | ATTRIBUTE_SCORED  | C2",
                "a,班子,媒体稿件数,按比例,60,90,,,100%,,,,         | NEVER_SCORED      | C2",
                "a,班子,总分,按比例,60,90,,,100%,,,,               | TALLY_IN_SCORE_RULE | C2",
                "a,班子,年底评议.基础分,按比例,60,90,,,100%,,,,    | READ_NOT_DECLARED | C2",
                "a,加分,违纪违规次数,扣分,,,5,,,,,,                | DEDUCTION_AS_BONUS | B2",
            })
    void everyMistakeIsToldWithItsCell(String row, String code, String cell) {
        assertThat(read(FIVE_GOODS, row)).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly(code);
        assertThat(diagnostics.all().get(0).place().at()).endsWith("!" + cell);
    }

    @Test
    void allMistakesOfAllRowsAreToldAtOnce() {
        read(FIVE_GOODS, "a,队伍,群众满意指敎,按比例,60,900,,,40,,,,", "b,班子,群众满意指数,按比例,90,90,,,40%,,,,");
        assertThat(diagnostics.all())
                .extracting(Diagnostic::code)
                .containsExactly("UNKNOWN_CRITERION", "UNKNOWN_INDICATOR", "SHARE_FORM", "FROM_EQUALS_TO");
    }

    @Test
    void aMisspeltHeadingIsToldWithTheNearestOne() {
        ScoringTable.read(
                "five-goods/scoring.xlsx", table("规则,维度,指标,计分方法,占比", "a,班子,,定额,100%"), FIVE_GOODS, FIELDS, diagnostics);
        assertThat(diagnostics.all()).extracting(Diagnostic::code).contains("UNKNOWN_HEADING", "MISSING_COLUMN");
        assertThat(diagnostics.all())
                .anySatisfy(found -> assertThat(String.valueOf(found.hint())).contains("计分方式"));
    }

    @Test
    void aNameUsedTwiceIsToldAtBothPlaces() {
        read(FIVE_GOODS, "a,班子,,定额,,,,,50%,,,,", "a,班子,,定额,,,,,50%,,,,");
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("DUPLICATE_RULE", "DUPLICATE_RULE");
        assertThat(diagnostics.all())
                .extracting(found -> found.place().at())
                .containsExactly("five-goods/scoring.xlsx!计分表!A2", "five-goods/scoring.xlsx!计分表!A3");
    }

    private List<Diagnostic> shares(String... rows) {
        List<Rule> rules = read(FIVE_GOODS, rows);
        assertThat(diagnostics.all()).isEmpty();
        new Shares(FIVE_GOODS, SampleRules.DICTIONARY).check(rules, diagnostics);
        return diagnostics.all();
    }

    @Test
    void theSharesOfACriterionAddUpTo100ForEverySector() {
        assertThat(shares(
                        "a,班子,,定额,,,,,60%,,,,",
                        "b,班子,,定额,,,,,40%,,领域≠国有企业,,", "c,班子,,定额,,,,,40%,,领域=国有企业,,", "d,班子,违纪违规次数,扣分,,,5,,,,,,"))
                .isEmpty();
    }

    @Test
    void sharesThatDoNotAddUpAreToldWithTheSubjectConcerned() {
        List<Diagnostic> found = shares("a,班子,,定额,,,,,60%,,,,", "b,班子,,定额,,,,,40%,,领域=农村,,");
        assertThat(found).extracting(Diagnostic::code).containsExactly("SHARES_NOT_100");
        assertThat(found.get(0).message().zh()).contains("班子", "60%", "领域=其他");
    }

    @Test
    void formsOfOtherKindsAreNoCombinationsOfTheShareCheck() {
        assertThat(shares("a,班子,,定额,,,,,100%,,类别=党员,,", "b,班子,,定额,,,,,100%,,形式=支部,,", "c,班子,,定额,,,,,100%,,形式=党委,,"))
                .isEmpty();
    }

    @Test
    void yearsAndPostsAreToldApartByTheShareCheck() {
        assertThat(shares("a,班子,,定额,,,,,100%,,年度<=2010,,", "b,班子,,定额,,,,,100%,,年度>=2011,,"))
                .isEmpty();
        assertThat(shares("c,反映,,定额,,,,,100%,,岗位≠retired,,", "d,反映,,定额,,,,,90%,,岗位=retired,,"))
                .hasSize(1);
    }
}
