package org.pingxuan.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.evidence.Subject;
import org.pingxuan.words.Label;

/**
 * What makes a pool: the attributes the award names, in its order, and the area if it has one.
 *
 * @param attributes {@code kind}, {@code tier}, {@code sector}, {@code form}, {@code area}; the form of members is null
 */
public record PoolKey(Map<String, @Nullable String> attributes) implements Comparable<PoolKey> {

    private static final String TIER = "tier";
    private static final String AREA = "area";

    public PoolKey {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** The pool a subject belongs to before any merging. */
    static PoolKey of(Award award, Subject subject) {
        Map<String, @Nullable String> attributes = new LinkedHashMap<>();
        for (String attribute : award.pool()) {
            attributes.put(attribute, attribute(subject, attribute));
        }
        if (award.areaDigits() > 0) {
            String region = subject.region();
            attributes.put(AREA, region.substring(0, Math.min(award.areaDigits(), region.length())));
        }
        return new PoolKey(attributes);
    }

    boolean hasTier() {
        return attributes.containsKey(TIER);
    }

    /** The same at a tier; for no tier, what pools that may merge have in common. */
    PoolKey at(@Nullable String tier) {
        Map<String, @Nullable String> other = new LinkedHashMap<>(attributes);
        if (hasTier()) {
            other.put(TIER, tier);
        }
        return new PoolKey(other);
    }

    /** By area, then attribute by attribute, by code point. */
    @Override
    public int compareTo(PoolKey other) {
        List<String> names = new ArrayList<>(attributes.keySet());
        Collections.rotate(names, attributes.containsKey(AREA) ? 1 : 0);
        for (String name : names) {
            int difference = CodePointOrder.compare(text(name), other.text(name));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /** The pool in words: area, sector, form or kind, and the tier in brackets. */
    public Label label(Dictionary dictionary) {
        return new Label(words(dictionary, Locale.CHINESE), words(dictionary, Locale.ENGLISH));
    }

    private String words(Dictionary dictionary, Locale locale) {
        boolean zh = locale == Locale.CHINESE;
        String form = text("form");
        String kind = text("kind");
        StringJoiner words = new StringJoiner(zh ? "" : " ");
        words.setEmptyValue(zh ? "全部" : "all");
        if (attributes.containsKey(AREA)) {
            words.add(text(AREA) + (zh ? " " : ""));
        }
        if (attributes.containsKey("sector")) {
            words.add(label(dictionary.sectors(), text("sector"), locale));
        }
        if (!form.isEmpty()) {
            words.add(
                    dictionary.form(form).map(known -> known.label().in(locale)).orElse(form));
        } else if (!kind.isEmpty()) {
            words.add(label(dictionary.kinds(), kind, locale));
        }
        if (hasTier()) {
            String tier = label(dictionary.tiers(), text(TIER), locale);
            words.add(zh ? "（" + tier + "）" : "(" + tier + ")");
        }
        return words.toString();
    }

    private static String label(List<Entry> entries, String id, Locale locale) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .map(entry -> entry.label().in(locale))
                .findFirst()
                .orElse(id);
    }

    private String text(String name) {
        String value = attributes.get(name);
        return value == null ? "" : value;
    }

    private static @Nullable String attribute(Subject subject, String name) {
        return switch (name) {
            case "kind" -> subject.kind();
            case TIER -> subject.tier();
            case "sector" -> subject.sector();
            case "form" -> subject.form();
            default -> throw new IllegalArgumentException("pools cannot be made by " + name);
        };
    }
}
