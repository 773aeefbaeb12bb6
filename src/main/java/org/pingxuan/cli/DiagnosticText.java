package org.pingxuan.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostic.Severity;
import org.pingxuan.rules.Place;
import org.pingxuan.words.Messages;

/** Diagnostics as a good compiler prints them: place, what is wrong, the line itself with a mark, the way out. */
final class DiagnosticText {

    private static final String INDENT = "    ";

    private final Locale locale;
    private final PrintWriter out;

    DiagnosticText(Locale locale, PrintWriter out) {
        this.locale = locale;
        this.out = out;
    }

    /** All of them and a closing line that counts them. */
    void print(List<Diagnostic> diagnostics) {
        diagnostics.forEach(this::print);
        long errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
        out.println(
                diagnostics.isEmpty()
                        ? Messages.of("NO_FINDINGS").in(locale)
                        : Messages.of("FINDINGS", diagnostics.size(), errors).in(locale));
        out.flush();
    }

    private void print(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        out.println(shown(place) + "  " + diagnostic.message().in(locale) + "   (" + diagnostic.code() + ")");
        String source = diagnostic.source();
        if (source != null && !source.isBlank()) {
            String line = source.stripLeading();
            out.println(INDENT + line);
            int start = place.column() - 1 - (source.length() - line.length());
            if (isSentences(place) && start >= 0 && start < line.length()) {
                out.println(INDENT + " ".repeat(width(line.substring(0, start))) + marks(line.substring(start)));
            }
        }
        if (diagnostic.hint() != null) {
            diagnostic.hint().in(locale).lines().forEach(line -> out.println(INDENT + line));
        }
        if (diagnostic.example() != null) {
            out.println(INDENT + Messages.of("EXAMPLE_TO_ADD").in(locale));
            diagnostic.example().lines().forEach(line -> out.println(INDENT + line));
        }
    }

    /** A cell of a table as a table program names it, so that nobody counts commas. */
    private static String shown(Place place) {
        return place.file().endsWith(".csv") && place.column() > 0
                ? place.at() + " (" + Place.letters(place.column()) + place.line() + ")"
                : place.toString();
    }

    /** Of sentences and DRL the whole line is shown; elsewhere the cell or value itself, which needs no mark. */
    private static boolean isSentences(Place place) {
        return place.column() > 0
                && (place.file().endsWith(".dslr") || place.file().endsWith(".drl"));
    }

    /** Marks under the word that starts here. */
    private static String marks(String rest) {
        int end = 0;
        while (end < rest.length()
                && (Character.isLetterOrDigit(rest.charAt(end)) || "_.".indexOf(rest.charAt(end)) >= 0)) {
            end++;
        }
        return "^".repeat(Math.max(1, width(rest.substring(0, Math.max(1, end)))));
    }

    /** Columns on a terminal, where a Chinese character takes two. */
    static int width(String text) {
        return text.codePoints().map(point -> point >= 0x1100 ? 2 : 1).sum();
    }
}
