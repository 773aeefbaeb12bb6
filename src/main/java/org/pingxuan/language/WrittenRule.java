package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Always;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.DrlSyntax;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;

/** A rule as text, from sentences, DRL or a row of a decision table. */
public final class WrittenRule {

    private final String name;
    private final List<List<Source>> alternatives;
    private final List<Source> consequences;
    private final Place place;

    /** @param alternatives groups of conditions: at least one group must hold, all conditions of a group together */
    WrittenRule(String name, List<List<Source>> alternatives, List<Source> consequences, Place place) {
        this.name = name;
        this.alternatives = alternatives;
        this.consequences = consequences;
        this.place = place;
    }

    public String name() {
        return name;
    }

    public Place place() {
        return place;
    }

    /** A rule as it stands in DRL. */
    public static WrittenRule of(DrlSyntax.TextRule rule) {
        List<Source> patterns = rule.patterns().stream()
                .map(piece -> Source.of(piece.text(), piece.place()))
                .toList();
        Source consequence =
                Source.of(rule.consequence().text(), rule.consequence().place());
        return new WrittenRule(rule.name(), List.of(patterns), List.of(consequence), rule.place());
    }

    /** The rule as a tree; empty if there is a mistake, all of which are told. */
    public Optional<Rule> rule(Fields fields, Pack pack, Diagnostics diagnostics) {
        Optional<Consequences.Read> then =
                consequences.isEmpty() ? Optional.empty() : Consequences.parse(consequences, fields, pack, diagnostics);
        if (consequences.isEmpty()) {
            diagnostics.error(place, "NO_CONSEQUENCE");
        }
        Scope scope = new Scope(
                fields,
                pack,
                then.map(Consequences.Read::phase).orElse(null),
                then.map(Consequences.Read::apart).orElse(false));
        List<Condition> groups = new ArrayList<>();
        boolean complete = true;
        for (List<Source> group : alternatives) {
            List<Condition> parts = new ArrayList<>();
            for (Source source : group) {
                Optional<Condition> part = Conditions.parse(source, scope, diagnostics)
                        .map(read -> source.filling() == null
                                ? read
                                : Moved.to(source.filling().cell(), read));
                complete &= part.isPresent();
                part.filter(read -> !(read instanceof Always)).ifPresent(parts::add);
            }
            groups.add(joined(parts, false));
        }
        if (then.isEmpty() || !complete) {
            return Optional.empty();
        }
        Condition when = joined(groups, true);
        return Optional.of(new Rule(name, then.get().phase(), when, then.get().consequences(), null, place));
    }

    private Condition joined(List<Condition> parts, boolean any) {
        if (parts.isEmpty()) {
            return new Always(place);
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Place first = parts.get(0).place();
        return any ? new Any(parts, first) : new All(parts, first);
    }
}
