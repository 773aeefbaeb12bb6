package org.pingxuan.rules;

import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.IndicatorCode;

/**
 * A row of a scoring table that only asks (必报): without its indicator a sheet is incomplete, even where the dictionary
 * calls the indicator optional. It gives no line and has no consequence.
 *
 * @param applies condition on attributes under which it asks (适用)
 * @param notApplicable condition on attributes under which it does not (不适用)
 * @param field field of the indicator
 * @param onlyYes whether no counts as not given (起点 = 是)
 */
public record Required(
        String name,
        Condition applies,
        @Nullable Condition notApplicable,
        Field field,
        IndicatorCode indicator,
        boolean onlyYes,
        Place place) {}
