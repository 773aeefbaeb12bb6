package org.pingxuan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the shipped rules with other files laid over it. */
public final class RulesCopy {

    /** What is to be said about a case; no part of the rules. */
    public static final String APPROVED = "expected.txt";

    /** A rules folder with one small pack, and what a case is about that is laid over it instead. */
    private static final Path SMALL = Path.of("test-data/small-rules");

    private static final String OF_SMALL = "trial";
    private static final List<String> LISTS = List.of("kinds", "forms", "tiers", "sectors", "post-categories", "flags");

    private RulesCopy() {}

    /** The copy, or that of the small rules if the folder holds a trial. */
    public static Path laidOver(Path folder, Path target) throws IOException {
        if (Files.isDirectory(folder.resolve(OF_SMALL))) {
            for (String list : LISTS) {
                Path file = Path.of("dictionary", list + ".csv");
                Files.createDirectories(target.resolve("dictionary"));
                Files.copy(Path.of("rules").resolve(file), target.resolve(file));
            }
            copy(SMALL, target);
        } else {
            copy(Path.of("rules"), target);
        }
        copy(folder, target);
        Files.deleteIfExists(target.resolve(APPROVED));
        return target;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            walk.forEach(path -> {
                try {
                    Path target = to.resolve(from.relativize(path).toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
