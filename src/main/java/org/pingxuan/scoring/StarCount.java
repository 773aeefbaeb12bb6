package org.pingxuan.scoring;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.catalogue.Points;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Evaluation;
import org.pingxuan.rules.RuleBook;

/** Counts the stars a pack gives: one for each criterion that reaches its share, by bands of a field, or taken over (S3). */
final class StarCount {

    private StarCount() {}

    /**
     * @param evaluation with the pack's own tally
     * @param criteria points by criterion; empty for packs without a sheet of points
     * @return null if the pack gives none, or reads them from what is not there
     */
    static @Nullable Integer of(
            Pack pack, RuleBook book, Terms terms, Evaluation evaluation, Map<String, Points> criteria) {
        Pack.Stars stars = pack.stars();
        if (stars == null) {
            return null;
        }
        Fraction share = stars.perCriterion();
        if (share != null) {
            int count = 0;
            for (Map.Entry<String, Points> criterion : criteria.entrySet()) {
                Fraction line = share.times(terms.weights().get(criterion.getKey()));
                if (criterion.getValue().exact().compareTo(line) >= 0) {
                    count++;
                }
            }
            return count;
        }
        Field field = book.fields().find(stars.of(), pack).orElseThrow();
        Value value = evaluation.value(field);
        if (!(value instanceof Fraction number)) {
            return null;
        }
        return stars.bands().isEmpty() ? Integer.valueOf((int) number.numerator()) : inBands(stars, number);
    }

    private static int inBands(Pack.Stars stars, Fraction number) {
        for (Pack.Stars.Band band : stars.bands()) {
            if (number.compareTo(band.from()) >= 0) {
                return band.stars();
            }
        }
        return 0;
    }
}
