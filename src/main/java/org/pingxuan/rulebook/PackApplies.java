package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.Document.Scalar;
import org.pingxuan.rules.Names;

/** The key {@code applies} of a pack: whom it is for, and which readings make it apply. */
final class PackApplies {

    private static final Set<String> KEYS = Set.of(
            "kinds",
            "forms",
            "tiers",
            "sectors",
            "flags",
            "post-categories",
            "cycles",
            "any-of",
            "all-of",
            "at-least",
            "except");

    private final Keys pack;
    private final Dictionary dictionary;
    private final Diagnostics diagnostics;

    PackApplies(Keys pack, Dictionary dictionary, Diagnostics diagnostics) {
        this.pack = pack;
        this.dictionary = dictionary;
        this.diagnostics = diagnostics;
    }

    /** The alternatives: a mapping, or a list of mappings. */
    List<Pack.Applies> read() {
        List<Pack.Applies> alternatives = new ArrayList<>();
        Optional<Document> written = pack.required("applies");
        List<Document> documents = written.map(
                        all -> all instanceof Document.Sequence list ? list.items() : List.of(all))
                .orElse(List.of());
        if (written.isPresent() && documents.isEmpty()) {
            pack.error("applies", "MISSING_KEY", "kinds");
        }
        for (Document document : documents) {
            Keys.of(document, KEYS, diagnostics).map(this::read).ifPresent(alternatives::add);
        }
        return alternatives;
    }

    private Pack.Applies read(Keys keys) {
        keys.required("kinds");
        boolean all = keys.has("all-of");
        if (all && keys.has("any-of")) {
            keys.error("all-of", "ANY_OF_AND_ALL_OF");
        }
        Set<IndicatorCode> triggers = codes(keys, all ? "all-of" : "any-of");
        triggers.removeAll(codes(keys, "except"));
        int atLeast = keys.whole("at-least").orElse(all ? triggers.size() : Math.min(1, triggers.size()));
        if (atLeast > triggers.size() || atLeast < Math.min(1, triggers.size())) {
            keys.error("at-least", "AT_LEAST_OUT_OF_RANGE", atLeast, triggers.size());
        }
        return new Pack.Applies(
                kinds(keys, dictionary),
                keys.ids("forms", name -> dictionary.form(name).map(Form::id), forms(dictionary)),
                keys.ids("tiers", dictionary::tier, ids(dictionary.tiers())),
                keys.ids("sectors", dictionary::sector, ids(dictionary.sectors())),
                keys.ids("flags", dictionary::flag, ids(dictionary.flags())),
                keys.ids("post-categories", dictionary::postCategory, ids(dictionary.postCategories())),
                triggers,
                atLeast,
                cycles(keys));
    }

    static Set<String> kinds(Keys keys, Dictionary dictionary) {
        return keys.ids("kinds", dictionary::kind, ids(dictionary.kinds()));
    }

    static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    static List<String> forms(Dictionary dictionary) {
        return dictionary.forms().stream().map(Form::id).toList();
    }

    private static Set<Cycle.Type> cycles(Keys keys) {
        List<String> names = Arrays.stream(Cycle.Type.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .toList();
        Set<Cycle.Type> types = EnumSet.noneOf(Cycle.Type.class);
        keys.ids("cycles", name -> names.contains(name) ? Optional.of(name) : Optional.empty(), names)
                .forEach(name -> types.add(Cycle.Type.valueOf(name.toUpperCase(Locale.ROOT))));
        return types.isEmpty() ? Set.of(Cycle.Type.YEAR) : types;
    }

    /** Codes as written, and for {@code prefix.*} every indicator under it that is submitted and not derived. */
    private Set<IndicatorCode> codes(Keys keys, String key) {
        Set<IndicatorCode> codes = new TreeSet<>();
        for (Scalar text : keys.texts(key)) {
            String name = text.text();
            int before = codes.size();
            if (name.endsWith(".*")) {
                String prefix = name.substring(0, name.length() - 1);
                dictionary.indicators().stream()
                        .filter(indicator -> !indicator.derived())
                        .map(Indicator::code)
                        .filter(code -> code.code().startsWith(prefix))
                        .forEach(codes::add);
            } else {
                dictionary.find(name).map(Indicator::code).ifPresent(codes::add);
            }
            if (codes.size() == before) {
                diagnostics.add(
                        Names.unknown(text.place(), "UNKNOWN_INDICATOR_NAME", name, dictionary.indicatorNames()));
            }
        }
        return codes;
    }
}
