package org.pingxuan.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rulefiles.Sheets;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Wording;

/** Decision tables read by our own reader mean what Drools itself makes of them. */
class DecisionTableExpansionTest {

    private static final String PLAIN = """
            RuleSet¦review¦¦¦¦
            ¦¦¦¦¦
            RuleTable 复核¦¦¦¦¦
            NAME¦CONDITION¦CONDITION¦CONDITION¦DESCRIPTION¦ACTION
            ¦e : 评价...¦e : 评价...¦e : 评价...¦¦结论
            ¦群众满意指数 < $param¦领域 == "$param"¦forall(||){形式 == "$"}¦¦复核("$1", "$2")
            名称¦指数¦领域¦形式¦说明¦代码，理由
            国企¦80¦soe¦¦不足八十¦LOW_SOE, 国有企业不足 80
            学校¦85¦school¦BRANCH, COMMITTEE¦¦LOW_SCHOOL, 学校不足 85
            """;

    private static final String SCORES = """
            RuleTable 加分¦¦¦¦
            N¦C¦C¦A¦A
            ¦¦¦¦得分
            ¦评价( 群众满意指数 >= $1 && 群众满意指数 < $2 )¦$e : 评价( 班子健全按期换届 == $param || 书记民主测评赞成率 > 90.5 )¦得分.加分($param, "加分");¦扣分($1, "$2")
            名称¦从到¦换届¦加分¦扣分
            低¦60,70¦true¦¦1, 扣一分
            高¦70, 90¦false¦2.5¦
            """;

    private static final String QUOTED = """
            RuleTable 结论¦¦¦
            N¦C¦C¦A
            ¦e : 评价...¦e : 评价...¦
            ¦领域¦岗位 contains¦结论.提示("NOTE", "$param");
            名称¦领域¦岗位¦理由
            甲¦"rural"¦retired¦农村离退休
            乙¦¦on_post¦在岗
            """;

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, SCORES, QUOTED})
    void aTableGivesTheRulesOfDroolsOwnExpansion(String table) throws IOException {
        List<List<String>> cells =
                table.lines().map(line -> List.of(line.split("¦", -1))).toList();
        List<RuleFile> rules = shipped();
        byte[] csv = csv(cells).getBytes(StandardCharsets.UTF_8);
        String drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(csv), InputType.CSV);
        List<String> expanded = read(rules, new RuleFile("five-goods/zz.drl", alone(drl)));
        assertThat(read(rules, new RuleFile("five-goods/zz.drl.csv", csv))).isEqualTo(expanded);
        assertThat(read(rules, Sheets.ofCells("five-goods/zz.drl.xlsx", cells))).isEqualTo(expanded);
    }

    @Test
    void theShippedTableIsOneOfDrools() throws IOException {
        String path = "five-leads/emphasis.drl.csv";
        List<RuleFile> rules = shipped();
        RuleFile table = rules.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
        List<RuleFile> others = rules.stream().filter(file -> file != table).toList();
        String drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(table.content()), InputType.CSV);
        assertThat(read(others, table))
                .hasSize(10)
                .isEqualTo(read(others, new RuleFile("five-leads/emphasis.drl", alone(drl))));
    }

    private static List<RuleFile> shipped() throws IOException {
        return RulesFolder.read(Path.of("rules"), new Diagnostics());
    }

    /** Without the package, for which there is no place here. */
    private static byte[] alone(String drl) {
        return drl.replaceAll("(?m)^package .*$", "").getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(List<List<String>> cells) {
        StringBuilder csv = new StringBuilder();
        for (List<String> row : cells) {
            csv.append(String.join(
                    ",",
                    row.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .toList()));
            csv.append('\n');
        }
        return csv.toString();
    }

    /** Names, conditions and consequences of the judge and score rules of the pack, wherever they stand. */
    private static List<String> read(List<RuleFile> others, RuleFile file) {
        List<RuleFile> all = new ArrayList<>(others);
        all.add(file);
        Diagnostics diagnostics = new Diagnostics();
        RuleBookReader.Result result = new RuleBookReader(new OfficeFiles(), new DroolsSyntax()).read(all, diagnostics);
        RuleBook book = result.book().orElseThrow(() -> new AssertionError(result.diagnostics()));
        List<String> told = new ArrayList<>();
        for (Rule.Phase phase : Rule.Phase.values()) {
            for (Rule rule : book.pack(file.folder()).orElseThrow().of(phase)) {
                if (rule.place().file().equals(file.path())) {
                    told.add(rule.name() + ": " + flat(rule.when()) + " -> " + rule.then());
                }
            }
        }
        return told;
    }

    /** One pattern with several constraints or several conditions: all of them hold. */
    private static List<String> flat(Condition condition) {
        List<String> parts = new ArrayList<>();
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> parts.addAll(flat(part)));
        } else {
            parts.add(Wording.of(condition).zh());
        }
        return parts;
    }
}
