package org.pingxuan.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects every mistake of a rules folder, so that all are told at once. */
public final class Diagnostics {

    /** Nobody reads more, and telling takes time, too: suggestions are looked for among all names. */
    private static final int MOST = 500;

    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private int errors;
    private int warnings;

    /** Takes a mistake; beyond the most that is told of errors or of warnings, only that there are more. */
    public void add(Diagnostic diagnostic) {
        boolean error = diagnostic.severity() == Diagnostic.Severity.ERROR;
        if ((error ? errors : warnings) >= MOST) {
            found.add(
                    error
                            ? Diagnostic.error(Place.of("."), "TOO_MANY_PROBLEMS", MOST)
                            : Diagnostic.warning(Place.of("."), "TOO_MANY_PROBLEMS", MOST));
        } else if (found.add(diagnostic)) {
            errors += error ? 1 : 0;
            warnings += error ? 0 : 1;
        }
    }

    /** Whether it is not worth while to look for more errors. */
    boolean isFull() {
        return errors >= MOST;
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
