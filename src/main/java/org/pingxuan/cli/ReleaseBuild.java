package org.pingxuan.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pingxuan.desk.BuiltRelease;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleFile;

/** Builds releases that are on file. */
record ReleaseBuild(Workshop workshop) implements BuiltReleases.Build {

    /** @throws IllegalStateException if they cannot be built any more, which another version of the program may bring about */
    @Override
    public BuiltRelease of(List<RuleFile> files) {
        Diagnostics diagnostics = new Diagnostics();
        LoadedRules built = LoadedRules.of(workshop, files, diagnostics);
        return new BuiltRelease(
                built.usable().orElseThrow(() -> new IllegalStateException(told(diagnostics))),
                Objects.requireNonNull(built.engine()));
    }

    private static String told(Diagnostics diagnostics) {
        return diagnostics.all().stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .map(diagnostic -> diagnostic.place() + " " + diagnostic.code() + " "
                        + diagnostic.message().zh())
                .collect(Collectors.joining("; "));
    }
}
