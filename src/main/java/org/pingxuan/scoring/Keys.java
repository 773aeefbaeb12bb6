package org.pingxuan.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.Nearest;
import org.pingxuan.rules.Place;
import org.pingxuan.words.Messages;

/** The keys one part of an example may have, each in English and in Chinese. */
final class Keys {

    private final Map<String, String> byName = new HashMap<>();

    /** @param pairs the English key, then the Chinese one, or several with {@code /} between */
    Keys(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            byName.put(pairs[i], pairs[i]);
            for (String chinese : pairs[i + 1].split("/")) {
                byName.put(chinese, pairs[i]);
            }
        }
    }

    /** The entries by English key; the others are mistakes, and so is one thing said twice. */
    Map<String, Document.Entry> of(Document.Mapping mapping, Diagnostics diagnostics) {
        Map<String, Document.Entry> known = new LinkedHashMap<>();
        mapping.entries().forEach((name, entry) -> {
            String key = byName.get(name);
            if (key == null) {
                diagnostics.add(unknown(entry.key(), name, byName.keySet()));
            } else if (known.putIfAbsent(key, entry) != null) {
                diagnostics.error(entry.key(), "EXAMPLE_TWICE", name);
            }
        });
        return known;
    }

    /** A name nobody knows, with the nearest that are known. */
    static Diagnostic unknown(Place place, String name, Collection<String> known) {
        Diagnostic diagnostic = Diagnostic.error(place, "EXAMPLE_UNKNOWN", name);
        List<String> nearest = Nearest.to(name, known);
        return nearest.isEmpty()
                ? diagnostic
                : diagnostic.hinting(Messages.of("EXAMPLE_NEAREST", String.join("、", nearest)));
    }
}
