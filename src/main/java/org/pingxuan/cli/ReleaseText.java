package org.pingxuan.cli;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pingxuan.desk.Draft;
import org.pingxuan.desk.Publication;
import org.pingxuan.desk.ReleaseEvent;
import org.pingxuan.desk.ReleaseRecord;
import org.pingxuan.desk.Releases;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.words.Messages;

/** Releases as a terminal shows them. */
final class ReleaseText {

    private final Locale locale;
    private final PrintWriter out;

    ReleaseText(Locale locale, PrintWriter out) {
        this.locale = locale;
        this.out = out;
    }

    /** One line: id, state, from which years on, by whom. */
    void line(ReleaseRecord release) {
        Draft draft = release.draft();
        Draft.Approval approval = draft.approval();
        out.println(String.join(
                "  ",
                release.id(),
                of("STATE_" + release.state().name()),
                years(release),
                of("BY_AUTHOR", draft.author(), draft.drafted().truncatedTo(ChronoUnit.SECONDS)),
                approval == null ? "" : of("BY_APPROVER", approval.by()),
                draft.note()));
    }

    private String years(ReleaseRecord release) {
        return release.publications().stream()
                .filter(Publication::counts)
                .map(each -> each.fromYear() == Releases.FROM_THE_FIRST
                        ? of("FROM_ALL_YEARS")
                        : of("FROM_YEAR", String.valueOf(each.fromYear())))
                .collect(Collectors.joining(" "));
    }

    void whole(ReleaseRecord release, List<RuleFile> files) {
        line(release);
        for (ReleaseEvent event : release.events()) {
            out.println("  " + event.at().truncatedTo(ChronoUnit.SECONDS) + "  " + event.who() + "  "
                    + of("EVENT_" + event.kind().name()) + "  "
                    + event.told().map(told -> told.in(locale)).orElse(""));
        }
        out.println(
                of("EXAMPLES_RUN", release.draft().examples(), release.draft().failed()));
        new DiagnosticText(locale, out).print(release.draft().diagnostics());
        files.forEach(file -> out.println(file.path() + "  " + file.content().length));
    }

    private String of(String code, Object... arguments) {
        return Messages.of(code, arguments).in(locale);
    }
}
