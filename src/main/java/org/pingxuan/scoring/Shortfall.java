package org.pingxuan.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Field.Origin;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Compare;
import org.pingxuan.rules.Condition.Contains;
import org.pingxuan.rules.Condition.Is;
import org.pingxuan.rules.Condition.Not;
import org.pingxuan.rules.Condition.OneOf;
import org.pingxuan.rules.Condition.Term;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.Wording;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/**
 * Why a rule did nothing, for people: the first condition that failed - of alternatives, that of the nearest -, the value it
 * met and how far that was off.
 *
 * @param condition in plain language
 * @param field id of the field it is about; null if it is about none
 * @param label of the field, or the sum that was compared
 * @param actual null if it is not there
 * @param threshold number, choice or code that was wanted; null if presence was
 * @param distance to the threshold, exactly; null if nothing was measured
 * @param beyond whether reaching the threshold is not enough
 * @param absence why the value is not there; null if it is
 * @param alternatives how many there were; 1 where there was no choice
 */
public record Shortfall(
        Label condition,
        @Nullable String field,
        @Nullable Label label,
        @Nullable Label actual,
        @Nullable Label threshold,
        @Nullable BigDecimal distance,
        boolean beyond,
        @Nullable Absence absence,
        int alternatives) {

    /** Why a value is not there. */
    public enum Absence {
        /** Nobody submitted it. */
        NOT_GIVEN,
        /** It is there, but not verified. */
        UNVERIFIED,
        /** It is derived, and what it is derived from is not there. */
        NOT_DERIVED,
        /** The pack whose outcome it is has no score yet. */
        NO_OUTCOME,
        /** A subject of this kind does not have it. */
        NO_ATTRIBUTE
    }

    /** Empty if the condition holds. */
    static Optional<Shortfall> of(Condition condition, Evaluation evaluation, RuleBook book, PackRules rules) {
        return Truth.firstFailing(condition, evaluation).map(failure -> of(failure, evaluation, book, rules.pack()));
    }

    /** That a value is not there which a rule scores. */
    static Shortfall missing(Field field, Evaluation evaluation, RuleBook book, PackRules rules, Place place) {
        Condition present = new Condition.Present(field, place);
        Truth.Failure failure = new Truth.Failure(present, field, null, null, null, false, 1);
        return of(failure, evaluation, book, rules.pack());
    }

    private static Shortfall of(Truth.Failure failure, Evaluation evaluation, RuleBook book, Pack pack) {
        Field field = failure.field();
        Condition part = failure.part();
        Label condition = Wording.within(pack, part);
        if (field == null) {
            return new Shortfall(condition, null, null, null, null, null, false, null, failure.alternatives());
        }
        boolean missing = failure.actual() == null;
        Label label = !missing && part instanceof Compare compare
                ? Wording.within(pack, compare.left())
                : Wording.within(pack, new Term.Reading(field));
        return new Shortfall(
                condition,
                field.id(),
                label,
                missing ? null : Shown.of(field, failure.actual()),
                threshold(part, failure, pack),
                failure.distance(),
                failure.beyond(),
                missing ? absence(field, evaluation, book) : null,
                failure.alternatives());
    }

    private static @Nullable Label threshold(Condition part, Truth.Failure failure, Pack pack) {
        if (part instanceof Compare compare) {
            return failure.threshold() == null
                    ? Wording.within(pack, compare.right())
                    : Label.of(failure.threshold().display());
        }
        if (part instanceof Is is) {
            return Shown.yesNo(is.yes());
        }
        Condition leaf = part instanceof Not not ? not.part() : part;
        if (leaf instanceof OneOf oneOf) {
            return Shown.choices(oneOf.field(), oneOf.choices());
        }
        return leaf instanceof Contains contains ? Shown.choices(contains.field(), List.of(contains.code())) : null;
    }

    private static Absence absence(Field field, Evaluation evaluation, RuleBook book) {
        if (field.origin() == Origin.PACK) {
            return Absence.NO_OUTCOME;
        }
        if (field.origin() == Origin.ATTRIBUTE) {
            return Absence.NO_ATTRIBUTE;
        }
        if (evaluation.isUnverified(field)) {
            return Absence.UNVERIFIED;
        }
        return book.fields()
                        .indicator(field)
                        .filter(indicator -> indicator.derived())
                        .isPresent()
                ? Absence.NOT_DERIVED
                : Absence.NOT_GIVEN;
    }

    /** The reason as the end of a sentence. */
    Label reason() {
        if (label == null) {
            return Messages.of("WHY_FALSE", condition);
        }
        if (absence != null) {
            return Messages.of("WHY_" + absence.name(), label);
        }
        List<Object> arguments = new ArrayList<>(List.of(condition, label, actual == null ? Shown.NOTHING : actual));
        if (distance == null) {
            return Messages.of("WHY_AT", arguments.toArray());
        }
        arguments.add(Shown.distance(distance));
        return Messages.of(distance.signum() == 0 ? "WHY_AT_LIMIT" : "WHY_BY", arguments.toArray());
    }
}
