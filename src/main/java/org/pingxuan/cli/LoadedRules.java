package org.pingxuan.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.lint.Lint;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.scoring.RuleEngine;

/**
 * A rules folder as read and built.
 *
 * @param book null if there is an error in the files
 * @param engine null if there is an error in the files or the rules cannot be built
 * @param files all of them, by path
 * @param examples files with examples, by pack
 */
record LoadedRules(
        @Nullable RuleBook book,
        @Nullable RuleEngine engine,
        List<RuleFile> files,
        Map<String, List<RuleFile>> examples,
        Diagnostics diagnostics)
        implements AutoCloseable {

    /** Reads and builds rule files; everything wrong with them is among the diagnostics. */
    static LoadedRules of(Workshop workshop, List<RuleFile> files, Diagnostics diagnostics) {
        RuleBookReader.Result read = new RuleBookReader(new OfficeFiles(), workshop.syntax()).read(files, diagnostics);
        @Nullable RuleBook book = read.book().orElse(null);
        @Nullable
        RuleEngine engine = book == null
                ? null
                : workshop.engines().build(book, diagnostics).orElse(null);
        read.sound().ifPresent(sound -> Lint.checkSome(sound).forEach(diagnostics::add));
        return new LoadedRules(book, engine, files, read.examples(), diagnostics);
    }

    Optional<RuleBook> usable() {
        return engine == null ? Optional.empty() : Optional.ofNullable(book);
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
