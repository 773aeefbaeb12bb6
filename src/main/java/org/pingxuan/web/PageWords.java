package org.pingxuan.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.desk.Overview;
import org.pingxuan.ranking.Placement;
import org.pingxuan.ranking.Pool;
import org.pingxuan.ranking.PoolKey;
import org.pingxuan.ranking.Shortlist;
import org.pingxuan.ranking.Standing;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Finding;
import org.pingxuan.scoring.ScoreLine;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/** Turns codes into the words a page shows, in the language of the reader. */
public final class PageWords {

    private final RuleBook book;
    private final Dictionary dictionary;
    private final Locale locale;

    /** A number with its word. */
    public record Count(String label, long number) {}

    /** Sheets of a pack by status, in the order of {@link ScoreSheet.Status}. */
    public record PackCount(String label, List<Long> byStatus) {}

    /** A pool with those on its list; the others are only counted. */
    public record PoolView(
            String label,
            int size,
            int quota,
            int listed,
            List<Row> rows,
            long others,
            @Nullable PoolSpread spread) {}

    /** A candidate on a list. */
    public record Row(Standing standing, String name, String outcome) {}

    /** A sheet with its lines by criterion. */
    public record SheetView(
            ScoreSheet sheet,
            String title,
            String status,
            List<Group> groups,
            List<Finding> findings,
            String missing,
            String pending) {}

    /** Lines of one criterion, or of bonus or deductions. */
    public record Group(String label, @Nullable String points, List<Bar> bars) {}

    /** A line as a bar: how much of its maximum, in percent. */
    public record Bar(ScoreLine line, @Nullable String value, int percent, boolean negative) {}

    PageWords(RuleBook book, Locale locale) {
        this.book = book;
        this.dictionary = book.dictionary();
        this.locale = locale;
    }

    /** The sentence of a code. */
    public String of(String code, Object... arguments) {
        return Messages.of(code, arguments).in(locale);
    }

    public String of(Label label) {
        return label.in(locale);
    }

    public String language() {
        return locale.getLanguage().equals("en") ? "en" : "zh-CN";
    }

    /** What a subject is, in one line. */
    public String attribute(String name, @Nullable String id) {
        if (id == null) {
            return of("ANY");
        }
        return switch (name) {
            case "kind" -> entry(dictionary.kinds(), id);
            case "tier" -> entry(dictionary.tiers(), id);
            case "sector" -> entry(dictionary.sectors(), id);
            case "form" -> dictionary.form(id).map(form -> of(form.label())).orElse(id);
            default -> id;
        };
    }

    private String entry(List<Entry> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .map(entry -> of(entry.label()))
                .findFirst()
                .orElse(id);
    }

    List<Count> kinds(Overview overview) {
        List<Count> counts = new ArrayList<>();
        overview.byKind().forEach((kind, count) -> counts.add(new Count(attribute("kind", kind), count)));
        return counts;
    }

    List<PackCount> packs(Overview overview) {
        List<PackCount> counts = new ArrayList<>();
        overview.byPack().forEach((pack, byStatus) -> {
            List<Long> numbers = new ArrayList<>();
            for (ScoreSheet.Status status : ScoreSheet.Status.values()) {
                if (status != ScoreSheet.Status.NOT_APPLICABLE) {
                    numbers.add(byStatus.getOrDefault(status, 0L));
                }
            }
            counts.add(new PackCount(title(pack), numbers));
        });
        return counts;
    }

    private String title(String pack) {
        return book.pack(pack).map(rules -> of(rules.pack().title())).orElse(pack);
    }

    List<PoolView> pools(Shortlist shortlist, UnaryOperator<String> names) {
        return shortlist.pools().stream().map(pool -> pool(pool, names)).toList();
    }

    private PoolView pool(Pool pool, UnaryOperator<String> names) {
        List<Row> rows = pool.standings().stream()
                .filter(standing -> isOnTheList(standing.outcome()))
                .map(standing -> new Row(
                        standing,
                        names.apply(standing.subject()),
                        of("ranking.outcome." + standing.outcome().name())))
                .toList();
        return new PoolView(
                key(pool.key()),
                pool.size(),
                pool.quota(),
                pool.listed(),
                rows,
                pool.standings().size() - rows.size(),
                PoolSpread.of(pool).orElse(null));
    }

    private static boolean isOnTheList(Placement outcome) {
        return outcome != Placement.OFF_LIST && outcome != Placement.INELIGIBLE;
    }

    private String key(PoolKey key) {
        return key.attributes().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> attribute(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    SheetView sheet(ScoreSheet sheet) {
        Map<String, List<Bar>> bars = new LinkedHashMap<>();
        sheet.criteria().keySet().forEach(criterion -> bars.put(criterion, new ArrayList<>()));
        sheet.lines()
                .forEach(line -> bars.computeIfAbsent(line.criterion(), none -> new ArrayList<>())
                        .add(bar(line)));
        List<Group> groups = new ArrayList<>();
        bars.forEach((criterion, lines) -> groups.add(new Group(
                criterion(sheet, criterion),
                sheet.criteria().containsKey(criterion)
                        ? sheet.criteria().get(criterion).toString()
                        : null,
                lines)));
        return new SheetView(
                sheet,
                title(sheet.pack()),
                of("SHEET_" + sheet.status().name()),
                groups,
                sheet.findings(),
                indicators(sheet.missing()),
                indicators(sheet.pending()));
    }

    private Bar bar(ScoreLine line) {
        BigDecimal points = new BigDecimal(line.points().toString());
        BigDecimal most = line.maximum() == null
                ? points.abs()
                : new BigDecimal(line.maximum().toString());
        int percent = most.signum() == 0
                ? 0
                : points.abs()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(100))
                        .intValue();
        return new Bar(line, value(line.value()), percent, points.signum() < 0);
    }

    private @Nullable String value(@Nullable String shown) {
        return "true".equals(shown) ? of("YES") : "false".equals(shown) ? of("NO") : shown;
    }

    private String criterion(ScoreSheet sheet, String id) {
        return switch (id) {
            case "bonus" -> of("BONUS_LINES");
            case "deductions" -> of("DEDUCTION_LINES");
            default ->
                book.pack(sheet.pack())
                        .map(PackRules::pack)
                        .flatMap(pack -> pack.criterion(id))
                        .map(Pack.Criterion::label)
                        .map(this::of)
                        .orElse(id);
        };
    }

    private String indicators(List<String> codes) {
        return codes.stream()
                .map(code ->
                        dictionary.find(code).map(found -> of(found.label())).orElse(code))
                .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
    }
}
