package org.pingxuan.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.Where;

/** Finds the circles among subjects that no top of a tree leads to, and refuses their subjects. */
final class Circles {

    private static final String NOT_REACHED = """
            SELECT r.id, p.id, r.cycle, r.subject
            FROM registration r JOIN registration p ON p.cycle = r.cycle AND p.subject = r.parent
            WHERE r.id NOT IN (SELECT registration FROM turn)
            ORDER BY r.cycle, r.subject
            """;

    private static final String REFUSE = "UPDATE registration SET circle = 1 WHERE id = ?";

    /** Most ids of a circle that a message names. */
    private static final int NAMED = 20;

    private final Sql sql;

    /** Not reached, by cycle and id in order of code point. */
    private final List<Unreached> unreached = new ArrayList<>();

    private record Unreached(long id, long parent, String cycle, String subject) {}

    Circles(Sql sql) {
        this.sql = sql;
    }

    /** Each subject has one parent that was not reached either, so every way up ends in a circle. */
    void refuse(Consumer<Problem> problems) {
        sql.read(
                NOT_REACHED,
                row -> unreached.add(
                        new Unreached(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4))));
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < unreached.size(); i++) {
            places.put(unreached.get(i).id(), i);
        }
        int[] seenFrom = new int[unreached.size()];
        for (int start = 0; start < unreached.size(); start++) {
            int at = start;
            while (seenFrom[at] == 0) {
                seenFrom[at] = start + 1;
                at = places.get(unreached.get(at).parent());
            }
            if (seenFrom[at] == start + 1) {
                refuse(circle(at, places), problems);
            }
        }
    }

    /** The circle through a place, upwards from its first id. */
    private List<Unreached> circle(int through, Map<Long, Integer> places) {
        int first = through;
        for (int at = up(through, places); at != through; at = up(at, places)) {
            first = Math.min(first, at);
        }
        List<Unreached> circle = new ArrayList<>(List.of(unreached.get(first)));
        for (int at = up(first, places); at != first; at = up(at, places)) {
            circle.add(unreached.get(at));
        }
        return circle;
    }

    private int up(int place, Map<Long, Integer> places) {
        return places.get(unreached.get(place).parent());
    }

    private void refuse(List<Unreached> circle, Consumer<Problem> problems) {
        circle.forEach(each -> sql.write(REFUSE, each.id()));
        Unreached first = circle.get(0);
        String named = circle.stream().limit(NAMED).map(Unreached::subject).collect(Collectors.joining(" → "));
        String way = circle.size() > NAMED ? named + " → …" : named + " → " + first.subject();
        problems.accept(Problem.of(
                new Where.Merged(first.cycle(), first.subject()),
                "/subject/parent",
                "PARENT_CIRCLE",
                first.cycle(),
                way));
    }
}
