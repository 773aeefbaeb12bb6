package org.pingxuan.evidence;

import java.util.BitSet;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Value;

/** The values of an evaluation while they are being filled in. */
final class Filling {

    private final Cycle cycle;
    private final Subject subject;
    private final @Nullable Value[] values;
    private final BitSet unverified = new BitSet();
    private final BitSet assumed = new BitSet();
    private final TreeSet<String> sourcesDiffer = new TreeSet<>();
    private final TreeSet<String> derivedDiffers = new TreeSet<>();

    Filling(Cycle cycle, Subject subject, int slots) {
        this.cycle = cycle;
        this.subject = subject;
        this.values = new Value[slots];
    }

    Subject subject() {
        return subject;
    }

    void put(Field field, Value value, boolean verified) {
        values[field.slot()] = value;
        unverified.set(field.slot(), !verified);
    }

    void assume(Field field) {
        assumed.set(field.slot());
    }

    /** The value, verified or not. */
    @Nullable
    Value get(Field field) {
        return values[field.slot()];
    }

    boolean isVerified(Field field) {
        return !unverified.get(field.slot());
    }

    boolean areVerified(Collection<Field> fields) {
        return fields.stream().allMatch(this::isVerified);
    }

    void sourcesDiffer(String code) {
        sourcesDiffer.add(code);
    }

    void derivedDiffers(String code) {
        derivedDiffers.add(code);
    }

    /** As it stands, unverified values taken for verified: what a condition of a derivation sees. */
    Evaluation unguarded() {
        return new Evaluation(cycle, subject, values, new BitSet(), assumed, sourcesDiffer, derivedDiffers);
    }

    Evaluation done() {
        return new Evaluation(cycle, subject, values, unverified, assumed, sourcesDiffer, derivedDiffers);
    }
}
