package org.pingxuan.cli;

import java.io.IOException;
import java.util.Locale;
import org.pingxuan.desk.NotDone;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where releases are kept, and in which language people are spoken to. */
final class ReleaseOption {

    @Mixin
    private ArchiveOption data = new ArchiveOption();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "提示语言 / language of messages (${DEFAULT-VALUE})")
    private String language = "zh";

    /** What is done with the releases. */
    interface Work {
        int at(ReleaseDesk desk) throws IOException;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Opens the archive for a piece of work; what is not done is told. */
    int at(Workshop workshop, CommandSpec spec, Work work) throws IOException {
        try (OpenArchive open = OpenArchive.of(workshop, data)) {
            return work.at(new ReleaseDesk(open));
        } catch (NotDone e) {
            spec.commandLine().getErr().println(e.detail().in(locale()));
            return ExitCode.FINDINGS;
        }
    }
}
