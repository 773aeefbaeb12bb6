package org.pingxuan.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;

/** How a derived indicator comes from other values, as {@code dictionary/derivations.csv} states it. A closed set. */
public sealed interface Derivation {

    /** The indicator that is derived. */
    IndicatorCode target();

    Place place();

    /**
     * The mean of the weights over counts (G3): {@code (100×very + 80×satisfied + …) ÷ sum of counts}. A list of another
     * length takes the weights of that length. No count at all gives no value.
     */
    record WeightedIndex(IndicatorCode target, IndicatorCode counts, List<List<Fraction>> weights, Place place)
            implements Derivation {}

    /** {@code factor × numerator ÷ denominator}; nothing if the denominator is zero or one of them is missing. */
    record Ratio(IndicatorCode target, Field numerator, Field denominator, Fraction factor, Place place)
            implements Derivation {}

    /** Yes if the condition holds, no if not; nothing while one of the indicators it reads is missing. */
    record Holds(IndicatorCode target, Condition condition, Place place) implements Derivation {}

    /** The percentage of the children that meet the condition; unscored children count in the denominator. */
    record ShareOfChildren(IndicatorCode target, Children children, Condition condition, Place place)
            implements Derivation {}

    /** The mean of a field over the children; a child without a value counts as zero. */
    record MeanOfChildren(IndicatorCode target, Children children, Field field, Place place) implements Derivation {}

    /**
     * Which children count.
     *
     * @param descendants all below, not only direct children
     * @param kind subject kind, null for any
     * @param form form, null for any
     */
    record Children(
            boolean descendants,
            @Nullable String kind,
            @Nullable String form) {}
}
