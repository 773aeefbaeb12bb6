package org.pingxuan.cli;

import static org.pingxuan.cli.ComparisonText.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.ranking.Move;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;
import org.pingxuan.yearend.Comparison;
import org.pingxuan.yearend.Comparison.AwardChange;
import org.pingxuan.yearend.Comparison.Mover;

/** Who gains or loses a place or a reserve, pool by pool, and who is close to it. */
final class ComparedShortlists {

    private static final int MOVERS = 20;
    private static final Map<Move.Kind, String> SIGNS = signs();

    private final ComparisonText text;

    ComparedShortlists(ComparisonText text) {
        this.text = text;
    }

    private static Map<Move.Kind, String> signs() {
        Map<Move.Kind, String> signs = new LinkedHashMap<>();
        signs.put(Move.Kind.PLACE_GAINED, "place_gained");
        signs.put(Move.Kind.PLACE_LOST, "place_lost");
        signs.put(Move.Kind.RESERVE_GAINED, "reserve_gained");
        signs.put(Move.Kind.RESERVE_LOST, "reserve_lost");
        return signs;
    }

    void print(Comparison comparison) {
        String label = "lists";
        for (AwardChange award : comparison.awards()) {
            List<Mover> movers = award.movers().stream()
                    .filter(mover -> SIGNS.containsKey(mover.move().kind()))
                    .toList();
            if (!movers.isEmpty()) {
                text.row(label, text.label(award.title()));
                label = "";
                byPool(movers.subList(0, Math.min(MOVERS, movers.size())))
                        .forEach((pool, parts) -> text.row("", text.label(pool) + "  " + String.join("  ", parts)));
                long rest = SIGNS.keySet().stream()
                                .mapToLong(award.shortlist()::count)
                                .sum()
                        - Math.min(MOVERS, movers.size());
                if (rest > 0) {
                    text.row("", text.say("more", number(rest)));
                }
            }
        }
    }

    private Map<Label, List<String>> byPool(List<Mover> movers) {
        Map<Label, List<String>> pools = new LinkedHashMap<>();
        for (Mover mover : movers) {
            Label pool = mover.to() == null ? mover.from() : mover.to();
            pools.computeIfAbsent(pool, any -> new ArrayList<>()).add(part(mover));
        }
        return pools;
    }

    private String part(Mover mover) {
        Move move = mover.move();
        String who = text.say(SIGNS.get(move.kind()), mover.name());
        Move.Spot now = move.after();
        return now == null || now.margin() == null || now.margin().signum() >= 0
                ? who + text.say("moved", spot(move.before()), spot(now))
                : who
                        + text.say(
                                "moved_gap",
                                spot(move.before()),
                                spot(now),
                                now.margin().negate().toPlainString());
    }

    private String spot(Move.@Nullable Spot spot) {
        if (spot == null) {
            return text.label(Messages.of("compare.none"));
        }
        Integer rank = spot.standing().rank();
        return rank == null
                ? text.label(Messages.of("ranking.outcome." + spot.standing().outcome()))
                : text.say("rank", rank);
    }

    void near(Comparison comparison) {
        if (comparison.nearby() > 0) {
            text.row(
                    "near",
                    text.say(
                            "near_count",
                            number(comparison.nearby()),
                            comparison.within().toPlainString()));
            comparison.awards().stream()
                    .filter(award -> award.shortlist().nearby() > 0)
                    .forEach(award -> text.row(
                            "",
                            text.say(
                                    "near_award",
                                    award.title(),
                                    number(award.shortlist().nearby()))));
        }
    }
}
