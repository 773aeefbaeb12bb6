package org.pingxuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.Diagnostic;

class DerivationsFileTest {

    private static final String TABLE = "dictionary/derivations.csv";

    private final RulesUnderTest rules = new RulesUnderTest();

    @Test
    void whatIsReadIsDerivedBefore() {
        rules.write(TABLE, "指标,方法,来源,参数,条件\n评议有效,条件,,,有(群众满意指数)\n群众满意指数,加权指数,五档票数,100/80/60/30/0,\n");
        assertThat(rules.read().book().orElseThrow().derivations())
                .extracting(derivation -> derivation.target().code())
                .containsExactly("mass.msi", "mass.ballots_ok");
    }

    @Test
    void aCircleIsRefusedByName() {
        rules.change(
                "dictionary/indicators.csv",
                text -> text.replace(
                        "有效票,Ballots valid,,整数,票,0,100000,,,高,GRASSROOTS_ORG/MEMBER/MASS_ORG,S,G,必填,,,,",
                        "有效票,Ballots valid,,整数,票,0,100000,,,高,GRASSROOTS_ORG/MEMBER/MASS_ORG,S,G,必填,,,是,"));
        rules.change(
                "dictionary/indicators.csv",
                text -> text.replace(
                        "发出票,Ballots issued,,整数,票,0,100000,,,高,GRASSROOTS_ORG/MEMBER/MASS_ORG,S,G,必填,,,,",
                        "发出票,Ballots issued,,整数,票,0,100000,,,高,GRASSROOTS_ORG/MEMBER/MASS_ORG,S,G,必填,,,是,"));
        rules.change(TABLE, text -> text + "有效票,比率,发出票/志愿服务时数,1,,,,\n发出票,比率,有效票/志愿服务时数,1,,,,\n");
        Diagnostic cycle = rules.read().diagnostics().get(0);
        assertThat(cycle.code()).isEqualTo("DERIVATION_CYCLE");
        assertThat(cycle.message().zh()).contains("有效票 → 发出票 → 有效票");
        assertThat(rules.read().book()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "没有的,比率,有效票/发出票,100,,,, | 4:1 UNKNOWN_INDICATOR_NAME",
                "践诺率,比率,有效票/发出票,100,,,, | 4:1 NOT_MARKED_DERIVED",
                "群众满意指数,比率,有效票/发出票,100,,,, | 4:1 DERIVED_TWICE",
                "学习达标党员比例,比例,有效票/发出票,100,,,, | 4:2 UNKNOWN_WORD",
                "学习达标党员比例,比率,有效票,100,,,, | 4:3 RATIO_OF_TWO",
                "学习达标党员比例,比率,有效票/发出,100,,,, | 4:3 UNKNOWN_INDICATOR_NAME",
                "学习达标党员比例,比率,有效票/技能或学历提升,100,,,, | 4:3 FIELD_OF_OTHER_TYPE",
                "学习达标党员比例,比率,有效票/发出票,百,,,, | 4:4 BAD_NUMBER",
                "学习达标党员比例,比率,有效票/五个好.基础分,1,,,, | 4:1 DERIVATION_READS_PACK",
                "学习达标党员比例,条件,,,,,,有(有效票) | 4:2 METHOD_GIVES_OTHER_TYPE",
                "学习达标党员比例,子对象占比,,,,MEMBER,,有(有效票) | 4:5 MISSING_VALUE",
                "学习达标党员比例,子对象占比,,,直接,MEMBR,,有(有效票) | 4:6 UNKNOWN_WORD",
                "学习达标党员比例,子对象占比,有效票,,直接,MEMBER,,有(有效票) | 4:3 CELL_NOT_FOR_METHOD",
                "学习达标党员比例,子对象占比,,,直接,MEMBER,,没有 | 4:8 UNKNOWN_INDICATOR",
                "学习达标党员比例,加权指数,五档票数,1/2/3/4/5；5/4/3/2/1,,,, | 4:4 WEIGHTS_OF_SAME_LENGTH",
                "学习达标党员比例,加权指数,五档票数,1/2；1/2/3,,,, | 4:4 WEIGHTS_FOR_ALL_LEVELS",
            })
    void aMistakeInARowIsToldWithItsCell(String row, String expected) {
        rules.change(TABLE, text -> text + row + "\n");
        assertThat(rules.found()).containsExactly(TABLE + ":" + expected);
    }

    @Test
    void childrenMayBeReadByWhatPacksGiveThem() {
        rules.change(TABLE, text -> text + "县内基层平均分,子对象均值,五个好.基础分,,全部下级,基层党组织,党支部,\n");
        Derivation derivation = rules.read().book().orElseThrow().derivations().get(2);
        assertThat(derivation).isInstanceOf(Derivation.MeanOfChildren.class);
        Derivation.MeanOfChildren mean = (Derivation.MeanOfChildren) derivation;
        assertThat(mean.children()).isEqualTo(new Derivation.Children(true, "GRASSROOTS_ORG", "BRANCH"));
        assertThat(mean.field().id()).isEqualTo("five-goods.base");
    }

    @Test
    void aDerivedIndicatorThatCannotBeSubmittedNeedsADerivation() {
        rules.change(TABLE, text -> text.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
        assertThat(rules.found()).containsExactly(TABLE + " DERIVATION_MISSING");
    }
}
