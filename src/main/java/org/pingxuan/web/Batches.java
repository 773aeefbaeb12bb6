package org.pingxuan.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How many batches come in at once, and the refused rows of those that did: kept for a day, in the data folder, so that they
 * can be fetched, corrected and sent again.
 */
@Component
final class Batches {

    private static final int AT_ONCE = 2;
    private static final int KEPT = 50;
    private static final Duration TIME = Duration.ofHours(24);
    private static final String ENDING = ".rejected";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Semaphore permits = new Semaphore(AT_ONCE);

    /** A kind of file that corrections come as. */
    enum Form {
        CSV,
        XLSX,
        NDJSON
    }

    /** The refused rows of a batch. */
    record Kept(String id, Form form, Path file) {}

    Batches(House house) {
        this.folder = house.folder().resolve("batches");
    }

    /** Whether there is room for one more; whoever got in {@link #leave leaves}. */
    boolean enter() {
        return permits.tryAcquire();
    }

    void leave() {
        permits.release();
    }

    /** A place for the refused rows of a new batch; old ones make room. */
    Kept next(Form form) throws IOException {
        Files.createDirectories(folder);
        clean();
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return kept(HexFormat.of().formatHex(id), form);
    }

    /** Empty if there is no such batch, or not any more. */
    Optional<Kept> find(String id) {
        return id.matches("[0-9a-f]{32}")
                ? Stream.of(Form.values())
                        .map(form -> kept(id, form))
                        .filter(kept -> Files.exists(kept.file()))
                        .findFirst()
                : Optional.empty();
    }

    private Kept kept(String id, Form form) {
        return new Kept(id, form, folder.resolve(id + "-" + form + ENDING));
    }

    private void clean() throws IOException {
        Instant oldest = Instant.now().minus(TIME);
        List<Path> newestFirst;
        try (Stream<Path> files = Files.list(folder)) {
            newestFirst = files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(Batches::time).reversed())
                    .toList();
        }
        for (int i = 0; i < newestFirst.size(); i++) {
            if (i >= KEPT - AT_ONCE || time(newestFirst.get(i)).toInstant().isBefore(oldest)) {
                Files.deleteIfExists(newestFirst.get(i));
            }
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
