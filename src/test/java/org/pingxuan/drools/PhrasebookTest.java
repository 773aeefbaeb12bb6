package org.pingxuan.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pingxuan.language.Phrasebook;
import org.pingxuan.language.Phrasebook.Phrase;
import org.pingxuan.language.Phrasebook.Section;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleFile;

/** The page of phrases says what is so: every example is a sentence of its phrase and can stand in a rule. */
class PhrasebookTest {

    private static final Path PAGE = Path.of("src/docs/sentences.md");

    private final Phrasebook phrasebook = Phrasebook.shipped();

    private List<Phrase> phrases() {
        return phrasebook.sections().stream()
                .flatMap(section -> section.phrases().stream())
                .toList();
    }

    @Test
    void everyEntryOfTheVocabularyHasItsPlaceOnThePage() {
        Vocabulary shipped = Vocabulary.shipped();
        List<String> entries = shipped.text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(phrases()).extracting(Phrase::entry).containsExactlyElementsOf(entries);
    }

    @Test
    void everyExampleIsReadByItsOwnPhrase() {
        Vocabulary shipped = Vocabulary.shipped();
        for (Phrase phrase : phrases()) {
            Vocabulary alone = new Vocabulary(phrase.entry() + "\n");
            for (String example : phrase.examples()) {
                assertThat(alone.expand(example, phrase.condition()))
                        .as(example)
                        .isPresent()
                        .isEqualTo(shipped.expand(example, phrase.condition()));
            }
        }
    }

    @Test
    void everyExampleCanStandInARule() throws IOException {
        StringBuilder rules = new StringBuilder();
        int number = 0;
        for (Phrase phrase : phrases()) {
            for (String example : phrase.examples()) {
                rules.append("规则 \"例 ").append(++number).append("\"\n如果\n");
                rules.append(phrase.condition() ? example + "\n那么\n提示 \"A\" 理由 \"例\"\n" : "那么\n" + example + "\n");
                rules.append("结束\n");
            }
        }
        for (Section section : phrasebook.sections()) {
            rules.append(String.join("\n", section.shown())).append('\n');
        }
        List<RuleFile> files = new ArrayList<>(RulesFolder.read(Path.of("rules"), new Diagnostics()));
        files.removeIf(file -> file.path().equals("common/help-plan.dslr"));
        files.add(new RuleFile("common/help-plan.dslr", "# 例子里有".getBytes(StandardCharsets.UTF_8)));
        files.add(new RuleFile("year-end/phrases.dslr", rules.toString().getBytes(StandardCharsets.UTF_8)));
        RuleBookReader.Result read = new RuleBookReader(new OfficeFiles(), new DroolsSyntax()).read(files);
        assertThat(read.diagnostics())
                .filteredOn(found -> found.place().file().equals("year-end/phrases.dslr"))
                .isEmpty();
        PackRules pack = read.book()
                .orElseThrow(() -> new AssertionError(read.diagnostics()))
                .pack("year-end")
                .orElseThrow();
        assertThat(Stream.concat(pack.score().stream(), pack.judge().stream()).map(Rule::name))
                .contains("例 1", "例 " + number);
        assertThat(number).isGreaterThan(40);
    }

    /** With {@code -Dapprove=true} the page is written anew. */
    @Test
    void thePageIsMadeFromTheVocabulary() throws IOException {
        String page = page();
        if (Boolean.getBoolean("approve")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # 句子的说法 · Phrases of sentences

                本页由 `src/main/resources/vocabulary/sentences.dsl` 生成，请改那里；每个例子都经过测试。
                Made from `sentences.dsl` by `PhrasebookTest` (`-Dapprove=true`); every example is tested.
                """);
        for (Section section : phrasebook.sections()) {
            page.append("\n## ")
                    .append(section.title().zh())
                    .append(" · ")
                    .append(section.title().en())
                    .append('\n');
            section.paragraphs().forEach(each -> paragraph(page, each.zh(), each.en()));
            if (!section.shown().isEmpty()) {
                page.append("\n```\n")
                        .append(String.join("\n", section.shown()))
                        .append("\n```\n");
            }
            section.notes().forEach(each -> paragraph(page, each.zh(), each.en()));
            if (!section.phrases().isEmpty()) {
                page.append("\n| 说法 | 意思 · meaning | 例子 |\n|---|---|---|\n");
                section.phrases().forEach(phrase -> row(page, phrase));
            }
        }
        return page.toString();
    }

    private static void paragraph(StringBuilder page, String zh, String en) {
        page.append('\n')
                .append(zh)
                .append('\n')
                .append('\n')
                .append('*')
                .append(en)
                .append("*\n");
    }

    private static void row(StringBuilder page, Phrase phrase) {
        page.append("| ")
                .append(phrase.pattern().zh())
                .append(" | ")
                .append(phrase.meaning().zh())
                .append(" · ")
                .append(phrase.meaning().en())
                .append(" | ")
                .append(phrase.examples().stream()
                        .map(example -> "`" + example + "`")
                        .collect(Collectors.joining("<br>")))
                .append(" |\n");
    }
}
