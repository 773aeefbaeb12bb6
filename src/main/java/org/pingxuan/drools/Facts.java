package org.pingxuan.drools;

import java.util.BitSet;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;

/**
 * One evaluation as compiled rules see it: what was given and verified, numbers as whole 1e-8 units (floors), and the
 * rules that fired. A release's generated class adds an accessor for every field its rules read.
 */
public abstract class Facts {

    /** Whether a value is there and verified, by place of the field. */
    protected final boolean[] given;

    /** Numbers, and yes-no values as 1 and 0. */
    protected final long[] numbers;

    /** Texts and sets of codes. */
    protected final Object[] words;

    private final BitSet fired = new BitSet();

    protected Facts(int given, int numbers, int words) {
        this.given = new boolean[given];
        this.numbers = new long[numbers];
        this.words = new Object[words];
    }

    /** A new empty one of the same release. */
    protected abstract Facts another();

    /** The rule with this ordinal holds: the one thing a compiled rule may say. */
    public final void fires(int ordinal) {
        fired.set(ordinal);
    }

    final BitSet fired() {
        return fired;
    }

    /** Takes over the values of the given fields, as far as they are there. */
    final Facts filledFrom(Evaluation evaluation, FactField[] fields) {
        for (FactField field : fields) {
            Value value = evaluation.value(field.slot());
            if (value == null) {
                continue;
            }
            given[field.place()] = true;
            if (value instanceof Fraction number) {
                numbers[field.cell()] = field.bounded(number.floorScaled());
            } else if (value instanceof Value.YesNo yesNo) {
                numbers[field.cell()] = yesNo == Value.YesNo.YES ? 1 : 0;
            } else if (value instanceof Value.Text text) {
                words[field.cell()] = SafeText.of(text.text());
            } else if (value instanceof Value.Codes codes) {
                words[field.cell()] = SafeText.of(codes.codes());
            }
        }
        return this;
    }
}
