package org.pingxuan.yearend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.Points;
import org.pingxuan.rules.Consequence.Effect;
import org.pingxuan.scoring.ScoreChange;
import org.pingxuan.words.Label;

/**
 * What changes in the sheets of one pack.
 *
 * @param before sheets there were
 * @param after sheets there are
 * @param up subjects whose total rises, and by how much at most; likewise {@code down}
 * @param same subjects with the same total on both sides
 * @param changed subjects whose sheet says anything else than before
 * @param statuses from one status to another; likewise grades, stars, results: those that differ, by code point
 * @param titles by code point
 * @param causes rules by what they moved in all, the most first; a few
 * @param spread totals in bands of two points, from the lowest, without gaps
 * @param bounds where grades begin, the highest first
 * @param gainers those who gain most; a few
 * @param losers those who lose most; a few
 * @param restated of those of whom more than points differ, the first by subject; a few
 */
public record PackChange(
        String pack,
        Label title,
        long before,
        long after,
        Moved up,
        Moved down,
        long same,
        long changed,
        List<Pair> statuses,
        List<Pair> grades,
        List<Pair> stars,
        List<Pair> results,
        List<TitleChange> titles,
        List<FindingChange> findings,
        List<Cause> causes,
        long causing,
        List<Band> spread,
        List<Bound> bounds,
        List<Changed> gainers,
        List<Changed> losers,
        List<Changed> restated,
        long restatements) {

    /** Width of a band of totals, in points. */
    public static final int BAND = 2;

    /**
     * How many move in one direction.
     *
     * @param most the greatest change, with its sign; zero if nobody moves
     * @param sum of all changes, with its sign
     */
    public record Moved(long count, Points most, Points sum) {
        static final Moved NOBODY = new Moved(0, Points.ZERO, Points.ZERO);

        Moved with(Points difference) {
            boolean more = Math.abs(difference.hundredths()) > Math.abs(most.hundredths());
            return new Moved(count + 1, more ? difference : most, sum.plus(difference));
        }
    }

    /** So many go from one to another; null where there was none, or is none. */
    public record Pair(@Nullable String from, @Nullable String to, long count) {}

    /** So many meet the conditions of a title who did not, and the other way round. */
    public record TitleChange(String title, long gained, long lost) {}

    /** So many have a finding that they had not, and the other way round. */
    public record FindingChange(String code, Effect effect, String rule, String at, long gained, long lost) {}

    /** Why the lines of a rule differ. */
    public enum Origin {
        /** The rule itself was edited, or is new, or gone. */
        RULE,
        /** The weights of its criterion were edited. */
        WEIGHTS,
        /** It scores an outcome of another pack, which changed. */
        OUTCOME,
        /** It scores an indicator that is derived, from others or from those below. */
        DERIVED,
        /** A limit of the pack, reached more or less often. */
        LIMIT,
        OTHER
    }

    /**
     * What one rule moves.
     *
     * @param at where it stands afterwards; where it stood if it is gone
     * @param indicator null for fixed amounts and limits
     * @param up subjects to whom it gives more, {@code down} less
     * @param sum of what it gives more or less, over everybody
     */
    public record Cause(
            String rule,
            String at,
            String criterion,
            @Nullable String indicator,
            Origin origin,
            long up,
            long down,
            Points sum,
            Points most) {}

    /** Totals from this number of points on, by both releases. */
    public record Band(long from, long before, long after) {}

    /** The lower bound of a grade; null where the release knows no such grade. */
    public record Bound(
            String grade,
            @Nullable Fraction before,
            @Nullable Fraction after) {}

    /** Somebody whose sheet changes. */
    public record Changed(String name, ScoreChange change) {}

    /** Whether anybody's sheet says anything else, or grades begin elsewhere. */
    public boolean isChange() {
        return changed > 0 || before != after;
    }
}
