package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Where;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleBook;

/** Reads the examples of a pack from their documents; a key it does not know is a mistake, never ignored. */
final class ExampleReader {

    private static final Keys EXAMPLE = new Keys(
            "name",
            "名称",
            "subject",
            "对象",
            "cycle",
            "年度/周期",
            "profile",
            "方案",
            "readings",
            "读数",
            "unverified",
            "未核",
            "upstream",
            "上游",
            "expect",
            "期望");
    private static final Keys SUBJECT = new Keys(
            "id",
            "编号",
            "name",
            "名称",
            "kind",
            "类别",
            "form",
            "形式",
            "tier",
            "层级",
            "sector",
            "领域",
            "region",
            "地区",
            "postCategories",
            "岗位",
            "flags",
            "标记");
    private static final Keys EXPECT = new Keys(
            "status",
            "状态",
            "criteria",
            "维度",
            "lines",
            "得分",
            "base",
            "基础分",
            "bonus",
            "加分",
            "deductions",
            "扣分",
            "total",
            "总分",
            "grade",
            "等次",
            "stars",
            "星数",
            "result",
            "结果",
            "titles",
            "称号",
            "findings",
            "结论",
            "no-findings",
            "不含结论",
            "missing",
            "缺",
            "pending",
            "待核");

    private final RuleBook book;
    private final Diagnostics diagnostics;

    ExampleReader(RuleBook book, Diagnostics diagnostics) {
        this.book = book;
        this.diagnostics = diagnostics;
    }

    List<Example> read(Document document, PackRules rules) {
        List<Example> examples = new ArrayList<>();
        if (document instanceof Document.Sequence sequence) {
            for (Document item : sequence.items()) {
                if (item instanceof Document.Mapping mapping) {
                    example(mapping, rules).ifPresent(examples::add);
                } else {
                    diagnostics.error(item.place(), "EXAMPLE_EXPECTED");
                }
            }
        } else if (!(document instanceof Document.Scalar scalar && scalar.text().isEmpty())) {
            diagnostics.error(document.place(), "EXAMPLES_EXPECTED");
        }
        return examples;
    }

    private Optional<Example> example(Document.Mapping mapping, PackRules rules) {
        Map<String, Document.Entry> entries = EXAMPLE.of(mapping, diagnostics);
        String name = text(entries.get("name"), "");
        if (name.isEmpty()) {
            diagnostics.error(mapping.place(), "EXAMPLE_WITHOUT_NAME");
        }
        Document.Entry expect = entries.get("expect");
        if (expect == null) {
            diagnostics.error(mapping.place(), "EXAMPLE_EXPECTS_NOTHING", name);
            return Optional.empty();
        }
        Map<String, Place> places = new HashMap<>(Map.of("", mapping.place()));
        Map<IndicatorCode, Value> derived = new LinkedHashMap<>();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("cycle", text(entries.get("cycle"), latestYear(rules)));
        fields.put("subject", subject(entries.get("subject"), places));
        fields.put("readings", readings(entries.get("readings"), places, derived));
        fields.put("verified", verified(entries.get("unverified"), fields.get("readings")));
        if (entries.containsKey("cycle")) {
            places.put("/cycle", entries.get("cycle").key());
        }
        String profile = text(entries.get("profile"), "");
        if (!profile.isEmpty() && !Scorer.profiles(book).contains(profile)) {
            unknown(entries.get("profile").value().place(), profile, Scorer.profiles(book));
            return Optional.empty();
        }
        return Optional.of(new Example(
                name,
                rules,
                new RawRecord(
                        fields,
                        new Where.Line(mapping.place().file(), mapping.place().line())),
                places,
                profile.isEmpty() ? null : profile,
                derived,
                upstream(entries.get("upstream")),
                EXPECT.of(mapping(expect), diagnostics),
                mapping.place()));
    }

    /** A case without a cycle is of the year from which the latest weights of its pack hold. */
    private static String latestYear(PackRules rules) {
        int latest = rules.pack().weights().rows().stream()
                .mapToInt(Weights.Row::from)
                .max()
                .orElse(0);
        return Integer.toString(Math.max(latest, 2013));
    }

    private Map<String, @Nullable Object> subject(Document.@Nullable Entry given, Map<String, Place> places) {
        Map<String, @Nullable Object> subject = new LinkedHashMap<>();
        subject.put("id", "1");
        subject.put("name", "例");
        subject.put("region", "000000");
        subject.put("tier", book.dictionary().tiers().get(0).id());
        subject.put("sector", Weights.BASE_SECTOR);
        if (given != null) {
            places.put("/subject", given.key());
            SUBJECT.of(mapping(given), diagnostics).forEach((key, entry) -> {
                places.put("/subject/" + key, entry.key());
                subject.put(key, key.equals("postCategories") || key.equals("flags") ? Texts.texts(entry) : raw(entry));
            });
        }
        return subject;
    }

    private Map<String, @Nullable Object> readings(
            Document.@Nullable Entry given, Map<String, Place> places, Map<IndicatorCode, Value> derived) {
        Map<String, @Nullable Object> readings = new LinkedHashMap<>();
        if (given != null) {
            places.put("/readings", given.key());
            mapping(given).entries().forEach((name, entry) -> {
                Optional<Indicator> outright = book.dictionary()
                        .find(name)
                        .filter(indicator -> indicator.derived() && !indicator.submittable());
                if (outright.isPresent()) {
                    value(book.fields().of(outright.get().code()), entry)
                            .ifPresent(value -> derived.put(outright.get().code(), value));
                } else {
                    places.put("/readings/" + name.replace("~", "~0").replace("/", "~1"), entry.key());
                    readings.put(name, raw(entry));
                }
            });
        }
        return readings;
    }

    private Object verified(Document.@Nullable Entry unverified, @Nullable Object readings) {
        if (unverified == null) {
            return true;
        }
        List<Indicator> excepted = new ArrayList<>();
        for (Document item : Texts.items(unverified)) {
            indicator(item).ifPresent(excepted::add);
        }
        Stream<?> names = ((Map<?, ?>) readings).keySet().stream();
        return names.filter(name -> book.dictionary()
                        .find(name.toString())
                        .filter(indicator -> !excepted.contains(indicator))
                        .isPresent())
                .toList();
    }

    private Map<Field, Value> upstream(Document.@Nullable Entry given) {
        Map<Field, Value> upstream = new LinkedHashMap<>();
        if (given != null) {
            mapping(given).entries().forEach((name, entry) -> {
                Optional<Field> field = book.fields().find(name).filter(found -> found.origin() == Field.Origin.PACK);
                if (field.isEmpty()) {
                    unknown(
                            entry.key(),
                            name,
                            book.fields().all().stream()
                                    .filter(found -> found.origin() == Field.Origin.PACK)
                                    .flatMap(found ->
                                            Stream.of(found.id(), found.label().zh()))
                                    .toList());
                } else {
                    value(field.get(), entry).ifPresent(value -> upstream.put(field.get(), value));
                }
            });
        }
        return upstream;
    }

    private Optional<Value> value(Field field, Document.Entry entry) {
        Optional<Value> value = GivenValue.of(field, Texts.texts(entry));
        if (value.isEmpty()) {
            diagnostics.error(
                    entry.value().place(), "EXAMPLE_VALUE", field.label(), String.join("/", Texts.texts(entry)));
        }
        return value;
    }

    private Optional<Indicator> indicator(Document item) {
        String name = Texts.text(item);
        Optional<Indicator> indicator = book.dictionary().find(name);
        if (indicator.isEmpty()) {
            unknown(item.place(), name, book.dictionary().indicatorNames());
        }
        return indicator;
    }

    private void unknown(Place place, String name, Collection<String> known) {
        diagnostics.add(Keys.unknown(place, name, known));
    }

    private Document.Mapping mapping(Document.Entry entry) {
        if (entry.value() instanceof Document.Mapping mapping) {
            return mapping;
        }
        if (!Texts.text(entry.value()).isEmpty() || entry.value() instanceof Document.Sequence) {
            diagnostics.error(entry.value().place(), "EXAMPLE_MAPPING");
        }
        return new Document.Mapping(Map.of(), entry.value().place());
    }

    /** Text or list of texts, as the intake takes them. */
    private static Object raw(Document.Entry entry) {
        return entry.value() instanceof Document.Sequence ? Texts.texts(entry) : Texts.text(entry.value());
    }

    private static String text(Document.@Nullable Entry entry, String otherwise) {
        return entry == null ? otherwise : Texts.text(entry.value());
    }
}
