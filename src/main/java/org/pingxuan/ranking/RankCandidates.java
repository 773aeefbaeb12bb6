package org.pingxuan.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Award.Limit;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.evidence.Subject;
import org.pingxuan.scoring.Outcome;

/**
 * Ranks the candidates of one award in one cycle: takes the outcome of every registered subject, one after another and in
 * any order, and gives the shortlist. It keeps only what ranking needs, so a million subjects can be streamed through;
 * several awards can be fed in one pass.
 */
public final class RankCandidates implements Consumer<Outcome> {

    private final Award award;
    private final Cycle cycle;
    private final Dictionary dictionary;
    private final String release;
    private final Order order;
    private final Eligibility eligibility;
    private final Pools pools;

    /** @throws IllegalArgumentException if the award orders by something that cannot be compared */
    public RankCandidates(Award award, Cycle cycle, Dictionary dictionary, String release) {
        this.award = award;
        this.cycle = cycle;
        this.dictionary = dictionary;
        this.release = release;
        this.order = new Order(award, dictionary);
        this.eligibility = new Eligibility(award, order.score());
        this.pools = new Pools(dictionary, award.mergeBelow());
    }

    /** @throws IllegalArgumentException if the outcome belongs to another cycle */
    @Override
    public void accept(Outcome outcome) {
        if (!outcome.cycle().equals(cycle)) {
            throw new IllegalArgumentException(
                    outcome.subject().id() + " belongs to " + outcome.cycle() + ", not to " + cycle);
        }
        Subject subject = outcome.subject();
        if (eligibility.isCandidate(subject)) {
            int tier = dictionary.tierOrder(subject.tier());
            long[] keys = order.keys(outcome, tier);
            List<String> reasons = eligibility.reasons(outcome, order.hasScore(keys));
            pools.add(PoolKey.of(award, subject), new Candidate(subject.id(), keys, tier, groups(subject), reasons));
        }
    }

    /** The shortlist of everybody taken so far; afterwards nobody is remembered. */
    public Shortlist shortlist() {
        List<RankedPool> ranked = new ArrayList<>();
        pools.merged()
                .forEach((key, candidates) ->
                        ranked.add(new RankedPool(key, candidates, Quota.of(award, candidates.size()), order)));
        Map<String, String> shares = new LinkedHashMap<>();
        String decision = applyLimits(ranked, shares);
        List<Pool> standings = ranked.stream().map(RankedPool::toPool).toList();
        return new Shortlist(cycle, award.id(), release, standings, shares, decision);
    }

    private @Nullable String applyLimits(List<RankedPool> ranked, Map<String, String> shares) {
        List<Limit> limits = award.limits();
        for (int i = 0; i < limits.size(); i++) {
            if (limits.get(i) instanceof Limit.ShareOf share) {
                new GivingWay(share, 1 << i, order).apply(ranked);
            }
        }
        String decision = null;
        for (Limit limit : limits) {
            if (limit instanceof Limit.ShareAtOrBelow asked) {
                TierShare share = TierShare.of(asked, ranked, dictionary);
                share.addTo(shares);
                decision = decision == null && share.isShort() ? share.decision() : decision;
            }
        }
        return decision;
    }

    private int groups(Subject subject) {
        int groups = 0;
        for (int i = 0; i < award.limits().size(); i++) {
            if (award.limits().get(i) instanceof Limit.ShareOf share
                    && (subject.postCategories().contains(share.group())
                            || subject.flags().contains(share.group()))) {
                groups |= 1 << i;
            }
        }
        return groups;
    }
}
