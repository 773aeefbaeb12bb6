package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Consequence.AddLine;
import org.pingxuan.rules.FieldsRead;
import org.pingxuan.rules.Meaning;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Required;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.Subjects;
import org.pingxuan.scoring.Asks;
import org.pingxuan.words.Label;

/**
 * Criteria are brief (T5): at most fifteen items on a sheet. The grassroots are not burdened (T6, S37): at most fifteen
 * fields that a branch has to fill for an organisation, and eight for a member. And a criterion has a row for everybody.
 */
final class Burden {

    private static final int MOST_ITEMS = 15;
    private static final int MOST_FIELDS = 15;
    private static final int MOST_OF_MEMBER = 8;
    private static final String BRANCH = "B";

    private final PackRules rules;
    private final Pack pack;
    private final RuleBook book;
    private final Findings findings;

    Burden(PackRules rules, RuleBook book, Findings findings) {
        this.rules = rules;
        this.pack = rules.pack();
        this.book = book;
        this.findings = findings;
    }

    void check() {
        List<Map<Field, @Nullable Value>> subjects =
                Subjects.of(pack, book.dictionary(), conditions()).orElse(List.of());
        items(subjects);
        fields(subjects);
        pack.criteria().forEach(criterion -> rows(criterion, subjects));
    }

    /** What tells apart for whom a row is there; the kind always. */
    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition.Present(book.field("subject.kind"), rules.place()));
        for (Rule rule : rules.score()) {
            Rule.Row row = rule.row();
            if (row != null) {
                conditions.add(row.applies());
                if (row.notApplicable() != null) {
                    conditions.add(row.notApplicable());
                }
            }
        }
        for (Required row : rules.required()) {
            conditions.add(row.applies());
            if (row.notApplicable() != null) {
                conditions.add(row.notApplicable());
            }
        }
        return conditions;
    }

    private void items(List<Map<Field, @Nullable Value>> subjects) {
        Set<String> most = new TreeSet<>();
        for (Map<Field, @Nullable Value> subject : subjects) {
            Set<String> items = new TreeSet<>();
            for (Rule rule : rules.score()) {
                Rule.Row row = rule.row();
                if (row != null && Meaning.holds(row.applies(), subject::get)) {
                    rule.then().stream()
                            .filter(AddLine.class::isInstance)
                            .map(line -> ((AddLine) line).field())
                            .forEach(field -> items.add(field == null ? rule.name() : field.id()));
                }
            }
            most = items.size() > most.size() ? items : most;
        }
        if (most.size() > MOST_ITEMS) {
            findings.warning(rules, "", rules.place(), "TOO_MANY_ITEMS", pack.title(), most.size(), MOST_ITEMS);
        }
    }

    private void fields(List<Map<Field, @Nullable Value>> subjects) {
        Asks asks = new Asks(book);
        Dictionary dictionary = book.dictionary();
        Map<String, List<Indicator>> most = new TreeMap<>();
        for (Map<Field, @Nullable Value> subject : subjects) {
            Evaluation evaluation = evaluation(subject);
            List<Indicator> asked = new ArrayList<>();
            for (IndicatorCode code : asks.of(rules, evaluation)) {
                Indicator indicator = dictionary.get(code);
                if (indicator.supplier().equals(BRANCH)) {
                    asked.add(indicator);
                }
            }
            most.merge(evaluation.subject().kind(), asked, (one, other) -> other.size() > one.size() ? other : one);
        }
        most.forEach((kind, asked) -> {
            int limit = kind.equals(Subject.MEMBER) ? MOST_OF_MEMBER : MOST_FIELDS;
            if (asked.size() > limit) {
                findings.error(
                        rules,
                        kind,
                        rules.place(),
                        "TOO_MANY_ASKED",
                        kindLabel(kind),
                        asked.size(),
                        limit,
                        names(asked),
                        kind);
            }
        });
    }

    private Label kindLabel(String kind) {
        return book.dictionary().kinds().stream()
                .filter(entry -> entry.id().equals(kind))
                .map(entry -> entry.label())
                .findFirst()
                .orElse(Label.of(kind));
    }

    private static Label names(List<Indicator> asked) {
        return new Label(
                asked.stream().map(each -> each.label().zh()).collect(Collectors.joining("、")),
                asked.stream().map(each -> each.label().en()).collect(Collectors.joining(", ")));
    }

    /** Subjects for whom a criterion has no row in any year, so that its points are lost to them. */
    private void rows(Pack.Criterion criterion, List<Map<Field, @Nullable Value>> subjects) {
        List<Rule> adding = rules.score().stream()
                .filter(rule -> rule.then().stream()
                        .anyMatch(line ->
                                line instanceof AddLine add && add.criterion().equals(criterion.id())))
                .toList();
        if (adding.stream().anyMatch(rule -> rule.row() == null)) {
            return;
        }
        Field year = book.field("cycle.year");
        Map<Map<Field, @Nullable Value>, Boolean> covered = new LinkedHashMap<>();
        Set<Field> telling = new LinkedHashSet<>();
        adding.forEach(rule -> telling.addAll(FieldsRead.by(rule.row().applies())));
        for (Map<Field, @Nullable Value> subject : subjects) {
            Map<Field, @Nullable Value> anyYear = new LinkedHashMap<>(subject);
            anyYear.keySet().retainAll(telling);
            anyYear.remove(year);
            boolean has =
                    adding.stream().anyMatch(rule -> Meaning.holds(rule.row().applies(), subject::get));
            covered.merge(anyYear, has, Boolean::logicalOr);
        }
        covered.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .findFirst()
                .ifPresent(entry -> findings.warning(
                        rules,
                        criterion.id(),
                        adding.isEmpty() ? rules.place() : adding.get(0).place(),
                        entry.getKey().isEmpty() ? "CRITERION_WITHOUT_ROWS" : "CRITERION_LACKS_ROW",
                        criterion.label(),
                        Subjects.shown(entry.getKey())
                                .<Object>map(label -> label)
                                .orElse("")));
    }

    private Evaluation evaluation(Map<Field, @Nullable Value> attributes) {
        @Nullable Value[] values = new Value[book.fields().size()];
        attributes.forEach((field, value) -> values[field.slot()] = value);
        Subject subject = new Subject(
                "x", "x", text(attributes, "kind"), null, "", "", "", null, new TreeSet<>(), new TreeSet<>());
        return new Evaluation(
                Cycle.parse("2000").orElseThrow(),
                subject,
                values,
                new BitSet(),
                new BitSet(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    private String text(Map<Field, @Nullable Value> attributes, String attribute) {
        Value value = attributes.get(book.field("subject." + attribute));
        return value == null ? "" : value.display();
    }
}
