package org.pingxuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.Sheets;
import org.pingxuan.rules.RuleFile;

class ReleaseHashTest {

    private static final String VOCABULARY = "[when]{字段} 低于 {数}\n";

    private final RulesUnderTest rules = new RulesUnderTest()
            .write("five-goods/judging.dslr", "规则 \"一\"\n如果\n    总分 低于 60\n那么\n    提示 \"LOW\" 理由 \"低\"\n结束\n");
    private final String before = hash();

    @Test
    void aReleaseIsNamedByItsSha256() {
        assertThat(before).matches("sha256:[0-9a-f]{64}");
        assertThat(rules.read().book().orElseThrow().release()).isNotEqualTo(before);
    }

    @Property(tries = 10)
    void theOrderOfFilesDoesNotMatter(@ForAll long seed) {
        List<RuleFile> files = new ArrayList<>(rules.files());
        Collections.shuffle(files, new Random(seed));
        assertThat(ReleaseHash.of(files, new OfficeFiles(), VOCABULARY)).isEqualTo(before);
    }

    @Test
    void csvAndXlsxOfOneTableCountAlike() {
        rules.remove("five-goods/weights.csv").add(Sheets.ofCsv("five-goods/weights.xlsx", RulesUnderTest.WEIGHTS));
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void quotesLineEndsBomAndSpacesAroundCellsDoNotCount() {
        rules.change(
                "five-goods/weights.csv",
                text -> "\uFEFF" + text.replace("农村", "\" 农村\u3000\"").replace("\n", "\r\n"));
        rules.change("five-goods/judging.dslr", text -> "\uFEFF" + text.replace("\n", "\r\n"));
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void notesAndExamplesDoNotCount() {
        rules.write("README.md", "a")
                .write("five-goods/README.md", "b")
                .write("five-goods/CHANGELOG.md", "c")
                .write("five-goods/examples/one.yaml", "d");
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void everyChangeOfWhatScoresCounts() {
        rules.change("five-goods/weights.csv", text -> text.replace("55,45", "54,46"));
        String weights = hash();
        rules.change("five-goods/judging.dslr", text -> text.replace("一", "二"));
        String sentences = hash();
        rules.change("five-goods/pack.yaml", text -> text + "# note\n");
        String pack = hash();
        String vocabulary = ReleaseHash.of(rules.files(), new OfficeFiles(), "[when]\n");
        assertThat(List.of(before, weights, sentences, pack, vocabulary)).doesNotHaveDuplicates();
    }

    @Test
    void aCellThatMovesCounts() {
        rules.write("five-goods/weights.csv", "领域,班子,队伍\n其他,40,60\n");
        String together = hash();
        rules.write("five-goods/weights.csv", "领域,班子,队伍\n其他,4,060\n");
        assertThat(hash()).isNotEqualTo(together);
    }

    private String hash() {
        return ReleaseHash.of(rules.files(), new OfficeFiles(), VOCABULARY);
    }
}
