package org.pingxuan.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What goes otherwise than planned, so that a sample shows every way a subject can end up: vetoes, closed gates, invalid
 * ballots, missing and unverified readings, self-scores far off, weak ones. The first forty of each kind of subject see
 * them all, later ones as rarely as in life.
 */
enum Incident {
    NONE,
    VETO,
    GATE_CLOSED,
    BALLOTS_TOO_FEW,
    MISSING,
    UNVERIFIED,
    SELF_SCORE_FAR_OFF,
    WEAK;

    private static final int FIRST_ROUND = 40;
    private static final int LATER_ROUND = 149;

    static Incident of(int number) {
        int turn = number < FIRST_ROUND ? number : number % LATER_ROUND;
        return turn % 5 == 3 && turn / 5 + 1 < values().length ? values()[turn / 5 + 1] : NONE;
    }

    /** Changes the readings of the subject with this number. */
    void befall(Map<String, Object> values, Random random, int number) {
        switch (this) {
            case NONE, UNVERIFIED -> {}
            case VETO -> values.put("integrity.veto_codes", List.of("V" + (number / LATER_ROUND % 6 + 1)));
            case GATE_CLOSED -> ballots(values, List.of(8, 10, 12, 6, 4));
            case BALLOTS_TOO_FEW -> ballots(values, List.of(4, 1, 0, 0, 0));
            case MISSING -> {
                List<String> codes = new ArrayList<>(values.keySet());
                codes.removeIf(code -> code.startsWith("burden.")
                        || code.startsWith("media.")
                        || code.startsWith("self.")
                        || code.equals("pledge.count")
                        || code.equals("complaint.verified_count"));
                values.remove(codes.get(random.nextInt(codes.size())));
            }
            case SELF_SCORE_FAR_OFF -> values.put("self.base_score", 100);
            case WEAK -> {
                new SampleReadings(random).ballots(values, 45, 40);
                values.replaceAll((code, value) -> code.endsWith("_pct") && !code.startsWith("mass.") ? 61 : value);
            }
        }
    }

    /** What the submission says is verified: all, but for one code where something has not been looked at yet. */
    Object verified(Map<String, Object> values) {
        if (this != UNVERIFIED) {
            return true;
        }
        List<String> codes = new ArrayList<>(values.keySet());
        codes.remove("pledge.fulfilled_pct");
        return codes;
    }

    private static void ballots(Map<String, Object> values, List<Object> counts) {
        int valid = counts.stream().mapToInt(count -> (Integer) count).sum();
        values.put("mass.ballot_counts", counts);
        values.put("mass.ballots_valid", valid);
        values.put("mass.ballots_issued", valid + 2);
        values.put("mass.nonmember_rater_pct", 60);
    }
}
