package org.pingxuan.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Entry;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Subject;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/** Tells a counterexample so that whoever wrote the rules can follow it: whom, which readings, what before and after. */
final class Telling {

    private final RuleBook book;
    private final PackRules rules;
    private final List<Input> inputs;

    Telling(RuleBook book, PackRules rules, List<Input> inputs) {
        this.book = book;
        this.rules = rules;
        this.inputs = inputs;
    }

    Diagnostic of(Counterexample found, Cause cause, Scorer.Scored before, Scorer.Scored after) {
        ScoreSheet worse = before.sheets().get(0);
        ScoreSheet better = after.sheets().get(0);
        Diagnostic plain = Diagnostic.error(
                cause.place(),
                PackSearch.CHECK,
                changes(found),
                rules.pack().title(),
                Messages.of("LOSS_" + found.loss()),
                found.loss().shown(worse),
                found.loss().shown(better));
        Label line = cause.rule() == null
                ? Messages.of("NOT_MONOTONE_BOUNDS")
                : cause.before() == null
                        ? Messages.of("NOT_MONOTONE_RULE", cause.rule().name())
                        : Messages.of("NOT_MONOTONE_LINE", cause.rule().name(), cause.before(), cause.after());
        return plain.hinting(Messages.of(
                "NOT_MONOTONE.hint",
                subject(found.before()),
                others(found),
                line,
                rules.pack().folder(),
                found.about().id()));
    }

    /** A sentence about whom and which readings it is about. */
    Label example(String code, Counterexample found) {
        return Messages.of(code, subject(found.before()), others(found));
    }

    /** {@code 书记民主测评赞成率 80 → 90}. */
    Label changes(Counterexample found) {
        List<Label> changes = new ArrayList<>();
        for (Field field : found.changed()) {
            changes.add(Messages.of(
                    "NOT_MONOTONE_CHANGE",
                    field.label(),
                    shown(field, found.before().given().get(field)),
                    shown(field, found.after().given().get(field))));
        }
        return joined(changes);
    }

    private Label subject(Trial trial) {
        Subject subject = trial.subject();
        List<Label> parts = new ArrayList<>();
        parts.add(label(book.dictionary().kinds(), subject.kind()));
        if (subject.form() != null) {
            parts.add(book.dictionary().form(subject.form()).map(Form::label).orElse(Label.of(subject.form())));
        }
        parts.add(label(book.dictionary().tiers(), subject.tier()));
        parts.add(label(book.dictionary().sectors(), subject.sector()));
        subject.postCategories()
                .forEach(post -> parts.add(label(book.dictionary().postCategories(), post)));
        subject.flags().forEach(flag -> parts.add(label(book.dictionary().flags(), flag)));
        parts.add(Label.of(trial.cycle().text()));
        return joined(parts);
    }

    private static Label label(List<Entry> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .map(Entry::label)
                .findFirst()
                .orElse(Label.of(id));
    }

    /** Readings that are neither at their best nor the ones that changed. */
    private Label others(Counterexample found) {
        List<Label> others = new ArrayList<>();
        Map<Field, Value> given = found.before().given();
        for (Input input : inputs) {
            Value value = given.get(input.field());
            boolean odd = !input.plain().equals(value) && !found.changed().contains(input.field());
            if (odd) {
                others.add(Messages.of("NOT_MONOTONE_READING", input.field().label(), shown(input.field(), value)));
            }
        }
        return others.isEmpty()
                ? Messages.of("NOT_MONOTONE_REST_ALL")
                : Messages.of("NOT_MONOTONE_REST", joined(others));
    }

    private static Label shown(Field field, @Nullable Value value) {
        if (value == null) {
            return Messages.of("NOT_MONOTONE_MISSING");
        }
        if (value instanceof Value.YesNo yesNo) {
            return yesNo == Value.YesNo.YES ? new Label("是", "yes") : new Label("否", "no");
        }
        String text = value.display();
        return field.choices().stream()
                .filter(choice -> choice.id().equals(text))
                .map(Indicator.Part::label)
                .findFirst()
                .orElse(Label.of(text.isEmpty() ? "–" : text));
    }

    private static Label joined(List<Label> labels) {
        return new Label(
                labels.stream().map(Label::zh).collect(Collectors.joining("、")),
                labels.stream().map(Label::en).collect(Collectors.joining(", ")));
    }
}
