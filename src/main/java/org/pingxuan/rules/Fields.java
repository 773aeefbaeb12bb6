package org.pingxuan.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Field.Origin;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.words.Label;

/**
 * Every field a release knows, each with its slot: indicators and list elements, attributes of the subject and cycle, and
 * the outcomes of every pack. The tally of a pack is its own outcomes, so a judge rule's {@code 基础分} is the field
 * {@code five-goods.base}.
 */
public final class Fields {

    private final List<Field> all = new ArrayList<>();
    private final Map<String, Field> byName = new HashMap<>();
    private final Dictionary dictionary;

    public Fields(Dictionary dictionary, Collection<Pack> packs) {
        this.dictionary = dictionary;
        for (Indicator indicator : dictionary.indicators()) {
            Field field = add(
                    indicator.code().code(),
                    indicator.label(),
                    indicator.type(),
                    Origin.INDICATOR,
                    indicator.type() == ValueType.NUMBERS ? List.of() : indicator.parts(),
                    indicator.code());
            byName.putIfAbsent(indicator.identifier(), field);
            indicator.aliases().forEach(alias -> byName.putIfAbsent(alias, field));
            if (indicator.type() == ValueType.NUMBERS) {
                for (Indicator.Part part : indicator.parts()) {
                    Label label = new Label(
                            indicator.label().zh() + "." + part.label().zh(),
                            indicator.label().en() + ", " + part.label().en());
                    Field element = add(
                            indicator.code() + "." + part.id(),
                            label,
                            ValueType.NUMBER,
                            Origin.ELEMENT,
                            List.of(),
                            indicator.code());
                    indicator
                            .aliases()
                            .forEach(alias -> byName.putIfAbsent(
                                    alias + "." + part.label().zh(), element));
                }
            }
        }
        attribute("subject.kind", "类别", "kind", ValueType.TEXT, dictionary.kinds());
        attribute(
                "subject.form",
                "形式",
                "form",
                ValueType.TEXT,
                dictionary.forms().stream()
                        .map(form -> new Entry(form.id(), form.label()))
                        .toList());
        attribute("subject.tier", "层级", "tier", ValueType.TEXT, dictionary.tiers());
        attribute("subject.sector", "领域", "sector", ValueType.TEXT, dictionary.sectors());
        attribute("subject.region", "地区", "region", ValueType.TEXT, List.of());
        attribute("subject.postCategories", "岗位", "post categories", ValueType.CODES, dictionary.postCategories());
        attribute("subject.flags", "标记", "flags", ValueType.CODES, dictionary.flags());
        attribute("cycle.year", "年度", "year", ValueType.NUMBER, List.of());
        for (Pack pack : packs) {
            for (Outcome outcome : outcomes(pack)) {
                add(
                        pack.id() + "." + outcome.id(),
                        new Label(
                                pack.title().zh() + "." + outcome.label().zh(),
                                pack.title().en() + ", " + outcome.label().en()),
                        outcome.type(),
                        Origin.PACK,
                        List.of(),
                        null);
            }
        }
    }

    private record Outcome(String id, Label label, ValueType type) {}

    /** What a pack hands out: tally words of its own judge rules, and what other packs may read. */
    private static List<Outcome> outcomes(Pack pack) {
        List<Outcome> outcomes = new ArrayList<>(List.of(
                new Outcome("base", new Label("基础分", "base"), ValueType.NUMBER),
                new Outcome("bonus", new Label("加分", "bonus"), ValueType.NUMBER),
                new Outcome("deductions", new Label("扣分", "deductions"), ValueType.NUMBER),
                new Outcome("total", new Label("总分", "total"), ValueType.NUMBER),
                new Outcome("grade", new Label("等次", "grade"), ValueType.TEXT),
                new Outcome("stars", new Label("星数", "stars"), ValueType.NUMBER),
                new Outcome("result", new Label("结果", "result"), ValueType.TEXT),
                new Outcome("titles", new Label("称号", "titles"), ValueType.CODES),
                new Outcome("barred", new Label("不予推荐", "barred"), ValueType.CODES)));
        pack.criteria()
                .forEach(criterion -> outcomes.add(new Outcome(
                        "criterion." + criterion.id(),
                        new Label(
                                "维度." + criterion.label().zh(),
                                "criterion " + criterion.label().en()),
                        ValueType.NUMBER)));
        return outcomes;
    }

    public List<Field> all() {
        return List.copyOf(all);
    }

    public int size() {
        return all.size();
    }

    /** A field other than the own tally, by id, identifier, Chinese label or alias. */
    public Optional<Field> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** What a name means inside a rule of the pack: its own tally first ({@code 基础分}, {@code base}), then any field. */
    public Optional<Field> find(String name, Pack pack) {
        Field own = byName.get(pack.id() + "." + name);
        if (own == null) {
            own = byName.get(pack.title().zh() + "." + name);
        }
        return own != null ? Optional.of(own) : find(name);
    }

    /** @throws IllegalArgumentException if there is none */
    public Field get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no field " + id));
    }

    public Field of(IndicatorCode code) {
        return get(code.code());
    }

    /** The indicator behind a field or list element; empty for attributes and outcomes of packs. */
    public Optional<Indicator> indicator(Field field) {
        return Optional.ofNullable(field.indicator()).map(dictionary::get);
    }

    /** Every name a field can be addressed by, for "did you mean". */
    public Collection<String> names() {
        return byName.keySet();
    }

    private void attribute(String id, String zh, String en, ValueType type, List<Entry> entries) {
        List<Indicator.Part> choices = entries.stream()
                .map(entry -> new Indicator.Part(entry.id(), entry.label()))
                .toList();
        add(id, new Label(zh, en), type, Origin.ATTRIBUTE, choices, null);
    }

    private Field add(
            String id,
            Label label,
            ValueType type,
            Origin origin,
            List<Indicator.Part> choices,
            @Nullable IndicatorCode indicator) {
        Field field = new Field(id, label, type, origin, choices, indicator, all.size());
        all.add(field);
        byName.put(id, field);
        byName.putIfAbsent(label.zh(), field);
        return field;
    }
}
