package org.pingxuan.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.evidence.Subject;
import org.pingxuan.scoring.Outcome;
import org.pingxuan.scoring.ScoreSheet.Status;

/** Who is a candidate of an award at all, and why a candidate may not be commended: all reasons at once. */
final class Eligibility {

    static final String NO_TITLE = "NO_TITLE";

    private final Award award;
    private final OrderTerm score;
    private final Map<List<String>, List<String>> known = new HashMap<>();

    Eligibility(Award award, OrderTerm score) {
        this.award = award;
        this.score = score;
    }

    boolean isCandidate(Subject subject) {
        return takes(award.kinds(), subject.kind())
                && takes(award.forms(), subject.form())
                && takes(award.tiers(), subject.tier())
                && takes(award.sectors(), subject.sector())
                && (award.flags().isEmpty() || award.flags().stream().anyMatch(subject.flags()::contains));
    }

    /** Empty if it may be commended: the status of its sheet first, then finding codes, then the missing title. */
    List<String> reasons(Outcome outcome, boolean hasScore) {
        List<String> reasons = new ArrayList<>();
        Status status = status(outcome, hasScore);
        if (status != Status.SCORED) {
            reasons.add(status.name());
        }
        Set<String> codes = new TreeSet<>(CodePointOrder::compare);
        award.barredBy().forEach((pack, bars) -> {
            Outcome.OfPack sheet = outcome.packs().get(pack);
            if (sheet != null) {
                sheet.barring().keySet().stream().filter(bars::bars).forEach(codes::add);
            }
        });
        reasons.addAll(codes);
        if (status == Status.SCORED
                && award.requiresTitle() != null
                && !outcome.packs().get(award.pack()).titles().contains(award.requiresTitle())) {
            reasons.add(NO_TITLE);
        }
        return known.computeIfAbsent(reasons, List::copyOf);
    }

    /** Nobody is commended on a sheet that is not there yet: the award's own, the score's, or one that might bar. */
    private Status status(Outcome outcome, boolean hasScore) {
        Set<String> needed = new LinkedHashSet<>();
        needed.add(award.pack());
        if (score.pack() != null) {
            needed.add(score.pack());
        }
        Status worst = hasScore ? Status.SCORED : Status.NOT_APPLICABLE;
        for (String pack : needed) {
            worst = worse(worst, status(outcome.packs().get(pack)));
        }
        for (String pack : award.barredBy().keySet()) {
            Status status = status(outcome.packs().get(pack));
            worst = status == Status.NOT_APPLICABLE ? worst : worse(worst, status);
        }
        return worst;
    }

    private static Status status(Outcome.@Nullable OfPack sheet) {
        return sheet == null ? Status.NOT_APPLICABLE : sheet.status();
    }

    /** INCOMPLETE goes before PENDING, and both before NOT_APPLICABLE. */
    private static Status worse(Status a, Status b) {
        if (a == Status.SCORED || b == Status.SCORED) {
            return a == Status.SCORED ? b : a;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static boolean takes(Set<String> allowed, @Nullable String value) {
        return allowed.isEmpty() || value != null && allowed.contains(value);
    }
}
