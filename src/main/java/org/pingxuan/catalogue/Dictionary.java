package org.pingxuan.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of assessment as {@code rules/dictionary} gives them: indicators and the lists of kinds, forms, tiers
 * (lowest first), sectors, post categories and flags. Everything can be found by its id or by its Chinese label.
 */
public final class Dictionary {

    private final Map<IndicatorCode, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Indicator> byName = new HashMap<>();
    private final List<Entry> kinds;
    private final List<Form> forms;
    private final List<Entry> tiers;
    private final List<Entry> sectors;
    private final List<Entry> postCategories;
    private final List<Entry> flags;
    private final Set<IndicatorCode> reserve;

    public Dictionary(
            Collection<Indicator> indicators,
            List<Entry> kinds,
            List<Form> forms,
            List<Entry> tiers,
            List<Entry> sectors,
            List<Entry> postCategories,
            List<Entry> flags) {
        this(indicators, kinds, forms, tiers, sectors, postCategories, flags, Set.of());
    }

    /** @param reserve indicators kept for rules to come */
    public Dictionary(
            Collection<Indicator> indicators,
            List<Entry> kinds,
            List<Form> forms,
            List<Entry> tiers,
            List<Entry> sectors,
            List<Entry> postCategories,
            List<Entry> flags,
            Set<IndicatorCode> reserve) {
        for (Indicator indicator : indicators) {
            this.indicators.put(indicator.code(), indicator);
            byName.put(indicator.code().code(), indicator);
            byName.put(indicator.identifier(), indicator);
            byName.put(indicator.label().zh(), indicator);
            indicator.aliases().forEach(alias -> byName.put(alias, indicator));
        }
        this.kinds = List.copyOf(kinds);
        this.forms = List.copyOf(forms);
        this.tiers = List.copyOf(tiers);
        this.sectors = List.copyOf(sectors);
        this.postCategories = List.copyOf(postCategories);
        this.flags = List.copyOf(flags);
        this.reserve = Set.copyOf(reserve);
    }

    /** Whether an indicator is kept for rules to come, so that nothing has to use it. */
    public boolean isReserve(IndicatorCode code) {
        return reserve.contains(code);
    }

    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    /** By code, identifier, Chinese label or alias. */
    public Optional<Indicator> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws IllegalArgumentException if there is none: codes in a loaded release always exist */
    public Indicator get(IndicatorCode code) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            throw new IllegalArgumentException("no indicator " + code);
        }
        return indicator;
    }

    public List<Entry> kinds() {
        return kinds;
    }

    public List<Form> forms() {
        return forms;
    }

    /** Lowest first. */
    public List<Entry> tiers() {
        return tiers;
    }

    public List<Entry> sectors() {
        return sectors;
    }

    public List<Entry> postCategories() {
        return postCategories;
    }

    public List<Entry> flags() {
        return flags;
    }

    public Optional<String> kind(String name) {
        return id(kinds, name);
    }

    public Optional<Form> form(String name) {
        for (Form form : forms) {
            if (form.id().equals(name) || form.label().zh().equals(name)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    public Optional<String> tier(String name) {
        return id(tiers, name);
    }

    public Optional<String> sector(String name) {
        return id(sectors, name);
    }

    public Optional<String> postCategory(String name) {
        return id(postCategories, name);
    }

    public Optional<String> flag(String name) {
        return id(flags, name);
    }

    /** Place of a tier in the order, 0 the lowest; -1 if it is none. */
    public int tierOrder(String id) {
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** All names an indicator can be addressed by, for "did you mean". */
    public List<String> indicatorNames() {
        return new ArrayList<>(byName.keySet());
    }

    private static Optional<String> id(List<Entry> entries, String name) {
        for (Entry entry : entries) {
            if (entry.id().equals(name) || entry.label().zh().equals(name)) {
                return Optional.of(entry.id());
            }
        }
        return Optional.empty();
    }
}
