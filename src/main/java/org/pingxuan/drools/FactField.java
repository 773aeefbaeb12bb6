package org.pingxuan.drools;

import org.pingxuan.catalogue.ValueType;

/**
 * A field that rules of a release read, with its accessor in the generated fact class.
 *
 * @param name its id as far as Java takes it
 * @param slot place in an evaluation
 * @param place place of its presence
 * @param cell place among the numbers or among the words
 * @param limit largest absolute 1e-8 units for which no sum of the release can overflow
 */
record FactField(String name, ValueType type, int slot, int place, int cell, long limit) {

    /** Accessor of the value. */
    String value() {
        return "of_" + name;
    }

    /** Accessor of its presence. */
    String present() {
        return "has_" + name;
    }

    /** @throws ArithmeticException if the number is too large for the sums it stands in */
    long bounded(long units) {
        if (units > limit || units < -limit) {
            throw new ArithmeticException(name + " is too large to be compared: " + units);
        }
        return units;
    }
}
