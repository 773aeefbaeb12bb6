package org.pingxuan.desk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.ranking.RankCandidates;
import org.pingxuan.ranking.Shortlist;
import org.pingxuan.rules.RuleBook;

/** Shortlists of what is current; one is ranked again only after a submission. */
public final class Shortlists {

    private final RuleBook book;
    private final Map<List<String>, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long latest, Shortlist shortlist) {}

    public Shortlists(RuleBook book) {
        this.book = book;
    }

    /** The shortlist as of this moment's holdings. */
    public Shortlist of(Holdings holdings, Award award, Cycle cycle) {
        long latest = holdings.latest();
        List<String> key = List.of(cycle.text(), award.id());
        Kept before = kept.get(key);
        if (before != null && before.latest() == latest) {
            return before.shortlist();
        }
        RankCandidates candidates = new RankCandidates(award, cycle, book.dictionary(), book.release());
        holdings.outcomes().forEach(cycle, candidates);
        Shortlist shortlist = candidates.shortlist();
        kept.put(key, new Kept(latest, shortlist));
        return shortlist;
    }
}
