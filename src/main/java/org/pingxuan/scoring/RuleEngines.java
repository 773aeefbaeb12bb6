package org.pingxuan.scoring;

import java.util.Optional;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleBook;

/** Builds the engine of a release. */
public interface RuleEngines {

    /** Empty if the rules cannot be built; the reasons are in the diagnostics, each at its place in a rule file. */
    Optional<RuleEngine> build(RuleBook book, Diagnostics diagnostics);
}
