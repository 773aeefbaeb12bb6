package org.pingxuan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "书记民主测评赞成率 {值}%（不低于 80 分）",
                "“四好”班子——甲、乙；丙：丁？！",
                "A～B ＝ 100％，℃ ① Ⅱ ± × ÷ ≥ …",
                "བོད་ཡིག ئۇيغۇرچە ᠮᠣᠩᠭᠣᠯ",
                "𠮷野家 café\t"
            })
    void whatPeopleWriteIsTaken(String text) {
        assertThat(Characters.flaw(text)).isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        assertThat(Characters.flaw("𠮷a\u202Eb").orElseThrow())
                .isEqualTo(new Characters.Flaw("FORBIDDEN_CHARACTER", "U+202E", 3));
        assertThat(Characters.flaw("cafe\u0301").orElseThrow().code()).isEqualTo("NOT_NORMALISED");
    }

    @Test
    void namesOfPeopleMayHoldJoinersButTurnNothingRound() {
        assertThat(Characters.isName("ᠮᠣᠩ\u180Eᠭᠣᠯ می\u200Cخواهم")).isTrue();
        assertThat(Characters.isName("上河村\u202E部支")).isFalse();
        assertThat(Characters.isName("上河村\u200B支部")).isFalse();
    }

    @Test
    void namesThatLookAlikeHaveOneOutline() {
        assertThat(Characters.outline("加分 Ａ１")).isEqualTo(Characters.outline("加分a1"));
        assertThat(Characters.outline("加分A1")).isNotEqualTo(Characters.outline("加分A2"));
    }
}
