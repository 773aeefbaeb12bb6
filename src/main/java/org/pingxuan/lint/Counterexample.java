package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.pingxuan.catalogue.Field;

/**
 * Two cases of which the second is better in one respect, and comes off worse.
 *
 * @param about the reading that is better: its code, or the outcome of another pack
 */
record Counterexample(Field about, Trial before, Trial after, Loss loss) {

    /** The fields in which the two differ: one, or two where ballots were moved. */
    List<Field> changed() {
        Set<Field> fields = new LinkedHashSet<>(before.given().keySet());
        fields.addAll(after.given().keySet());
        List<Field> changed = new ArrayList<>();
        for (Field field : fields) {
            if (!Objects.equals(before.given().get(field), after.given().get(field))) {
                changed.add(field);
            }
        }
        return changed;
    }
}
