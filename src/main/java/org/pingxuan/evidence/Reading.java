package org.pingxuan.evidence;

import java.util.Optional;
import org.pingxuan.catalogue.Value;

/**
 * A current reading of an indicator: its value, who sent it and whether it was verified.
 *
 * @param differs another source sent another value for the same indicator; the later one counts (contract 1.1)
 */
public record Reading(Value value, String source, boolean verified, boolean differs) {

    public Optional<Value> ifVerified() {
        return verified ? Optional.of(value) : Optional.empty();
    }
}
