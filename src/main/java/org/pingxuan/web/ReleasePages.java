package org.pingxuan.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.access.Account;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.Draft;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.Publication;
import org.pingxuan.desk.ReleaseEvent;
import org.pingxuan.desk.ReleaseRecord;
import org.pingxuan.desk.Trouble;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages about releases: all with their states, and one with its history, what was found in it and its files. */
@Controller
final class ReleasePages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Days and hours are those of the offices. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final House house;

    ReleasePages(House house) {
        this.house = house;
    }

    /** A line of a table: time, what, who, note. */
    public record Row(String at, String what, String who, String note) {}

    /** A release in the list. */
    public record Line(
            String id,
            String brief,
            String state,
            String label,
            String years,
            String author,
            String drafted,
            String approver,
            long errors,
            String note) {}

    /** Something found in a file, as a compiler shows it. */
    public record Found(
            boolean error,
            String at,
            String code,
            String message,
            @Nullable String source,
            @Nullable String hint) {}

    @GetMapping("/releases")
    String releases(Model model, Locale locale) {
        Words words = new Words(locale);
        house.archive().read(holdings -> {
            Map<String, String> people = people(holdings, words);
            model.addAttribute(
                    "releases",
                    ReleaseRecord.all(holdings).stream()
                            .map(release -> line(release, people, words))
                            .toList());
            model.addAttribute(
                    "trouble",
                    Trouble.of(holdings).map(event -> row(event, people, words)).orElse(null));
            return holdings;
        });
        model.addAttribute("words", words);
        return "releases";
    }

    @GetMapping("/releases/{id}")
    String release(@PathVariable String id, Model model, Locale locale) {
        Words words = new Words(locale);
        house.archive().read(holdings -> {
            ReleaseRecord release =
                    ReleaseRecord.of(holdings, id).orElseThrow(() -> Refusal.notFound("RELEASE_NOT_ON_FILE", id));
            Map<String, String> people = people(holdings, words);
            model.addAttribute("release", line(release, people, words));
            model.addAttribute("draft", release.draft());
            model.addAttribute(
                    "events",
                    release.events().stream()
                            .map(event -> row(event, people, words))
                            .toList());
            model.addAttribute(
                    "found",
                    release.draft().diagnostics().stream()
                            .sorted(Comparator.comparing(Diagnostic::severity))
                            .map(diagnostic -> found(diagnostic, words))
                            .toList());
            model.addAttribute(
                    "files",
                    holdings.releases().files(id).stream()
                            .map(RuleFile::path)
                            .collect(Collectors.groupingBy(ReleasePages::folder, TreeMap::new, Collectors.toList())));
            model.addAttribute(
                    "cycles",
                    release.state().canScore()
                            ? holdings.cycles().stream().map(Cycle::text).toList()
                            : List.of());
            return holdings;
        });
        model.addAttribute("words", words);
        return "release";
    }

    private static Map<String, String> people(Holdings holdings, Words words) {
        Map<String, String> people =
                holdings.accounts().all().stream().collect(Collectors.toMap(Account::name, Account::person));
        people.put(Account.FOLDER, words.of("PAGE_FOLDER"));
        return people;
    }

    private static Line line(ReleaseRecord release, Map<String, String> people, Words words) {
        Draft draft = release.draft();
        Draft.Approval approval = draft.approval();
        return new Line(
                release.id(),
                release.id().substring("sha256:".length()).substring(0, 12),
                release.state().name(),
                words.of("STATE_" + release.state().name()),
                release.publications().stream()
                        .filter(Publication::counts)
                        .map(each -> {
                            String from = ReleaseView.from(each);
                            return from == null ? words.of("FROM_ALL_YEARS") : words.of("FROM_YEAR", from);
                        })
                        .collect(Collectors.joining(" · ")),
                people.getOrDefault(draft.author(), draft.author()),
                time(draft.drafted()),
                approval == null ? "" : people.getOrDefault(approval.by(), approval.by()),
                draft.diagnostics().stream().filter(ReleasePages::isError).count(),
                draft.note());
    }

    private static Row row(ReleaseEvent event, Map<String, String> people, Words words) {
        return new Row(
                time(event.at()),
                words.of("EVENT_" + event.kind().name()),
                people.getOrDefault(event.who(), event.who()),
                event.told().map(words::of).orElse(""));
    }

    private static Found found(Diagnostic diagnostic, Words words) {
        Place place = diagnostic.place();
        Label hint = diagnostic.hint();
        return new Found(
                isError(diagnostic),
                place.toString(),
                diagnostic.code(),
                words.of(diagnostic.message()),
                diagnostic.source(),
                hint == null ? null : words.of(hint));
    }

    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Diagnostic.Severity.ERROR;
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    /** Sentences in the language of the reader. */
    public record Words(Locale locale) {

        public String of(String code, Object... arguments) {
            return Messages.of(code, arguments).in(locale);
        }

        public String of(Label label) {
            return label.in(locale);
        }

        public String language() {
            return locale.getLanguage().equals("en") ? "en" : "zh-CN";
        }
    }

    /** The first folder of a path; empty for a file that stands in none. */
    private static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    }
}
