package org.pingxuan.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dated weights of a pack's criteria by sector, and the year profiles that shift them (FACTS 6.1 and 6.3).
 *
 * @param rows weights of a sector from a year on; the latest one not after the cycle's year counts
 * @param profiles named offsets
 * @param chosen profile by year, as {@code pack.yaml} names it; years not named have {@link #NO_PROFILE}
 */
public record Weights(List<Row> rows, Map<String, Profile> profiles, Map<Integer, String> chosen) {

    public static final Weights NONE = new Weights(List.of(), Map.of(), Map.of());

    /** The year profile that changes nothing, the shipped default. */
    public static final String NO_PROFILE = "NONE";

    /** The sector under which the weights for all sectors without a row of their own stand. */
    public static final String BASE_SECTOR = "base";

    /** One row of {@code weights.csv}; {@code to} is the last year it holds, or 9999. */
    public record Row(String sector, Map<String, Fraction> byCriterion, int from, int to) {
        boolean holds(int year) {
            return from <= year && year <= to;
        }
    }

    /** Offsets to be added to the weights of each criterion. */
    public record Profile(String name, Map<String, Fraction> offsets) {}

    /**
     * Weights of a sector in a year, by criterion; empty if no row fits.
     *
     * @param profile year profile to use instead of the chosen one; null for the chosen one
     */
    public Optional<Map<String, Fraction>> of(String sector, int year, @Nullable String profile) {
        String name = profile != null ? profile : chosen.getOrDefault(year, NO_PROFILE);
        Map<String, Fraction> offsets =
                profiles.containsKey(name) ? profiles.get(name).offsets() : Map.of();
        return rowOrBase(sector, year).map(row -> {
            Map<String, Fraction> shifted = new LinkedHashMap<>();
            row.byCriterion()
                    .forEach((criterion, weight) ->
                            shifted.put(criterion, weight.plus(offsets.getOrDefault(criterion, Fraction.ZERO))));
            return shifted;
        });
    }

    /** Whether there are weights for a sector in a year: its own or those for all sectors. */
    public boolean cover(String sector, int year) {
        for (Row row : rows) {
            if ((row.sector().equals(sector) || row.sector().equals(BASE_SECTOR)) && row.holds(year)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Row> rowOrBase(String sector, int year) {
        return row(sector, year).or(() -> row(BASE_SECTOR, year));
    }

    private Optional<Row> row(String sector, int year) {
        return rows.stream()
                .filter(row -> row.sector().equals(sector) && row.holds(year))
                .reduce((first, second) -> second.from() >= first.from() ? second : first);
    }
}
