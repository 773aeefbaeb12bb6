package org.pingxuan.rulebook;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Indicator.Direction;
import org.pingxuan.catalogue.Indicator.Part;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.language.Words;
import org.pingxuan.rules.Characters;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Place;
import org.pingxuan.words.Label;

/** {@code dictionary/indicators.csv}: one indicator a row. */
final class IndicatorsTable {

    static final Map<String, Label> HEADINGS = Map.ofEntries(
            entry("code", new Label("代码", "code")),
            entry("identifier", new Label("标识", "identifier")),
            entry("zh", new Label("名称", "name")),
            entry("en", new Label("英文", "en")),
            entry("aliases", new Label("别名", "aliases")),
            entry("type", new Label("类型", "type")),
            entry("unit", new Label("单位", "unit")),
            entry("min", new Label("最小", "min")),
            entry("max", new Label("最大", "max")),
            entry("decimals", new Label("小数位", "decimals")),
            entry("step", new Label("步长", "step")),
            entry("direction", new Label("方向", "direction")),
            entry("kinds", new Label("类别", "kinds")),
            entry("supplier", new Label("提供", "supplier")),
            entry("verifier", new Label("核验", "verifier")),
            entry("required", new Label("必填", "required")),
            entry("default", new Label("默认", "default")),
            entry("never-scored", new Label("不计分", "never scored")),
            entry("derived", new Label("派生", "derived")),
            entry("parts", new Label("取值", "parts")),
            entry("reserve", new Label("备用", "reserve")));

    static final Set<String> NEEDED =
            Set.of("code", "identifier", "zh", "type", "kinds", "supplier", "verifier", "required");

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

    /** Beside the name, an alias may have brackets; a dot would make it pass for an outcome of a pack. */
    private static final Pattern ALIAS = Pattern.compile("\\p{L}[\\p{L}\\p{N}_()（）]*");

    /** Names that mean something else in rules: attributes, the tally, and what the Drools parser does not take. */
    private static final Set<String> RESERVED = Set.of(
            "类别",
            "形式",
            "层级",
            "领域",
            "地区",
            "岗位",
            "标记",
            "年度",
            "基础分",
            "加分",
            "扣分",
            "总分",
            "等次",
            "星数",
            "结果",
            "称号",
            "不予推荐",
            "维度",
            "评价",
            "得分",
            "结论",
            "unit",
            "base",
            "bonus",
            "deductions",
            "total",
            "grade",
            "stars",
            "result",
            "titles",
            "barred",
            "criterion",
            "subject",
            "cycle");

    private static final Map<String, Direction> DIRECTIONS = Map.of(
            "高", Direction.HIGHER,
            "higher", Direction.HIGHER,
            "低", Direction.LOWER,
            "lower", Direction.LOWER,
            "无", Direction.NONE,
            "none", Direction.NONE);

    private static final Map<String, Boolean> REQUIRED =
            Map.of("必填", true, "required", true, "可选", false, "optional", false);

    /** Whether a derived indicator may be submitted, too. */
    private static final Map<String, Boolean> DERIVED =
            Map.of("是", false, "derived", false, "可填", true, "submittable", true);

    private static final Map<String, String> LETTERS = Map.ofEntries(
            entry("B", "B"),
            entry("S", "S"),
            entry("M", "M"),
            entry("D", "D"),
            entry("F", "F"),
            entry("O", "O"),
            entry("G", "G"),
            entry("X", "X"));

    private final Lists kinds;
    private final Map<String, Place> namesTaken = new HashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Set<IndicatorCode> reserve = new HashSet<>();

    IndicatorsTable(Lists kinds) {
        this.kinds = kinds;
    }

    List<Indicator> read(HeadedTable table) {
        table.rows().forEach(this::read);
        return List.copyOf(indicators.values());
    }

    /** Those read that are kept for rules to come (备用). */
    Set<IndicatorCode> reserve() {
        return reserve;
    }

    private void read(TableRow row) {
        Optional<String> code = row.required("code");
        Optional<String> zh = row.required("zh");
        Optional<String> identifier = row.required("identifier");
        code.filter(text -> !CODE.matcher(text).matches()).ifPresent(text -> row.error("code", "BAD_CODE", text));
        identifier
                .filter(text -> !IDENTIFIER.matcher(text).matches())
                .ifPresent(text -> row.error("identifier", "BAD_IDENTIFIER", text));
        zh.filter(text -> !NAME.matcher(text).matches()).ifPresent(text -> row.error("zh", "BAD_NAME", text));
        List<String> aliases = row.has("aliases") ? List.of(row.text("aliases").split("、")) : List.of();
        take(row, "code", code.orElse(""));
        take(row, "identifier", identifier.orElse(""));
        take(row, "zh", zh.orElse(""));
        aliases.stream()
                .filter(alias -> !ALIAS.matcher(alias).matches())
                .forEach(alias -> row.error("aliases", "BAD_NAME", alias));
        aliases.forEach(alias -> take(row, "aliases", alias));
        ValueType type = row.required("type")
                .map(text -> row.word("type", IndicatorValues.TYPES))
                .orElse(null);
        if (code.isEmpty() || zh.isEmpty() || identifier.isEmpty() || type == null) {
            return;
        }
        IndicatorValues values = new IndicatorValues(row, type);
        String letterOfVerifier = row.required("verifier").orElse("–");
        boolean required = row.required("required")
                .map(text -> row.word("required", REQUIRED))
                .orElse(true);
        @Nullable Value fallback = values.fallback();
        if (required && fallback != null) {
            row.error("default", "DEFAULT_ON_REQUIRED", zh.get());
        }
        @Nullable Direction direction = row.word("direction", DIRECTIONS);
        @Nullable Boolean submittable = row.word("derived", DERIVED);
        Set<String> kinds = row.required("kinds")
                .map(text -> row.several("kinds", this.kinds::id, this.kinds.names()))
                .orElse(Set.of());
        row.required("supplier").ifPresent(text -> row.word("supplier", LETTERS));
        if (!letterOfVerifier.matches("[-–—]")) {
            row.word("verifier", LETTERS);
        }
        List<Part> parts = values.parts();
        if (row.yes("reserve")) {
            reserve.add(new IndicatorCode(code.get()));
        }
        indicators.putIfAbsent(
                code.get(),
                new Indicator(
                        new IndicatorCode(code.get()),
                        identifier.get(),
                        new Label(zh.get(), row.text("en")),
                        aliases,
                        type,
                        row.text("unit"),
                        values.minimum(),
                        values.maximum(),
                        values.decimals(),
                        values.step(),
                        direction == null ? Direction.NONE : direction,
                        new TreeSet<>(kinds),
                        row.text("supplier"),
                        letterOfVerifier.matches("[-–—]") ? "–" : letterOfVerifier,
                        required,
                        fallback,
                        row.yes("never-scored"),
                        submittable != null,
                        submittable != null && submittable,
                        parts));
    }

    private void take(TableRow row, String column, String name) {
        if (name.isEmpty()) {
            return;
        }
        if (name.length() > Limits.NAME) {
            row.error(column, "NAME_TOO_LONG", name.length(), Limits.NAME);
        }
        if (RESERVED.contains(name) || Words.isTaken(name)) {
            row.error(column, "RESERVED_NAME", name);
        }
        Place first = namesTaken.putIfAbsent(Characters.outline(name), row.place(column));
        if (first != null) {
            row.error(column, "DUPLICATE_NAME", name, first.at());
        }
    }
}
