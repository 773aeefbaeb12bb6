package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Award.Bars;
import org.pingxuan.catalogue.Award.Limit;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.Document.Scalar;
import org.pingxuan.rules.Document.Sequence;
import org.pingxuan.words.Label;

/** The key {@code awards} of a pack: pools, order, quota and limits (G8 to G10). */
final class AwardsOfPack {

    private static final Set<String> KEYS = Set.of(
            "title",
            "kinds",
            "forms",
            "tiers",
            "sectors",
            "flags",
            "pool",
            "area",
            "merge-below",
            "order",
            "ties",
            "barred-by",
            "requires-title",
            "quota",
            "list",
            "limits");
    private static final List<String> POOL = List.of("kind", "tier", "sector", "form");
    private static final String LOWER_TIER = "lower-tier";
    private static final Fraction LIST = new Fraction(6, 5);

    private final String pack;
    private final Set<String> kindsOfPack;
    private final Dictionary dictionary;
    private final List<Reference> references;
    private final Diagnostics diagnostics;

    AwardsOfPack(
            String pack,
            Set<String> kindsOfPack,
            Dictionary dictionary,
            List<Reference> references,
            Diagnostics diagnostics) {
        this.pack = pack;
        this.kindsOfPack = kindsOfPack;
        this.dictionary = dictionary;
        this.references = references;
        this.diagnostics = diagnostics;
    }

    List<Award> read(Keys keys) {
        List<Award> awards = new ArrayList<>();
        keys.mapping("awards")
                .ifPresent(all -> all.entries()
                        .forEach((id, entry) -> Keys.of(entry.value(), KEYS, diagnostics)
                                .ifPresent(award -> awards.add(award(id.isEmpty() ? pack : id, award)))));
        return awards;
    }

    private Award award(String id, Keys keys) {
        Set<String> kinds = PackApplies.kinds(keys, dictionary);
        Set<String> pool = keys.ids("pool", name -> POOL.contains(name) ? Optional.of(name) : Optional.empty(), POOL);
        Optional<String> title = keys.text("requires-title");
        title.ifPresent(name ->
                references.add(new Reference(Reference.Kind.TITLE, pack, name, keys.valuePlace("requires-title"))));
        keys.required("quota");
        Optional<Keys> quota = keys.mapping("quota", Set.of("rate", "at-least"));
        quota.ifPresent(found -> found.required("rate"));
        return new Award(
                id,
                keys.has("title") ? keys.label("title").orElse(Label.of(id)) : Label.of(id),
                pack,
                kinds.isEmpty() ? kindsOfPack : kinds,
                keys.ids("forms", name -> dictionary.form(name).map(Form::id), PackApplies.forms(dictionary)),
                keys.ids("tiers", dictionary::tier, PackApplies.ids(dictionary.tiers())),
                keys.ids("sectors", dictionary::sector, PackApplies.ids(dictionary.sectors())),
                keys.ids("flags", dictionary::flag, PackApplies.ids(dictionary.flags())),
                pool.isEmpty() ? POOL : List.copyOf(pool),
                area(keys),
                keys.whole("merge-below").orElse(5),
                order(keys),
                barredBy(keys),
                title.orElse(null),
                quota.flatMap(found -> share(found, "rate")).orElse(Fraction.ZERO),
                quota.flatMap(found -> found.whole("at-least")).orElse(1),
                keys.share("list")
                        .filter(factor -> {
                            boolean tooShort = factor.compareTo(Fraction.ONE) < 0;
                            if (tooShort) {
                                keys.error("list", "LIST_SHORTER_THAN_QUOTA");
                            }
                            return !tooShort;
                        })
                        .orElse(LIST),
                limits(keys));
    }

    private static int area(Keys keys) {
        String area = keys.text("area").orElse("all");
        if (!Set.of("all", "2", "4", "6").contains(area)) {
            keys.error("area", "BAD_AREA", area);
        }
        return area.matches("[246]") ? Integer.parseInt(area) : 0;
    }

    private List<String> order(Keys keys) {
        keys.required("order");
        List<String> order = new ArrayList<>();
        List<Scalar> all = new ArrayList<>(keys.texts("order"));
        all.addAll(keys.texts("ties"));
        for (Scalar text : all) {
            String name = text.text();
            if (name.equals(LOWER_TIER)) {
                order.add(name);
                continue;
            }
            String sign = name.startsWith("-") ? "-" : "";
            String bare = name.substring(sign.length());
            String field =
                    dictionary.find(bare).map(found -> found.code().code()).orElse(qualified(bare, pack));
            references.add(new Reference(Reference.Kind.ORDER, pack, field, text.place()));
            order.add(sign + field);
        }
        if (new HashSet<>(order).size() < order.size()) {
            keys.error("ties", "ORDER_NAMES_TWICE");
        }
        return order;
    }

    /** A bare word, or {@code criterion.…}, is an outcome of the own pack. */
    static String qualified(String name, String pack) {
        return name.contains(".") && !name.startsWith("criterion.") ? name : pack + "." + name;
    }

    private Map<String, Bars> barredBy(Keys keys) {
        Map<String, Bars> bars = new LinkedHashMap<>();
        keys.mapping("barred-by")
                .ifPresent(packs -> packs.entries().forEach((id, entry) -> {
                    references.add(new Reference(Reference.Kind.PACK, "", id, entry.key()));
                    Document value = entry.value();
                    if (value instanceof Scalar text && text.text().equals("all")) {
                        bars.put(id, new Bars(true, Set.of()));
                    } else if (value instanceof Document.Mapping) {
                        Keys.of(value, Set.of("all-but"), diagnostics)
                                .filter(found -> found.required("all-but").isPresent())
                                .ifPresent(found -> bars.put(id, new Bars(true, codes(id, found.texts("all-but")))));
                    } else {
                        bars.put(id, new Bars(false, codes(id, packs.texts(id))));
                    }
                }));
        return bars;
    }

    private Set<String> codes(String id, List<Scalar> texts) {
        Set<String> codes = new HashSet<>();
        for (Scalar text : texts) {
            references.add(new Reference(Reference.Kind.FINDING, id, text.text(), text.place()));
            codes.add(text.text());
        }
        return Set.copyOf(codes);
    }

    private List<Limit> limits(Keys keys) {
        List<Limit> limits = new ArrayList<>();
        if (keys.value("limits").orElse(null) instanceof Sequence sequence) {
            for (Document item : sequence.items()) {
                Keys.of(item, Set.of("share-of", "at-most", "share-at-or-below", "at-least"), diagnostics)
                        .flatMap(this::limit)
                        .ifPresent(limits::add);
            }
        } else if (keys.has("limits")) {
            keys.error("limits", "YAML_LIST_EXPECTED", "limits");
        }
        return limits;
    }

    private Optional<Limit> limit(Keys keys) {
        boolean of = keys.has("share-of");
        String needed = of ? "at-most" : "at-least";
        if (of == keys.has("share-at-or-below") || keys.has(of ? "at-least" : "at-most")) {
            diagnostics.error(keys.place("share-of"), "LIMIT_ONE_WAY");
            return Optional.empty();
        }
        keys.required(needed);
        Optional<Fraction> share = share(keys, needed);
        List<String> groups = new ArrayList<>(PackApplies.ids(dictionary.postCategories()));
        groups.addAll(PackApplies.ids(dictionary.flags()));
        Set<String> found = of
                ? keys.ids("share-of", name -> dictionary.postCategory(name).or(() -> dictionary.flag(name)), groups)
                : keys.ids("share-at-or-below", dictionary::tier, PackApplies.ids(dictionary.tiers()));
        return found.stream()
                .findFirst()
                .flatMap(group -> share.map(
                        limit -> of ? new Limit.ShareOf(group, limit) : new Limit.ShareAtOrBelow(group, limit)));
    }

    private static Optional<Fraction> share(Keys keys, String key) {
        Optional<Fraction> share = keys.share(key);
        share.filter(found -> found.sign() < 0 || found.compareTo(Fraction.ONE) > 0)
                .ifPresent(found -> keys.error(key, "SHARE_OUT_OF_RANGE", found.display()));
        return share;
    }
}
