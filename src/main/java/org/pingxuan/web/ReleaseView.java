package org.pingxuan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.answers.DiagnosticJson;
import org.pingxuan.desk.ComparisonReport;
import org.pingxuan.desk.Draft;
import org.pingxuan.desk.Publication;
import org.pingxuan.desk.ReleaseEvent;
import org.pingxuan.desk.ReleaseRecord;
import org.pingxuan.desk.Releases;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.FilesDigest;
import org.pingxuan.rules.RuleFile;
import tools.jackson.databind.util.RawValue;

/** A release as JSON. */
final class ReleaseView {

    private ReleaseView() {}

    /** What a list shows of it. */
    static Map<String, Object> head(ReleaseRecord release) {
        Draft draft = release.draft();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", release.id());
        shown.put("state", release.state());
        shown.put("author", draft.author());
        shown.put("drafted", draft.drafted().toString());
        shown.put("note", draft.note());
        Draft.Approval approval = draft.approval();
        shown.put("approver", approval == null ? null : approval.by());
        shown.put("approved", approval == null ? null : approval.at().toString());
        shown.put(
                "publications",
                release.publications().stream().map(ReleaseView::publication).toList());
        shown.put("errors", count(draft, Diagnostic.Severity.ERROR));
        shown.put("warnings", count(draft, Diagnostic.Severity.WARNING));
        shown.put("examples", Map.of("run", draft.examples(), "failed", draft.failed()));
        return shown;
    }

    private static long count(Draft draft, Diagnostic.Severity severity) {
        return draft.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    private static Map<String, Object> publication(Publication publication) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("from", from(publication));
        shown.put("by", publication.by());
        shown.put("at", publication.at().toString());
        Publication.Withdrawal withdrawal = publication.withdrawal();
        shown.put("rolledBackBy", withdrawal == null ? null : withdrawal.by());
        shown.put("rolledBack", withdrawal == null ? null : withdrawal.at().toString());
        return shown;
    }

    /** Null for all years. */
    static @Nullable String from(Publication publication) {
        return publication.fromYear() == Releases.FROM_THE_FIRST ? null : String.valueOf(publication.fromYear());
    }

    /** All of it but the contents of its files. */
    static Map<String, Object> whole(ReleaseRecord release, List<RuleFile> files) {
        Map<String, Object> shown = head(release);
        shown.put(
                "diagnostics", new RawValue(DiagnosticJson.write(release.draft().diagnostics())));
        shown.put("events", release.events().stream().map(ReleaseView::event).toList());
        shown.put("files", files.stream().map(ReleaseView::file).toList());
        return shown;
    }

    static Map<String, Object> event(ReleaseEvent event) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("release", event.release());
        shown.put("event", event.kind());
        shown.put("by", event.who());
        shown.put("at", event.at().toString());
        shown.put(
                "note",
                event.told()
                        .map(told -> told.zh().equals(told.en()) ? told.zh() : told.zh() + " · " + told.en())
                        .orElse(""));
        return shown;
    }

    static Map<String, Object> comparison(ComparisonReport report) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("draft", report.draft());
        shown.put("live", report.live());
        shown.put("cycle", report.cycle().text());
        shown.put("upTo", report.upTo());
        shown.put("made", report.made().toString());
        shown.put("report", new RawValue(report.body()));
        return shown;
    }

    private static Map<String, Object> file(RuleFile file) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("path", file.path());
        shown.put("bytes", file.content().length);
        shown.put("sha256", FilesDigest.of(file).substring("sha256:".length()));
        return shown;
    }
}
