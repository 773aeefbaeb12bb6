package org.pingxuan.lint;

import java.util.List;
import java.util.Set;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.RuleBook;

/**
 * Looks for what is wrong with rules that can be read one by one: rules that never fire, rows that contradict or overlap
 * or leave a gap, limits that the rows exceed, forms that ask too much. Errors are certain and keep a release from being
 * published; what may be meant that way is a warning.
 */
public final class Lint {

    private static final Set<String> EXCUSABLE =
            Set.of("TOO_MANY_ITEMS", "TOO_MANY_ASKED", "CAP_EXCEEDED", "BANDS_LEAVE_GAP", "ROWS_OVERLAP");

    private Lint() {}

    /**
     * Everything found, in order of place.
     *
     * @param withExamples ids of the packs that have an example
     */
    public static List<Diagnostic> check(RuleBook book, Set<String> withExamples) {
        Domains domains = new Domains(book);
        Possible possible = new Possible(domains);
        Findings findings = new Findings();
        new NeverFires(book, possible, findings).check();
        book.packs().forEach(rules -> {
            new Rows(rules, domains, possible, findings).check();
            new Contradictions(rules, possible, findings).check();
            new Caps(rules, book, domains, findings).check();
            new Burden(rules, book, findings).check();
            if (!withExamples.contains(rules.pack().id())) {
                findings.warning(
                        rules.place(), "PACK_WITHOUT_EXAMPLES", rules.pack().title());
            }
        });
        new Usage(book, findings).check();
        return findings.all(book, EXCUSABLE);
    }
}
