package org.pingxuan.lint;

import java.util.List;
import java.util.Set;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleBook;

/**
 * Looks for what is wrong with rules that can be read one by one: rules that never fire, rows that contradict or overlap
 * or leave a gap, limits that the rows exceed, forms that ask too much. Errors are certain and keep a release from being
 * published; what may be meant that way is a warning.
 */
public final class Lint {

    private static final Set<String> EXCUSABLE = Set.of(
            "TOO_MANY_ITEMS",
            "TOO_MANY_ASKED",
            "CAP_EXCEEDED",
            "BANDS_LEAVE_GAP",
            "ROWS_LEAVE_GAP",
            "ROWS_LEAVE_MORE_GAPS",
            "ROWS_NOT_LOOKED_THROUGH",
            "ROWS_OVERLAP");

    private Lint() {}

    /**
     * What was found.
     *
     * @param dead places of rules that never fire, which no example can use
     */
    record Found(List<Diagnostic> diagnostics, Set<Place> dead) {}

    /**
     * Everything found, in order of place.
     *
     * @param withExamples ids of the packs that have an example
     */
    public static List<Diagnostic> check(RuleBook book, Set<String> withExamples) {
        return of(book, withExamples).diagnostics();
    }

    /** The same for some packs of a release, while others have mistakes: nothing is said of the release as a whole. */
    public static List<Diagnostic> checkSome(RuleBook sound) {
        Findings findings = new Findings();
        packs(sound, findings);
        return findings.all();
    }

    static Found of(RuleBook book, Set<String> withExamples) {
        Findings findings = new Findings();
        Set<Place> dead = packs(book, findings);
        for (PackRules rules : book.packs()) {
            if (!withExamples.contains(rules.pack().id())) {
                findings.warning(
                        rules.place(), "PACK_WITHOUT_EXAMPLES", rules.pack().title());
            }
        }
        new Usage(book, findings).check();
        findings.unneeded(book, EXCUSABLE);
        return new Found(findings.all(), dead);
    }

    private static Set<Place> packs(RuleBook book, Findings findings) {
        Domains domains = new Domains(book);
        Possible possible = new Possible(domains);
        for (PackRules rules : book.packs()) {
            new Rows(rules, domains, possible, findings).check();
            new Contradictions(rules, possible, findings).check();
            new Caps(rules, book, domains, findings).check();
            new Burden(rules, book, findings).check();
        }
        return new NeverFires(book, possible, findings).check();
    }
}
