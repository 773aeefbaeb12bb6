package org.pingxuan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void theNearestNamesComeFirstAndEqualOnesInOrderOfCodePoint() {
        assertThat(Nearest.to("群众满意指敎", List.of("有效票", "群众满意度指数", "群众满意指数", "群众满意指标")))
                .containsExactly("群众满意指数", "群众满意指标", "群众满意度指数");
        assertThat(Nearest.to("bc", List.of("bd", "bb"))).containsExactly("bb", "bd");
    }

    @Test
    void whatIsFarAwayIsNotSuggested() {
        assertThat(Nearest.to("完全不同", List.of("有效票", "群众满意指数"))).isEmpty();
    }

    @Test
    void neighboursThatChangedPlacesAreOneMistake() {
        assertThat(Nearest.distance("有票效", "有效票")).isEqualTo(1);
    }
}
