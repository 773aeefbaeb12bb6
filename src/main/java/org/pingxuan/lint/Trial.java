package org.pingxuan.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Subject;

/**
 * A made-up case: a subject in a cycle and what the rules of a pack read of it.
 *
 * @param given by field; what is not there was not given
 */
record Trial(Cycle cycle, Subject subject, Map<Field, Value> given) {

    Trial with(Field field, Value value) {
        Map<Field, Value> changed = new LinkedHashMap<>(given);
        changed.put(field, value);
        return new Trial(cycle, subject, changed);
    }

    Trial without(Field field) {
        Map<Field, Value> changed = new LinkedHashMap<>(given);
        changed.remove(field);
        return new Trial(cycle, subject, changed);
    }

    Trial in(Cycle other) {
        return new Trial(other, subject, given);
    }

    Trial of(Subject other) {
        return new Trial(cycle, other, given);
    }

    /** A subject whose id and name do not matter. */
    static Subject subject(
            String kind,
            @Nullable String form,
            String tier,
            String sector,
            TreeSet<String> posts,
            TreeSet<String> flags) {
        return new Subject("1", "例", kind, form, tier, sector, "000000", null, posts, flags);
    }
}
