package org.pingxuan.trial;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.pingxuan.answers.VerdictJson;
import org.pingxuan.rules.Trial;

/** The inside of such a process: rule files on standard input, the verdict as JSON on standard output, nothing else on it. */
public final class TrialProcess {

    /** Exit code of a process that ended itself because its time was over and nobody had killed it. */
    static final int OUT_OF_TIME = 4;

    private static final int SECONDS_OF_GRACE = 5;

    private TrialProcess() {}

    /** @param arguments how many seconds it may run */
    public static void run(Trial trial, String... arguments) throws IOException {
        endAfter(Long.parseLong(arguments[0]) + SECONDS_OF_GRACE);
        System.setOut(System.err);
        Trial.Verdict verdict = trial.of(FilesOnTheWay.read(System.in));
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            VerdictJson.write(verdict, out);
        }
    }

    /** Whoever started it may be gone and kill it no more. */
    private static void endAfter(long seconds) {
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(seconds * 1_000);
                Runtime.getRuntime().halt(OUT_OF_TIME);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watch.setDaemon(true);
        watch.start();
    }
}
