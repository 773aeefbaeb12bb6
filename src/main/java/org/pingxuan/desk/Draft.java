package org.pingxuan.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Trial;

/**
 * What became of rule files when they were drafted, and who approved them.
 *
 * @param release id of the release; of files that make none, the SHA-256 of their bytes
 * @param author name of the account
 * @param note what the author said about it; empty if nothing
 * @param passed whether no error was found; without it nobody can approve
 * @param examples how many examples were run
 * @param failed how many of them did not give what they expect
 * @param approval null until somebody approved
 */
public record Draft(
        String release,
        String author,
        Instant drafted,
        String note,
        boolean passed,
        int examples,
        int failed,
        List<Diagnostic> diagnostics,
        @Nullable Approval approval) {

    /** @param by name of the account, another than the author's */
    public record Approval(String by, Instant at) {}

    public Draft {
        diagnostics = List.copyOf(diagnostics);
    }

    static Draft of(Trial.Verdict verdict, String release, String author, Instant drafted, String note) {
        return new Draft(
                release,
                author,
                drafted,
                note,
                verdict.passed(),
                verdict.examples(),
                verdict.failed(),
                verdict.diagnostics(),
                null);
    }

    Draft approved(String by, Instant at) {
        return new Draft(release, author, drafted, note, passed, examples, failed, diagnostics, new Approval(by, at));
    }
}
