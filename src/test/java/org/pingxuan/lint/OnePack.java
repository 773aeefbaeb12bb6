package org.pingxuan.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.pingxuan.drools.DroolsSyntax;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.scoring.Examples;
import org.pingxuan.scoring.TreeEngine;
import org.pingxuan.scoring.Truth;

/** The shipped dictionary and one small pack that has no fault, to be given some by a test. */
final class OnePack {

    private static final String PACK = """
            id: trial
            title: {zh: 试评, en: Trial}
            source: S1
            applies: {kinds: [GRASSROOTS_ORG], cycles: [year]}
            criteria:
              team: {zh: 班子, en: team, max: 40}
              members: {zh: 队伍, en: members, max: 30}
              response: {zh: 反映, en: response, max: 30}
            bonus: {max: 10}
            deductions: {max: 10}
            grades: {A: 90, B: 80, C: 60, D: 0}
            """;

    private static final String SCORING = """
            规则,维度,指标,计分方式,起点,满点,每次,区间,占比,满分,适用
            书记测评,班子,书记民主测评赞成率,按比例,60,90,,,100%,,
            组织生活,队伍,组织生活参加率,按比例,60,95,,,100%,,
            群众反映,反映,群众满意指数,按比例,60,95,,,100%,,
            新建组织,加分,新建组织数,按次,,,1,,,5,
            查实投诉,扣分,查实投诉数,扣分,,,2,,,,
            """;

    private final TreeMap<String, String> files = new TreeMap<>();
    private final List<RuleFile> dictionary;

    OnePack() {
        try {
            dictionary = RulesFolder.read(Path.of("rules"), new Diagnostics()).stream()
                    .filter(file -> file.folder().equals("dictionary"))
                    .filter(file -> !file.path().endsWith("derivations.csv"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put("trial/pack.yaml", PACK);
        files.put("trial/scoring.csv", SCORING);
        files.put("dictionary/derivations.csv", """
                指标,方法,来源,参数,范围,类别,形式,条件
                群众满意指数,加权指数,五档票数,100/80/60/30/0；100/60/0,,,,
                评议有效,条件,,,,,,有(有效票)
                """);
    }

    OnePack with(String path, String text) {
        files.put(path, text);
        return this;
    }

    OnePack pack(UnaryOperator<String> change) {
        return with("trial/pack.yaml", change.apply(PACK));
    }

    OnePack scoring(UnaryOperator<String> change) {
        return with("trial/scoring.csv", change.apply(SCORING));
    }

    /** A rule in sentences, its conditions and consequences a line each. */
    OnePack rule(String conditions, String consequences) {
        return with("trial/rule.dslr", "规则 \"多此一举\"\n如果\n" + conditions + "\n那么\n" + consequences + "\n结束\n");
    }

    RuleBook book() {
        List<RuleFile> all = new ArrayList<>(dictionary);
        files.forEach((path, text) -> all.add(new RuleFile(path, text.getBytes(StandardCharsets.UTF_8))));
        RuleBookReader.Result read = new RuleBookReader(new OfficeFiles(), new DroolsSyntax()).read(all);
        return read.book().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    /** What the examples of {@code trial/examples} try out. */
    Coverage coverage(String examples) {
        RuleBook book = book();
        RuleFile file = new RuleFile("trial/examples/some.yaml", examples.getBytes(StandardCharsets.UTF_8));
        Diagnostics unreadable = new Diagnostics();
        List<Document> documents =
                new OfficeFiles().document(file, unreadable).map(List::of).orElse(List.of());
        Examples.Report report =
                Examples.run(book, new TreeEngine(book), new Derivations(book, Truth::holds), documents);
        if (report.failed() > 0) {
            throw new AssertionError(report.diagnostics());
        }
        return Coverage.of(book, report);
    }
}
