package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Points;
import org.pingxuan.scoring.ScoreSheet.Status;

/**
 * What becomes of one subject in one pack when it is scored by another release: the two sheets and the lines and findings
 * in which they differ.
 *
 * @param before null if the pack did not apply
 * @param after null if the pack does not apply any more
 * @param lines those that differ; none unless both sheets have a score
 * @param gained findings that are new
 * @param lost findings that are gone
 */
public record ScoreChange(
        String subject,
        String pack,
        @Nullable ScoreSheet before,
        @Nullable ScoreSheet after,
        List<LineChange> lines,
        List<Finding> gained,
        List<Finding> lost) {

    /** One for each pack of which the subject has a sheet on either side, by pack; the subject's cycle is one and the same. */
    public static List<ScoreChange> between(List<ScoreSheet> before, List<ScoreSheet> after) {
        Map<String, ScoreSheet> earlier = byPack(before);
        Map<String, ScoreSheet> later = byPack(after);
        SortedSet<String> packs = new TreeSet<>(earlier.keySet());
        packs.addAll(later.keySet());
        return packs.stream()
                .map(pack -> of(pack, earlier.get(pack), later.get(pack)))
                .toList();
    }

    private static Map<String, ScoreSheet> byPack(List<ScoreSheet> sheets) {
        Map<String, ScoreSheet> byPack = new TreeMap<>();
        for (ScoreSheet sheet : sheets) {
            if (sheet.pack() != null) {
                byPack.put(sheet.pack(), sheet);
            }
        }
        return byPack;
    }

    private static ScoreChange of(String pack, @Nullable ScoreSheet before, @Nullable ScoreSheet after) {
        boolean scored = status(before) == Status.SCORED && status(after) == Status.SCORED;
        List<Finding> earlier = before == null ? List.of() : before.findings();
        List<Finding> later = after == null ? List.of() : after.findings();
        return new ScoreChange(
                after == null ? before.subject() : after.subject(),
                pack,
                before,
                after,
                scored ? LineChange.between(before.lines(), after.lines()) : List.of(),
                without(later, earlier),
                without(earlier, later));
    }

    /** Findings of which the others have none with this code and effect; each code counts once. */
    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            if (none(others, finding) && none(left, finding)) {
                left.add(finding);
            }
        }
        return List.copyOf(left);
    }

    private static boolean none(List<Finding> findings, Finding like) {
        return findings.stream()
                .noneMatch(other -> other.code().equals(like.code()) && other.effect() == like.effect());
    }

    /** Null where the pack does not apply. */
    public @Nullable Status statusBefore() {
        return status(before);
    }

    /** Null where the pack does not apply. */
    public @Nullable Status statusAfter() {
        return status(after);
    }

    private static @Nullable Status status(@Nullable ScoreSheet sheet) {
        return sheet == null ? null : sheet.status();
    }

    /** What the total is more than before; empty unless there is one on both sides. */
    public Optional<Points> difference() {
        return before == null || before.total() == null || after == null || after.total() == null
                ? Optional.empty()
                : Optional.of(after.total().minus(before.total()));
    }

    public List<String> titlesGained() {
        return titles(after).stream()
                .filter(title -> !titles(before).contains(title))
                .toList();
    }

    public List<String> titlesLost() {
        return titles(before).stream()
                .filter(title -> !titles(after).contains(title))
                .toList();
    }

    private static List<String> titles(@Nullable ScoreSheet sheet) {
        return sheet == null ? List.of() : sheet.titles();
    }

    /** Whether anything but points differs: status, grade, stars, the result of a gate, a title or a finding. */
    public boolean isOfStanding() {
        return statusBefore() != statusAfter()
                || before != null
                        && after != null
                        && !(Objects.equals(before.grade(), after.grade())
                                && Objects.equals(before.stars(), after.stars())
                                && Objects.equals(before.result(), after.result()))
                || !titlesGained().isEmpty()
                || !titlesLost().isEmpty()
                || !gained.isEmpty()
                || !lost.isEmpty();
    }

    /** Whether there is any difference in what the subject is told, its points included. */
    public boolean isChange() {
        return !lines.isEmpty()
                || isOfStanding()
                || difference()
                        .filter(points -> points.compareTo(Points.ZERO) != 0)
                        .isPresent()
                || before != null && after != null && !tally(before).equals(tally(after));
    }

    private static List<Object> tally(ScoreSheet sheet) {
        List<Object> tally = new ArrayList<>(List.of(sheet.criteria(), sheet.missing(), sheet.pending()));
        for (Points points : new Points[] {sheet.base(), sheet.bonus(), sheet.deductions()}) {
            tally.add(Optional.ofNullable(points));
        }
        return tally;
    }
}
