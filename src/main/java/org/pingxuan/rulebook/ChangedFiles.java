package org.pingxuan.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pingxuan.rules.RuleFile;

/** Some changed rule files laid over a whole rules folder. */
public final class ChangedFiles {

    private ChangedFiles() {}

    /**
     * The folder with the changes, by path. A table replaces the one of the same name also where that is kept in the other
     * format, for the two could not stand side by side.
     *
     * @param removed paths that are to be there no longer
     */
    public static List<RuleFile> over(List<RuleFile> folder, List<RuleFile> changed, Collection<String> removed) {
        Map<String, RuleFile> files = new TreeMap<>();
        folder.forEach(file -> files.put(file.path(), file));
        removed.forEach(files::remove);
        for (RuleFile file : changed) {
            Optional<String> table = RuleFiles.tableName(file);
            if (table.isPresent()) {
                files.values().removeIf(other -> RuleFiles.tableName(other).equals(table));
            }
            files.put(file.path(), file);
        }
        return List.copyOf(files.values());
    }
}
