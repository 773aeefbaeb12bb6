package org.pingxuan.scoring;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Points;
import org.pingxuan.evidence.Subject;

/**
 * What of a subject's sheets is needed afterwards - to rank, to compare, to be read by another cycle - without their
 * lines.
 *
 * @param packs by pack id; a pack that does not apply is not there
 * @param numbers exact values of the indicators by which an award orders, by code
 */
public record Outcome(Cycle cycle, Subject subject, Map<String, OfPack> packs, Map<String, Fraction> numbers) {

    /**
     * The outcome of one pack.
     *
     * @param barring codes of INELIGIBLE and VETO findings, with their effect's name
     */
    public record OfPack(
            ScoreSheet.Status status,
            @Nullable Points base,
            @Nullable Points bonus,
            @Nullable Points deductions,
            @Nullable Points total,
            @Nullable String grade,
            @Nullable Integer stars,
            @Nullable String result,
            List<String> titles,
            SortedMap<String, String> barring,
            Map<String, Points> criteria) {}
}
