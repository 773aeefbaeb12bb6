package org.pingxuan.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.pingxuan.datafiles.NdjsonWriter;
import org.pingxuan.datafiles.SubmissionFiles;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.Submit;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.sample.SampleCounties;
import org.pingxuan.words.Messages;

/** Loads the sample county into an empty database, as a batch; a load that was cut off is taken up again. */
final class SampleLoad {

    /** A county of about 750 organisations and 17,000 members, and the beginnings of its neighbour. */
    private static final int SUBJECTS = 17_810;

    private static final long SEED = 1;
    private static final String CYCLE = "2013";
    private static final int STEP = 2_048;

    private static final String NOTE = "sample";
    private static final String LOADING = "loading";

    private final OpenArchive open;
    private final Submit submit;
    private final Locale locale;
    private final PrintWriter err;

    SampleLoad(OpenArchive open, Submit submit, Locale locale, PrintWriter err) {
        this.open = open;
        this.submit = submit;
        this.locale = locale;
        this.err = err;
    }

    void load() throws IOException {
        boolean wanted = open.archive().write(holdings -> {
            boolean load = holdings.latest() == 0 || holdings.note(NOTE).equals(Optional.of(LOADING));
            if (load) {
                holdings.note(NOTE, LOADING);
            }
            return load;
        });
        if (!wanted) {
            err.println(Messages.of("SAMPLE_NOT_EMPTY").in(locale));
            return;
        }
        Path file = Files.createTempFile("pingxuan-sample", ".ndjson");
        try {
            generate(file);
            try (BuiltReleases.Lease newest = open.releases().newest();
                    Incoming incoming =
                            new SubmissionFiles(newest.release().book().dictionary()).open(file)) {
                Submit.Report report = submit.batch(incoming, (row, problems) -> {}, this::tell);
                err.println(Messages.of("SAMPLE_DONE", report.rows(), report.rejected())
                        .in(locale));
            }
        } finally {
            Files.delete(file);
        }
        open.archive().write(SampleLoad::loaded);
    }

    private static long loaded(Holdings holdings) {
        holdings.note(NOTE, "loaded");
        return holdings.latest();
    }

    private void tell(long rows) {
        if (rows % STEP == 0) {
            err.println(Messages.of("SAMPLE_PROGRESS", rows, SUBJECTS).in(locale));
        }
    }

    private static void generate(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            NdjsonWriter lines = new NdjsonWriter(out);
            SampleCounties.generate(SUBJECTS, SEED, CYCLE, line -> {
                try {
                    lines.write(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
