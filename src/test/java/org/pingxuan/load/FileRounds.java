package org.pingxuan.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.pingxuan.Shell;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.cli.Workshop;
import org.pingxuan.datafiles.SubmissionFiles;
import org.pingxuan.evidence.Derivations;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.Intake;
import org.pingxuan.evidence.Submitting;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.scoring.Truth;
import org.pingxuan.yearend.Keeping;
import org.pingxuan.yearend.ScoreEverybody;
import org.pingxuan.yearend.Workspace;

/**
 * Scores one file again and again in one process and tells the processor time of the working thread for a subject, the
 * least of all rounds: start-up, compiling and whatever else the machine does are left out that way as far as they can be.
 */
public final class FileRounds {

    private static final String[] STEPS = {"read, check, put on file", "settle", "score", "put sheets", "write"};

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final long[] least = new long[STEPS.length];
    private final long[] spent = new long[STEPS.length];
    private long from;

    private FileRounds() {
        Arrays.fill(least, Long.MAX_VALUE);
    }

    /** @param arguments file of evaluation data, and how often it is scored */
    public static void main(String[] arguments) throws Exception {
        new FileRounds().run(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.exit(0);
    }

    private void run(Path file, int rounds) throws IOException {
        Workshop workshop = Shell.workshop();
        Scorer scorer = new Scorer(Shell.shippedRules(), Shell.shippedEngine(), null);
        long subjects = 1;
        String output = "";
        for (int round = 0; round < rounds; round++) {
            MessageDigest digest = sha256();
            subjects = round(workshop, scorer, file, digest);
            output = HexFormat.of().formatHex(digest.digest());
            for (int step = 0; step < STEPS.length; step++) {
                least[step] = Math.min(least[step], spent[step]);
            }
            Arrays.fill(spent, 0);
        }
        for (int step = 0; step < STEPS.length; step++) {
            System.out.printf(Locale.ROOT, "%-25s %6.1f µs%n", STEPS[step], least[step] / 1000.0 / subjects);
        }
        System.out.printf(
                Locale.ROOT,
                "%-25s %6.1f µs   %d subjects   sha256 %s%n",
                "a subject",
                Arrays.stream(least).sum() / 1000.0 / subjects,
                subjects,
                output);
    }

    private long round(Workshop workshop, Scorer scorer, Path file, MessageDigest digest) throws IOException {
        RuleBook book = Shell.shippedRules();
        long subjects = 0;
        try (Workspace workspace = workshop.workspaces().open(book.dictionary())) {
            from = clock.getCurrentThreadCpuTime();
            takeIn(file, book, workspace);
            spent(0);
            workspace.evaluations().settle(problem -> {});
            List<Cycle> cycles = workspace.evaluations().cycles();
            spent(1);
            for (Cycle cycle : cycles) {
                subjects += workspace.evaluations().size(cycle);
                new ScoreEverybody(
                                workspace.evaluations(),
                                new Derivations(book, Truth::holds),
                                scorer,
                                keeping(workspace))
                        .score(cycle, problem -> {}, (done, total) -> {});
                spent(2);
                workspace.sheets().forEach(cycle, digest::update);
                spent(4);
            }
        }
        return subjects;
    }

    private static void takeIn(Path file, RuleBook book, Workspace workspace) throws IOException {
        Submitting submitting = new Submitting(new Intake(book.dictionary()), workspace.evaluations());
        try (Incoming incoming = new SubmissionFiles(book.dictionary())
                .open(file.getFileName().toString(), Files.newInputStream(file))) {
            while (incoming.hasNext()) {
                submitting.submit(incoming.next());
            }
        }
    }

    private Keeping keeping(Workspace workspace) {
        return new Keeping() {
            @Override
            public void scored(Scorer.Scored scored) {
                spent(2);
                workspace
                        .sheets()
                        .put(
                                scored.evaluation().cycle(),
                                scored.evaluation().subject().id(),
                                scored.sheets());
                spent(3);
            }

            @Override
            public void unscored(Cycle cycle, String subject) {}
        };
    }

    private void spent(int step) {
        long now = clock.getCurrentThreadCpuTime();
        spent[step] += now - from;
        from = now;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
