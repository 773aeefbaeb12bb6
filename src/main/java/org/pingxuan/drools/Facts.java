package org.pingxuan.drools;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;

/**
 * One evaluation as compiled rules see it: what was given and verified, numbers as whole 1e-8 units (floors), and the
 * conditions that a session found to hold. A release's generated class adds an accessor for every field its rules read.
 */
public abstract class Facts {

    /** Whether a value is there and verified, by place of the field. */
    protected final boolean[] given;

    /** Numbers, and yes-no values as 1 and 0. */
    protected final long[] numbers;

    /** Texts and sets of codes. */
    protected final Object[] words;

    private @Nullable BitSet fired;

    protected Facts(int given, int numbers, int words) {
        this.given = new boolean[given];
        this.numbers = new long[numbers];
        this.words = new Object[words];
    }

    /** A new empty one of the same release. */
    protected abstract Facts another();

    /** The condition of this canonical name holds: the one thing a compiled rule may say. */
    public final void fires(String condition) {
        firing().set(CanonicalDrl.ordinal(condition));
    }

    /** The conditions that a session found to hold, so far. */
    final BitSet firing() {
        if (fired == null) {
            fired = new BitSet();
        }
        return fired;
    }

    /** Takes over the values of the given fields, as far as they are there; whatever these fields held before is gone. */
    final Facts filledFrom(Evaluation evaluation, FactField[] fields) {
        for (FactField field : fields) {
            Value value = evaluation.value(field.slot());
            given[field.place()] = value != null;
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
