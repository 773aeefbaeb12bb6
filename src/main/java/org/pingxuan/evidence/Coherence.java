package org.pingxuan.evidence;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Form;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.words.Label;

/** What has to go together, within one record and in the merged submissions of a subject alike. */
final class Coherence {

    private final Dictionary dictionary;
    private final Problems problems;

    /** Pointer of a reading as the sender wrote it, where that is not its code. */
    private final Map<IndicatorCode, String> pointers;

    Coherence(Dictionary dictionary, Problems problems, Map<IndicatorCode, String> pointers) {
        this.dictionary = dictionary;
        this.problems = problems;
        this.pointers = pointers;
    }

    void check(@Nullable String kind, @Nullable String form, Map<IndicatorCode, Value> readings) {
        if (kind != null) {
            kindOfForm(kind, form);
            readings.keySet().forEach(code -> kindOfReading(kind, code));
        }
        ballots(readings);
    }

    private void kindOfForm(String kind, @Nullable String form) {
        if (form == null) {
            return;
        }
        if (kind.equals(Subject.MEMBER)) {
            problems.add("/subject/form", "FORM_OF_MEMBER", form);
        } else if (dictionary.form(form).map(Form::kind).filter(kind::equals).isEmpty()) {
            String fitting = dictionary.forms().stream()
                    .filter(other -> other.kind().equals(kind))
                    .map(Form::id)
                    .collect(Collectors.joining(", "));
            problems.add("/subject/form", "FORM_NOT_OF_KIND", form, kindLabel(kind), fitting);
        }
    }

    private void kindOfReading(String kind, IndicatorCode code) {
        dictionary
                .find(code.code())
                .filter(indicator ->
                        !indicator.kinds().isEmpty() && !indicator.kinds().contains(kind))
                .ifPresent(indicator -> problems.add(
                        pointer(code), "INDICATOR_NOT_FOR_KIND", indicator.label(), kindLabel(kind), kinds(indicator)));
    }

    private void ballots(Map<IndicatorCode, Value> readings) {
        Value valid = readings.get(Ballots.VALID);
        if (valid instanceof Fraction ballots) {
            if (readings.get(Ballots.COUNTS) instanceof Value.Numbers counts) {
                Fraction sum = counts.numbers().stream().reduce(Fraction.ZERO, Fraction::plus);
                if (!sum.equals(ballots)) {
                    problems.add(
                            pointer(Ballots.COUNTS),
                            "BALLOTS_DO_NOT_ADD_UP",
                            counts.display(),
                            sum.display(),
                            ballots.display());
                }
            }
            if (readings.get(Ballots.ISSUED) instanceof Fraction issued && ballots.compareTo(issued) > 0) {
                problems.add(pointer(Ballots.VALID), "BALLOTS_MORE_THAN_ISSUED", ballots.display(), issued.display());
            }
        }
    }

    private String pointer(IndicatorCode code) {
        return pointers.getOrDefault(code, Problems.pointer("/readings", code));
    }

    private Label kindLabel(String kind) {
        return dictionary.kinds().stream()
                .filter(entry -> entry.id().equals(kind))
                .findFirst()
                .map(entry -> entry.label())
                .orElse(Label.of(kind));
    }

    private Label kinds(Indicator indicator) {
        return new Label(
                indicator.kinds().stream()
                        .sorted()
                        .map(kind -> kindLabel(kind).zh())
                        .collect(Collectors.joining("、")),
                indicator.kinds().stream()
                        .sorted()
                        .map(kind -> kindLabel(kind).en())
                        .collect(Collectors.joining(", ")));
    }
}
