package org.pingxuan.evidence;

import java.util.BitSet;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Value;

/**
 * Everything known of one subject in one cycle, by field: readings, derived values, attributes and the outcomes of packs
 * already scored. An immutable snapshot; {@link #with} gives a larger one.
 */
public final class Evaluation {

    private final Cycle cycle;
    private final Subject subject;
    private final @Nullable Value[] values;
    private final BitSet unverified;
    private final BitSet assumed;
    private final SortedSet<String> sourcesDiffer;
    private final SortedSet<String> derivedDiffers;

    /**
     * @param values by slot; null where missing
     * @param unverified slots whose value is there but not verified
     * @param assumed slots whose value is the default of an indicator that was not given
     * @param sourcesDiffer codes for which two sources sent different values
     * @param derivedDiffers codes whose submitted value differs from the derived one
     */
    public Evaluation(
            Cycle cycle,
            Subject subject,
            @Nullable Value[] values,
            BitSet unverified,
            BitSet assumed,
            SortedSet<String> sourcesDiffer,
            SortedSet<String> derivedDiffers) {
        this.cycle = cycle;
        this.subject = subject;
        this.values = values.clone();
        this.unverified = (BitSet) unverified.clone();
        this.assumed = (BitSet) assumed.clone();
        this.sourcesDiffer = sourcesDiffer;
        this.derivedDiffers = derivedDiffers;
    }

    /** The same with other values; whatever is never changed is shared. */
    private Evaluation(Evaluation other, @Nullable Value[] values) {
        this.cycle = other.cycle;
        this.subject = other.subject;
        this.values = values;
        this.unverified = other.unverified;
        this.assumed = other.assumed;
        this.sourcesDiffer = other.sourcesDiffer;
        this.derivedDiffers = other.derivedDiffers;
    }

    public Cycle cycle() {
        return cycle;
    }

    public Subject subject() {
        return subject;
    }

    /** The verified value in a slot, null if it is missing or unverified: all that a rule can see. */
    public @Nullable Value value(int slot) {
        return unverified.get(slot) ? null : values[slot];
    }

    public @Nullable Value value(Field field) {
        return value(field.slot());
    }

    /** Whether a value was given or derived, verified or not. */
    public boolean isGiven(Field field) {
        return values[field.slot()] != null;
    }

    public boolean isUnverified(Field field) {
        return unverified.get(field.slot());
    }

    /** Whether nobody gave the value: it is the indicator's default. */
    public boolean isAssumed(Field field) {
        return assumed.get(field.slot());
    }

    public int slots() {
        return values.length;
    }

    public SortedSet<String> sourcesDiffer() {
        return sourcesDiffer;
    }

    public SortedSet<String> derivedDiffers() {
        return derivedDiffers;
    }

    /** The same with further values, such as the outcomes of a pack. */
    public Evaluation with(Map<Field, Value> more) {
        @Nullable Value[] larger = values.clone();
        more.forEach((field, value) -> larger[field.slot()] = value);
        return new Evaluation(this, larger);
    }

    @Override
    public String toString() {
        Map<Integer, Object> given = new TreeMap<>();
        for (int slot = 0; slot < values.length; slot++) {
            if (values[slot] != null) {
                given.put(slot, values[slot].display() + (unverified.get(slot) ? "?" : ""));
            }
        }
        return subject.id() + " " + cycle + " " + given;
    }
}
