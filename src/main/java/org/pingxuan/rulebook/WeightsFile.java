package org.pingxuan.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Weights;
import org.pingxuan.catalogue.Weights.Profile;
import org.pingxuan.catalogue.Weights.Row;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Table;
import org.pingxuan.words.Label;

/**
 * {@code weights.csv} and {@code profiles.csv} of a pack: the weights of a row sum to 100, and after every profile each
 * weight is still at least 5 and the sum still 100 (FACTS 6.1, 6.3).
 */
final class WeightsFile {

    static final String WEIGHTS = "weights";
    static final String PROFILES = "profiles";

    private static final Fraction LEAST = Fraction.of(5);
    private static final int LAST_YEAR = 9999;

    private final Pack pack;
    private final Dictionary dictionary;
    private final Diagnostics diagnostics;
    private final Map<String, String> sectorNames = new HashMap<>();

    WeightsFile(Pack pack, Dictionary dictionary, Diagnostics diagnostics) {
        this.pack = pack;
        this.dictionary = dictionary;
        this.diagnostics = diagnostics;
        dictionary
                .sectors()
                .forEach(sector -> sectorNames.put(sector.id(), sector.label().zh()));
    }

    List<Row> weights(String file, Table table) {
        List<Row> rows = new ArrayList<>();
        Map<String, Label> headings = headings(Map.of(
                "sector", new Label("领域", "sector"), "from", new Label("自", "from"), "to", new Label("至", "to")));
        Set<String> seen = new HashSet<>();
        for (TableRow row : rows(file, table, headings, "sector")) {
            Optional<String> sector = row.required("sector")
                    .flatMap(text -> row.known("sector", dictionary::sector, sectorNames.values()));
            int from = row.whole("from").orElse(0);
            int to = row.whole("to").orElse(LAST_YEAR);
            if (from > to) {
                row.error("from", "YEARS_REVERSED", from, to);
            }
            Map<String, Fraction> weights = amounts(row, true);
            Fraction sum = sum(weights);
            if (weights.size() == pack.criteria().size() && !sum.equals(Fraction.HUNDRED)) {
                diagnostics.error(row.place(), "WEIGHTS_NOT_100", row.text("sector"), sum.display());
            }
            sector.ifPresent(id -> {
                if (!seen.add(id + " " + from)) {
                    row.error("sector", "WEIGHTS_TWICE", row.text("sector"), from);
                }
                rows.add(new Row(id, weights, from, to));
            });
        }
        Set<String> sectors = new HashSet<>();
        rows.forEach(row -> sectors.add(row.sector()));
        if (!rows.isEmpty() && !sectors.contains(Weights.BASE_SECTOR)) {
            dictionary.sectors().stream()
                    .filter(sector -> !sectors.contains(sector.id()))
                    .forEach(sector -> diagnostics.warning(
                            Place.of(file), "SECTOR_WITHOUT_WEIGHTS", sector.label(), pack.title()));
        }
        return rows;
    }

    Map<String, Profile> profiles(String file, Table table, List<Row> weights) {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (TableRow row : rows(file, table, headings(Map.of("profile", new Label("年度方案", "profile"))), "profile")) {
            Optional<String> name = row.required("profile");
            Map<String, Fraction> offsets = amounts(row, false);
            name.ifPresent(text -> {
                boolean reserved = text.equals(Weights.NO_PROFILE);
                if (reserved || profiles.putIfAbsent(text, new Profile(text, offsets)) != null) {
                    row.error("profile", reserved ? "PROFILE_RESERVED" : "DUPLICATE_ENTRY", text);
                }
            });
            if (!sum(offsets).equals(Fraction.ZERO)) {
                diagnostics.error(
                        row.place(),
                        "PROFILE_NOT_ZERO",
                        row.text("profile"),
                        sum(offsets).display());
            }
            for (Row weight : weights) {
                offsets.forEach((criterion, offset) -> {
                    Fraction shifted = weight.byCriterion()
                            .getOrDefault(criterion, Fraction.ZERO)
                            .plus(offset);
                    if (weight.byCriterion().containsKey(criterion) && shifted.compareTo(LEAST) < 0) {
                        row.error(
                                criterion,
                                "PROFILE_BELOW_LEAST",
                                sectorNames.getOrDefault(weight.sector(), weight.sector()),
                                row.heading(criterion),
                                shifted.display(),
                                LEAST.display());
                    }
                });
            }
        }
        return profiles;
    }

    private List<TableRow> rows(String file, Table table, Map<String, Label> headings, String key) {
        Set<String> needed = new TreeSet<>(pack.criterionLabels().keySet());
        needed.add(key);
        return HeadedTable.of(file, table, headings, needed, diagnostics)
                .map(HeadedTable::rows)
                .orElse(List.of());
    }

    private Map<String, Label> headings(Map<String, Label> own) {
        Map<String, Label> headings = new LinkedHashMap<>(own);
        headings.put("basis", new Label("依据", "basis"));
        headings.putAll(pack.criterionLabels());
        return headings;
    }

    private Map<String, Fraction> amounts(TableRow row, boolean weights) {
        Map<String, Fraction> amounts = new LinkedHashMap<>();
        for (Pack.Criterion criterion : pack.criteria()) {
            Optional<Fraction> amount = weights && row.required(criterion.id()).isEmpty()
                    ? Optional.empty()
                    : row.has(criterion.id()) ? row.weight(criterion.id()) : Optional.of(Fraction.ZERO);
            amount.filter(found -> weights && found.sign() < 0)
                    .ifPresent(found -> row.error(criterion.id(), "WEIGHT_NEGATIVE", found.display()));
            amount.ifPresent(found -> amounts.put(criterion.id(), found));
        }
        return amounts;
    }

    private static Fraction sum(Map<String, Fraction> amounts) {
        return amounts.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }
}
