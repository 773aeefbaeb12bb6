package org.pingxuan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostic.Severity;
import org.pingxuan.rules.Diagnostics;
import picocli.CommandLine.Option;

/** Which rules, and in which language people are spoken to. */
final class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "规则目录 / rules folder (${DEFAULT-VALUE})")
    private Path rules = Path.of("rules");

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "提示语言 / language of messages (${DEFAULT-VALUE})")
    private String language = "zh";

    Path folder() {
        return rules;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Reads and builds the rules folder; everything wrong with it is among the diagnostics. */
    LoadedRules load(Workshop workshop) throws IOException {
        return load(workshop, rules);
    }

    private static LoadedRules load(Workshop workshop, Path folder) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        return LoadedRules.of(workshop, RulesFolder.read(folder, diagnostics), diagnostics);
    }

    /** The same for commands that need rules without errors: those are told, and the result is empty. */
    Optional<LoadedRules> loadOrTell(Workshop workshop, PrintWriter err) throws IOException {
        return loadOrTell(workshop, rules, err);
    }

    /** The same for rules in another folder. */
    Optional<LoadedRules> loadOrTell(Workshop workshop, Path folder, PrintWriter err) throws IOException {
        LoadedRules loaded = load(workshop, folder);
        List<Diagnostic> errors = loaded.diagnostics().all().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
        if (errors.isEmpty()) {
            return Optional.of(loaded);
        }
        new DiagnosticText(locale(), err).print(errors);
        loaded.close();
        return Optional.empty();
    }
}
