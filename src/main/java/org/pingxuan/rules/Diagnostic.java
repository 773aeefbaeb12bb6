package org.pingxuan.rules;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/**
 * A mistake in a rule file as a value: where, what is wrong with the value shown, and what to do.
 *
 * @param source the line of text or the cell it is about, null where it is about the whole file
 * @param hint the way out, null if the message says it all
 * @param example an example to be added beside the rules, as YAML; null if that is not what is missing
 */
public record Diagnostic(
        Place place,
        String code,
        Severity severity,
        Label message,
        @Nullable Label hint,
        @Nullable String source,
        @Nullable String example)
        implements Comparable<Diagnostic> {

    /** One without an example. */
    public Diagnostic(
            Place place, String code, Severity severity, Label message, @Nullable Label hint, @Nullable String source) {
        this(place, code, severity, message, hint, source, null);
    }

    /** An error keeps a release from being built; a warning is told. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::place)
            .thenComparing(Diagnostic::code)
            .thenComparing(diagnostic -> diagnostic.message().zh());

    /**
     * An error with the sentence of its code and, if there is one, of {@code code.hint}; both take the same arguments.
     */
    public static Diagnostic error(Place place, String code, Object... arguments) {
        return of(Severity.ERROR, place, code, arguments);
    }

    public static Diagnostic warning(Place place, String code, Object... arguments) {
        return of(Severity.WARNING, place, code, arguments);
    }

    /** The same with the line or cell it is about. */
    public Diagnostic showing(String text) {
        return new Diagnostic(place, code, severity, message, hint, text, example);
    }

    /** The same with a hint of its own. */
    public Diagnostic hinting(Label other) {
        return new Diagnostic(place, code, severity, message, other, source, example);
    }

    /** The same with an example to be added. */
    public Diagnostic proposing(String yaml) {
        return new Diagnostic(place, code, severity, message, hint, source, yaml);
    }

    private static Diagnostic of(Severity severity, Place place, String code, Object... arguments) {
        String hint = code + ".hint";
        return new Diagnostic(
                place,
                code,
                severity,
                Messages.of(code, arguments),
                Messages.has(hint) ? Messages.of(hint, arguments) : null,
                null);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
