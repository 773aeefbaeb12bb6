package org.pingxuan.scoring;

import java.util.Optional;
import java.util.function.Consumer;
import org.pingxuan.catalogue.Cycle;

/** The outcomes of everybody, for ranking and for cycles that read others. */
public interface Outcomes {

    /** Keeps the outcome of a registered subject instead of the one it had. */
    void put(Outcome outcome);

    /** Forgets the outcome of a subject that cannot be scored any more. */
    void remove(Cycle cycle, String subject);

    /** Empty if the subject was not scored in the cycle. */
    Optional<Outcome> of(Cycle cycle, String subject);

    /** The outcomes of a cycle by subject in order of code point. */
    void forEach(Cycle cycle, Consumer<Outcome> outcomes);
}
