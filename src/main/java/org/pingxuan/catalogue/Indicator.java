package org.pingxuan.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.words.Label;

/**
 * An indicator of the dictionary (FACTS section 5): what may be submitted or derived, and within which bounds.
 *
 * @param identifier camel-case English name for DRL
 * @param aliases further Chinese names under which it may be addressed
 * @param unit as printed, may be empty
 * @param minimum lowest value allowed; for lists, of each element
 * @param maximum highest value allowed; for lists, of each element
 * @param decimals most decimal places of a submitted number
 * @param step a submitted number is a multiple of it (0.5 hours); null if any will do
 * @param kinds subject kinds it may be submitted for
 * @param supplier letter of who supplies it: B branch, S superior, M masses, D discipline body, F federation, O office,
 *     G supervision group, X system or survey body
 * @param verifier letter of who verifies it; {@code –} where nobody has to, and the reading counts as verified
 * @param required whether a pack that asks for it is incomplete without it
 * @param fallback value of an optional indicator that was not given, if it has one
 * @param neverScored a counter that no rule may score (G13)
 * @param derived computed from other readings; submitting it is refused unless {@code submittable}
 * @param submittable a derived rate or mean that may be submitted where the children are not registered
 * @param parts the choices of a text or set of codes, or the names of a list's elements in order
 */
public record Indicator(
        IndicatorCode code,
        String identifier,
        Label label,
        List<String> aliases,
        ValueType type,
        String unit,
        @Nullable Fraction minimum,
        @Nullable Fraction maximum,
        int decimals,
        @Nullable Fraction step,
        Direction direction,
        Set<String> kinds,
        String supplier,
        String verifier,
        boolean required,
        @Nullable Value fallback,
        boolean neverScored,
        boolean derived,
        boolean submittable,
        List<Part> parts) {

    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER,
        NONE
    }

    /** A choice, a code or a list element: its id in data and rules, and its label. */
    public record Part(String id, Label label) {}

    public boolean needsVerifier() {
        return !verifier.isEmpty() && !verifier.equals("–");
    }
}
