package org.pingxuan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pingxuan.office.OfficeFiles;
import org.pingxuan.office.RulesFolder;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleBookReader;
import org.pingxuan.scoring.RuleEngine;
import picocli.CommandLine.Option;

/** Which rules, and in which language people are spoken to. */
final class RulesOption {

    @Option(names = "--rules", defaultValue = "rules", description = "规则目录 / rules folder (default: ${DEFAULT-VALUE})")
    private Path rules;

    @Option(names = "--lang", defaultValue = "zh", description = "zh 或 / or en (default: ${DEFAULT-VALUE})")
    private String language;

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Reads and builds the rules folder; everything wrong with it is among the diagnostics. */
    LoadedRules load(Workshop workshop) throws IOException {
        RuleBookReader.Result read =
                new RuleBookReader(new OfficeFiles(), workshop.syntax()).read(RulesFolder.read(rules));
        Diagnostics diagnostics = new Diagnostics();
        read.diagnostics().forEach(diagnostics::add);
        Optional<RuleEngine> engine = read.book().flatMap(book -> workshop.engines().build(book, diagnostics));
        return new LoadedRules(read, engine, diagnostics);
    }

    /** The same for commands that only work with rules free of errors: those are told, and the result is empty. */
    Optional<LoadedRules> loadOrTell(Workshop workshop, PrintWriter err) throws IOException {
        LoadedRules loaded = load(workshop);
        List<Diagnostic> errors = loaded.diagnostics().all().stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .toList();
        if (errors.isEmpty()) {
            return Optional.of(loaded);
        }
        new DiagnosticText(locale(), err).print(errors);
        loaded.close();
        return Optional.empty();
    }
}
