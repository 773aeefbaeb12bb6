package org.pingxuan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Trial;

/**
 * Builds and gates the shipped rules with a pack of 300 more beside them - 150 rows of a scoring table, 150 sentences - in a
 * process of its own, and prints how long it took. Argument: how often.
 */
final class LargePack {

    private static final int INDICATORS = 25;
    private static final List<String> SECTORS = List.of("rural", "community", "organ", "soe", "school", "health");

    private LargePack() {}

    public static void main(String[] arguments) throws IOException {
        List<RuleFile> files = files();
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            long start = System.nanoTime();
            Trial.Verdict verdict = TrialDoor.apart().of(files);
            long millis = (System.nanoTime() - start) / 1_000_000;
            verdict.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                    .forEach(diagnostic -> System.out.println(
                            diagnostic.place() + " " + diagnostic.message().en()));
            System.out.println((verdict.passed() ? "passed" : "refused") + " after " + millis + " ms, "
                    + verdict.examples() + " examples, load "
                    + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    /** The shipped rules and the pack. */
    static List<RuleFile> files() throws IOException {
        List<RuleFile> files = new ArrayList<>(RulesFolder.read(Path.of("rules"), new Diagnostics()));
        files.add(file("pack.yaml", """
                id: large
                title: {zh: 大方案, en: Large}
                source: S99
                applies:
                  - {kinds: [GRASSROOTS_ORG], cycles: [event]}
                criteria:
                  work: {zh: 工作, en: work, max: 100}
                """));
        StringBuilder table = new StringBuilder("规则,维度,指标,计分方式,起点,满点,占比,适用,理由\n");
        StringBuilder sentences = new StringBuilder();
        List<String> labels = labels(Shell.shippedRules().dictionary());
        for (String label : labels) {
            for (String sector : SECTORS) {
                table.append(label + sector + ",工作," + label + ",按比例,50,100,4%,领域=" + sector + "," + label + " {值}\n");
            }
            for (int bound = 10; bound < 70; bound += 10) {
                sentences
                        .append("规则 \"" + label + "低于" + bound + "\"\n如果\n    " + label + " 低于 " + bound)
                        .append("\n那么\n    复核 \"LOW\" 理由 \"低于 " + bound + "\"\n结束\n\n");
            }
        }
        files.add(file("scoring.csv", table.toString()));
        files.add(file("judging.dslr", sentences.toString()));
        return files;
    }

    private static List<String> labels(Dictionary dictionary) {
        return dictionary.indicators().stream()
                .filter(indicator -> indicator.type() == ValueType.NUMBER
                        && indicator.kinds().contains("GRASSROOTS_ORG")
                        && Fraction.HUNDRED.equals(indicator.maximum())
                        && indicator.direction() != Indicator.Direction.LOWER
                        && !indicator.neverScored()
                        && !indicator.derived())
                .map(Indicator::label)
                .map(label -> label.zh())
                .limit(INDICATORS)
                .toList();
    }

    private static RuleFile file(String name, String text) {
        return new RuleFile("large/" + name, text.getBytes(StandardCharsets.UTF_8));
    }
}
