package org.pingxuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pingxuan.rulefiles.Sheets;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;

class RuleBookReaderTest {

    private final RulesUnderTest rules = new RulesUnderTest();

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        rules.change("dictionary/flags.csv", text -> text.replace("infirm,", "infirm bad,"));
        rules.change("dictionary/derivations.csv", text -> text.replace("五档票数", "五挡票数"));
        rules.change("five-goods/pack.yaml", text -> text.replace("D: 0", "D: 1"));
        rules.change("five-goods/weights.csv", text -> text.replace("55,45", "55,46"));
        assertThat(rules.found())
                .containsExactly(
                        "dictionary/derivations.csv:2:3 UNKNOWN_INDICATOR_NAME",
                        "dictionary/flags.csv:3:1 BAD_ID",
                        "five-goods/pack.yaml:8:9 GRADES_HAVE_A_GAP",
                        "five-goods/weights.csv:3:1 WEIGHTS_NOT_100");
        assertThat(rules.read().book()).isEmpty();
    }

    @Test
    void aPackComesAfterWhatItReads() {
        rules.write("a-first/pack.yaml", pack("a-first", "甲", "reads: [five-goods.base, z-last.stars]"));
        rules.write("z-last/pack.yaml", pack("z-last", "乙", "reads: [five-goods.grade]"));
        assertThat(rules.read().book().orElseThrow().packs())
                .extracting(pack -> pack.pack().id())
                .containsExactly("five-goods", "z-last", "a-first");
    }

    @Test
    void packsThatReadOneAnotherAreRefused() {
        rules.write("a-first/pack.yaml", pack("a-first", "甲", "reads: [z-last.stars]"));
        rules.write("z-last/pack.yaml", pack("z-last", "乙", "reads: [a-first.grade]"));
        Diagnostic cycle = rules.read().diagnostics().get(0);
        assertThat(cycle.code()).isEqualTo("PACK_CYCLE");
        assertThat(cycle.message().en()).contains("a-first → z-last → a-first");
    }

    @Test
    void ofTwoVariantsOneIsChosen() {
        rules.write("bands/pack.yaml", RulesUnderTest.PACK + "enabled: false\n");
        rules.write("bands/weights.csv", RulesUnderTest.WEIGHTS);
        RuleBook book = rules.read().book().orElseThrow();
        assertThat(book.packs()).hasSize(1);
        assertThat(book.pack("five-goods").orElseThrow().pack().folder()).isEqualTo("five-goods");
        rules.change("bands/pack.yaml", text -> text.replace("false", "true"));
        assertThat(rules.found()).containsExactly("bands/pack.yaml:1:1 SEVERAL_VARIANTS_ENABLED");
        rules.change("bands/pack.yaml", text -> text.replace("true", "false"));
        rules.change("five-goods/pack.yaml", text -> text + "enabled: false\n");
        assertThat(rules.found()).containsExactly("bands/pack.yaml:1:1 NO_VARIANT_ENABLED");
    }

    @Test
    void aMistakeInAVariantThatIsNotChosenIsToldToo() {
        rules.write("bands/pack.yaml", RulesUnderTest.PACK + "enabled: false\nreads: [five-goods.point]\n");
        rules.write("bands/weights.csv", RulesUnderTest.WEIGHTS);
        assertThat(rules.found()).containsExactly("bands/pack.yaml:10:9 UNKNOWN_OUTCOME");
    }

    @Test
    void filesThatNobodyReadsAreWarnings() {
        rules.write("five-goods/weight.csv", "a")
                .write("notes.txt", "b")
                .write("five-goods/README.md", "c")
                .write("common/mass-gate.dslr", "d")
                .write("common/used.dslr", "// 没有规则\n")
                .write("five-goods/examples/one.yaml", "f");
        rules.change("five-goods/pack.yaml", text -> text + "include: [common/used.dslr]\n");
        assertThat(rules.found())
                .containsExactly(
                        "common/mass-gate.dslr NOBODY_INCLUDES",
                        "five-goods/weight.csv UNKNOWN_FILE",
                        "notes.txt UNKNOWN_FILE");
        assertThat(rules.read().book()).isPresent();
        assertThat(rules.read().examples().get("five-goods"))
                .extracting(RuleFile::path)
                .containsExactly("five-goods/examples/one.yaml");
    }

    @Test
    void anIncludeThatIsNotThereIsTold() {
        rules.write("common/mass-gate.dslr", "d");
        rules.change("five-goods/pack.yaml", text -> text + "include: [common/mas-gate.dslr]\n");
        assertThat(rules.found())
                .containsExactly(
                        "common/mass-gate.dslr NOBODY_INCLUDES", "five-goods/pack.yaml:9:11 INCLUDE_NOT_FOUND");
    }

    @Test
    void sentencesThatAreNotUtf8AreToldAndNotRead() {
        rules.add(new RuleFile("five-goods/judging.dslr", new byte[] {'a', '\n', (byte) 0xB9, (byte) 0xE6}));
        assertThat(rules.found()).containsExactly("five-goods/judging.dslr:2 NOT_UTF8");
    }

    @Test
    void oneTableInTwoFilesIsRefused() {
        rules.add(Sheets.ofCsv("five-goods/weights.xlsx", RulesUnderTest.WEIGHTS));
        assertThat(rules.found()).containsExactly("five-goods/weights.xlsx TABLE_TWICE");
    }

    @Test
    void aCriterionHasEitherAMaximumOrWeights() {
        rules.change("five-goods/pack.yaml", text -> text.replace("en: team", "en: team, max: 20"));
        assertThat(rules.found()).containsExactly("five-goods/pack.yaml:1:1 MAXIMUM_AND_WEIGHTS");
        rules.remove("five-goods/weights.csv");
        assertThat(rules.found()).containsExactly("five-goods/pack.yaml:1:1 CRITERION_WITHOUT_MAXIMUM");
    }

    private static String pack(String id, String title, String more) {
        return "id: " + id + "\ntitle: " + title + "\napplies: {kinds: [MEMBER]}\n" + more + "\n";
    }
}
