package org.pingxuan.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pingxuan.rules.Diagnostic.Severity;

/** Collects every mistake of a rules folder, so that all are told at once. */
public final class Diagnostics {

    /** Nobody reads more, and telling takes time, too: suggestions are looked for among all names. */
    private static final int MOST = 500;

    private final Set<Diagnostic> errors = new LinkedHashSet<>();
    private final Set<Diagnostic> warnings = new LinkedHashSet<>();

    /** Takes a mistake; beyond the most that is told of errors or of warnings, only that there are more. */
    public void add(Diagnostic diagnostic) {
        Set<Diagnostic> alike = diagnostic.severity() == Severity.ERROR ? errors : warnings;
        if (alike.size() < MOST) {
            alike.add(diagnostic);
        } else {
            alike.add(
                    alike == errors
                            ? Diagnostic.error(Place.of("."), "TOO_MANY_PROBLEMS", MOST)
                            : Diagnostic.warning(Place.of("."), "TOO_MANY_PROBLEMS", MOST));
        }
    }

    /** Whether it is not worth while to look for more: there are errors enough. */
    public boolean isFull() {
        return errors.size() >= MOST;
    }

    public void error(Place place, String code, Object... arguments) {
        add(Diagnostic.error(place, code, arguments));
    }

    public void warning(Place place, String code, Object... arguments) {
        add(Diagnostic.warning(place, code, arguments));
    }

    /** In order of place, each once. */
    public List<Diagnostic> all() {
        return Stream.concat(errors.stream(), warnings.stream()).sorted().toList();
    }

    /** How many errors there are. */
    public int errors() {
        return errors.size();
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }
}
