package org.pingxuan.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Value;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.All;
import org.pingxuan.rules.Condition.Any;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.Negation;
import org.pingxuan.rules.Place;

/**
 * Whether any evaluation can meet a condition, given the types, ranges, choices and attributes there are. Three answers:
 * certainly none, one that does (a witness, tried out on the condition itself), or not known.
 */
final class Possible {

    /** More alternatives than this are not looked at. */
    private static final int MOST = 4_000;

    private final Domains domains;
    private final Field kind;
    private final Field form;

    Possible(Domains domains) {
        this.domains = domains;
        kind = domains.field("subject.kind");
        form = domains.field("subject.form");
    }

    /**
     * What was found.
     *
     * @param never whether there certainly is no evaluation
     * @param witness values of one that meets the condition, if one was found
     */
    record Answer(boolean never, Optional<Map<Field, Value>> witness) {}

    /** For the subjects that a pack takes. */
    Answer within(Pack pack, Condition... conditions) {
        List<Condition> all = new ArrayList<>(List.of(conditions));
        all.add(takes(pack));
        return of(new All(all, Place.of("")));
    }

    Answer of(Condition condition) {
        Search search = new Search(condition);
        search.go(new Situation(domains), new ArrayDeque<>(List.of(Negation.inward(condition))), new ArrayDeque<>());
        return new Answer(!search.unsure && search.witness == null, Optional.ofNullable(search.witness));
    }

    /** One search through the alternatives of a condition, depth first. */
    private final class Search {
        private final Condition whole;
        private int left = MOST;
        private boolean unsure;
        private @Nullable Map<Field, Value> witness;

        Search(Condition whole) {
            this.whole = whole;
        }

        /** @param pending what is still to be met; @param choices alternatives, looked at last */
        void go(Situation situation, Deque<Condition> pending, Deque<Any> choices) {
            while (!pending.isEmpty()) {
                Condition next = pending.pop();
                if (next instanceof All all) {
                    all.parts().forEach(pending::push);
                } else if (next instanceof Any any) {
                    choices.add(any);
                } else {
                    situation.meet(next);
                }
                if (situation.isImpossible()) {
                    return;
                }
            }
            if (!situation.settle()) {
                return;
            }
            if (choices.isEmpty()) {
                end(situation);
                return;
            }
            Any any = choices.poll();
            for (Condition part : any.parts()) {
                if (--left < 0) {
                    unsure = true;
                }
                if (left < 0 || witness != null) {
                    return;
                }
                go(situation.copy(), new ArrayDeque<>(List.of(part)), new ArrayDeque<>(choices));
            }
        }

        private void end(Situation situation) {
            situation.gradesLimitTotals();
            if (!situation.settle()) {
                return;
            }
            Set<String> kinds = kinds(situation);
            if (kinds.isEmpty()) {
                return;
            }
            for (String each : kinds) {
                Map<Field, Value> values = Witness.of(situation, kind, each, form, domains);
                if (values != null && Meaning.holds(whole, values::get)) {
                    witness = values;
                    return;
                }
            }
            unsure = true;
        }
    }

    /** The kinds of subject that can have the form and the readings asked for. */
    private Set<String> kinds(Situation situation) {
        Set<String> fitting = new LinkedHashSet<>();
        Map<String, String> kindsOfForms = domains.kindsOfForms();
        for (String each : situation.present().contains(kind) ? situation.texts(kind) : domains.kinds()) {
            boolean formFits = !situation.present().contains(form)
                    || situation.texts(form).stream().anyMatch(id -> each.equals(kindsOfForms.get(id)));
            boolean readingsFit = situation.present().stream()
                    .map(domains::kinds)
                    .allMatch(kinds -> kinds.isEmpty() || kinds.contains(each));
            if (formFits && readingsFit) {
                fitting.add(each);
            }
        }
        return fitting;
    }

    /** The attributes of the subjects that a pack takes, as a condition. */
    private Condition takes(Pack pack) {
        Place place = Place.of(pack.folder());
        List<Condition> alternatives = new ArrayList<>();
        for (Pack.Applies applies : pack.applies()) {
            List<Condition> parts = new ArrayList<>();
            Map<String, Set<String>> texts = new LinkedHashMap<>();
            texts.put("subject.kind", applies.kinds());
            texts.put("subject.form", applies.forms());
            texts.put("subject.tier", applies.tiers());
            texts.put("subject.sector", applies.sectors());
            texts.forEach((id, allowed) -> {
                if (!allowed.isEmpty()) {
                    parts.add(new Condition.OneOf(domains.field(id), List.copyOf(allowed), place));
                }
            });
            oneOf("subject.flags", applies.flags(), parts, place);
            oneOf("subject.postCategories", applies.postCategories(), parts, place);
            alternatives.add(new All(parts, place));
        }
        return new Any(alternatives, place);
    }

    private void oneOf(String id, Set<String> codes, List<Condition> parts, Place place) {
        if (!codes.isEmpty()) {
            Field field = domains.field(id);
            parts.add(new Any(
                    codes.stream()
                            .<Condition>map(code -> new Condition.Contains(field, code, place))
                            .toList(),
                    place));
        }
    }
}
