package org.pingxuan.yearend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.ranking.Move;
import org.pingxuan.ranking.Near;
import org.pingxuan.ranking.ShortlistChange;
import org.pingxuan.rules.Edit;
import org.pingxuan.scoring.LineChange;
import org.pingxuan.words.Label;

/**
 * What changes if another release goes live: everybody of a cycle scored and ranked by both. Counts are exact; lists keep
 * no more than {@code most} of a kind, however many there are.
 *
 * @param before the release as it is
 * @param after the release as it would be
 * @param subjects scored by one of the two at least
 * @param changed of these, how many are told anything else than before
 * @param edits what differs in the rule files, as written
 * @param edited how many such edits there are in all
 * @param packs by id, those with a sheet on either side
 * @param awards by id
 * @param within distance to a limit, in points, that counts as near
 */
public record Comparison(
        Cycle cycle,
        String before,
        String after,
        long subjects,
        long changed,
        List<Edit> edits,
        long edited,
        List<PackChange> packs,
        List<AwardChange> awards,
        BigDecimal within,
        int most) {

    /** What becomes of the shortlist of an award. */
    public record AwardChange(
            String award, Label title, ShortlistChange shortlist, List<Mover> movers, List<NearOne> near) {

        /** Candidates near a limit by name. */
        public record NearOne(String name, Label pool, Near near) {}
    }

    /**
     * Somebody whose place changes, and what in the sheets made it so.
     *
     * @param from null if it was no candidate
     * @param to null if it is no candidate any more
     * @param lines of its sheets, those that weigh most first; a few
     */
    public record Mover(
            String name, @Nullable Label from, @Nullable Label to, Move move, List<LineOfPack> lines) {}

    /** A line that differs, and its pack. */
    public record LineOfPack(String pack, LineChange line) {}

    /** Whether nobody is told anything else than before. */
    public boolean isNothing() {
        return changed == 0
                && packs.stream().noneMatch(PackChange::isChange)
                && awards.stream().allMatch(award -> award.shortlist().isNothing());
    }

    /** Candidates near a limit, over all awards. */
    public long nearby() {
        return awards.stream().mapToLong(award -> award.shortlist().nearby()).sum();
    }

    /** Ids of the packs in which anything changes. */
    public Set<String> changedPacks() {
        return new TreeSet<>(packs.stream()
                .filter(PackChange::isChange)
                .map(PackChange::pack)
                .toList());
    }
}
