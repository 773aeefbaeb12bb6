package org.pingxuan.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.rules.RuleBook;

/** Where the values of the indicators of a rule book go in an evaluation. */
final class Slots {

    private final Map<IndicatorCode, Slot> byCode = new HashMap<>();

    Slots(RuleBook book) {
        for (Indicator indicator : book.dictionary().indicators()) {
            List<Field> elements = book.fields().all().stream()
                    .filter(field -> field.origin() == Field.Origin.ELEMENT
                            && indicator.code().equals(field.indicator()))
                    .toList();
            byCode.put(indicator.code(), new Slot(indicator, book.fields().of(indicator.code()), elements));
        }
    }

    Slot of(IndicatorCode code) {
        Slot slot = byCode.get(code);
        if (slot == null) {
            throw new IllegalArgumentException("no indicator " + code);
        }
        return slot;
    }

    /** Those with a default, but for these codes. */
    List<Slot> defaultsExcept(Set<IndicatorCode> codes) {
        return byCode.values().stream()
                .filter(slot -> slot.indicator().fallback() != null
                        && !codes.contains(slot.indicator().code()))
                .toList();
    }

    /** The field of an indicator and, for a list, those of its elements. */
    record Slot(Indicator indicator, Field field, List<Field> elements) {

        void put(Filling filling, Value value, boolean verified) {
            filling.put(field, value, verified);
            if (value instanceof Value.Numbers list && !elements.isEmpty()) {
                int[] places = Levels.elements(indicator, list.numbers().size());
                for (int i = 0; i < places.length; i++) {
                    filling.put(elements.get(places[i]), list.numbers().get(i), verified);
                }
            }
        }

        /** The default of an optional indicator counts as given and verified. */
        void fallBack(Filling filling) {
            Value fallback = indicator.fallback();
            Set<String> kinds = indicator.kinds();
            if (fallback != null
                    && filling.get(field) == null
                    && (kinds.isEmpty() || kinds.contains(filling.subject().kind()))) {
                put(filling, fallback, true);
                filling.assume(field);
            }
        }
    }
}
