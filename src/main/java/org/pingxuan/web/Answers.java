package org.pingxuan.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.InForce;
import org.pingxuan.evidence.Attribute;
import org.pingxuan.evidence.Registered;
import org.pingxuan.words.Label;
import tools.jackson.databind.util.RawValue;

/** What the parts of the door answer with in common. */
final class Answers {

    private Answers() {}

    /** Lines of JSON as they were stored. */
    static List<RawValue> raw(List<String> lines) {
        return lines.stream().map(RawValue::new).toList();
    }

    static Map<String, String> label(Label label) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("zh", label.zh());
        texts.put("en", label.en());
        return texts;
    }

    /** A submitted value as plain JSON; submitted numbers are decimals. */
    static Object plain(Value value) {
        if (value instanceof Fraction number) {
            return decimal(number);
        }
        if (value instanceof Value.Numbers list) {
            return list.numbers().stream().map(Answers::decimal).toList();
        }
        if (value instanceof Value.Codes codes) {
            return codes.codes();
        }
        return value instanceof Value.YesNo yesNo ? yesNo == Value.YesNo.YES : ((Value.Text) value).text();
    }

    private static BigDecimal decimal(Fraction number) {
        BigDecimal exact = BigDecimal.valueOf(number.numerator()).divide(BigDecimal.valueOf(number.denominator()));
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    static Cycle cycle(String text) {
        return Cycle.parse(text).orElseThrow(() -> Refusal.notFound("CYCLE_NOT_FOUND", text));
    }

    /** A cycle in which somebody is registered. */
    static Cycle cycle(Holdings holdings, String text) {
        Cycle cycle = cycle(text);
        if (!holdings.cycles().contains(cycle)) {
            throw Refusal.notFound("CYCLE_NOT_FOUND", text);
        }
        return cycle;
    }

    /** An award of the release in force, in a cycle in which somebody is registered. */
    static Award award(InForce.Current current, String award) {
        cycle(current.holdings(), current.cycle().text());
        return current.book().award(award).orElseThrow(() -> Refusal.notFound("AWARD_NOT_FOUND", award));
    }

    static Registered registered(InForce.Current current, String subject) {
        Cycle cycle = current.cycle();
        return find(current, subject).orElseThrow(() -> Refusal.notFound("SUBJECT_NOT_FOUND", subject, cycle));
    }

    static Optional<Registered> find(InForce.Current current, String subject) {
        return current.holdings()
                .tree()
                .position(current.cycle(), subject)
                .map(position -> new Registered(
                        current.evaluations().of(current.cycle(), subject),
                        !position.ancestors().isEmpty(),
                        position.above()));
    }

    /** What is known of a subject that lacks something. */
    static Map<String, Object> attributes(Registered registered) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", registered.dossier().id());
        for (Attribute attribute : Attribute.values()) {
            registered.dossier().attribute(attribute).ifPresent(value -> shown.put(attribute.key(), plain(value)));
        }
        return shown;
    }

    static void putIfThere(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
