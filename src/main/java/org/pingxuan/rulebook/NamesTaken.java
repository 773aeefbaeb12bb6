package org.pingxuan.rulebook;

import java.util.List;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Field.Origin;
import org.pingxuan.rulebook.PackFile.Declared;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Place;

/** Finds fields that cannot be named because another one goes by their name: rules would read that one unawares. */
final class NamesTaken {

    private final Fields fields;
    private final Diagnostics diagnostics;

    NamesTaken(Fields fields, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    void check(List<Declared> packs) {
        if (fields.all().size() > Limits.FIELDS) {
            diagnostics.error(indicators(), "TOO_MANY_FIELDS", fields.all().size(), Limits.FIELDS);
        }
        for (Field field : fields.all()) {
            for (String name : List.of(field.id(), field.label().zh())) {
                Field found = fields.get(name);
                if (!found.equals(field) && !(isOfPack(found) && isOfPack(field))) {
                    tell(field, found, name, packs);
                    break;
                }
            }
        }
    }

    /** That two packs have one id or title is told elsewhere. */
    private static boolean isOfPack(Field field) {
        return field.origin() == Origin.PACK;
    }

    private void tell(Field hidden, Field found, String name, List<Declared> packs) {
        Place place = isOfPack(hidden)
                ? packs.stream()
                        .filter(pack -> hidden.id().startsWith(pack.pack().id() + "."))
                        .map(Declared::place)
                        .findFirst()
                        .orElse(indicators())
                : indicators();
        diagnostics.error(place, "NAME_TAKEN", name, found.id());
    }

    private static Place indicators() {
        return Place.of(DictionaryFiles.FOLDER + "/indicators.csv");
    }
}
