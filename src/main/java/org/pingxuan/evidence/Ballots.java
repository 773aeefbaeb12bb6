package org.pingxuan.evidence;

import java.util.Map;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;

/** The readings of a mass appraisal, which have to go together (G4). */
public final class Ballots {

    static final IndicatorCode COUNTS = new IndicatorCode("mass.ballot_counts");
    static final IndicatorCode VALID = new IndicatorCode("mass.ballots_valid");
    static final IndicatorCode ISSUED = new IndicatorCode("mass.ballots_issued");

    private Ballots() {}

    /** Whether it is one of the readings that have to go together. */
    public static boolean isOne(IndicatorCode code) {
        return code.equals(COUNTS) || code.equals(VALID) || code.equals(ISSUED);
    }

    /** Makes made-up readings agree: the valid ballots are those counted, and no fewer were issued. */
    public static void reconcile(Map<IndicatorCode, Value> readings) {
        if (readings.get(COUNTS) instanceof Value.Numbers counts && readings.containsKey(VALID)) {
            readings.put(VALID, counts.numbers().stream().reduce(Fraction.ZERO, Fraction::plus));
        }
        if (readings.get(VALID) instanceof Fraction valid && readings.get(ISSUED) instanceof Fraction issued) {
            readings.put(ISSUED, issued.atLeast(valid));
        }
    }
}
