package org.pingxuan.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.rules.SampleRules.FIELDS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Wording;

class AttributesTest {

    private static final Place CELL = Place.of("five-goods/scoring.csv", 3, 8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "领域=国有企业、学校 且 岗位≠离退休党员 | 领域 是其中之一 \"国有企业\" \"学校\" 且 岗位 不含 \"离退休党员\"",
                "领域＝soe 且 年度>=2011              | 领域 是 \"国有企业\" 且 年度 不低于 2011",
                "领域=soe，school                    | 领域 是其中之一 \"国有企业\" \"学校\"",
                "（类别=党员 或 形式=BRANCH） 且 年度≠2010 | (类别 是 \"党员\" 或 形式 是 \"支部\") 且 年度 不等于 2010",
                "岗位=retired、leading_cadre          | 岗位 含有 \"离退休党员\" 或 岗位 含有 \"党员领导干部\"",
                "sector != rural                      | 领域 不是 \"农村\"",
                "非 标记=infirm 且 层级=县            | 标记 不含 \"年老体弱\" 且 层级 是 \"县\"",
            })
    void conditionsAreReadAsOfficesWriteThem(String text, String meaning) {
        Diagnostics diagnostics = new Diagnostics();
        Condition condition = Attributes.parse(text, CELL, FIELDS, diagnostics).orElse(null);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(Wording.of(condition).zh()).isEqualTo(meaning);
        assertThat(condition.place()).isEqualTo(CELL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "领域＝soe，年度>=2011   | 领域 是 \"国有企业\" 且 年度 不低于 2011",
                "非 标记=infirm；层级=县 | 标记 不含 \"年老体弱\" 且 层级 是 \"县\"",
            })
    void aCommaBetweenConditionsIsReadAsAndAndAskedAbout(String text, String meaning) {
        Diagnostics diagnostics = new Diagnostics();
        Condition condition = Attributes.parse(text, CELL, FIELDS, diagnostics).orElse(null);
        assertThat(Wording.of(condition).zh()).isEqualTo(meaning);
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("COMMA_IN_CONDITION");
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "领域=                | CHOICES_EXPECTED",
                "领域>农村            | ORDER_OF_TEXT",
                "年度=今年            | NUMBER_WANTED",
                "群众满意指数>80      | NOT_AN_ATTRIBUTE",
                "领域=农村 岗位=retired | UNEXPECTED",
                "(领域=农村           | UNCLOSED_BRACKET",
                "领域=农村 且         | ENDS_TOO_EARLY",
                "且 领域=农村         | UNKNOWN_ATTRIBUTE",
            })
    void everyMistakeIsToldAtTheCell(String text, String code) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Attributes.parse(text, CELL, FIELDS, diagnostics)).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly(code);
        assertThat(diagnostics.all()).extracting(Diagnostic::place).containsExactly(CELL);
    }

    @Test
    void aBlankCellAlwaysHolds() {
        assertThat(Attributes.parse("", CELL, FIELDS, new Diagnostics())).contains(new Condition.Always(CELL));
    }
}
