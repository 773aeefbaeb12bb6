package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Indicator.Part;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Names;
import org.pingxuan.rules.Nearest;
import org.pingxuan.rules.Place;

/** The values a text or a set of codes may hold. */
final class Choices {

    private static final Pattern FREE = Pattern.compile("[\\p{L}\\p{N}_.-]{1,60}");

    private Choices() {}

    /** The id of a choice named by id or label; none of them is a diagnostic. */
    static Optional<String> id(Field field, String text, Place place, Diagnostics diagnostics) {
        Optional<String> id = find(field, text);
        if (id.isEmpty() && field.choices().isEmpty()) {
            diagnostics.error(place, "CHOICE_FORM", field.label(), text);
        } else if (id.isEmpty()) {
            List<String> labels =
                    field.choices().stream().map(part -> part.label().zh()).toList();
            List<String> names = new ArrayList<>(labels);
            field.choices().forEach(part -> names.add(part.id()));
            boolean near = !Nearest.to(text, names).isEmpty();
            diagnostics.add(Names.unknown(place, "NOT_A_CHOICE", text, near ? names : labels, field.label()));
        }
        return id;
    }

    static Optional<String> find(Field field, String text) {
        if (field.choices().isEmpty()) {
            return FREE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
        }
        return field.choices().stream()
                .filter(part -> part.id().equals(text) || part.label().zh().equals(text))
                .map(Part::id)
                .findFirst();
    }
}
