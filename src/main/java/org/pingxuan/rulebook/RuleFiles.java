package org.pingxuan.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pingxuan.rules.RuleFile;

/** The files of a rules folder, in order of path, found by folder and name. */
final class RuleFiles {

    private final List<RuleFile> files;

    RuleFiles(List<RuleFile> files) {
        this.files = files.stream().sorted(Comparator.comparing(RuleFile::path)).toList();
    }

    List<RuleFile> all() {
        return files;
    }

    /** Folders that hold a file directly; the rules folder itself is the empty text. */
    SortedSet<String> folders() {
        SortedSet<String> folders = new TreeSet<>();
        files.forEach(file -> folders.add(file.folder()));
        return folders;
    }

    List<RuleFile> in(String folder) {
        return files.stream().filter(file -> file.folder().equals(folder)).toList();
    }

    Optional<RuleFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** The CSV or XLSX table of a name, given without its ending. */
    Optional<RuleFile> table(String folder, String name) {
        String path = folder + "/" + name;
        return file(path + ".csv").or(() -> file(path + ".xlsx"));
    }

    /** Whether it is a table, and its path without the ending. */
    static Optional<String> tableName(RuleFile file) {
        for (String ending : List.of(".csv", ".xlsx")) {
            if (file.is(ending)) {
                return Optional.of(file.path().substring(0, file.path().length() - ending.length()));
            }
        }
        return Optional.empty();
    }
}
