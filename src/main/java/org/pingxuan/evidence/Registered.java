package org.pingxuan.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A subject in its place in the tree of its cycle.
 *
 * @param parentRegistered whether the parent it names is registered in the cycle and not refused; false without a parent
 * @param above tier, sector and region that a member takes over where it leaves them out; null if they are not known
 */
public record Registered(
        Dossier dossier, boolean parentRegistered, @Nullable Subject above) {

    /** The subject, if it is complete. */
    public Optional<Subject> subject() {
        return dossier.subject(above);
    }

    /** What it lacks and, if it lacks nothing, a parent that is not registered. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(dossier.missing(above));
        if (problems.isEmpty() && !parentRegistered) {
            dossier.parent()
                    .ifPresent(parent -> problems.add(Problem.of(
                            new Where.Merged(dossier.cycle().text(), dossier.id()),
                            "/subject/parent",
                            "UNKNOWN_PARENT",
                            dossier.id(),
                            parent,
                            dossier.cycle())));
        }
        return problems;
    }
}
