package org.pingxuan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pingxuan.desk.InForce;
import org.pingxuan.desk.Registration;

/**
 * Some of those registered in a cycle, in the order of ids.
 *
 * @param more whether others follow
 */
record Listing(List<Registration> items, boolean more) {

    /** What is looked for; null where it does not matter. */
    record Wanted(
            @Nullable String parent,
            @Nullable String kind,
            @Nullable String text) {

        /** @param text part of an id or a name; case does not count */
        static Wanted of(@Nullable String parent, @Nullable String kind, @Nullable String text) {
            return new Wanted(
                    parent,
                    kind,
                    text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT));
        }

        private boolean takes(Registration registration) {
            return (parent == null || parent.equals(registration.parent()))
                    && (kind == null || kind.equals(registration.kind()))
                    && (text == null || contains(registration.subject()) || contains(registration.name()));
        }

        private boolean contains(@Nullable String where) {
            return where != null && where.toLowerCase(Locale.ROOT).contains(String.valueOf(text));
        }
    }

    /** @param after ids after this one; empty for all */
    static Listing of(InForce.Current current, Wanted wanted, String after, int limit) {
        List<Registration> found = new ArrayList<>();
        current.holdings().registrations(current.cycle(), after, registration -> {
            if (wanted.takes(registration)) {
                found.add(registration);
            }
            return found.size() <= limit;
        });
        return new Listing(found.stream().limit(limit).toList(), found.size() > limit);
    }

    /** The id after which the next ones follow. */
    public String last() {
        return items.get(items.size() - 1).subject();
    }
}
