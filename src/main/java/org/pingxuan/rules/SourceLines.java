package org.pingxuan.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of text that rule files are made of, to be shown beside a mistake. */
public final class SourceLines {

    private final Map<String, RuleFile> files = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    public SourceLines(List<RuleFile> files) {
        files.stream()
                .filter(file -> file.is(".dslr") || file.is(".drl"))
                .forEach(file -> this.files.put(file.path(), file));
    }

    /** The same with its line of sentences or DRL, if it has a place there and shows nothing yet. */
    public Diagnostic showing(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        return diagnostic.source() != null
                ? diagnostic
                : line(place.file(), place.line()).map(diagnostic::showing).orElse(diagnostic);
    }

    private Optional<String> line(String path, int number) {
        RuleFile file = files.get(path);
        if (file == null) {
            return Optional.empty();
        }
        List<String> all =
                lines.computeIfAbsent(path, key -> file.text().lines().toList());
        return number > 0 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }
}
