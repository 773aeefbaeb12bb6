package org.pingxuan.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects every mistake of a rules folder, so that all are told at once. */
public final class Diagnostics {

    /** Nobody reads more, and telling takes time, too: suggestions are looked for among all names. */
    private static final int MOST = 500;

    private final Set<Diagnostic> found = new LinkedHashSet<>();

    /** Takes a mistake; beyond the most that is told, only that there are more. */
    public void add(Diagnostic diagnostic) {
        if (!isFull()) {
            found.add(diagnostic);
        } else {
            found.add(Diagnostic.error(Place.of("."), "TOO_MANY_PROBLEMS", MOST));
        }
    }

    /** Whether it is not worth while to look for more. */
    boolean isFull() {
        return found.size() >= MOST;
    }

    public void error(Place place, String code, Object... arguments) {
        add(Diagnostic.error(place, code, arguments));
    }

    public void warning(Place place, String code, Object... arguments) {
        add(Diagnostic.warning(place, code, arguments));
    }

    /** In order of place, each once. */
    public List<Diagnostic> all() {
        return found.stream().sorted().toList();
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
    }
}
