package org.pingxuan.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries rule files out before anybody scores by them: reads, builds and examines them and throws the result away. Files
 * that come from outside are tried in a process of their own, which may run out of time or memory at no cost to others.
 */
public interface Trial {

    /** Always answers; what went wrong with the trial itself is a diagnostic too. */
    Verdict of(List<RuleFile> files);

    /**
     * What a trial showed.
     *
     * @param release id of the release that the files make; null if they make none
     * @param examples how many examples were run
     * @param failed how many of them did not give what they expect
     * @param diagnostics in order of place
     */
    record Verdict(@Nullable String release, int examples, int failed, List<Diagnostic> diagnostics) {

        public Verdict {
            diagnostics = List.copyOf(diagnostics);
        }

        /** No release, and these are the reasons. */
        public static Verdict refused(List<Diagnostic> reasons) {
            return new Verdict(null, 0, 0, reasons);
        }

        /** Whether a release came of it and nothing was found that forbids to score by it. */
        public boolean passed() {
            return release != null
                    && diagnostics.stream().noneMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
        }
    }
}
