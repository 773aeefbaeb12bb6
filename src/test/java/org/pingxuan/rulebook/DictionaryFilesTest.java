package org.pingxuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.Sheets;
import org.pingxuan.rules.Derivation;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleBook;

class DictionaryFilesTest {

    private static final String TABLE = "dictionary/indicators.csv";

    private final RulesUnderTest rules = new RulesUnderTest();

    @Test
    void theShippedDictionaryHasNoMistake() {
        Diagnostics diagnostics = new Diagnostics();
        Dictionary dictionary = DictionaryFiles.read(rules.files(), new OfficeFiles(), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(dictionary.indicators()).hasSizeGreaterThan(100);
        assertThat(dictionary.tiers())
                .extracting(tier -> tier.id())
                .containsExactly("VILLAGE_UNIT", "TOWNSHIP", "COUNTY", "CITY", "PROVINCE", "CENTRE");
        assertThat(dictionary.sectors()).hasSize(11);
        assertThat(dictionary.postCategories()).hasSize(9);
        assertThat(dictionary.form("妇联").orElseThrow().kind()).isEqualTo("MASS_ORG");
    }

    @Test
    void everyIndicatorSaysWhatItIs() {
        Dictionary dictionary = DictionaryFiles.read(rules.files(), new OfficeFiles(), new Diagnostics());
        Indicator approval = dictionary.find("书记民主测评赞成率").orElseThrow();
        assertThat(approval.code().code()).isEqualTo("team.secretary_approval_pct");
        assertThat(approval.identifier()).isEqualTo("teamSecretaryApprovalPct");
        assertThat(approval.maximum()).isEqualTo(Fraction.HUNDRED);
        assertThat(approval.decimals()).isEqualTo(2);
        assertThat(approval.direction()).isEqualTo(Indicator.Direction.HIGHER);
        assertThat(approval.kinds()).containsExactly("GRASSROOTS_ORG");
        assertThat(approval.needsVerifier()).isTrue();
        assertThat(approval.required()).isTrue();
        assertThat(dictionary.find("pledge.count").orElseThrow().needsVerifier())
                .isFalse();
        assertThat(dictionary.find("studyTotalHours").orElseThrow().step()).isEqualTo(new Fraction(1, 2));
        assertThat(dictionary.find("rural.class_change").orElseThrow().minimum())
                .isEqualTo(Fraction.of(-2));
        assertThat(dictionary.find("complaint.verified_count").orElseThrow().fallback())
                .isEqualTo(Fraction.ZERO);
        assertThat(dictionary.find("否决项").orElseThrow().fallback()).isEqualTo(new Value.Codes(new TreeSet<>()));
        assertThat(dictionary.find("票数").orElseThrow().parts())
                .extracting(part -> part.label().zh())
                .containsExactly("很满意", "满意", "基本满意", "不太满意", "不满意");
        assertThat(dictionary.indicators().stream()
                        .filter(Indicator::neverScored)
                        .map(indicator -> indicator.code().code()))
                .containsExactlyInAnyOrder("pledge.count", "burden.materials_count", "media.articles_count");
    }

    @Test
    void everyDerivedIndicatorIsRefusedOrSubmittable() {
        Dictionary dictionary = DictionaryFiles.read(rules.files(), new OfficeFiles(), new Diagnostics());
        assertThat(dictionary.find("mass.msi").orElseThrow().submittable()).isFalse();
        assertThat(dictionary.find("study.qualified_member_pct").orElseThrow().submittable())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MEMBER,B,G,必填 | PARTY,B,G,必填 | 2:13 UNKNOWN_WORD",
                "MEMBER,B,G,必填 | MEMBER,Q,G,必填 | 2:14 UNKNOWN_WORD",
                "MEMBER,B,G,必填 | MEMBER,B,–,必填 | none",
                "MEMBER,B,G,必填 | MEMBER,B,Z,必填 | 2:15 UNKNOWN_WORD",
                "MEMBER,B,G,必填 | ,B,G,必填 | 2:13 MISSING_VALUE",
                "MEMBER,B,G,必填, | MEMBER,B,G,必填,3 | 2:17 DEFAULT_ON_REQUIRED",
                "MEMBER,B,G,必填, | MEMBER,B,G,可选,201 | 2:17 DEFAULT_OUT_OF_RANGE",
                "MEMBER,B,G,必填, | MEMBER,B,G,可选,三 | 2:17 BAD_NUMBER",
                "MEMBER,B,G,必填,, | MEMBER,B,G,必填,,对 | 2:18 BAD_YES_NO",
                "0,200,1,0.5,高 | 300,200,1,0.5,高 | 2:8 MINIMUM_ABOVE_MAXIMUM",
                "0,200,1,0.5,高 | 0,两百,1,0.5,高 | 2:9 BAD_NUMBER",
                "0,200,1,0.5,高 | 0,,1,0.5,高 | 2:9 MISSING_VALUE",
                "0,200,1,0.5,高 | 0,200,9,0.5,高 | 2:10 BAD_DECIMALS",
                "0,200,1,0.5,高 | 0,200,1,0,高 | 2:11 STEP_NOT_POSITIVE",
                "0,200,1,0.5,高 | 0,200,1,0.5,上 | 2:12 UNKNOWN_WORD",
                "数值,小时 | 数目,小时 | 2:6 UNKNOWN_WORD",
                "studyTotalHours,学习总时数 | Study Hours,学习总时数 | 2:2 BAD_IDENTIFIER",
                "studyTotalHours,学习总时数 | studyTotalHours,学习(总)时数 | 2:3 BAD_NAME",
                "studyTotalHours,学习总时数 | studyTotalHours,等次 | 2:3 RESERVED_NAME",
                "study.total_hours,studyTotalHours | Study-Hours,studyTotalHours | 2:1 BAD_CODE",
                "study.total_hours,studyTotalHours | study.skill_gain,studyTotalHours | 10:1 DUPLICATE_NAME",
            })
    void aMistakeInARowIsToldWithItsCell(String right, String wrong, String expected) {
        rules.change(TABLE, text -> text.replaceFirst(Pattern.quote(right), wrong));
        if (expected.equals("none")) {
            assertThat(rules.found()).isEmpty();
        } else {
            assertThat(rules.found()).containsExactly(TABLE + ":" + expected);
        }
    }

    @Test
    void aNameThatIsTakenSaysWhereItStands() {
        rules.change(TABLE, text -> text.replace(",集中学习时数,", ",学习总时数,"));
        assertThat(rules.read().diagnostics().get(0).message().zh()).contains("dictionary/indicators.csv:2");
    }

    @Test
    void headingsMayBeEnglishAndInAnyOrder() {
        rules.write("dictionary/tiers.csv", "name,code\n村,VILLAGE_UNIT\n县,COUNTY\n");
        Diagnostics diagnostics = new Diagnostics();
        Dictionary dictionary = DictionaryFiles.read(rules.files(), new OfficeFiles(), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(dictionary.tierOrder("COUNTY")).isEqualTo(1);
    }

    @Test
    void headingsThatAreWrongAreAllTold() {
        rules.write("dictionary/flags.csv", "代碼,名称,名称,备注\nwindow,窗口,,,多\n");
        assertThat(rules.found())
                .containsExactly(
                        "dictionary/flags.csv:1:1 MISSING_COLUMN",
                        "dictionary/flags.csv:1:1 UNKNOWN_HEADING",
                        "dictionary/flags.csv:1:3 DUPLICATE_HEADING",
                        "dictionary/flags.csv:1:4 UNKNOWN_HEADING",
                        "dictionary/flags.csv:2:5 STRAY_CELL");
        Diagnostic heading = rules.read().diagnostics().get(1);
        assertThat(heading.hint()).isNotNull();
        assertThat(heading.hint().zh()).isEqualTo("是不是“代码”？");
    }

    @Test
    void entriesOfAListDiffer() {
        rules.write("dictionary/flags.csv", "代码,名称\nwindow,窗口\nwindow,另一个\n1st,第一\n,空\n");
        assertThat(rules.found())
                .containsExactly(
                        "dictionary/flags.csv:3:1 DUPLICATE_ENTRY",
                        "dictionary/flags.csv:4:1 BAD_ID",
                        "dictionary/flags.csv:5:1 MISSING_VALUE");
    }

    @Test
    void aFormBelongsToAKnownKind() {
        rules.change("dictionary/forms.csv", text -> text.replace("妇联,women's federation,MASS_ORG", "妇联,w,MAS_ORG"));
        assertThat(rules.found()).containsExactly("dictionary/forms.csv:9:4 UNKNOWN_WORD");
    }

    @Test
    void aMissingTableIsToldAndTheOthersAreStillRead() {
        rules.remove("dictionary/flags.csv").write("dictionary/tiers.csv", "");
        assertThat(rules.found())
                .containsExactly("dictionary/flags.csv FILE_MISSING", "dictionary/tiers.csv TABLE_EMPTY");
    }

    @Test
    void aWorkbookDoesAsWellAsACsv() {
        String csv = "代码,名称,英文\nwindow,窗口职责,window duty\n";
        rules.remove("dictionary/flags.csv").add(Sheets.ofCsv("dictionary/flags.xlsx", csv));
        assertThat(rules.found()).isEmpty();
    }

    @Test
    void threeAndFiveLevelsHaveTheirOwnWeights() {
        RuleBook book = rules.read().book().orElseThrow();
        Derivation.WeightedIndex index = (Derivation.WeightedIndex) book.derivations().stream()
                .filter(Derivation.WeightedIndex.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(index.weights()).extracting(List::size).containsExactly(5, 3);
        assertThat(index.weights().get(1)).containsExactly(Fraction.HUNDRED, Fraction.of(60), Fraction.ZERO);
        assertThat(book.field("票数.很满意").type()).isEqualTo(ValueType.NUMBER);
    }
}
