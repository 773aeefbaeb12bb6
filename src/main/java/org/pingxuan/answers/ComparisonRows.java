package org.pingxuan.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Points;
import org.pingxuan.ranking.Move;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Finding;
import org.pingxuan.scoring.LineChange;
import org.pingxuan.scoring.ScoreChange;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.words.Messages;
import org.pingxuan.yearend.CompareReleases;

/**
 * Every change between two releases as a table for people: a row for each sheet that says anything else, then a row for
 * each candidate who gains or loses a place, a reserve or the right to be ranked.
 */
public final class ComparisonRows implements CompareReleases.Details, AutoCloseable {

    private static final List<String> HEADINGS = List.of(
            "about",
            "cycle",
            "subject",
            "name",
            "of",
            "pool",
            "totalBefore",
            "totalAfter",
            "difference",
            "statusBefore",
            "statusAfter",
            "gradeBefore",
            "gradeAfter",
            "starsBefore",
            "starsAfter",
            "gained",
            "lost",
            "rankBefore",
            "rankAfter",
            "marginAfter",
            "why");

    private final RowWriter rows;
    private final RuleBook before;
    private final RuleBook after;
    private final Locale locale;

    private ComparisonRows(RowWriter rows, RuleBook before, RuleBook after, Locale locale) {
        this.rows = rows;
        this.before = before;
        this.after = after;
        this.locale = locale;
    }

    /** Rows as CSV; the stream is left open. */
    public static ComparisonRows csv(RuleBook before, RuleBook after, Locale locale, OutputStream out)
            throws IOException {
        return new ComparisonRows(new CsvRowWriter(headings(locale), out), before, after, locale);
    }

    /** Rows as a workbook; the stream is left open. */
    public static ComparisonRows xlsx(RuleBook before, RuleBook after, Locale locale, OutputStream out)
            throws IOException {
        String name = Messages.of("compare.sheet").in(locale);
        return new ComparisonRows(new XlsxRowWriter(headings(locale), name, out), before, after, locale);
    }

    private static List<String> headings(Locale locale) {
        return HEADINGS.stream()
                .map(heading -> Messages.of("compare.heading." + heading).in(locale))
                .toList();
    }

    @Override
    public void score(Cycle cycle, String name, ScoreChange change) {
        ScoreSheet was = change.before();
        ScoreSheet is = change.after();
        List<RowCell> row = head("compare.score", cycle, change.subject(), name, title(change.pack()), "");
        row.add(RowCell.number(was == null ? null : was.total()));
        row.add(RowCell.number(is == null ? null : is.total()));
        row.add(RowCell.number(change.difference().orElse(null)));
        row.add(RowCell.text(status(change.statusBefore())));
        row.add(RowCell.text(status(change.statusAfter())));
        row.add(RowCell.text(was == null ? null : grade(was)));
        row.add(RowCell.text(is == null ? null : grade(is)));
        row.add(RowCell.number(was == null ? null : was.stars()));
        row.add(RowCell.number(is == null ? null : is.stars()));
        row.add(RowCell.text(texts(change.titlesGained(), change.gained())));
        row.add(RowCell.text(texts(change.titlesLost(), change.lost())));
        row.add(RowCell.text(null));
        row.add(RowCell.text(null));
        row.add(RowCell.text(null));
        row.add(RowCell.text(change.lines().stream()
                .filter(line -> line.difference().hundredths() != 0)
                .sorted(Comparator.comparing(line -> -Math.abs(line.difference().hundredths())))
                .map(ComparisonRows::line)
                .collect(Collectors.joining("；"))));
        rows.add(row);
    }

    @Override
    public void move(Cycle cycle, String award, String name, Move move) {
        Move.Spot was = move.before();
        Move.Spot is = move.after();
        Move.Spot shown = is == null ? was : is;
        String pool =
                shown.pool().label((is == null ? before : after).dictionary()).in(locale);
        List<RowCell> row = head("compare.kind." + move.kind(), cycle, move.subject(), name, awardTitle(award), pool);
        row.add(score(was));
        row.add(score(is));
        row.add(RowCell.text(null));
        row.add(RowCell.text(outcome(was)));
        row.add(RowCell.text(outcome(is)));
        for (int i = 0; i < 4; i++) {
            row.add(RowCell.text(null));
        }
        row.add(RowCell.text(reasons(is, was)));
        row.add(RowCell.text(reasons(was, is)));
        row.add(RowCell.number(was == null ? null : was.standing().rank()));
        row.add(RowCell.number(is == null ? null : is.standing().rank()));
        row.add(RowCell.number(
                is == null || is.margin() == null ? null : is.margin().toPlainString()));
        row.add(RowCell.text(
                move.by().stream().map(by -> say("compare.by." + by)).collect(Collectors.joining("；"))));
        rows.add(row);
    }

    private List<RowCell> head(String about, Cycle cycle, String subject, String name, String of, String pool) {
        return new ArrayList<>(List.of(
                RowCell.text(say(about)),
                RowCell.text(cycle),
                RowCell.text(subject),
                RowCell.text(name),
                RowCell.text(of),
                RowCell.text(pool)));
    }

    private static RowCell score(Move.@Nullable Spot spot) {
        return RowCell.number(spot == null ? null : spot.standing().score());
    }

    private String outcome(Move.@Nullable Spot spot) {
        return say(
                spot == null
                        ? "compare.none"
                        : "ranking.outcome." + spot.standing().outcome());
    }

    /** Why it is barred on one side and not on the other. */
    private static String reasons(Move.@Nullable Spot spot, Move.@Nullable Spot other) {
        if (spot == null) {
            return "";
        }
        List<String> others = other == null ? List.of() : other.standing().reasons();
        return spot.standing().reasons().stream()
                .filter(reason -> !others.contains(reason))
                .collect(Collectors.joining("、"));
    }

    private String status(ScoreSheet.@Nullable Status status) {
        return say("compare.status." + Objects.toString(status, "NONE"));
    }

    private static @Nullable String grade(ScoreSheet sheet) {
        return sheet.grade() == null ? sheet.result() : sheet.grade();
    }

    private static String texts(List<String> titles, List<Finding> findings) {
        return Stream.concat(titles.stream(), findings.stream().map(Finding::code))
                .collect(Collectors.joining("、"));
    }

    private static String line(LineChange change) {
        Points difference = change.difference();
        String sign = difference.hundredths() > 0 ? "+" : "";
        return change.line().rule() + " " + sign + difference + "（"
                + change.line().at() + "）";
    }

    private String title(String pack) {
        return after.pack(pack)
                .or(() -> before.pack(pack))
                .map(rules -> rules.pack().title().in(locale))
                .orElse(pack);
    }

    private String awardTitle(String award) {
        return after.award(award)
                .or(() -> before.award(award))
                .map(Award::title)
                .map(title -> title.in(locale))
                .orElse(award);
    }

    private String say(String code) {
        return Messages.of(code).in(locale);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
