package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Negation;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Required;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.Wording;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/**
 * Rules and rows whose condition no evaluation can meet. A rule that several packs share is told only if it can hold in
 * none of them.
 */
final class NeverFires {

    private final RuleBook book;
    private final Possible possible;
    private final Findings findings;
    private final Set<Place> dead = new HashSet<>();

    NeverFires(RuleBook book, Possible possible, Findings findings) {
        this.book = book;
        this.possible = possible;
        this.findings = findings;
    }

    /** A rule as it stands in its file, with the packs that have it. */
    private record Written(String name, Condition when, Place place, List<Pack> packs) {}

    /** Places of the rules that never fire. */
    Set<Place> check() {
        Map<Place, Written> all = new LinkedHashMap<>();
        for (PackRules rules : book.packs()) {
            for (Rule.Phase phase : Rule.Phase.values()) {
                rules.of(phase).forEach(rule -> add(all, rule.name(), rule.when(), rule.place(), rules.pack()));
            }
            rules.required().forEach(row -> add(all, row.name(), asks(row), row.place(), rules.pack()));
        }
        all.values().forEach(this::check);
        return dead;
    }

    private static void add(Map<Place, Written> all, String name, Condition when, Place place, Pack pack) {
        all.computeIfAbsent(place, key -> new Written(name, when, place, new ArrayList<>()))
                .packs()
                .add(pack);
    }

    private static Condition asks(Required row) {
        List<Condition> parts =
                new ArrayList<>(List.of(row.applies(), new Condition.Present(row.field(), row.place())));
        if (row.notApplicable() != null) {
            parts.add(Negation.complement(row.notApplicable()));
        }
        return new All(parts, row.place());
    }

    private void check(Written rule) {
        if (never(rule.packs, rule.when)) {
            tell(rule);
        } else if (rule.when instanceof Any any) {
            for (Condition part : any.parts()) {
                if (never(rule.packs, part)) {
                    findings.warning(first(part).place(), "ALTERNATIVE_NEVER_HOLDS", rule.name, worded(rule, part));
                }
            }
        }
    }

    private static Label worded(Written rule, Condition condition) {
        return Wording.within(rule.packs.get(0), condition);
    }

    private boolean never(List<Pack> packs, Condition... conditions) {
        return packs.stream().allMatch(pack -> possible.within(pack, conditions).never());
    }

    private void tell(Written rule) {
        List<Condition> parts = rule.when instanceof All all ? all.parts() : List.of(rule.when);
        for (Condition part : parts) {
            if (possible.of(part).never()) {
                tell(rule, part, Messages.of("NEVER_ALONE", worded(rule, part)));
                return;
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                Condition both = new All(List.of(parts.get(i), parts.get(j)), rule.place);
                if (possible.of(both).never()) {
                    tell(
                            rule,
                            parts.get(j),
                            Messages.of("NEVER_TOGETHER", worded(rule, parts.get(i)), worded(rule, parts.get(j))));
                    return;
                }
            }
        }
        Label reason = possible.of(rule.when).never()
                ? Messages.of("NEVER_ALTOGETHER", worded(rule, rule.when))
                : Messages.of("NEVER_SUCH_SUBJECTS", rule.packs.get(0).title(), worded(rule, rule.when));
        tell(rule, rule.when, reason);
    }

    private void tell(Written rule, Condition at, Label reason) {
        dead.add(rule.place);
        Place place = first(at).place();
        findings.error(
                place.file().equals(rule.place.file()) ? place : rule.place, "RULE_NEVER_FIRES", rule.name, reason);
    }

    /** The first single condition of a part: a part of several stands nowhere itself. */
    private static Condition first(Condition part) {
        if (part instanceof All all && !all.parts().isEmpty()) {
            return first(all.parts().get(0));
        }
        if (part instanceof Any any && !any.parts().isEmpty()) {
            return first(any.parts().get(0));
        }
        return part;
    }
}
