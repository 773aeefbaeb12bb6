package org.pingxuan.rules;

import java.util.ArrayList;
import java.util.List;

/** Collects every mistake of a rules folder, so that all are told at once. */
public final class Diagnostics {

    private final List<Diagnostic> found = new ArrayList<>();

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public void error(Place place, String code, Object... arguments) {
        add(Diagnostic.error(place, code, arguments));
    }

    public void warning(Place place, String code, Object... arguments) {
        add(Diagnostic.warning(place, code, arguments));
    }

    /** In order of place, each once. */
    public List<Diagnostic> all() {
        return found.stream().distinct().sorted().toList();
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
    }
}
