package org.pingxuan.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pingxuan.rulebook.PackFile.Declared;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document.Scalar;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;

/** Looks for files that nobody reads: a table twice, a name that is not known, a shared file that nobody includes. */
final class FolderCheck {

    private final RuleFiles files;
    private final Diagnostics diagnostics;

    FolderCheck(RuleFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    void check(List<Declared> packs) {
        Set<String> folders = new HashSet<>();
        files.all().stream().filter(file -> Role.of(file) == Role.PACK).forEach(file -> folders.add(file.folder()));
        Set<String> included = new HashSet<>();
        packs.forEach(pack -> pack.includes().stream().map(Scalar::text).forEach(included::add));
        for (RuleFile file : files.all()) {
            Place place = Place.of(file.path());
            Optional<String> table = RuleFiles.tableName(file);
            if (file.is(".xlsx")
                    && table.flatMap(name -> files.file(name + ".csv")).isPresent()) {
                diagnostics.error(place, "TABLE_TWICE", file.name());
            }
            switch (Role.of(file)) {
                case UNKNOWN -> diagnostics.warning(place, "UNKNOWN_FILE", file.path());
                case PARAMETERS -> {
                    if (!folders.contains(file.folder())) {
                        diagnostics.warning(place, "UNKNOWN_FILE", file.path());
                    }
                }
                case RULES -> {
                    if (!folders.contains(file.folder()) && !included.contains(file.path())) {
                        diagnostics.warning(place, "NOBODY_INCLUDES", file.path());
                    }
                }
                default -> {}
            }
        }
    }
}
