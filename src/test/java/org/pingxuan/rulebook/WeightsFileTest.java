package org.pingxuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.rulefiles.Sheets;

class WeightsFileTest {

    private static final String TABLE = "five-goods/weights.csv";
    private static final String PROFILES = "five-goods/profiles.csv";

    private final RulesUnderTest rules = new RulesUnderTest();

    @Test
    void theLatestWeightsOfTheSectorCount() {
        rules.change(TABLE, text -> text + "农村,50,50,2012,\n");
        Weights weights = weights();
        assertThat(weights.of("rural", 2011, null).orElseThrow()).containsEntry("team", Fraction.of(55));
        assertThat(weights.of("rural", 2013, null).orElseThrow()).containsEntry("team", Fraction.of(50));
        assertThat(weights.of("soe", 2013, null).orElseThrow()).containsEntry("team", Fraction.of(40));
    }

    @Test
    void aProfileShiftsTheWeightsOfTheYearsThatNameIt() {
        rules.write(PROFILES, "年度方案,班子,队伍,依据\n2010,−5,5,事实表 6.3\n");
        rules.change("five-goods/pack.yaml", text -> text + "profile: {2010: \"2010\"}\n");
        assertThat(weights().of("rural", 2010, null).orElseThrow()).containsEntry("team", Fraction.of(50));
        assertThat(weights().of("rural", 2011, null).orElseThrow()).containsEntry("team", Fraction.of(55));
        assertThat(weights().of("rural", 2011, "2010").orElseThrow()).containsEntry("members", Fraction.of(50));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "学校,50,49,2010, | :4:1 WEIGHTS_NOT_100",
                "学校,五十,50,2010, | :4:2 BAD_NUMBER",
                "学校,,100,2010, | :4:2 MISSING_VALUE",
                "学校,-10,110,2010, | :4:2 WEIGHT_NEGATIVE",
                "学枝,50,50,2010, | :4:1 UNKNOWN_WORD",
                "农村,50,50,2010, | :4:1 WEIGHTS_TWICE",
                "学校,50,50,今年, | :4:4 BAD_WHOLE_NUMBER",
            })
    void aMistakeInARowIsToldWithItsCell(String row, String expected) {
        rules.change(TABLE, text -> text + row + "\n");
        assertThat(rules.found()).containsExactly(TABLE + expected);
    }

    @Test
    void everyCriterionHasAColumnAndEveryColumnIsACriterion() {
        rules.write(TABLE, "领域,班子,队五\n其他,40,60\n");
        assertThat(rules.found()).containsExactly(TABLE + ":1:1 MISSING_COLUMN", TABLE + ":1:3 UNKNOWN_HEADING");
    }

    @Test
    void aSectorWithoutWeightsIsAWarning() {
        rules.write(TABLE, "领域,班子,队伍\n农村,40,60\n");
        assertThat(rules.read().book()).isPresent();
        assertThat(rules.found()).hasSize(10).containsOnly(TABLE + " SECTOR_WITHOUT_WEIGHTS");
    }

    @Test
    void aProfileKeepsTheSumAndLeavesEveryWeightAtLeastFive() {
        rules.write(PROFILES, "年度方案,班子,队伍\n2010,-36,36\n2011,1,0\nNONE,0,0\n");
        assertThat(rules.found())
                .containsExactly(
                        PROFILES + ":2:2 PROFILE_BELOW_LEAST",
                        PROFILES + ":3:1 PROFILE_NOT_ZERO",
                        PROFILES + ":4:1 PROFILE_RESERVED");
    }

    @Test
    void aProfileThatIsNotThereCannotBeChosen() {
        rules.change("five-goods/pack.yaml", text -> text + "profile: {2010: \"2010\"}\n");
        assertThat(rules.found()).containsExactly("five-goods/pack.yaml:9:17 UNKNOWN_PROFILE");
    }

    @Test
    void percentCellsOfAWorkbookAreWeights() {
        rules.remove(TABLE).add(Sheets.ofCsv("five-goods/weights.xlsx", "领域,班子,队伍\n其他,40%,60%"));
        assertThat(weights().of("soe", 2013, null).orElseThrow()).containsEntry("team", Fraction.of(40));
    }

    private Weights weights() {
        RuleBookReader.Result result = rules.read();
        assertThat(result.diagnostics()).isEmpty();
        return result.book()
                .orElseThrow()
                .pack("five-goods")
                .orElseThrow()
                .pack()
                .weights();
    }
}
