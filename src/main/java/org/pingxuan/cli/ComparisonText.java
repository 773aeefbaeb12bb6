package org.pingxuan.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.Edit;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;
import org.pingxuan.yearend.Comparison;
import org.pingxuan.yearend.PackChange;
import org.pingxuan.yearend.PackChange.Band;
import org.pingxuan.yearend.PackChange.Cause;
import org.pingxuan.yearend.PackChange.Pair;

/** The effect of a change of rules, as a policy officer reads it at a terminal: what was edited, then whom it moves. */
final class ComparisonText {

    private static final int EDITS = 6;
    private static final int CAUSES = 4;
    private static final int BANDS = 8;
    private static final int LABEL = 10;

    private final Locale locale;
    private final PrintWriter out;

    ComparisonText(Locale locale, PrintWriter out) {
        this.locale = locale;
        this.out = out;
    }

    void print(Comparison comparison) {
        out.println(edits(comparison)
                + "      "
                + say("data", comparison.cycle(), number(comparison.subjects()), number(comparison.changed())));
        comparison.packs().stream().filter(PackChange::isChange).forEach(this::pack);
        ComparedShortlists shortlists = new ComparedShortlists(this);
        shortlists.print(comparison);
        if (comparison.isNothing()) {
            out.println("  " + say("nothing"));
        }
        shortlists.near(comparison);
        out.flush();
    }

    private String edits(Comparison comparison) {
        if (comparison.before().equals(comparison.after())) {
            return say("same_release");
        }
        List<String> parts = new ArrayList<>();
        String column = "";
        for (Edit edit :
                comparison.edits().subList(0, Math.min(EDITS, comparison.edits().size()))) {
            String heading = edit.column() == null ? "" : edit.column();
            parts.add(edit(edit, heading.equals(column)));
            column = heading;
        }
        if (comparison.edited() > EDITS) {
            parts.add(say("more_edits", number(comparison.edited() - EDITS)));
        }
        return joined(parts);
    }

    private String edit(Edit edit, boolean sameColumn) {
        if (edit.before() == null && edit.after() == null) {
            return say("only_form", edit.file());
        }
        if (edit.before() == null || edit.after() == null) {
            return say(edit.before() == null ? "added" : "removed", edit.name());
        }
        String heading = edit.column() == null || sameColumn ? "" : edit.column() + " ";
        return say("cell", heading, orEmpty(edit.before()), orEmpty(edit.after()), edit.name());
    }

    private String orEmpty(String text) {
        return text.isEmpty() ? say("empty") : text;
    }

    private void pack(PackChange pack) {
        out.println(say("pack", pack.title(), pack.pack()));
        if (pack.up().count() + pack.down().count() > 0) {
            List<String> parts = new ArrayList<>();
            if (pack.up().count() > 0) {
                parts.add(say("up", number(pack.up().count()), signed(pack.up().most())));
            }
            if (pack.down().count() > 0) {
                parts.add(say(
                        "down", number(pack.down().count()), signed(pack.down().most())));
            }
            parts.add(say("same", number(pack.same())));
            row("points", joined(parts));
        }
        row(
                "statuses",
                pairs(
                        pack.statuses(),
                        status -> Messages.of("compare.status." + (status == null ? "NONE" : status))
                                .in(locale)));
        row("grades", pairs(pack.grades(), this::orNone));
        row("stars", pairs(pack.stars(), stars -> stars == null ? say("none") : say("star", stars)));
        row("results", pairs(pack.results(), this::orNone));
        row(
                "titles",
                joined(pack.titles().stream()
                        .map(title -> say("gain_loss", title.title(), title.gained(), title.lost()))
                        .toList()));
        row(
                "findings",
                joined(pack.findings().stream()
                        .map(finding -> say("gain_loss", finding.code(), finding.gained(), finding.lost()))
                        .toList()));
        causes(pack);
        row(
                "spread",
                joined(pack.spread().stream()
                        .filter(band -> band.before() != band.after())
                        .limit(BANDS)
                        .map(this::band)
                        .toList()));
    }

    private void causes(PackChange pack) {
        String label = "causes";
        for (Cause cause :
                pack.causes().subList(0, Math.min(CAUSES, pack.causes().size()))) {
            row(
                    label,
                    say(
                            "cause",
                            cause.rule(),
                            number(cause.up()),
                            number(cause.down()),
                            signed(cause.sum()),
                            Messages.of("compare.origin." + cause.origin()),
                            cause.at()));
            label = "";
        }
        if (pack.causing() > CAUSES) {
            row(label, say("more", number(pack.causing() - CAUSES)));
        }
    }

    private String band(Band band) {
        return say("band", band.from(), band.from() + PackChange.BAND, number(band.before()), number(band.after()));
    }

    private String pairs(List<Pair> pairs, Function<@Nullable String, String> word) {
        return joined(pairs.stream()
                .map(pair -> say("pair", number(pair.count()), word.apply(pair.from()), word.apply(pair.to())))
                .toList());
    }

    private String orNone(@Nullable String word) {
        return word == null ? say("none") : word;
    }

    /** A line under a heading; none without content. Chinese characters take two columns. */
    void row(String label, String content) {
        if (!content.isEmpty()) {
            String shown = label.isEmpty() ? "" : say(label);
            int width = DiagnosticText.width(shown);
            out.println("  " + shown + " ".repeat(Math.max(1, LABEL + 1 - width)) + content);
        }
    }

    void line(String text) {
        out.println(text);
    }

    String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "，"));
    }

    String say(String code, Object... arguments) {
        return Messages.of("compare.text." + code, arguments).in(locale);
    }

    String label(Label label) {
        return label.in(locale);
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** With the minus sign of print. */
    static String signed(Points points) {
        return points.hundredths() < 0 ? "−" + points.negated() : "+" + points;
    }
}
