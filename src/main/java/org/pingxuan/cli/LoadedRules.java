package org.pingxuan.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.scoring.RuleEngine;

/**
 * A rules folder as read and built.
 *
 * @param book null if there is an error in the files
 * @param engine null if there is an error in the files or the rules cannot be built
 * @param examples files with examples, by pack
 */
record LoadedRules(
        @Nullable RuleBook book,
        @Nullable RuleEngine engine,
        Map<String, List<RuleFile>> examples,
        Diagnostics diagnostics)
        implements AutoCloseable {

    Optional<RuleBook> usable() {
        return engine == null ? Optional.empty() : Optional.ofNullable(book);
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
