package org.pingxuan.rulefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;

/**
 * A rules folder on disk as rule files, in order of path. Hidden files and the lock files of office programs are passed
 * over; links that lead out of the folder and files that are too large are diagnostics.
 */
public final class RulesFolder {

    private RulesFolder() {}

    /** @throws IOException if the folder is not there or cannot be read */
    public static List<RuleFile> read(Path folder, Diagnostics diagnostics) throws IOException {
        Path root = folder.toRealPath();
        List<Path> found;
        try (Stream<Path> walk = Files.walk(root, Limits.PATH_PARTS + 1)) {
            found = walk.filter(path -> !path.equals(root) && !isHidden(root.relativize(path)))
                    .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(Limits.FILES + 1L)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (found.size() > Limits.FILES) {
            diagnostics.error(Place.of("."), "TOO_MANY_FILES", Limits.FILES);
            return List.of();
        }
        List<RuleFile> files = new ArrayList<>();
        for (Path path : found) {
            String name = name(root.relativize(path));
            if (Files.isSymbolicLink(path) && !staysInside(path, root)) {
                diagnostics.error(Place.of(name), "LINK_LEAVES_FOLDER", name);
            } else if (Files.size(path) > Limits.FILE_BYTES) {
                diagnostics.error(Place.of(name), "FILE_TOO_LARGE", name, Limits.FILE_BYTES >> 20);
            } else if (Files.isRegularFile(path)) {
                files.add(new RuleFile(name, content(path)));
            }
        }
        files.sort(Comparator.comparing(RuleFile::path));
        return files;
    }

    /** Never more than a little over the limit, should the file grow meanwhile. */
    private static byte[] content(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes(Limits.FILE_BYTES + 1);
        }
    }

    private static boolean staysInside(Path link, Path root) throws IOException {
        return Files.exists(link) && link.toRealPath().startsWith(root);
    }

    private static boolean isHidden(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .anyMatch(part -> part.startsWith(".") || part.startsWith("~$"));
    }

    private static String name(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
