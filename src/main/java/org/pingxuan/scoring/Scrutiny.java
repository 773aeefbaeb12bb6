package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.FileFormats;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;

/** What a release is put to once it is read and built, and before it may score: the one list for every way in. */
public final class Scrutiny {

    private Scrutiny() {}

    /** @param examples example files by pack */
    public static Examples.Report of(
            RuleBook book, RuleEngine engine, Map<String, List<RuleFile>> examples, FileFormats formats) {
        Diagnostics unreadable = new Diagnostics();
        List<Document> documents = new ArrayList<>();
        examples.values()
                .forEach(files ->
                        files.forEach(file -> formats.document(file, unreadable).ifPresent(documents::add)));
        Examples.Report report = Examples.run(book, engine, new Derivations(book, Truth::holds), documents);
        List<Diagnostic> all = new ArrayList<>(unreadable.all());
        all.addAll(report.diagnostics());
        return new Examples.Report(report.examples(), report.failed(), all);
    }
}
