package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.FileFormats;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.scoring.Examples;
import org.pingxuan.scoring.RuleEngine;
import org.pingxuan.scoring.Truth;

/** What a release is put to once it is read and built, and before it may score: the one list for every way in. */
public final class Scrutiny {

    /** What goes without saying of a pack that has no example at all. */
    private static final Set<String> WITHOUT_EXAMPLES =
            Set.of("RULE_WITHOUT_EXAMPLE", "COVERAGE_TOO_LOW", "LITERAL_NOT_TRIED");

    private Scrutiny() {}

    /**
     * What was found.
     *
     * @param examples how many were run
     * @param failed how many of them did not give what they expect
     * @param coverage how much of the packs the examples try out
     */
    public record Report(int examples, int failed, Coverage coverage, List<Diagnostic> diagnostics) {}

    /**
     * @param examples example files by pack
     * @param everythingUntried whether each literal that no example tries out is told, also where the examples are enough
     */
    public static Report of(
            RuleBook book,
            RuleEngine engine,
            Map<String, List<RuleFile>> examples,
            FileFormats formats,
            boolean everythingUntried) {
        Diagnostics unreadable = new Diagnostics();
        List<Document> documents = new ArrayList<>();
        examples.values()
                .forEach(files ->
                        files.forEach(file -> formats.document(file, unreadable).ifPresent(documents::add)));
        Examples.Report report = Examples.run(book, engine, new Derivations(book, Truth::holds), documents);
        Coverage coverage = Coverage.of(book, report);
        Set<String> withExamples = examples.keySet().stream()
                .filter(pack -> !examples.get(pack).isEmpty())
                .collect(Collectors.toSet());
        List<Diagnostic> all = new ArrayList<>(unreadable.all());
        all.addAll(report.diagnostics());
        Lint.Found lint = Lint.of(book, withExamples);
        all.addAll(lint.diagnostics());
        all.addAll(Monotonicity.of(book).diagnostics());
        all.addAll(coverage.diagnostics(everythingUntried));
        all.removeIf(found -> WITHOUT_EXAMPLES.contains(found.code())
                && book.packs().stream()
                        .filter(rules -> !withExamples.contains(rules.pack().id()))
                        .anyMatch(rules ->
                                found.place().file().startsWith(rules.pack().folder() + "/")));
        all.removeIf(found ->
                found.code().equals("RULE_WITHOUT_EXAMPLE") && lint.dead().contains(found.place()));
        return new Report(report.examples(), report.failed(), coverage, all);
    }
}
