package org.pingxuan.rules;

import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.words.Label;

/** The consequence side of the tree: a rule adds a line, a finding, a title or a result, and nothing else. */
public sealed interface Consequence {

    /** The pseudo-criterion of bonus lines. */
    String BONUS = "bonus";

    /** The pseudo-criterion of deduction lines; their points are negative. */
    String DEDUCTIONS = "deductions";

    /**
     * Adds a score line.
     *
     * @param criterion id of a criterion of the pack, or {@link #BONUS}, or {@link #DEDUCTIONS}
     * @param field number or yes-no field that is scored; null for a fixed amount
     * @param reason plain sentence; {@code {值}} stands for the value
     */
    record AddLine(String criterion, @Nullable Field field, Formula formula, Size size, String reason)
            implements Consequence {}

    /** Adds a finding; {@code code} is an id such as MASS_GATE. */
    record AddFinding(String code, Effect effect, String reason) implements Consequence {}

    /** The conditions of a title are met. */
    record AwardTitle(String title) implements Consequence {}

    /** The result of a gate; of several the one named first in {@code order} counts: REDO before MAKE_UP before PASS. */
    record SetResult(String result) implements Consequence {}

    /** What a finding means for the subject. */
    enum Effect {
        INELIGIBLE("不予推荐", "not eligible"),
        VETO("一票否决", "veto"),
        REVIEW("复核", "review"),
        HELP_PLAN("帮扶", "help plan"),
        INFO("提示", "note");

        private final Label label;

        Effect(String zh, String en) {
            label = new Label(zh, en);
        }

        public Label label() {
            return label;
        }

        /** Whether it keeps a subject from being commended. */
        public boolean bars() {
            return this == INELIGIBLE || this == VETO;
        }
    }

    /** The most a line can give: a share of its criterion's weight, or an amount of points. */
    sealed interface Size {
        /** A share of the criterion's weight, 0 to 1. */
        record Share(Fraction share) implements Size {}

        /** Points. */
        record Amount(Fraction points) implements Size {}

        /** No maximum: deductions per count that have none. */
        record Unlimited() implements Size {}
    }
}
