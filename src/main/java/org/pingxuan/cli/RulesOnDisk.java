package org.pingxuan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pingxuan.access.Account;
import org.pingxuan.desk.BuiltRelease;
import org.pingxuan.desk.Failure;
import org.pingxuan.desk.NotDone;
import org.pingxuan.desk.TakeFolder.Taken;
import org.pingxuan.lint.Scrutiny;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rulefiles.RulesFolder;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Trial;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;
import org.pingxuan.yearend.ScoreEverybody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules folder a service was started with: puts it in force as it is, and tells if that cannot be done. */
final class RulesOnDisk {

    private static final Logger LOG = LoggerFactory.getLogger(RulesOnDisk.class);

    private final Workshop workshop;
    private final OpenArchive open;
    private final Path folder;
    private final int fromYear;
    private final Locale locale;
    private final PrintWriter err;

    RulesOnDisk(Workshop workshop, OpenArchive open, RulesOption rules, int fromYear, PrintWriter err) {
        this.workshop = workshop;
        this.open = open;
        this.folder = rules.folder();
        this.fromYear = fromYear;
        this.locale = rules.locale();
        this.err = err;
    }

    Path folder() {
        return folder;
    }

    /** @throws IOException if the folder cannot be read and nothing is in force */
    void take(ScoreEverybody.Progress progress) throws IOException {
        Diagnostics collected = new Diagnostics();
        List<RuleFile> files;
        try {
            files = RulesFolder.read(folder, collected);
        } catch (IOException e) {
            if (!open.isSomethingInForce()) {
                throw e;
            }
            open.lifeCycle().failed(null, Account.FOLDER, Failure.FOLDER);
            LOG.error("{}", folder, e);
            tell(Messages.of("FOLDER_NOT_READ", folder));
            return;
        }
        try {
            told(open.lifeCycle().takeFolder(files, fromYear, trial(collected), progress));
        } catch (IllegalStateException e) {
            // noted where it happened
            notPublished(e);
        }
    }

    void notPublished(Exception why) {
        if (why instanceof NotDone told) {
            tell(Messages.of("FOLDER_NOT_PUBLISHED", told.detail()));
        } else {
            LOG.error("{}", folder, why);
            tell(Messages.of("FOLDER_NOT_PUBLISHED", Failure.of(why).sentence()));
        }
    }

    private Trial trial(Diagnostics collected) {
        if (collected.hasErrors()) {
            return files -> Trial.Verdict.refused(collected.all());
        }
        return open.isSomethingInForce() ? workshop.trial() : this::seed;
    }

    /** The first rules of all come with the program or were put there by whoever started it: they are built once only. */
    private Trial.Verdict seed(List<RuleFile> files) {
        Diagnostics diagnostics = new Diagnostics();
        LoadedRules loaded = LoadedRules.of(workshop, files, diagnostics);
        Optional<RuleBook> book = loaded.usable();
        if (book.isEmpty()) {
            return Trial.Verdict.refused(diagnostics.all());
        }
        open.releases().add(new BuiltRelease(book.get(), loaded.engine())).close();
        Scrutiny.Report report = Scrutiny.of(book.get(), loaded.engine(), loaded.examples(), new OfficeFiles(), false);
        report.diagnostics().forEach(diagnostics::add);
        return new Trial.Verdict(book.get().release(), report.examples(), report.failed(), diagnostics.all());
    }

    private void told(Taken taken) {
        if (taken instanceof Taken.Published published) {
            tell(Messages.of("FOLDER_PUBLISHED", published.release().id()));
        } else if (taken instanceof Taken.Refused refused) {
            List<Diagnostic> errors = refused.draft().draft().diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                    .toList();
            new DiagnosticText(locale, err).print(errors);
            open.archive()
                    .read(holdings -> holdings.releases().newest())
                    .ifPresent(release -> tell(Messages.of("FOLDER_REFUSED", release)));
        }
    }

    private void tell(Label sentence) {
        err.println(sentence.in(locale));
    }
}
