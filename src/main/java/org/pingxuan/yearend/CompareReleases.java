package org.pingxuan.yearend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.ranking.CodePointOrder;
import org.pingxuan.ranking.Move;
import org.pingxuan.rules.Edit;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Outcome;
import org.pingxuan.scoring.Outcomes;
import org.pingxuan.scoring.ScoreChange;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.scoring.Sheets;

/**
 * Compares what everybody of a cycle has under two releases. Subjects are read one after another; what is kept are counts
 * and the few that are named, and of each candidate what ranking needs.
 */
public final class CompareReleases {

    /** What everybody of a cycle has under one release. */
    public record Side(RuleBook book, Sheets sheets, Outcomes outcomes) {}

    /** Takes every change, also those that the report only counts. */
    public interface Details {

        /** A subject whose sheet of a pack says anything else; by subject, then by pack. */
        void score(Cycle cycle, String name, ScoreChange change);

        /** A candidate whose move is more than a change of rank; by award, then by pool. Told after all scores. */
        void move(Cycle cycle, String award, String name, Move move);

        /** Wants none of them. */
        Details NONE = new Details() {
            @Override
            public void score(Cycle cycle, String name, ScoreChange change) {}

            @Override
            public void move(Cycle cycle, String award, String name, Move move) {}
        };
    }

    /**
     * How much of it is told.
     *
     * @param within distance to a limit, in points, that counts as near
     * @param most of each kind that are named
     */
    public record Extent(BigDecimal within, int most) {
        /** Within one point, fifty of a kind. */
        public static final Extent USUAL = new Extent(new BigDecimal("1.00"), 50);
    }

    private final List<Edit> edits;
    private final Function<String, ScoreSheet> reading;
    private final Extent extent;

    /**
     * @param edits what differs in the rule files
     * @param reading reads a sheet as {@link Sheets} keeps it
     */
    public CompareReleases(List<Edit> edits, Function<String, ScoreSheet> reading, Extent extent) {
        this.edits = List.copyOf(edits);
        this.reading = reading;
        this.extent = extent;
    }

    /** Compares a cycle that has been scored on both sides. */
    public Comparison compare(Cycle cycle, Side before, Side after, Details details) {
        return new Run(cycle, before, after, details).comparison();
    }

    private final class Run {
        private final Cycle cycle;
        private final Side before;
        private final Side after;
        private final Details details;
        private final Origins origins;
        private final SortedMap<String, PackTally> packs = new TreeMap<>(CodePointOrder::compare);
        private long subjects;
        private long changed;

        Run(Cycle cycle, Side before, Side after, Details details) {
            this.cycle = cycle;
            this.before = before;
            this.after = after;
            this.details = details;
            this.origins = new Origins(edits, before.book(), after.book());
        }

        Comparison comparison() {
            AwardsCompared awards = new AwardsCompared(cycle, before, after, reading, extent);
            before.outcomes().forEach(cycle, outcome -> {
                awards.before(outcome);
                totals(outcome, false);
                compare(outcome);
            });
            after.outcomes().forEach(cycle, outcome -> {
                awards.after(outcome);
                totals(outcome, true);
                if (before.outcomes().of(cycle, outcome.subject().id()).isEmpty()) {
                    compare(outcome);
                }
            });
            return new Comparison(
                    cycle,
                    before.book().release(),
                    after.book().release(),
                    subjects,
                    changed,
                    edits.stream().limit(extent.most()).toList(),
                    edits.size(),
                    packs.values().stream()
                            .map(pack -> pack.result(before.book(), after.book()))
                            .toList(),
                    awards.compare(details),
                    extent.within(),
                    extent.most());
        }

        private void totals(Outcome outcome, boolean afterwards) {
            outcome.packs().forEach((pack, of) -> {
                if (of.total() != null) {
                    tally(pack).total(of.total(), afterwards);
                }
            });
        }

        private PackTally tally(String pack) {
            return packs.computeIfAbsent(pack, id -> new PackTally(id, extent.most(), origins));
        }

        /** @param outcome of either side, by whose name the subject goes */
        private void compare(Outcome outcome) {
            String subject = outcome.subject().id();
            subjects++;
            List<String> earlier = before.sheets().of(cycle, subject);
            List<String> later = after.sheets().of(cycle, subject);
            if (isSame(earlier, later)) {
                outcome.packs().forEach((pack, of) -> tally(pack).same(of.total()));
                return;
            }
            boolean any = false;
            for (ScoreChange change : ScoreChange.between(read(earlier), read(later))) {
                tally(change.pack()).add(outcome.subject().name(), change);
                if (change.isChange()) {
                    any = true;
                    details.score(cycle, outcome.subject().name(), change);
                }
            }
            changed += any ? 1 : 0;
        }

        /** Most sheets are the same to the letter but for the name of the release: those need not be read. */
        private boolean isSame(List<String> earlier, List<String> later) {
            if (earlier.size() != later.size()) {
                return false;
            }
            for (int i = 0; i < earlier.size(); i++) {
                String other = earlier.get(i)
                        .replace(before.book().release(), after.book().release());
                if (!other.equals(later.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private List<ScoreSheet> read(List<String> lines) {
            List<ScoreSheet> sheets = new ArrayList<>(lines.size());
            lines.forEach(line -> sheets.add(reading.apply(line)));
            return sheets;
        }
    }
}
