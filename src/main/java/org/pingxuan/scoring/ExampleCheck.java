package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.ScoreSheet.Status;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/** Compares what an example expects with the sheet it got; each difference is a diagnostic with both. */
final class ExampleCheck {

    private static final String NOTHING = "无";
    private static final int MOST_TOLD = 4;
    private static final Map<String, Status> STATUSES =
            Map.of("已计分", Status.SCORED, "缺项", Status.INCOMPLETE, "待核", Status.PENDING, "不适用", Status.NOT_APPLICABLE);

    private final RuleBook book;
    private final Example example;
    private final @Nullable ScoreSheet sheet;
    private final Diagnostics diagnostics;
    private final List<Difference> differences = new ArrayList<>();

    /** Something that came out otherwise than expected: the amount of a rule, a criterion, a grade. */
    private record Difference(String key, Label told, Place place, boolean unscored) {}

    /** @param sheet null if the pack gave none */
    ExampleCheck(RuleBook book, Example example, @Nullable ScoreSheet sheet, Diagnostics diagnostics) {
        this.book = book;
        this.example = example;
        this.sheet = sheet;
        this.diagnostics = diagnostics;
    }

    void compare() {
        if (sheet == null) {
            Document.Entry status = example.expected().get("status");
            if (status == null || status(status) != Status.NOT_APPLICABLE) {
                diagnostics.error(example.place(), "EXAMPLE_NOT_APPLICABLE", example.name(), pack().title());
            }
            return;
        }
        ScoreSheet given = sheet;
        example.expected().forEach((key, entry) -> {
            switch (key) {
                case "status" ->
                    equal(
                            key,
                            entry,
                            Objects.toString(status(entry), ""),
                            given.status().name());
                case "criteria" ->
                    each(entry, this::criterion, name -> points(given.criteria().get(name)));
                case "lines" -> each(entry, this::rule, name -> points(ofRule(given, name)));
                case "base" -> amount(key, entry, given.base());
                case "bonus" -> amount(key, entry, given.bonus());
                case "deductions" -> amount(key, entry, given.deductions());
                case "total" -> amount(key, entry, given.total());
                case "grade" -> equal(key, entry, text(entry), orNothing(given.grade()));
                case "stars" -> equal(key, entry, text(entry), orNothing(given.stars()));
                case "result" -> equal(key, entry, text(entry), orNothing(given.result()));
                case "titles" -> set(key, entry, Texts.texts(entry), given.titles());
                case "findings" -> set(key, entry, Texts.texts(entry), found(given));
                case "no-findings" -> none(entry, found(given));
                case "missing" -> set(key, entry, codes(entry), given.missing());
                default -> set(key, entry, codes(entry), given.pending());
            }
        });
        tell();
    }

    /** Rules, criteria and whatever else came out otherwise, by their names; sums follow from them. */
    Set<String> differing() {
        return differences.stream().map(Difference::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One diagnostic for all differences: they mostly have one cause. */
    private void tell() {
        if (differences.isEmpty()) {
            return;
        }
        List<Label> first =
                differences.stream().limit(MOST_TOLD).map(Difference::told).toList();
        String more = differences.size() > MOST_TOLD ? String.valueOf(differences.size()) : "";
        Label all = new Label(
                first.stream().map(Label::zh).collect(Collectors.joining("；"))
                        + (more.isEmpty() ? "" : "；等 " + more + " 处"),
                first.stream().map(Label::en).collect(Collectors.joining("; "))
                        + (more.isEmpty() ? "" : "; " + more + " in all"));
        Diagnostic diagnostic = Diagnostic.error(differences.get(0).place(), "EXAMPLE_DIFFERS", example.name(), all);
        diagnostics.add(
                differences.stream().anyMatch(Difference::unscored)
                        ? diagnostic.hinting(Messages.of("EXAMPLE_UNSCORED", lacking()))
                        : diagnostic);
    }

    private Pack pack() {
        return example.rules().pack();
    }

    private void each(Document.Entry entry, Function<String, Optional<String>> known, Function<String, String> actual) {
        if (!(entry.value() instanceof Document.Mapping mapping)) {
            diagnostics.error(entry.value().place(), "EXAMPLE_MAPPING");
            return;
        }
        mapping.entries().forEach((name, expected) -> {
            Optional<String> id = known.apply(name);
            if (id.isEmpty()) {
                diagnostics.add(Keys.unknown(expected.key(), name, names()));
            } else {
                equal(name, expected, points(expected), actual.apply(id.get()));
            }
        });
    }

    private Optional<String> criterion(String name) {
        return pack().criteria().stream()
                .filter(criterion ->
                        criterion.id().equals(name) || criterion.label().zh().equals(name))
                .map(Pack.Criterion::id)
                .findFirst();
    }

    /** A rule that adds lines, or a limit that stands on the sheet. */
    private Optional<String> rule(String name) {
        return Stream.concat(
                        example.rules().score().stream().map(Rule::name),
                        sheet == null ? Stream.of() : sheet.lines().stream().map(ScoreLine::rule))
                .filter(name::equals)
                .findFirst();
    }

    private List<String> names() {
        return Stream.concat(
                        pack().criteria().stream()
                                .map(criterion -> criterion.label().zh()),
                        example.rules().score().stream().map(Rule::name))
                .toList();
    }

    private static @Nullable Points ofRule(ScoreSheet sheet, String name) {
        return sheet.lines().stream()
                .filter(line -> line.rule().equals(name))
                .map(ScoreLine::points)
                .reduce(Points::plus)
                .orElse(null);
    }

    private void amount(String key, Document.Entry entry, @Nullable Points actual) {
        equal(key, entry, points(entry), points(actual));
    }

    private static String points(@Nullable Points points) {
        return points == null ? NOTHING : points.toString();
    }

    /** The amount as it stands on a sheet, or the text itself if it is none. */
    private static String points(Document.Entry entry) {
        String text = text(entry);
        try {
            return Points.parse(text).toString();
        } catch (ArithmeticException | NumberFormatException e) {
            return text;
        }
    }

    private @Nullable Status status(Document.Entry entry) {
        String text = text(entry);
        return Stream.of(Status.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElse(STATUSES.get(text));
    }

    private static List<String> found(ScoreSheet sheet) {
        return sheet.findings().stream().map(Finding::code).toList();
    }

    private List<String> codes(Document.Entry entry) {
        return Texts.texts(entry).stream()
                .map(name -> book.dictionary()
                        .find(name)
                        .map(Indicator::code)
                        .map(Object::toString)
                        .orElse(name))
                .toList();
    }

    private void set(String key, Document.Entry entry, Collection<String> expected, Collection<String> actual) {
        equal(key, entry, together(expected), together(actual));
    }

    private void none(Document.Entry entry, List<String> actual) {
        for (Document item : Texts.items(entry)) {
            String code = Texts.text(item);
            if (actual.contains(code)) {
                diagnostics.error(item.place(), "EXAMPLE_FOUND", example.name(), code);
            }
        }
    }

    private static String together(Collection<String> texts) {
        return texts.isEmpty()
                ? NOTHING
                : new TreeSet<>(texts)
                        .stream().filter(text -> !text.equals(NOTHING)).collect(Collectors.joining("、"));
    }

    private void equal(String key, Document.Entry entry, String expected, String actual) {
        String wanted = expected.isEmpty() ? NOTHING : expected;
        if (!wanted.equals(actual.isEmpty() ? NOTHING : actual)) {
            Label told = Messages.of(
                    "EXAMPLE_DIFFERENCE",
                    Messages.has("EXAMPLE_" + key) ? Messages.of("EXAMPLE_" + key) : key,
                    text(entry).isEmpty() ? wanted : text(entry),
                    actual.isEmpty() ? NOTHING : actual);
            boolean unscored = actual.equals(NOTHING) && sheet != null && sheet.status() == Status.INCOMPLETE;
            differences.add(new Difference(key, told, entry.value().place(), unscored));
        }
    }

    private String lacking() {
        return Objects.requireNonNull(sheet).missing().stream()
                .map(code -> book.dictionary().find(code).orElseThrow().label().zh())
                .collect(Collectors.joining("、"));
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? NOTHING : value.toString();
    }

    private static String text(Document.Entry entry) {
        return Texts.text(entry.value());
    }
}
