package org.pingxuan.drools;

import java.util.List;
import java.util.stream.Collectors;
import org.pingxuan.rules.Diagnostic;

/** The rules of a release could not be built; the diagnostics say which and why. */
public final class BuildFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> diagnostics;

    BuildFailed(List<Diagnostic> diagnostics) {
        super(diagnostics.stream()
                .map(diagnostic ->
                        diagnostic.place() + " " + diagnostic.message().en())
                .collect(Collectors.joining("; ")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
