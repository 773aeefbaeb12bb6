package org.pingxuan.yearend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.ranking.CodePointOrder;
import org.pingxuan.ranking.Move;
import org.pingxuan.ranking.Near;
import org.pingxuan.ranking.RankCandidates;
import org.pingxuan.ranking.Shortlist;
import org.pingxuan.ranking.ShortlistChange;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.LineChange;
import org.pingxuan.scoring.Outcome;
import org.pingxuan.scoring.ScoreChange;
import org.pingxuan.scoring.ScoreSheet;
import org.pingxuan.words.Label;
import org.pingxuan.yearend.CompareReleases.Details;
import org.pingxuan.yearend.CompareReleases.Extent;
import org.pingxuan.yearend.CompareReleases.Side;
import org.pingxuan.yearend.Comparison.AwardChange;
import org.pingxuan.yearend.Comparison.LineOfPack;
import org.pingxuan.yearend.Comparison.Mover;

/** Ranks everybody for every award on both sides, then compares award by award. */
final class AwardsCompared {

    /** Lines by which a move is explained. */
    private static final int LINES = 4;

    private final Cycle cycle;
    private final Side before;
    private final Side after;
    private final Function<String, ScoreSheet> reading;
    private final Extent extent;
    private final SortedMap<String, RankCandidates> earlier;
    private final SortedMap<String, RankCandidates> later;

    AwardsCompared(Cycle cycle, Side before, Side after, Function<String, ScoreSheet> reading, Extent extent) {
        this.cycle = cycle;
        this.before = before;
        this.after = after;
        this.reading = reading;
        this.extent = extent;
        this.earlier = ranking(before.book());
        this.later = ranking(after.book());
    }

    private SortedMap<String, RankCandidates> ranking(RuleBook book) {
        SortedMap<String, RankCandidates> ranking = new TreeMap<>(CodePointOrder::compare);
        for (Award award : book.awards()) {
            ranking.put(award.id(), new RankCandidates(award, cycle, book.dictionary(), book.release()));
        }
        return ranking;
    }

    void before(Outcome outcome) {
        earlier.values().forEach(ranking -> ranking.accept(outcome));
    }

    void after(Outcome outcome) {
        later.values().forEach(ranking -> ranking.accept(outcome));
    }

    /** Each award's candidates are forgotten when it has been compared. */
    List<AwardChange> compare(Details details) {
        SortedMap<String, RuleBook> awards = new TreeMap<>(CodePointOrder::compare);
        earlier.keySet().forEach(award -> awards.put(award, before.book()));
        later.keySet().forEach(award -> awards.put(award, after.book()));
        List<AwardChange> changes = new ArrayList<>();
        awards.forEach((award, book) -> changes.add(compare(award, book, details)));
        return changes;
    }

    private AwardChange compare(String award, RuleBook book, Details details) {
        ShortlistChange change = ShortlistChange.between(
                shortlist(earlier.remove(award)),
                shortlist(later.remove(award)),
                extent.within(),
                extent.most(),
                move -> details.move(cycle, award, name(move.subject()), move));
        return new AwardChange(
                award,
                book.award(award).map(Award::title).orElseThrow(),
                change,
                change.moves().stream().map(this::mover).toList(),
                change.near().stream().map(this::named).toList());
    }

    private static @Nullable Shortlist shortlist(@Nullable RankCandidates ranking) {
        return ranking == null ? null : ranking.shortlist();
    }

    private AwardChange.NearOne named(Near near) {
        return new AwardChange.NearOne(
                name(near.standing().subject()), near.pool().label(after.book().dictionary()), near);
    }

    private Mover mover(Move move) {
        return new Mover(
                name(move.subject()),
                pool(move.before(), before.book()),
                pool(move.after(), after.book()),
                move,
                lines(move.subject()));
    }

    private static @Nullable Label pool(Move.@Nullable Spot spot, RuleBook book) {
        return spot == null ? null : spot.pool().label(book.dictionary());
    }

    private List<LineOfPack> lines(String subject) {
        List<LineOfPack> lines = new ArrayList<>();
        for (ScoreChange change : ScoreChange.between(sheets(before, subject), sheets(after, subject))) {
            for (LineChange line : change.lines()) {
                if (line.difference().hundredths() != 0) {
                    lines.add(new LineOfPack(change.pack(), line));
                }
            }
        }
        lines.sort(
                Comparator.comparing(line -> -Math.abs(line.line().difference().hundredths())));
        return List.copyOf(lines.subList(0, Math.min(LINES, lines.size())));
    }

    private List<ScoreSheet> sheets(Side side, String subject) {
        return side.sheets().of(cycle, subject).stream().map(reading).toList();
    }

    private String name(String subject) {
        Optional<Outcome> outcome = after.outcomes().of(cycle, subject);
        return outcome.or(() -> before.outcomes().of(cycle, subject))
                .map(found -> found.subject().name())
                .orElse(subject);
    }
}
