package org.pingxuan.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.pingxuan.language.VocabularySyntax;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleFile;

/** A rules folder in memory: the shipped dictionary and one small pack, to be changed by a test. */
final class RulesUnderTest {

    static final String PACK = """
            id: five-goods
            title: {zh: 五个好, en: Five goods}
            source: S1
            applies: {kinds: [GRASSROOTS_ORG]}
            criteria:
              team: {zh: 班子, en: team}
              members: {zh: 队伍, en: members}
            grades: {A: 90, B: 80, C: 60, D: 0}
            """;

    static final String WEIGHTS = """
            领域,班子,队伍,自,依据
            其他,40,60,2010,事实表 6.1
            农村,55,45,2010,
            """;

    static final String DERIVATIONS = """
            指标,方法,来源,参数,范围,类别,形式,条件
            群众满意指数,加权指数,五档票数,100/80/60/30/0；100/60/0,,,,
            评议有效,条件,,,,,,有(有效票)
            """;

    private final TreeMap<String, RuleFile> files = new TreeMap<>();

    RulesUnderTest() {
        try {
            RulesFolder.read(Path.of("rules"), new Diagnostics()).stream()
                    .filter(file -> file.folder().equals(DictionaryFiles.FOLDER))
                    .forEach(file -> files.put(file.path(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write("dictionary/derivations.csv", DERIVATIONS);
        write("five-goods/pack.yaml", PACK);
        write("five-goods/weights.csv", WEIGHTS);
    }

    RulesUnderTest write(String path, String text) {
        files.put(path, new RuleFile(path, text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    RulesUnderTest add(RuleFile file) {
        files.put(file.path(), file);
        return this;
    }

    RulesUnderTest remove(String path) {
        files.remove(path);
        return this;
    }

    RulesUnderTest change(String path, UnaryOperator<String> change) {
        return write(path, change.apply(files.get(path).text()));
    }

    List<RuleFile> files() {
        return new ArrayList<>(files.values());
    }

    RuleBookReader.Result read() {
        return reader().read(files());
    }

    /** Place and code of everything found, in order. */
    List<String> found() {
        return read().diagnostics().stream()
                .map(diagnostic -> diagnostic.place() + " " + diagnostic.code())
                .toList();
    }

    static RuleBookReader reader() {
        return new RuleBookReader(new OfficeFiles(), new VocabularySyntax());
    }
}
