package org.pingxuan.rulebook;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.pingxuan.rules.Characters;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Place;

/**
 * The names of a pack's rules: each may be given once, so that a score line tells its rule. Names that differ only in
 * case, width or spaces are one name.
 */
final class RuleNames {

    /** Signs of programs and pages: a name is shown in many places, and none of them should have to be careful. */
    private static final Pattern UNUSUAL = Pattern.compile("[\"'\\\\;{}\\[\\]<>`$=|@*^\\n\\t]");

    private static final int MOST_OF_TWO_FILES = 2;

    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, Integer> shared = new HashMap<>();

    private record Claim(String name, Place place) {}

    /** Takes a name; one that is taken already is told at both places. */
    void claim(String name, Place place, Diagnostics diagnostics) {
        if (name.isEmpty()) {
            return;
        }
        if (name.length() > Limits.NAME) {
            diagnostics.error(place, "NAME_TOO_LONG", name.length(), Limits.NAME);
        }
        if (UNUSUAL.matcher(name).find()) {
            diagnostics.error(place, "RULE_NAME_FORM", name.replace('\n', ' '));
        }
        Claim first = claims.putIfAbsent(Characters.outline(name), new Claim(name, place));
        if (first != null && isTold(first.place().file(), place, diagnostics)) {
            diagnostics.error(place, "DUPLICATE_RULE", name, first.place().at());
            diagnostics.error(first.place(), "DUPLICATE_RULE", first.name(), place.at());
        }
    }

    /** Of two files with many rules of one name one is a copy: the first are told one by one, then that. */
    private boolean isTold(String first, Place place, Diagnostics diagnostics) {
        int told = first.equals(place.file()) ? 0 : shared.merge(first + "\n" + place.file(), 1, Integer::sum);
        if (told == MOST_OF_TWO_FILES + 1) {
            diagnostics.error(Place.of(place.file()), "FILES_ALIKE", first);
        }
        return told <= MOST_OF_TWO_FILES;
    }
}
