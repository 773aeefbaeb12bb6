package org.pingxuan.trial;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.pingxuan.answers.VerdictJson;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Trial;

/**
 * Tries rule files in a process of its own: the same program on the same Java, with limits of memory, of processor time and
 * of time, an empty environment and an empty folder. One trial at a time; others wait their turn.
 */
public final class TrialApart implements Trial {

    private static final long LARGEST_ANSWER = 32L << 20;

    /** Milliseconds from one look at what it has used to the next. */
    private static final long LOOK = 50;

    /** Of a Java that ended itself because memory ran out. */
    private static final int OUT_OF_MEMORY = 3;

    private final String mainClass;
    private final Allowance allowed;

    /** @param mainClass gives way to {@link TrialProcess} */
    public TrialApart(String mainClass, Allowance allowed) {
        this.mainClass = mainClass;
        this.allowed = allowed;
    }

    @Override
    public synchronized Verdict of(List<RuleFile> files) {
        try {
            Path folder = Files.createTempDirectory("trial");
            try {
                return in(folder, files);
            } finally {
                delete(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            return refused("BUILD_CRASHED", String.valueOf(e.getMessage()));
        }
    }

    private Verdict in(Path folder, List<RuleFile> files) throws IOException {
        Path asked = folder.resolve("files");
        Path answer = folder.resolve("verdict");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(asked))) {
            FilesOnTheWay.write(files, out);
        }
        ProcessBuilder builder = new ProcessBuilder(OwnJava.command(mainClass, allowed))
                .directory(folder.toFile())
                .redirectInput(asked.toFile())
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Windows starts nothing without it
        builder.environment().keySet().retainAll(Set.of("SystemRoot"));
        Process process = builder.start();
        try {
            Optional<Duration> exceeded = exceeded(process);
            if (exceeded.isPresent()) {
                return refused("BUILD_TOO_LONG", exceeded.get().toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused("BUILD_CRASHED", "-");
        } finally {
            end(process);
        }
        return switch (process.exitValue()) {
            case 0 -> read(answer);
            case OUT_OF_MEMORY -> refused("BUILD_TOO_LARGE", allowed.heap());
            case TrialProcess.OUT_OF_TIME ->
                refused("BUILD_TOO_LONG", allowed.wall().toSeconds());
            default -> refused("BUILD_CRASHED", process.exitValue());
        };
    }

    /** Waits until the process ends or goes beyond one of its limits: that limit. */
    private Optional<Duration> exceeded(Process process) throws InterruptedException {
        long start = System.nanoTime();
        while (!process.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
            if (used(process).compareTo(allowed.processor()) > 0) {
                return Optional.of(allowed.processor());
            }
            if (System.nanoTime() - start > allowed.wall().toNanos()) {
                return Optional.of(allowed.wall());
            }
        }
        return Optional.empty();
    }

    /** Processor time so far; zero where the system does not tell. */
    private static Duration used(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Verdict read(Path answer) throws IOException {
        if (Files.size(answer) > LARGEST_ANSWER) {
            return refused("BUILD_CRASHED", Files.size(answer));
        }
        return VerdictJson.read(Files.readAllBytes(answer)).orElseGet(() -> refused("BUILD_CRASHED", "JSON"));
    }

    private static void end(Process process) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Verdict refused(String code, Object what) {
        return Verdict.refused(List.of(Diagnostic.error(Place.of(""), code, what)));
    }
}
