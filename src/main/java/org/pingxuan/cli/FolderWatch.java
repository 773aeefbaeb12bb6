package org.pingxuan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.pingxuan.yearend.ScoreEverybody;

/**
 * Looks at the rules folder every second and takes it in once it has changed and then stayed the same for a second, so that
 * nobody is scored by files that are still being saved. It asks the files themselves: not every disk tells of changes.
 */
final class FolderWatch implements AutoCloseable {

    private static final long SECOND = 1_000;

    private final RulesOnDisk rules;
    private final ScoreEverybody.Progress progress;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "rules folder");
    private SortedMap<String, String> taken;

    /** Made before the folder is taken in at the start, so that no change after that is missed. */
    FolderWatch(RulesOnDisk rules, ScoreEverybody.Progress progress) {
        this.rules = rules;
        this.progress = progress;
        this.taken = look();
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        SortedMap<String, String> before = taken;
        while (!isStopped()) {
            SortedMap<String, String> now = look();
            if (now.equals(before) && !now.equals(taken)) {
                taken = now;
                take();
            }
            before = now;
        }
    }

    /** Whatever goes wrong, the watching goes on. */
    private void take() {
        try {
            rules.take(progress);
        } catch (IOException | RuntimeException e) {
            rules.notPublished(e);
        }
    }

    private boolean isStopped() {
        try {
            return stopped.await(SECOND, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Size and time of every file; a folder that cannot be read looks empty. */
    private SortedMap<String, String> look() {
        SortedMap<String, String> seen = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(rules.folder())) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    seen.put(path.toString(), attributes.size() + " " + attributes.lastModifiedTime());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            seen.clear();
        }
        return seen;
    }

    /** Waits until what is being taken in is taken in. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
