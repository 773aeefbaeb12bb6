package org.pingxuan.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.rulebook.Edits;
import org.pingxuan.rules.Edit;
import org.pingxuan.rules.FileFormats;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.yearend.CompareReleases;
import org.pingxuan.yearend.CompareReleases.Details;
import org.pingxuan.yearend.CompareReleases.Extent;
import org.pingxuan.yearend.CompareReleases.Side;
import org.pingxuan.yearend.Comparison;
import org.pingxuan.yearend.ScoreEverybody;

/**
 * Shows what would change if a release went live: everybody of a cycle is scored under it while submissions go on, and then
 * compared with what is in force, both up to the very same submission. The report is kept; publishing asks for it.
 */
public final class CompareDraft {

    /** Where a submission comes in between so often, it has to wait the next time. */
    private static final int ATTEMPTS = 3;

    private final Archive archive;
    private final BuiltReleases releases;
    private final ScoreCycle scoreCycle;
    private final Forms forms;

    /**
     * In which forms it reads and writes.
     *
     * @param files reads rule files
     * @param sheet reads a sheet as it is kept
     * @param report a comparison as one line of JSON
     */
    public record Forms(FileFormats files, Function<String, ScoreSheet> sheet, Function<Comparison, String> report) {}

    public CompareDraft(Archive archive, BuiltReleases releases, ScoreCycle scoreCycle, Forms forms) {
        this.archive = archive;
        this.releases = releases;
        this.scoreCycle = scoreCycle;
        this.forms = forms;
    }

    /**
     * The report about a draft, the release in force for the cycle and the data as of now; it is made if there is none.
     *
     * @param draft whose files are on file
     * @throws java.util.NoSuchElementException if nothing is in force for the cycle
     */
    public ComparisonReport of(BuiltRelease draft, Cycle cycle, ScoreEverybody.Progress progress) {
        return known(draft, cycle).orElseGet(() -> onlyOne(draft, cycle, progress));
    }

    /** The report made anew, for those who want to see the comparison itself. */
    public synchronized ComparisonReport anew(BuiltRelease draft, Cycle cycle, ScoreEverybody.Progress progress) {
        return make(draft, cycle, progress);
    }

    /** Whoever had to wait for another's report takes that one. */
    private synchronized ComparisonReport onlyOne(BuiltRelease draft, Cycle cycle, ScoreEverybody.Progress progress) {
        return known(draft, cycle).orElseGet(() -> make(draft, cycle, progress));
    }

    private Optional<ComparisonReport> known(BuiltRelease draft, Cycle cycle) {
        return archive.read(holdings -> ComparisonReport.current(holdings, draft.id(), cycle));
    }

    private ComparisonReport make(BuiltRelease draft, Cycle cycle, ScoreEverybody.Progress progress) {
        try (BuiltReleases.Lease live = releases.inForce(cycle)) {
            scoreCycle.forgetDrafts(cycle, draft.id());
            scoreCycle.under(live.release(), cycle, progress);
            scoreCycle.under(draft, cycle, progress);
            for (int i = 0; i < ATTEMPTS; i++) {
                archive.write(holdings -> caughtUp(holdings, draft, live.release(), cycle));
                Optional<ComparisonReport> report =
                        archive.read(holdings -> isLevel(holdings, draft, live.release(), cycle)
                                ? Optional.of(compare(holdings, draft, live.release(), cycle))
                                : Optional.empty());
                if (report.isPresent()) {
                    return archive.write(holdings -> kept(holdings, report.get()));
                }
            }
            return archive.write(holdings -> {
                caughtUp(holdings, draft, live.release(), cycle);
                return kept(holdings, compare(holdings, draft, live.release(), cycle));
            });
        }
    }

    private boolean caughtUp(Holdings holdings, BuiltRelease draft, BuiltRelease live, Cycle cycle) {
        scoreCycle.catchUp(holdings, live, cycle);
        scoreCycle.catchUp(holdings, draft, cycle);
        return true;
    }

    private static boolean isLevel(Holdings holdings, BuiltRelease draft, BuiltRelease live, Cycle cycle) {
        long latest = holdings.latest(cycle);
        return holdings.under(draft.id()).upTo(cycle) == latest
                && holdings.under(live.id()).upTo(cycle) == latest;
    }

    private ComparisonReport compare(Holdings holdings, BuiltRelease draft, BuiltRelease live, Cycle cycle) {
        List<Edit> edits = Edits.between(
                holdings.releases().files(live.id()), holdings.releases().files(draft.id()), forms.files());
        Comparison comparison = new CompareReleases(edits, forms.sheet(), Extent.USUAL)
                .compare(cycle, side(holdings, live), side(holdings, draft), Details.NONE);
        return new ComparisonReport(
                draft.id(),
                live.id(),
                cycle,
                holdings.latest(cycle),
                Instant.now(),
                forms.report().apply(comparison));
    }

    private static Side side(Holdings holdings, BuiltRelease release) {
        Results results = holdings.under(release.id());
        return new Side(release.book(), results.sheets(), results.outcomes());
    }

    private static ComparisonReport kept(Holdings holdings, ComparisonReport report) {
        holdings.comparisons().put(report);
        return report;
    }
}
