package org.pingxuan.rulebook;

import java.util.Optional;
import java.util.Set;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.RuleFile;

/** What a file of the rules folder is for, told by its path. */
enum Role {
    /** A table of the dictionary. */
    DICTIONARY(true),
    /** A {@code pack.yaml}. */
    PACK(true),
    /** Weights and year profiles of a pack. */
    PARAMETERS(true),
    /** A scoring table, sentences or DRL. */
    RULES(true),
    /** A named case beside the rules. */
    EXAMPLE(false),
    /** README, CHANGELOG and other notes. */
    NOTE(false),
    /** Nothing that is known here. */
    UNKNOWN(false);

    private static final Set<String> PARAMETER_TABLES = Set.of(WeightsFile.WEIGHTS, WeightsFile.PROFILES);

    private final boolean counts;

    Role(boolean counts) {
        this.counts = counts;
    }

    /** Whether the file is part of what the release id names (contract 1.5). */
    boolean counts() {
        return counts;
    }

    static Role of(RuleFile file) {
        String folder = file.folder();
        if (file.is(".md") || file.name().startsWith("README") || file.name().startsWith("CHANGELOG")) {
            return NOTE;
        }
        if (folder.isEmpty()) {
            return UNKNOWN;
        }
        Optional<String> table = RuleFiles.tableName(file).map(path -> path.substring(folder.length() + 1));
        if (folder.equals(DictionaryFiles.FOLDER)) {
            return table.filter(DictionaryFiles.TABLES::contains).isPresent() ? DICTIONARY : UNKNOWN;
        }
        if (folder.contains("/")) {
            return folder.split("/")[1].equals("examples") && file.is(".yaml") ? EXAMPLE : UNKNOWN;
        }
        if (file.name().equals(PackRules.FILE)) {
            return PACK;
        }
        if (table.filter(PARAMETER_TABLES::contains).isPresent()) {
            return PARAMETERS;
        }
        boolean rules = table.filter(name -> name.startsWith("scoring") || name.endsWith(".drl"))
                        .isPresent()
                || file.is(".dslr")
                || file.is(".drl");
        return rules ? RULES : UNKNOWN;
    }
}
