package org.pingxuan.scoring;

import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Points;

/**
 * One explained amount of points (contract 1.2).
 *
 * @param rule the rule's name as written; for a limit, its name
 * @param at file and line, or workbook cell
 * @param criterion id of a criterion, or {@code bonus}, or {@code deductions} (points negative)
 * @param indicator code of what was scored, null for fixed amounts and limits
 * @param value as shown, null with the indicator
 * @param maximum the most this line could give, null where there is none
 */
public record ScoreLine(
        String rule,
        String at,
        String criterion,
        @Nullable String indicator,
        @Nullable String value,
        Points points,
        @Nullable Points maximum,
        String reason) {}
