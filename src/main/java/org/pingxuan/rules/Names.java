package org.pingxuan.rules;

import java.util.Collection;
import java.util.List;
import org.pingxuan.words.Messages;

/** Diagnostics about a name that is not known: they show the names it may have meant. */
public final class Names {

    private Names() {}

    /** An error about an unknown name, with the nearest known ones as its hint. */
    public static Diagnostic unknown(Place place, String code, String name, Collection<String> known, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = name;
        System.arraycopy(more, 0, arguments, 1, more.length);
        Diagnostic diagnostic = Diagnostic.error(place, code, arguments).showing(name);
        List<String> nearest = Nearest.to(name, known);
        if (!nearest.isEmpty()) {
            return diagnostic.hinting(
                    Messages.of("NAMES_MEANT", String.join("”“", nearest), String.join(", ", nearest)));
        }
        List<String> few = known.stream().distinct().sorted().toList();
        return few.isEmpty() || few.size() > 16
                ? diagnostic
                : diagnostic.hinting(Messages.of("NAMES_KNOWN", String.join("、", few), String.join(", ", few)));
    }
}
