package org.pingxuan.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.words.Label;

/**
 * Something a rule can read: an indicator, an element of a list, an attribute of the subject or cycle, an outcome of a
 * pack (in judge rules, of the own pack: its tally).
 *
 * @param id {@code mass.msi}, {@code mass.ballot_counts.very}, {@code subject.sector}, {@code five-goods.base},
 *     {@code five-goods.criterion.team}
 * @param label as written in rule files: {@code 群众满意指数}, {@code 票数.很满意}, {@code 领域}, {@code 五个好.基础分}
 * @param choices ids and labels a text or set may hold; empty if free
 * @param indicator the indicator behind it, null for the other origins
 * @param slot place in the evaluation's array of values
 */
public record Field(
        String id,
        Label label,
        ValueType type,
        Origin origin,
        List<Indicator.Part> choices,
        @Nullable IndicatorCode indicator,
        int slot) {

    /** Fields are keys of many maps: those of one release differ by their ids. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Where its value comes from. */
    public enum Origin {
        INDICATOR,
        ELEMENT,
        ATTRIBUTE,
        PACK
    }
}
