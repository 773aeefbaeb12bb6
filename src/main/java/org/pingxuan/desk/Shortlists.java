package org.pingxuan.desk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.ranking.RankCandidates;
import org.pingxuan.ranking.Shortlist;

/** Shortlists of what is current; one is ranked again only after a submission or under another release. */
public final class Shortlists {

    private final Map<List<String>, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(String release, long latest, Shortlist shortlist) {}

    /** @param award one of the release in force */
    public Shortlist of(InForce.Current current, Award award) {
        Cycle cycle = current.cycle();
        String release = current.release().id();
        long latest = current.holdings().latest(cycle);
        List<String> key = List.of(cycle.text(), award.id());
        Kept before = kept.get(key);
        if (before != null && before.latest() == latest && before.release().equals(release)) {
            return before.shortlist();
        }
        RankCandidates candidates =
                new RankCandidates(award, cycle, current.release().book().dictionary(), release);
        current.results().outcomes().forEach(cycle, candidates);
        Shortlist shortlist = candidates.shortlist();
        kept.put(key, new Kept(release, latest, shortlist));
        return shortlist;
    }
}
