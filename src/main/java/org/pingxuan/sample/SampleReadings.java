package org.pingxuan.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Readings that go with how well a subject does, with some chance in each. */
final class SampleReadings {

    private final Random random;

    SampleReadings(Random random) {
        this.random = random;
    }

    /**
     * An organisation's readings.
     *
     * @param hasChildren whether its subordinates are registered, so that rates over them are derived and not submitted
     */
    Map<String, Object> organisation(int quality, String sector, String form, boolean hasChildren) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("team.complete_on_term", chance(quality));
        values.put("team.secretary_approval_pct", between(quality, 60, 90, 100));
        values.put("team.visits_per_member", between(quality, 0, 4, 12));
        values.put("org.life_attendance_pct", between(quality, 60, 95, 100));
        values.put("pledge.member_rate_pct", between(quality, 50, 100, 100));
        values.put("pledge.disclosed_on_time", chance(quality));
        values.put("comment.rounds_done", quality > 70 ? 2 : 1);
        values.put("public.results_reported", chance(quality));
        values.put("task.central_completion_pct", between(quality, 60, 100, 110));
        values.put(
                sector.equals("soe") ? "soe.operating_target_pct" : "service.matters_done_pct",
                sector.equals("soe") ? between(quality, 80, 110, 150) : between(quality, 60, 100, 100));
        if (form.equals("COMMITTEE")) {
            values.put("study.qualified_member_pct", between(quality, 60, 100, 100));
        }
        if (!hasChildren) {
            values.put("org.branches_pass_pct", between(quality, 30, 90, 100));
        }
        ballots(values, quality, 30 + random.nextInt(60));
        pledge(values, quality);
        values.put("comment.rating_avg", comment(quality));
        values.put("integrity.discipline_check", "clear");
        if (random.nextInt(3) == 0) {
            values.put("self.bonus_claimed", 6);
            values.put("self.bonus_verified", random.nextInt(6));
        }
        if (random.nextInt(6) == 0) {
            values.put("complaint.verified_count", 1 + random.nextInt(2));
        }
        values.put("burden.materials_count", random.nextInt(60));
        values.put("media.articles_count", random.nextInt(25));
        return values;
    }

    Map<String, Object> member(int quality) {
        Map<String, Object> values = new LinkedHashMap<>();
        BigDecimal hours = new BigDecimal(20 + quality * 30 / 100 + random.nextInt(8));
        values.put("study.total_hours", hours);
        values.put("study.concentrated_hours", hours.min(new BigDecimal(12 + quality * 20 / 100 + random.nextInt(8))));
        values.put("study.skill_gain", chance(quality));
        values.put("study.essay_count", quality > 65 ? 2 : 1);
        values.put("study.essay_min_chars", 2400 + quality * 10 + random.nextInt(400));
        values.put("study.sessions_missed_unmade", chance(quality + 20) ? 0 : 1);
        values.put("task.post_completion_pct", between(quality, 60, 100, 100));
        values.put("task.peer_rating", between(quality, 60, 95, 100));
        values.put("service.volunteer_hours", between(quality, 0, 20, 60));
        values.put("conduct.breach_count", 0);
        values.put("conduct.unexcused_absences", chance(quality + 10) ? 0 : 1);
        values.put("conduct.good_deeds_verified", quality > 85 ? 2 : random.nextInt(2));
        values.put("conduct.emergency_joined", chance(quality - 5));
        ballots(values, quality, 12 + random.nextInt(20));
        pledge(values, quality);
        values.put("comment.rating_avg", comment(quality));
        values.put("comment.rounds_done", 2);
        values.put("integrity.discipline_check", "clear");
        return values;
    }

    Map<String, Object> massOrganisation(int quality) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("massorg.function_completion_pct", between(quality, 60, 100, 100));
        values.put("service.matters_done_pct", between(quality, 60, 100, 100));
        values.put("massorg.aid_closed_pct", between(quality, 60, 100, 100));
        values.put("joint.coverage_pct", between(quality, 60, 90, 100));
        values.put("massorg.home_in_use", chance(quality));
        values.put("joint.shared_venue", chance(quality));
        values.put("joint.meetings_held", quality > 70 ? 2 : 1);
        ballots(values, quality, 40 + random.nextInt(60));
        pledge(values, quality);
        values.put("comment.rating_avg", comment(quality));
        return values;
    }

    /** Ballots of five levels, each drawn around the quality. */
    void ballots(Map<String, Object> values, int quality, int valid) {
        int[] counts = new int[5];
        for (int i = 0; i < valid; i++) {
            int liking = quality + random.nextInt(41) - 20;
            counts[liking >= 80 ? 0 : liking >= 65 ? 1 : liking >= 50 ? 2 : liking >= 35 ? 3 : 4]++;
        }
        List<Object> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        values.put("mass.ballot_counts", list);
        values.put("mass.ballots_valid", valid);
        values.put("mass.ballots_issued", valid + random.nextInt(valid / 4 + 1));
        values.put("mass.nonmember_rater_pct", 50 + random.nextInt(40));
    }

    private void pledge(Map<String, Object> values, int quality) {
        values.put("pledge.count", 2 + random.nextInt(6));
        values.put("pledge.specific_pct", between(quality, 0, 100, 100));
        values.putIfAbsent("pledge.disclosed_on_time", chance(quality));
        values.put("pledge.fulfilled_pct", between(quality, 50, 100, 100));
        values.put("pledge.msi", between(quality, 60, 95, 100));
    }

    /** The mean of the leader's comments: steps of ten. */
    private int comment(int quality) {
        return Math.max(0, Math.min(100, (quality + random.nextInt(11)) / 10 * 10));
    }

    /** A value that earns about the quality's share between none and full points, in halves. */
    private BigDecimal between(int quality, int none, int full, int most) {
        int share = quality + random.nextInt(25) - 8;
        int halves = 2 * none + 2 * (full - none) * share / 100;
        return BigDecimal.valueOf(Math.max(0, Math.min(2L * most, halves)) * 5, 1);
    }

    private boolean chance(int quality) {
        return random.nextInt(100) < quality + 8;
    }
}
