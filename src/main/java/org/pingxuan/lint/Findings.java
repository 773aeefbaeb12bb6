package org.pingxuan.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Excused;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleBook;

/** What the checks found, without that from which a pack is excused. */
final class Findings {

    private final Diagnostics found = new Diagnostics();
    private final Set<Excused> needed = new HashSet<>();

    /** About a whole release: nobody is excused. */
    void warning(Place place, String code, Object... arguments) {
        found.warning(place, code, arguments);
    }

    void error(Place place, String code, Object... arguments) {
        found.error(place, code, arguments);
    }

    /** @param about what of the pack an exception would name */
    void warning(PackRules rules, String about, Place place, String code, Object... arguments) {
        add(rules, about, Diagnostic.warning(place, code, arguments));
    }

    void error(PackRules rules, String about, Place place, String code, Object... arguments) {
        add(rules, about, Diagnostic.error(place, code, arguments));
    }

    private void add(PackRules rules, String about, Diagnostic diagnostic) {
        rules.excused(diagnostic.code(), about).ifPresentOrElse(needed::add, () -> found.add(diagnostic));
    }

    /** Warns of each exception from the given checks that excused nothing. */
    void unneeded(RuleBook book, Set<String> checks) {
        for (PackRules rules : book.packs()) {
            for (Excused exception : rules.exceptions()) {
                if (checks.contains(exception.check()) && !needed.contains(exception)) {
                    found.warning(exception.place(), "EXCEPTION_UNUSED", exception.check());
                }
            }
        }
    }

    /** Everything, in order of place. */
    List<Diagnostic> all() {
        return found.all();
    }
}
