package org.pingxuan.language;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Field.Origin;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Names;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;

/**
 * What the names in a rule mean, and which of them it may read.
 *
 * @param pack null outside packs, as in derivations, where everything may be read
 * @param phase null where it does not matter
 * @param apart whether a score rule adds nothing but bonus and deductions, which may rest on the own base and criteria
 */
public record Scope(Fields fields, @Nullable Pack pack, Rule.@Nullable Phase phase, boolean apart) {

    public Scope(Fields fields, @Nullable Pack pack, Rule.@Nullable Phase phase) {
        this(fields, pack, phase, false);
    }

    boolean knows(String name) {
        return find(name).isPresent();
    }

    Optional<Field> find(String name) {
        return pack == null ? fields.find(name) : fields.find(name, pack);
    }

    /** The field of a name, if there is one; that it must not be read here is a diagnostic. */
    public Optional<Field> resolve(String name, Place place, Diagnostics diagnostics) {
        Optional<Field> found = find(name);
        if (found.isEmpty()) {
            unknown(name, place, diagnostics);
        } else {
            check(found.get(), place, diagnostics);
        }
        return found;
    }

    void unknown(String name, Place place, Diagnostics diagnostics) {
        Optional<String> glued = fields.names().stream()
                .filter(known -> name.startsWith(known) && known.length() > 1)
                .filter(known -> Words.startsWithOperator(name.substring(known.length())))
                .max(Comparator.comparingInt(String::length).thenComparing(known -> known));
        if (glued.isPresent()) {
            diagnostics.error(place, "MISSING_SPACE", name, glued.get());
            return;
        }
        diagnostics.add(Names.unknown(place, "UNKNOWN_INDICATOR", name, fields.names()));
    }

    void check(Field field, Place place, Diagnostics diagnostics) {
        if (field.origin() == Origin.PACK && pack != null) {
            if (isOwn(field)) {
                checkOwn(field, place, diagnostics);
            } else if (pack.reads().stream().noneMatch(read -> read.toString().equals(field.id()))) {
                diagnostics.error(place, "READ_NOT_DECLARED", field.label(), field.id(), pack.folder());
            }
        }
        if (phase == Rule.Phase.SCORE
                && fields.indicator(field).map(Indicator::neverScored).orElse(false)) {
            diagnostics.error(place, "NEVER_SCORED", field.label(), field.id());
        }
    }

    private void checkOwn(Field field, Place place, Diagnostics diagnostics) {
        String output = field.id().substring(field.id().indexOf('.') + 1);
        if (output.equals("titles") || output.equals("barred") || output.equals("result")) {
            diagnostics.error(place, "OWN_FINDINGS", field.label());
        } else if (phase == Rule.Phase.SCORE
                && !(apart && (output.equals("base") || output.startsWith("criterion.")))) {
            diagnostics.error(place, "TALLY_IN_SCORE_RULE", field.label());
        }
    }

    private boolean isOwn(Field field) {
        return pack != null && field.id().startsWith(pack.id() + ".");
    }
}
