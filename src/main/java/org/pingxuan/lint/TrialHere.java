package org.pingxuan.lint;

import java.util.List;
import java.util.Optional;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.DrlSyntax;
import org.pingxuan.rules.FileFormats;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.SourceLines;
import org.pingxuan.rules.Trial;
import org.pingxuan.scoring.RuleEngine;
import org.pingxuan.scoring.RuleEngines;

/** A trial in this very process, for files that are trusted or for a process that exists for nothing else. */
public final class TrialHere implements Trial {

    private final FileFormats formats;
    private final DrlSyntax syntax;
    private final RuleEngines engines;

    public TrialHere(FileFormats formats, DrlSyntax syntax, RuleEngines engines) {
        this.formats = formats;
        this.syntax = syntax;
        this.engines = engines;
    }

    @Override
    public Verdict of(List<RuleFile> files) {
        Diagnostics diagnostics = new Diagnostics();
        RuleBookReader.Result read = new RuleBookReader(formats, syntax).read(files, diagnostics);
        Optional<RuleBook> book = read.book();
        if (book.isEmpty()) {
            SourceLines lines = new SourceLines(files);
            read.sound()
                    .ifPresent(sound -> Lint.checkSome(sound).forEach(found -> diagnostics.add(lines.showing(found))));
            return Verdict.refused(diagnostics.all());
        }
        Optional<RuleEngine> built = engines.build(book.get(), diagnostics);
        if (built.isEmpty()) {
            return Verdict.refused(diagnostics.all());
        }
        try (RuleEngine engine = built.get()) {
            Scrutiny.Report report = Scrutiny.of(book.get(), engine, read.examples(), formats, false);
            SourceLines lines = new SourceLines(files);
            report.diagnostics().forEach(found -> diagnostics.add(lines.showing(found)));
            return new Verdict(book.get().release(), report.examples(), report.failed(), diagnostics.all());
        }
    }
}
