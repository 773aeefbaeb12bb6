package org.pingxuan.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Points;

/**
 * What one rule gives a subject in two sheets of a pack.
 *
 * @param before null if the line was not there
 * @param after null if it is no longer there
 */
public record LineChange(
        @Nullable ScoreLine before, @Nullable ScoreLine after) {

    /** The line as it is; as it was, if it is no longer there. */
    public ScoreLine line() {
        return after == null ? before : after;
    }

    /** What the line adds to the total beyond what it added before. */
    public Points difference() {
        return points(after).minus(points(before));
    }

    private static Points points(@Nullable ScoreLine line) {
        return line == null ? Points.ZERO : line.points();
    }

    private boolean isChange() {
        return before == null
                || after == null
                || !before.points().equals(after.points())
                || !Objects.equals(before.value(), after.value())
                || !Objects.equals(before.maximum(), after.maximum());
    }

    /**
     * Lines that differ in points, value or maximum, in the order of the later sheet, those that are gone last. Lines belong
     * together by the name of their rule and their criterion; what is left over by the place where the rule stands, so
     * that a rule may be renamed.
     */
    static List<LineChange> between(List<ScoreLine> before, List<ScoreLine> after) {
        Map<ScoreLine, ScoreLine> earlier = new IdentityHashMap<>();
        List<ScoreLine> unmatched = new ArrayList<>(before);
        List<ScoreLine> fresh = new ArrayList<>(after);
        match(unmatched, fresh, line -> List.of(line.rule(), line.criterion()), earlier);
        match(
                unmatched,
                fresh,
                line -> List.of(line.at(), line.criterion(), String.valueOf(line.indicator())),
                earlier);
        List<LineChange> changes = new ArrayList<>();
        for (ScoreLine line : after) {
            changes.add(new LineChange(earlier.get(line), line));
        }
        unmatched.forEach(line -> changes.add(new LineChange(line, null)));
        return changes.stream().filter(LineChange::isChange).toList();
    }

    /** The first with the first, the second with the second of a key; whoever finds one leaves both lists. */
    private static void match(
            List<ScoreLine> before,
            List<ScoreLine> after,
            Function<ScoreLine, List<String>> key,
            Map<ScoreLine, ScoreLine> earlier) {
        Map<List<String>, List<ScoreLine>> byKey = new HashMap<>();
        before.forEach(line ->
                byKey.computeIfAbsent(key.apply(line), any -> new ArrayList<>()).add(line));
        for (ScoreLine line : List.copyOf(after)) {
            List<ScoreLine> same = byKey.getOrDefault(key.apply(line), List.of());
            if (!same.isEmpty()) {
                ScoreLine first = same.remove(0);
                earlier.put(line, first);
                before.remove(first);
                after.remove(line);
            }
        }
    }
}
